package isogloss.corpus;

/// One character (or ligature) as drawn.
///
/// @param text its Unicode text, not blank
/// @param left left edge in points
/// @param right right edge in points
/// @param baseline distance of the baseline from the top of the page, in points
/// @param size font size in points
/// @param bold whether the font is bold
/// @param italic whether the font is slanted
/// @param spaced whether a space was drawn before it
/// @param tag what the file says it belongs to
record Glyph(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    boolean italic,
    boolean spaced,
    StructureTag tag) {

  /// Height above the baseline as a share of the font size; usual for text fonts.
  static final float ASCENT = 0.76f;

  /// Depth below the baseline as a share of the font size.
  static final float DESCENT = 0.22f;

  float top() {
    return baseline - ASCENT * size;
  }

  float bottom() {
    return baseline + DESCENT * size;
  }
}
