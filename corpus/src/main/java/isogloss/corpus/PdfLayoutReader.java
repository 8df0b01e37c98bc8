package isogloss.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the printed lines of a PDF file: text, boxes and roles, in reading order. Pages
/// without text or with text that does not decode are named, never guessed.
public final class PdfLayoutReader {

  /// What helps where a file is damaged.
  static final String RENEW =
      "get the file again from the publisher, or save it anew with another program";

  private final Options options;
  private final TextRecognition recognition;

  /// @param maxPages files with more pages are refused, as a guard against hostile files
  /// @param memoryBytes main memory for the file's streams; the rest goes to a temporary file
  public record Options(int maxPages, long memoryBytes) {

    public Options {
      if (maxPages < 1 || memoryBytes < 1) {
        throw new IllegalArgumentException(
            "layout options: expected positive limits, got " + maxPages + " and " + memoryBytes);
      }
    }

    /// 5000 pages, 64 MiB.
    public static Options defaults() {
      return new Options(5000, 64L << 20);
    }
  }

  /// A reader without text recognition.
  public PdfLayoutReader(Options options) {
    this(options, TextRecognition.none("text recognition is off"));
  }

  /// @param recognition reads pages without usable text
  public PdfLayoutReader(Options options, TextRecognition recognition) {
    this.options = options;
    this.recognition = recognition;
  }

  /// The pages of `file`, whose text is in this language.
  public DocumentLayout read(Path file, String language) {
    return read(file, language, language);
  }

  /// The pages of `file`. A file that cannot be read is a [DocumentLayout.Unreadable].
  ///
  /// @param language ISO 639-1 code of the text, against which garbled pages are told
  /// @param script the same for text recognition, which tells `zh-Hant` from `zh`
  public DocumentLayout read(Path file, String language, String script) {
    File input = file.toFile();
    if (!input.isFile()) {
      return new DocumentLayout.Unreadable(
          "there is no file " + file.getFileName(), "check the path in the catalogue");
    }
    if (input.length() == 0) {
      return new DocumentLayout.Unreadable("the file is empty", RENEW);
    }
    try (PDDocument document =
        Loader.loadPDF(input, MemoryUsageSetting.setupMixed(options.memoryBytes()).streamCache)) {
      document.setResourceCache(new KeptFonts());
      int count = document.getNumberOfPages();
      if (count == 0) {
        return new DocumentLayout.Unreadable("the file has no pages", RENEW);
      }
      if (count > options.maxPages()) {
        return new DocumentLayout.Unreadable(
            "the file has " + count + " pages, more than the limit of " + options.maxPages(),
            "split the file or raise the limit");
      }
      DocumentLayoutBuilder builder =
          new DocumentLayoutBuilder(
              language, Bookmarks.of(document), new PageRecognition(recognition, document, script));
      GlyphReader.read(document, builder::add);
      return builder.build(count);
    } catch (InvalidPasswordException e) {
      return new DocumentLayout.Unreadable(
          "the file is encrypted and asks for a password",
          "get an edition that opens without a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new DocumentLayout.Unreadable(
          "the file is damaged or is not a PDF (" + e.getMessage() + ")", RENEW);
    }
  }

  /// The text of `file` as PDFBox alone gives it, for the baseline of [StructureEvaluation]; empty
  /// when it cannot be read.
  public Optional<String> plainText(Path file) {
    try (PDDocument document =
        Loader.loadPDF(
            file.toFile(), MemoryUsageSetting.setupMixed(options.memoryBytes()).streamCache)) {
      return Optional.of(new PDFTextStripper().getText(document));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
