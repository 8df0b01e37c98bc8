package isogloss.corpus;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// One character code as a page draws it, before it is known which way most of the page runs.
///
/// @param font its font
/// @param code what it prints
/// @param run the run of text that it belongs to
/// @param fromX where it begins, from the left of the crop box of the page as it is stored
/// @param fromY where it begins, from the bottom of that box
/// @param toX where it ends, from the left of that box
/// @param toY where it ends, from the bottom of that box
/// @param tag the part of the document's structure that it belongs to
record DrawnGlyph(
    FontCodes font,
    FontCodes.Code code,
    Run run,
    float fromX,
    float fromY,
    float toX,
    float toY,
    StructureTag tag) {

  /// Rise of a line of text from which on it does not run across or up the page.
  private static final float SLANT = 0.1f;

  /// What glyphs that are drawn one after the other share.
  ///
  /// @param rotation rotation of the page in degrees
  /// @param pageWidth width of the page's crop box
  /// @param pageHeight height of the page's crop box
  /// @param direction the way the run goes, in degrees: 0, 90, 180 or 270
  /// @param size its font size in points
  /// @param slanting whether it runs across the page at an angle, as watermarks do
  /// @param invisible whether it is drawn without ink
  record Run(
      int rotation,
      float pageWidth,
      float pageHeight,
      int direction,
      float size,
      boolean slanting,
      boolean invisible) {}

  /// A glyph that PDFBox has placed.
  static DrawnGlyph of(
      TextPosition at, FontCodes font, FontCodes.Code code, StructureTag tag, boolean invisible) {
    Matrix matrix = at.getTextMatrix();
    Run run =
        new Run(
            at.getRotation(),
            at.getPageWidth(),
            at.getPageHeight(),
            (int) at.getDir(),
            size(matrix, at.getHeightDir()),
            slanting(matrix),
            invisible);
    return new DrawnGlyph(
        font,
        code,
        run,
        matrix.getTranslateX(),
        matrix.getTranslateY(),
        at.getEndX(),
        at.getEndY(),
        tag);
  }

  /// Distance of its left edge from the left of the page as seen by a reader of text that runs in
  /// this direction, in points; the turns are those of PDFBox's `TextPosition`.
  float left(int direction) {
    return switch (direction) {
      case 90 -> fromY;
      case 180 -> run.pageWidth - fromX;
      case 270 -> run.pageHeight - fromY;
      default -> fromX;
    };
  }

  /// Distance of its baseline from the top of the page as seen by that reader.
  float baseline(int direction) {
    return switch (direction) {
      case 90 -> run.pageWidth - (run.pageWidth - fromX);
      case 180 -> run.pageHeight - (run.pageHeight - fromY);
      case 270 -> run.pageWidth - fromX;
      default -> run.pageHeight - fromY;
    };
  }

  /// Its width as seen by that reader.
  float width(int direction) {
    return direction == 90 || direction == 270 ? Math.abs(toY - fromY) : Math.abs(toX - fromX);
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
