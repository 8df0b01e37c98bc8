package isogloss.corpus;

import isogloss.core.model.PageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Lays out the pages of a document as they are drawn: characters take many times the memory of
/// lines, and those of one page at a time are enough.
final class DocumentLayoutBuilder {

  private static final String RECOGNISE =
      "install Tesseract with the data of the language, or use an edition with a text layer";

  private final String language;
  private final Bookmarks bookmarks;
  private final PageRecognition recognition;
  private final NavigableMap<Integer, PageLayout> pages = new TreeMap<>();
  private final NavigableMap<Integer, List<PageGlyphs.Rule>> rules = new TreeMap<>();
  private final List<PageGlyphs> recognised = new ArrayList<>();
  private final List<PageProblem> problems = new ArrayList<>();
  private int next = 1;

  /// @param language ISO 639-1 code of the text, against which garbled pages are told
  DocumentLayoutBuilder(String language, Bookmarks bookmarks, PageRecognition recognition) {
    this.language = language;
    this.bookmarks = bookmarks;
    this.recognition = recognition;
  }

  /// Adds the next page that has contents.
  void add(PageGlyphs page) {
    skipTo(page.number());
    next = page.number() + 1;
    Optional<PageProblem> problem = TextQuality.problem(page, language);
    if (problem.isEmpty()) {
      lay(page);
      return;
    }
    switch (recognition.read(page, problem.get())) {
      case PageRecognition.Outcome.Text text -> recognised.add(text.page());
      case PageRecognition.Outcome.Blank blank -> {}
      case PageRecognition.Outcome.Unread unread -> problems.add(unread.problem());
    }
  }

  /// The layout of the document, which has `count` pages.
  DocumentLayout build(int count) {
    skipTo(count + 1);
    // The usual size of recognised text is known only now.
    PageRecognition.even(recognised).forEach(this::lay);
    if (pages.isEmpty()) {
      return unreadable(problems);
    }
    return new DocumentLayout.Pages(
        count,
        FurnitureFinder.mark(List.copyOf(pages.values()), List.copyOf(rules.values()), language),
        problems,
        recognition.pages());
  }

  private void skipTo(int number) {
    for (; next < number; next++) {
      problems.add(new PageProblem(next, PageProblem.Kind.NO_TEXT, "the page is empty"));
    }
  }

  private void lay(PageGlyphs page) {
    PageLayout layout = layout(page);
    pages.put(page.number(), layout.with(bookmarks.mark(page.number(), layout.lines())));
    rules.put(page.number(), page.rules());
  }

  private static DocumentLayout unreadable(List<PageProblem> problems) {
    if (problems.isEmpty()) {
      return new DocumentLayout.Unreadable("all pages are blank", PdfLayoutReader.RENEW);
    }
    boolean garbled = problems.stream().anyMatch(p -> p.kind() == PageProblem.Kind.GARBLED);
    String reason =
        garbled
            ? "the character codes of all pages do not decode to text"
            : "no page has text: scanned images or letters drawn as outlines";
    String detail = problems.getFirst().detail();
    int why = detail.indexOf("; ");
    return new DocumentLayout.Unreadable(
        why < 0 ? reason : reason + detail.substring(why), RECOGNISE);
  }

  private static PageLayout layout(PageGlyphs page) {
    List<LayoutLine> lines = new ArrayList<>();
    Set<Glyph> struck = Strokes.struck(page.glyphs(), page.edges());
    List<Glyph> rest = new ArrayList<>(DropCaps.lowered(page.glyphs()));
    if (!struck.isEmpty()) {
      rest.removeIf(struck::contains);
    }
    List<TableLayout> tables = TableLayout.of(rest, page.edges());
    int block = 0;
    for (int t = 0; t < tables.size(); t++) {
      TableLayout table = tables.get(t);
      rest.removeIf(table::holds);
      List<Glyph> above = rest.stream().filter(g -> !table.above(g)).toList();
      rest.removeIf(g -> !table.above(g));
      block = columns(page, above, block, lines);
      List<LayoutLine> cells = table.lines(page.number(), t, block);
      lines.addAll(cells);
      block = cells.getLast().block() + 1;
    }
    block = columns(page, rest, block, lines);
    List<Glyph> deleted = page.glyphs().stream().filter(struck::contains).toList();
    lines.addAll(unprinted(page, deleted, block, LineRole.STRUCK));
    lines.addAll(unprinted(page, page.hidden(), block, LineRole.HIDDEN));
    List<LayoutWord> marginal = TextRow.inDrawingOrder(page.marginal());
    if (!marginal.isEmpty()) {
      LayoutLine line = LayoutLine.of(page.number(), 0, page.width(), block, marginal);
      lines.add(line.as(LineRole.MARGINAL));
    }
    return new PageLayout(page.number(), page.width(), page.height(), page.turn(), lines);
  }

  private static List<LayoutLine> unprinted(
      PageGlyphs page, List<Glyph> glyphs, int block, LineRole role) {
    return TextRow.of(glyphs).stream()
        .map(row -> LayoutLine.of(page.number(), 0, page.width(), block, row.words()).as(role))
        .toList();
  }

  /// Adds text outside tables, column by column; the number of the next block.
  private static int columns(
      PageGlyphs page, List<Glyph> glyphs, int firstBlock, List<LayoutLine> lines) {
    int block = firstBlock;
    List<TextRow> rows = TextRow.of(glyphs);
    Set<LayoutWord> numbers = GutterNumbers.of(rows);
    List<TextRow> text =
        rows.stream().map(r -> r.without(numbers)).filter(r -> !r.words().isEmpty()).toList();
    for (ReadingOrder.Block column : ReadingOrder.of(text, page.rules())) {
      for (TextRow row : column.rows()) {
        lines.add(LayoutLine.of(page.number(), column.left(), column.right(), block, row.words()));
      }
      block++;
    }
    for (TextRow row : rows) {
      List<LayoutWord> counting = row.words().stream().filter(numbers::contains).toList();
      if (!counting.isEmpty()) {
        LayoutLine line = LayoutLine.of(page.number(), 0, page.width(), block, counting);
        lines.add(line.as(LineRole.LINE_NUMBER));
      }
    }
    return block;
  }
}
