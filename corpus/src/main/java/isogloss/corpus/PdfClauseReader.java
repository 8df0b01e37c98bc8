package isogloss.corpus;

import isogloss.core.model.Document;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Reads clauses from PDF files: layout first, then the numbering. Pages without usable text are
/// read from their pictures where text recognition is there.
public final class PdfClauseReader implements ClauseReader {

  /// Raised with every change of method that changes a tree.
  private static final int VERSION = 16;

  /// Where Chinese is written in traditional characters.
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private final Options options;
  private final TextRecognition recognition;
  private final PdfLayoutReader reader;
  private final Grammars grammars;

  /// @param layout limits for the layout step
  public record Options(PdfLayoutReader.Options layout) {

    /// The default limits.
    public static Options defaults() {
      return new Options(PdfLayoutReader.Options.defaults());
    }
  }

  /// A reader without text recognition.
  public PdfClauseReader(Options options) {
    this(options, TextRecognition.none("text recognition is off"));
  }

  /// @param recognition reads pages without usable text
  public PdfClauseReader(Options options, TextRecognition recognition) {
    this.options = options;
    this.recognition = recognition;
    this.reader = new PdfLayoutReader(options.layout(), recognition);
    this.grammars = Grammars.load();
  }

  @Override
  public String id() {
    return "pdf-clauses/" + VERSION + "/" + options.layout().maxPages() + "/" + recognition.id();
  }

  /// What was read of a file, with the printed lines behind it.
  ///
  /// @param result the clauses, or why there are none
  /// @param pages the readable pages, furniture included
  public record Inspection(ReadResult result, List<PageLayout> pages) {
    public Inspection {
      pages = List.copyOf(pages);
    }
  }

  @Override
  public ReadResult read(Document document, Path file) {
    return inspect(document, file).result();
  }

  /// Reads a file as [#read] does, and keeps its printed lines for looking at.
  public Inspection inspect(Document document, Path file) {
    boolean traditional =
        document.language().equals("zh") && TRADITIONAL.contains(document.jurisdiction().code());
    String script = traditional ? "zh-Hant" : document.language();
    return switch (reader.read(file, document.language(), script)) {
      case DocumentLayout.Pages pages ->
          new Inspection(
              new ReadResult.Read(
                  ClauseTreeBuilder.build(grammars, document.id(), document.language(), pages)),
              pages.pages());
      case DocumentLayout.Unreadable unreadable ->
          new Inspection(
              new ReadResult.Failed(
                  new Skipped(document.id(), "all", unreadable.reason(), unreadable.remedy())),
              List.of());
    };
  }
}
