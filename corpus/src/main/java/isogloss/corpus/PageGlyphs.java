package isogloss.corpus;

import java.util.List;

/// What is drawn on one page.
///
/// @param number page number, from 1
/// @param width width in points
/// @param height height in points
/// @param glyphs characters in the direction of most of the text, in drawing order
/// @param marginal characters in other directions
/// @param hidden characters that are not printed: invisible or under a picture
/// @param picture share of the page that its largest picture takes
/// @param rules horizontal lines
/// @param edges lines in both directions, short ones too: borders of the cells of tables
/// @param turn degrees by which the page as a viewer shows it must be turned clockwise for its
///     text to stand upright: 0, 90, 180 or 270
/// @param undecoded number of characters whose codes have no Unicode text
/// @param damage why the page could not be drawn to its end, or empty
record PageGlyphs(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Glyph> marginal,
    List<Glyph> hidden,
    float picture,
    List<Rule> rules,
    List<Edge> edges,
    int turn,
    int undecoded,
    String damage) {

  /// A horizontal line, in points from the top left.
  record Rule(float left, float right, float y) {}

  /// A horizontal or vertical line, in points from the top left.
  ///
  /// @param horizontal whether it runs across the page
  /// @param at its distance from the top, or from the left for a vertical one
  /// @param from where it begins, from the left or from the top
  /// @param to where it ends
  record Edge(boolean horizontal, float at, float from, float to) {}

  PageGlyphs {
    glyphs = List.copyOf(glyphs);
    marginal = List.copyOf(marginal);
    hidden = List.copyOf(hidden);
    rules = List.copyOf(rules);
    edges = List.copyOf(edges);
  }
}
