package isogloss.corpus;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF as PDFBox gives it in reading order, without any structure: the baseline that
/// clause extraction is measured against.
public final class PlainText {

  private PlainText() {}

  /// The text of all pages.
  ///
  /// @throws InputException when the file cannot be read
  public static String of(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + e.getMessage(), file.toString(), "check the file");
    }
  }
}
