package isogloss.corpus;

import java.util.List;

/// What is drawn on one page.
///
/// @param number page number, from 1
/// @param width width in points
/// @param height height in points
/// @param glyphs characters in the direction of most of the text, in drawing order
/// @param marginal characters in other directions
/// @param rules horizontal lines
/// @param undecoded number of characters whose codes have no Unicode text
/// @param damage why the page could not be drawn to its end, or empty
record PageGlyphs(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Glyph> marginal,
    List<Rule> rules,
    int undecoded,
    String damage) {

  /// A horizontal line, in points from the top left.
  record Rule(float left, float right, float y) {}

  PageGlyphs {
    glyphs = List.copyOf(glyphs);
    marginal = List.copyOf(marginal);
    rules = List.copyOf(rules);
  }
}
