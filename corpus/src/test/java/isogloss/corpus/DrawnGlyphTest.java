package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DrawnGlyphTest {
  private final PDFont font = new PDType1Font(FontName.HELVETICA_BOLD);
  private final FontCodes codes = new FontCodes(font);

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0, 10", "0, 0, 10, -10, 0", "0, -10, 0, 0, -10", "0, 0, -10, 10, 0",
    "90, 0, 10, -10, 0", "180, -10, 0, 0, -10", "270, 0, -10, 10, 0", "90, 10, 0, 0, 10",
    "0, 10, 0, 3, 10", "0, 10, 4, -4, 10", "0, 0, 0, 0, 0"
  })
  void aGlyphStandsWherePdfBoxPutsIt(int rotation, float a, float b, float c, float d) {
    Matrix matrix = new Matrix(a, b, c, d, 100.3f, 200.7f);
    TextPosition theirs =
        new TextPosition(
            rotation,
            595,
            842,
            matrix,
            106.9f,
            203.1f,
            5,
            6.6f,
            2,
            "A",
            new int[] {65},
            font,
            1,
            10);
    DrawnGlyph.Run run =
        new DrawnGlyph.Run(
            rotation,
            595,
            842,
            DrawnGlyph.direction(matrix),
            DrawnGlyph.size(matrix, 5),
            DrawnGlyph.slanting(matrix),
            false);
    FontCodes.Code code = codes.printed("A", true, 0);
    DrawnGlyph ours =
        new DrawnGlyph(codes, code, run, 100.3f, 200.7f, 106.9f, 203.1f, StructureTag.NONE);
    assertEquals(ours, DrawnGlyph.of(theirs, codes, code, StructureTag.NONE, false));
    assertEquals(theirs.getX(), ours.left(rotation));
    assertEquals(theirs.getY(), ours.baseline(rotation));
    assertEquals(theirs.getWidth(), ours.width(rotation));
    assertEquals(theirs.getXDirAdj(), ours.left(run.direction()));
    assertEquals(theirs.getYDirAdj(), ours.baseline(run.direction()));
    assertEquals(theirs.getWidthDirAdj(), ours.width(run.direction()));
  }
}
