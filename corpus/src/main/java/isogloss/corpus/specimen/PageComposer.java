package isogloss.corpus.specimen;

import isogloss.corpus.specimen.FontSet.Run;
import isogloss.corpus.specimen.FontSet.Style;
import isogloss.corpus.specimen.LineBreaker.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns a source into pages of marks: title, contents, columns, headers and footers.
final class PageComposer {
  /// Beginnings that hang to the left of a paragraph: (a), 1., 5.2.1, §, dashes, （一）.
  private static final Pattern MARKER =
      Pattern.compile(
          "(\\([0-9A-Za-z]{1,4}\\)|[0-9]{1,3}[.)]|[0-9]{1,2}(?:\\.[0-9]{1,3})+\\.?|[a-z]{1,4}\\)"
              + "|[a-z]\\.|\\[[0-9]{1,3}\\]|[\u2014\u2013\u2022-]) +(\\S.*)");

  private static final double LEAST_HANG = 18;
  private static final double LEVEL_INDENT = 18;
  private static final double PARAGRAPH_SPACE = 0.45;
  private static final double[] HEADING_SIZE = {1.75, 1.28, 1.12, 1.0};
  private static final double[] HEADING_SPACE = {1.2, 1.2, 0.9, 0.7};
  private static final double TITLE_GAP = 0.7;
  private static final int CONTENTS_DEPTH = 3;
  private static final double CONTENTS_NUMBER = 26;

  /// A heading of the document in reading order.
  ///
  /// @param level 1 to 4
  record Entry(int level, String text) {}

  /// The composed document.
  ///
  /// @param headings all headings in reading order
  /// @param headingPages page of every heading, from 1
  record Composition(List<List<Mark>> pages, List<Entry> headings, List<Integer> headingPages) {}

  private final SpecimenSource source;
  private final FontSet fonts;
  private final LineBreaker breaker;
  private final TypeArea area;
  private final List<Entry> headings = new ArrayList<>();

  PageComposer(SpecimenSource source, FontSet fonts) {
    this.source = source;
    this.fonts = fonts;
    this.breaker = new LineBreaker(fonts);
    this.area = TypeArea.of(source);
  }

  /// Composes twice where there are contents: page numbers are known after the first time.
  Composition compose() {
    List<Integer> numbers = new ArrayList<>();
    for (Block block : source.blocks()) {
      if (block instanceof Block.Heading heading) {
        String text = SourceParser.CALL.matcher(heading.text()).replaceAll("");
        headings.add(new Entry(heading.level(), text));
        numbers.add(0);
      }
    }
    List<List<Mark>> pages = compose(numbers, Optional.empty());
    if (source.contents()) {
      numbers = headingPages(pages);
      pages = compose(numbers, Optional.empty());
    }
    if (area.columns() > 1) {
      pages = balanced(pages, numbers);
    }
    return new Composition(furnished(pages), headings, headingPages(pages));
  }

  /// The same pages with the columns of the last one as short as they can be.
  private List<List<Mark>> balanced(List<List<Mark>> pages, List<Integer> numbers) {
    List<List<Mark>> best = pages;
    double step = TypeArea.lead(area.body());
    for (double bottom = area.bottom() + step; bottom < area.top() - step; bottom += step) {
      Flow.LastPage last = new Flow.LastPage(pages.size() - 1, bottom);
      List<List<Mark>> shorter = compose(numbers, Optional.of(last));
      if (shorter.size() > pages.size() || !headingPages(shorter).equals(headingPages(pages))) {
        break;
      }
      best = shorter;
    }
    return best;
  }

  private List<List<Mark>> compose(List<Integer> numbers, Optional<Flow.LastPage> last) {
    Map<String, List<Line>> notes = new LinkedHashMap<>();
    source.footnotes().forEach((key, text) -> notes.put(key, note(key, text)));
    Flow flow = new Flow(area, fonts, source.lineNumbers(), notes, last);
    int front = frontBlocks();
    int heading = items(flow, source.blocks().subList(0, front), 1, 0);
    if (source.contents()) {
      flow.place(contents(numbers));
      flow.newPage();
    }
    flow.columns(area.columns());
    items(flow, source.blocks().subList(front, source.blocks().size()), area.columns(), heading);
    return flow.pages();
  }

  /// How many blocks stand across the columns: the title, and before contents all up to the first
  /// section.
  private int frontBlocks() {
    int front = 0;
    for (Block block : source.blocks()) {
      boolean title = block instanceof Block.Heading h && h.level() == 1;
      boolean section = block instanceof Block.Heading h && h.level() > 1;
      if (section || block instanceof Block.PageBreak || (!title && !source.contents())) {
        break;
      }
      front++;
    }
    return front;
  }

  private int items(Flow flow, List<Block> blocks, int columns, int firstHeading) {
    int heading = firstHeading;
    double width = area.columnWidth(columns);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean beforeTable = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Table;
      switch (blocks.get(i)) {
        case Block.Heading h -> items.addAll(heading(h, width, heading++));
        case Block.Paragraph p -> items.addAll(paragraph(p, width, beforeTable));
        case Block.Table t ->
            items.addAll(new TableSetter(breaker, area.body() * 0.9, width).rows(t));
        case Block.PageBreak ignored -> items.add(new Item.NewPage());
      }
    }
    flow.place(items);
    return heading;
  }

  private List<Item> heading(Block.Heading heading, double width, int index) {
    int level = heading.level() - 1;
    double size = area.body() * HEADING_SIZE[level];
    boolean title = level == 0;
    Setting setting = new Setting(Style.BOLD, size, width, 0, false, false);
    List<Item> items = new ArrayList<>();
    for (Line line : breaker.lines(heading.text(), setting)) {
      Line placed = title ? line.shifted((width - line.width()) / 2) : line;
      boolean first = items.isEmpty();
      items.add(
          new Item.TextLine(
              placed,
              first ? size * HEADING_SPACE[level] : 0,
              TypeArea.lead(size),
              true,
              !title,
              first ? index : -1));
    }
    if (title) {
      Line empty = new Line(List.of(), 0, List.of());
      items.add(new Item.TextLine(empty, 0, size * TITLE_GAP, true, false, -1));
    }
    return items;
  }

  private List<Item> paragraph(Block.Paragraph paragraph, double width, boolean keepLast) {
    double indent = paragraph.level() * LEVEL_INDENT;
    double size = area.body();
    List<Line> lines = hung(paragraph.text(), size, width - indent, source.serif());
    List<Item> items = new ArrayList<>();
    int count = lines.size();
    for (int i = 0; i < count; i++) {
      boolean keep = (i == 0 && count > 1) || i == count - 2 || (keepLast && i == count - 1);
      items.add(
          new Item.TextLine(
              lines.get(i).shifted(indent),
              i == 0 ? size * PARAGRAPH_SPACE : 0,
              TypeArea.lead(size),
              keep,
              true,
              -1));
    }
    return items;
  }

  /// Lines of a paragraph; its marker, if any, hangs to the left.
  private List<Line> hung(String text, double size, double width, boolean justified) {
    Matcher marked = MARKER.matcher(text);
    if (!marked.matches()) {
      boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
      double first = chinese ? 2 * size : 0;
      return breaker.lines(text, new Setting(Style.REGULAR, size, width, first, justified, true));
    }
    List<Run> marker = fonts.runs(marked.group(1) + " ", Style.REGULAR, size, 0);
    double hang = Math.max(LEAST_HANG, marker.stream().mapToDouble(Run::width).sum() + 2);
    Setting setting = new Setting(Style.REGULAR, size, width - hang, 0, justified, true);
    List<Line> lines = new ArrayList<>();
    for (Line line : breaker.lines(marked.group(2), setting)) {
      Line moved = line.shifted(hang);
      lines.add(lines.isEmpty() ? Line.of(marker).with(moved) : moved);
    }
    return lines;
  }

  private List<Line> note(String key, String text) {
    double size = area.note();
    double hang = LEAST_HANG * 0.6;
    double width = area.columnWidth(area.columns());
    Setting setting = new Setting(Style.REGULAR, size, width - hang, 0, source.serif(), true);
    List<Line> lines = new ArrayList<>();
    for (Line line : breaker.lines(text, setting)) {
      Line moved = line.shifted(hang);
      List<Run> call = fonts.runs(key + " ", Style.REGULAR, size * 0.7, size * 0.3);
      lines.add(lines.isEmpty() ? Line.of(call).with(moved) : moved);
    }
    return lines;
  }

  private List<Item> contents(List<Integer> numbers) {
    double size = area.body();
    List<Item> items = new ArrayList<>();
    Setting title =
        new Setting(Style.BOLD, size * HEADING_SIZE[1], area.fullWidth(), 0, false, false);
    for (Line line : breaker.lines(contentsTitle(), title)) {
      items.add(new Item.TextLine(line, size * 2, TypeArea.lead(title.size()), true, false, -1));
    }
    for (int h = 0; h < headings.size(); h++) {
      Entry entry = headings.get(h);
      if ((entry.level() == 1 && h == 0) || entry.level() > CONTENTS_DEPTH) {
        continue;
      }
      double indent = Math.max(0, entry.level() - 2) * LEVEL_INDENT;
      double width = area.fullWidth() - indent - CONTENTS_NUMBER;
      Setting setting = new Setting(Style.REGULAR, size, width, 0, false, false);
      List<Line> lines = breaker.lines(entry.text(), setting);
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i).shifted(indent);
        if (i + 1 == lines.size()) {
          line = led(line, Integer.toString(numbers.get(h)), size);
        }
        double before = i == 0 ? size * 0.2 : 0;
        items.add(new Item.TextLine(line, before, TypeArea.lead(size), false, false, -1));
      }
    }
    return items;
  }

  /// The line with dots up to the page number at the right edge.
  private Line led(Line line, String number, double size) {
    double dot = fonts.width(".", Style.REGULAR, size);
    double numberWidth = fonts.width(number, Style.REGULAR, size);
    double end = area.fullWidth() - CONTENTS_NUMBER;
    int dots = (int) Math.max(0, (end - line.width() - dot) / dot);
    Line leaders = Line.of(fonts.runs(".".repeat(dots), Style.REGULAR, size, 0));
    Line page = Line.of(fonts.runs(number, Style.REGULAR, size, 0));
    return line.with(leaders.shifted(end - dots * dot))
        .with(page.shifted(area.fullWidth() - numberWidth));
  }

  private String contentsTitle() {
    String all =
        source.blocks().stream()
            .map(block -> block instanceof Block.Paragraph p ? p.text() : "")
            .collect(Collectors.joining(" ", " ", " "));
    return ContentsTitle.of(all);
  }

  private List<Integer> headingPages(List<List<Mark>> pages) {
    List<Integer> numbers = new ArrayList<>();
    headings.forEach(ignored -> numbers.add(0));
    for (int p = 0; p < pages.size(); p++) {
      for (Mark mark : pages.get(p)) {
        if (mark instanceof Mark.Anchor anchor) {
          numbers.set(anchor.heading(), p + 1);
        }
      }
    }
    return List.copyOf(numbers);
  }

  /// Adds running headers from the second page on, outer edge, and page footers.
  private List<List<Mark>> furnished(List<List<Mark>> pages) {
    List<List<Mark>> result = new ArrayList<>();
    double size = area.note();
    for (int p = 0; p < pages.size(); p++) {
      List<Mark> page = new ArrayList<>();
      double right = area.width() - area.margin();
      if (p > 0 && !source.header().isEmpty()) {
        Line line = Line.of(fonts.runs(source.header(), Style.REGULAR, size, 0));
        double x = p % 2 == 1 ? area.margin() : right - line.width();
        double y = area.height() - 46;
        page.add(new Mark.Text(x, y, line));
        page.add(new Mark.Rule(area.margin(), y - 5, right, y - 5, 0.4));
      }
      page.addAll(pages.get(p));
      if (!source.footer().isEmpty()) {
        String text = source.footer().replace("{page}", Integer.toString(p + 1));
        Line line = Line.of(fonts.runs(text, Style.REGULAR, size, 0));
        page.add(new Mark.Text((area.width() - line.width()) / 2, 40, line));
      }
      result.add(page);
    }
    return result;
  }
}
