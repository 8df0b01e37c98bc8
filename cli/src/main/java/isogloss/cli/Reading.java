package isogloss.cli;

import isogloss.core.pipeline.ClauseReader;
import isogloss.corpus.FileClauseReader;
import isogloss.corpus.PdfClauseReader;
import isogloss.corpus.Tesseract;
import isogloss.corpus.TextRecognition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How files are read: the option of text recognition, and the reader that follows from it.
final class Reading {
  @Option(
      names = "--no-ocr",
      description =
          "Leave pages without usable text unread, even where Tesseract could read their picture.")
  boolean noOcr;

  private @Nullable TextRecognition recognition;

  Reading() {}

  /// What reads pictures of pages: Tesseract where it is there and not turned off.
  TextRecognition recognition() {
    if (recognition == null) {
      recognition =
          noOcr ? TextRecognition.none("text recognition is turned off") : Tesseract.find();
    }
    return recognition;
  }

  ClauseReader reader() {
    return new FileClauseReader(pdfReader());
  }

  PdfClauseReader pdfReader() {
    return new PdfClauseReader(PdfClauseReader.Options.defaults(), recognition());
  }
}
