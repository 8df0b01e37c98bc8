package isogloss.cli;

import isogloss.core.model.ClauseTree;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.LayoutLine;
import isogloss.corpus.LineRole;
import isogloss.corpus.PageLayout;
import isogloss.corpus.PagePictures;
import isogloss.corpus.PdfClauseReader;
import isogloss.corpus.format.Format;
import isogloss.reports.ClauseView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The clauses of PDF files laid over the pictures of their pages, as one HTML page.
final class PageView {
  private final PdfClauseReader reader;
  private final PrintWriter err;
  private final int first;
  private final int last;

  /// @param range pages to show, as `7` or `3-7`; null for all
  /// @throws InputException when the range is none
  PageView(PdfClauseReader reader, PrintWriter err, @Nullable String range) {
    this.reader = reader;
    this.err = err;
    if (range != null && !range.matches("[1-9]\\d{0,5}(-[1-9]\\d{0,5})?")) {
      throw new InputException(
          "expected a page or a range of pages such as 3-7, got \"" + range + "\"",
          "--pages",
          "correct it");
    }
    String[] ends = range == null ? new String[] {"1", "999999"} : range.split("-");
    this.first = Integer.parseInt(ends[0]);
    this.last = Integer.parseInt(ends[ends.length - 1]);
  }

  /// Writes the page; whether everything was read.
  ///
  /// @throws InputException for the first file that is no PDF
  boolean write(List<DocumentInput.Named> documents, PrintWriter out) {
    for (DocumentInput.Named named : documents) {
      if (!isPdf(named.file())) {
        throw new InputException(
            "only PDF files have pages to show", named.file().toString(), "use --format tree");
      }
    }
    boolean complete = true;
    try (ClauseView view = new ClauseView(out)) {
      for (DocumentInput.Named named : documents) {
        complete &= write(named, view);
      }
    }
    return complete;
  }

  private boolean write(DocumentInput.Named named, ClauseView view) {
    PdfClauseReader.Inspection read = reader.inspect(named.document(), named.file());
    switch (read.result()) {
      case ReadResult.Failed failed -> {
        DocumentInput.tell(err, named.file(), failed.skipped());
        return false;
      }
      case ReadResult.Read(ClauseTree tree) -> {
        Map<Integer, PageLayout> pages =
            read.pages().stream()
                .collect(Collectors.toMap(PageLayout::number, Function.identity()));
        try (PagePictures pictures = PagePictures.open(named.file())) {
          if (first > pictures.count()) {
            err.printf(
                Locale.ROOT,
                "not shown: %s: it has %d pages, none from %d on%n",
                named.file(),
                pictures.count(),
                first);
            return false;
          }
          view.write(
              named.document(),
              tree,
              IntStream.rangeClosed(first, Math.min(last, pictures.count()))
                  .mapToObj(n -> page(n, pages.get(n), pictures)));
        } catch (IOException e) {
          err.println("not drawn: " + named.file() + ": " + e.getMessage());
          return false;
        }
        tree.problems().forEach(problem -> DocumentInput.tell(err, named.file(), problem));
        return tree.problems().isEmpty();
      }
    }
  }

  private static boolean isPdf(Path file) {
    try {
      return Format.mustBePdf(file) || Format.of(file).equals(Optional.of(Format.PDF));
    } catch (IOException e) {
      return true; // Its reader says what is wrong.
    }
  }

  private ClauseView.Page page(int number, @Nullable PageLayout layout, PagePictures pictures) {
    List<ClauseView.Furniture> furniture =
        layout == null
            ? List.of()
            : layout.lines().stream()
                .filter(line -> line.role() != LineRole.BODY)
                .map(PageView::furniture)
                .toList();
    try {
      PagePictures.Picture picture = pictures.picture(number, layout == null ? 0 : layout.turn());
      return new ClauseView.Page(
          number, picture.width(), picture.height(), picture.uri(), furniture);
    } catch (IOException e) {
      err.println("not drawn: " + e.getMessage());
      float width = layout == null ? 595 : layout.width();
      float height = layout == null ? 842 : layout.height();
      return new ClauseView.Page(number, width, height, "", furniture);
    }
  }

  private static ClauseView.Furniture furniture(LayoutLine line) {
    return new ClauseView.Furniture(line.role().code(), line.box());
  }
}
