package isogloss.corpus;

import isogloss.core.model.Document;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.format.Block;
import isogloss.corpus.format.BlockReader;
import isogloss.corpus.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads clauses from files of every known format, which the first bytes tell.
public final class FileClauseReader implements ClauseReader {

  /// Raised with every change that changes a tree of a format other than PDF.
  private static final int VERSION = 6;

  private final PdfClauseReader pdf;
  private final Grammars grammars;

  public FileClauseReader(PdfClauseReader pdf) {
    this.pdf = pdf;
    this.grammars = Grammars.load();
  }

  @Override
  public String id() {
    return "blocks/" + VERSION + " " + pdf.id();
  }

  @Override
  public ReadResult read(Document document, Path file) {
    try {
      if (!Files.isRegularFile(file) || Format.mustBePdf(file)) {
        return pdf.read(document, file);
      }
      Optional<Format> format = Format.of(file);
      if (format.isEmpty()) {
        return failed(document, "the file is in no known format", "save it as PDF or DOCX");
      }
      return format.get() == Format.PDF
          ? pdf.read(document, file)
          : blocks(document, BlockReader.of(format.get()).read(file));
    } catch (IOException | IllegalArgumentException | StackOverflowError e) {
      return failed(
          document,
          "the file cannot be read: " + e.getMessage(),
          "get the file again from the publisher, or save it anew with another program");
    }
  }

  private ReadResult blocks(Document document, List<Block> blocks) {
    if (blocks.stream().noneMatch(b -> b.role() == Block.Role.BODY)) {
      return failed(document, "the file has no text", "give an edition with text");
    }
    BlockLayout layout = BlockLayout.of(blocks);
    return new ReadResult.Read(
        layout.placed(
            ClauseTreeBuilder.build(grammars, document.id(), document.language(), layout.pages())));
  }

  private static ReadResult failed(Document document, String reason, String remedy) {
    return new ReadResult.Failed(new Skipped(document.id(), "all", reason, remedy));
  }
}
