package isogloss.corpus;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// One character code as a page draws it, before it is known which way most of the page runs.
///
/// @param font its font
/// @param code what it prints
/// @param direction the way it runs, in degrees: 0, 90, 180 or 270
/// @param x left edge on the page as it is shown, in points
/// @param y distance of its baseline from the top of the page as it is shown
/// @param width width on the page as it is shown
/// @param left left edge as seen by a reader of text in its direction
/// @param baseline distance of the baseline from the top as seen by that reader
/// @param turnedWidth width as seen by that reader
/// @param fromX where it begins, from the left of the crop box of the page as it is stored
/// @param fromY where it begins, from the bottom of that box
/// @param size font size in points
/// @param slanting whether it runs across the page at an angle, as watermarks do
/// @param invisible whether it is drawn without ink
/// @param tag the part of the document's structure that it belongs to
record DrawnGlyph(
    FontCodes font,
    FontCodes.Code code,
    int direction,
    float x,
    float y,
    float width,
    float left,
    float baseline,
    float turnedWidth,
    float fromX,
    float fromY,
    float size,
    boolean slanting,
    boolean invisible,
    StructureTag tag) {

  /// Rise of a line of text from which on it does not run across or up the page.
  private static final float SLANT = 0.1f;

  /// Places glyphs of one run of text on their page; the same turns as those of PDFBox's
  /// `TextPosition`, done once for a run instead of once for each glyph.
  ///
  /// @param rotation rotation of the page in degrees
  /// @param pageWidth width of the page's crop box
  /// @param pageHeight height of the page's crop box
  /// @param direction the way the run goes, in degrees
  /// @param size its font size in points
  /// @param slanting whether it runs across the page at an angle
  /// @param invisible whether it is drawn without ink
  record Run(
      int rotation,
      float pageWidth,
      float pageHeight,
      int direction,
      float size,
      boolean slanting,
      boolean invisible) {

    /// The glyph that begins and ends at these points of the crop box.
    DrawnGlyph glyph(
        FontCodes font,
        FontCodes.Code code,
        float fromX,
        float fromY,
        float toX,
        float toY,
        StructureTag tag) {
      return new DrawnGlyph(
          font,
          code,
          direction,
          across(rotation, fromX, fromY),
          down(rotation, fromX, fromY),
          width(rotation, fromX, fromY, toX, toY),
          across(direction, fromX, fromY),
          down(direction, fromX, fromY),
          width(direction, fromX, fromY, toX, toY),
          fromX,
          fromY,
          size,
          slanting,
          invisible,
          tag);
    }

    private float across(int turn, float x, float y) {
      return switch (turn) {
        case 90 -> y;
        case 180 -> pageWidth - x;
        case 270 -> pageHeight - y;
        default -> x;
      };
    }

    private float down(int turn, float x, float y) {
      return switch (turn) {
        case 90 -> pageWidth - (pageWidth - x);
        case 180 -> pageHeight - (pageHeight - y);
        case 270 -> pageWidth - x;
        default -> pageHeight - y;
      };
    }

    private static float width(int turn, float fromX, float fromY, float toX, float toY) {
      return turn == 90 || turn == 270 ? Math.abs(toY - fromY) : Math.abs(toX - fromX);
    }
  }

  /// A glyph that PDFBox has placed.
  static DrawnGlyph of(
      TextPosition at, FontCodes font, FontCodes.Code code, StructureTag tag, boolean invisible) {
    return new DrawnGlyph(
        font,
        code,
        (int) at.getDir(),
        at.getX(),
        at.getY(),
        at.getWidth(),
        at.getXDirAdj(),
        at.getYDirAdj(),
        at.getWidthDirAdj(),
        at.getTextMatrix().getTranslateX(),
        at.getTextMatrix().getTranslateY(),
        size(at.getTextMatrix(), at.getHeightDir()),
        slanting(at.getTextMatrix()),
        invisible,
        tag);
  }

  /// Font size of text under this matrix; the nominal one leaves out the scale of the page.
  ///
  /// @param height height of the font's capitals, which tells the size of a flattened matrix
  static float size(Matrix matrix, float height) {
    float size = matrix.getScalingFactorY();
    return size > 0.5f ? size : Math.max(1, height / 0.7f);
  }

  /// Whether text under this matrix runs across the page at an angle.
  static boolean slanting(Matrix matrix) {
    float along = Math.abs(matrix.getScaleX());
    float up = Math.abs(matrix.getShearY());
    return Math.min(along, up) > SLANT * Math.max(along, up);
  }

  /// The way in which text under this matrix runs, in degrees.
  static int direction(Matrix matrix) {
    float a = matrix.getScaleY();
    float b = matrix.getShearY();
    float c = matrix.getShearX();
    float d = matrix.getScaleX();
    if (a < 0 && Math.abs(b) < Math.abs(d) && Math.abs(c) < Math.abs(a) && d < 0) {
      return 180;
    }
    if (Math.abs(a) < Math.abs(c) && b > 0 && c < 0 && Math.abs(d) < b) {
      return 90;
    }
    return Math.abs(a) < c && b < 0 && c > 0 && Math.abs(d) < Math.abs(b) ? 270 : 0;
  }
}
