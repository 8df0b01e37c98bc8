package isogloss.corpus;

import isogloss.core.model.PageProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the printed lines of a PDF file: text, boxes and roles, in reading order. Pages
/// without text or with text that does not decode are named, never guessed.
public final class PdfLayoutReader {

  private static final String RENEW =
      "get the file again from the publisher, or save it anew with another program";

  private static final String RECOGNISE =
      "install Tesseract with the data of the language, or use an edition with a text layer";

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
      return layout(
          count,
          GlyphReader.read(document),
          Bookmarks.of(document),
          language,
          new PageRecognition(recognition, document, script));
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

  private static DocumentLayout layout(
      int count,
      List<PageGlyphs> drawn,
      Bookmarks bookmarks,
      String language,
      PageRecognition recognition) {
    List<PageGlyphs> usable = new ArrayList<>();
    List<PageProblem> problems = new ArrayList<>();
    int next = 1;
    for (PageGlyphs page : drawn) {
      for (; next < page.number(); next++) {
        problems.add(new PageProblem(next, PageProblem.Kind.NO_TEXT, "the page is empty"));
      }
      next = page.number() + 1;
      Optional<PageProblem> problem = TextQuality.problem(page, language);
      if (problem.isEmpty()) {
        usable.add(page);
        continue;
      }
      switch (recognition.read(page, problem.get())) {
        case PageRecognition.Outcome.Text text -> usable.add(text.page());
        case PageRecognition.Outcome.Blank blank -> {}
        case PageRecognition.Outcome.Unread unread -> problems.add(unread.problem());
      }
    }
    for (; next <= count; next++) {
      problems.add(new PageProblem(next, PageProblem.Kind.NO_TEXT, "the page is empty"));
    }
    if (usable.isEmpty()) {
      return unreadable(problems);
    }
    List<PageLayout> pages = new ArrayList<>();
    List<List<PageGlyphs.Rule>> rules = new ArrayList<>();
    for (PageGlyphs page : recognition.even(usable)) {
      PageLayout layout = layout(page);
      pages.add(layout.with(bookmarks.mark(page.number(), layout.lines())));
      rules.add(page.rules());
    }
    return new DocumentLayout.Pages(
        count, FurnitureFinder.mark(pages, rules, language), problems, recognition.pages());
  }

  private static DocumentLayout unreadable(List<PageProblem> problems) {
    if (problems.isEmpty()) {
      return new DocumentLayout.Unreadable("all pages are blank", RENEW);
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
