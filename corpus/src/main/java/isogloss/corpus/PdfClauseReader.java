package isogloss.corpus;

import isogloss.core.model.Document;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import java.nio.file.Path;

/// Reads clauses from PDF files: layout first, then the numbering.
public final class PdfClauseReader implements ClauseReader {

  /// Raised with every change of method that changes a tree.
  private static final int VERSION = 6;

  private final Options options;
  private final PdfLayoutReader reader;
  private final Grammars grammars;

  /// @param layout limits for the layout step
  public record Options(PdfLayoutReader.Options layout) {

    /// The default limits.
    public static Options defaults() {
      return new Options(PdfLayoutReader.Options.defaults());
    }
  }

  public PdfClauseReader(Options options) {
    this.options = options;
    this.reader = new PdfLayoutReader(options.layout());
    this.grammars = Grammars.load();
  }

  @Override
  public String id() {
    return "pdf-clauses/" + VERSION + "/" + options.layout().maxPages();
  }

  @Override
  public ReadResult read(Document document, Path file) {
    return switch (reader.read(file, document.language())) {
      case DocumentLayout.Pages pages ->
          new ReadResult.Read(
              ClauseTreeBuilder.build(grammars, document.id(), document.language(), pages));
      case DocumentLayout.Unreadable unreadable ->
          new ReadResult.Failed(
              new Skipped(document.id(), "all", unreadable.reason(), unreadable.remedy()));
    };
  }
}
