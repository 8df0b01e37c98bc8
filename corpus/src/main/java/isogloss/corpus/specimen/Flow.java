package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import isogloss.corpus.specimen.FontSet.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts items into columns and pages, with their footnotes below and line numbers beside.
final class Flow {
  private static final double NOTE_GAP = 14;
  private static final double NOTE_RULE = 72;
  private static final double THIN = 0.5;
  private static final double NUMBER_SIZE = 7;
  private static final double NUMBER_GAP = 10;

  private final TypeArea area;
  private final FontSet fonts;
  private final boolean lineNumbers;
  private final Map<String, List<Line>> notes;
  private final Optional<LastPage> last;
  private final List<List<Mark>> pages = new ArrayList<>();

  private List<Mark> page = new ArrayList<>();
  private int columns = 1;
  private int column;
  private double regionTop;
  private double cursor;
  private int lineNumber;
  private final Set<String> called = new LinkedHashSet<>();

  /// Where the columns of one page end higher than elsewhere, so that they become equally long.
  ///
  /// @param page from 0
  /// @param bottom points from the lower edge of the paper
  record LastPage(int page, double bottom) {}

  /// @param notes set lines of every footnote by key, for the width of a column
  /// @param last the page whose columns are balanced, if any
  Flow(
      TypeArea area,
      FontSet fonts,
      boolean lineNumbers,
      Map<String, List<Line>> notes,
      Optional<LastPage> last) {
    this.area = area;
    this.fonts = fonts;
    this.lineNumbers = lineNumbers;
    this.notes = notes;
    this.last = last;
    startPage();
  }

  /// From here on the page has this many columns, below what already stands on it.
  void columns(int count) {
    endColumn();
    columns = count;
    column = 0;
    regionTop = cursor;
  }

  /// Places items in order; an item that must stay with the next one takes it along.
  void place(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item instanceof Item.NewPage) {
        newPage();
        continue;
      }
      if (!isEmpty() && !fits(chain(items, i))) {
        advance();
      }
      if (item instanceof Item.TableRow row && isEmpty()) {
        row.header().forEach(this::put);
      }
      put(item);
    }
  }

  /// Starts a new page unless this one is empty.
  void newPage() {
    if (!page.isEmpty()) {
      endColumn();
      pages.add(page);
      startPage();
    }
  }

  /// All pages; the flow is spent afterwards.
  List<List<Mark>> pages() {
    newPage();
    return List.copyOf(pages);
  }

  private List<Item> chain(List<Item> items, int start) {
    int end = start;
    while (Item.keep(items.get(end)) && end + 1 < items.size()) {
      end++;
    }
    return items.subList(start, end + 1);
  }

  private boolean fits(List<Item> chain) {
    double needed = 0;
    Set<String> keys = new LinkedHashSet<>(called);
    for (Item item : chain) {
      needed += Item.before(item) + Item.height(item);
      keys.addAll(Item.calls(item));
    }
    double low = area.bottom() + notesHeight(keys);
    boolean alone = needed > regionTop - low;
    if (alone && chain.size() > 1) {
      return fits(chain.subList(0, 1));
    }
    return cursor - needed >= Math.max(low, columnBottom());
  }

  private double columnBottom() {
    boolean balanced = columns > 1 && last.map(LastPage::page).orElse(-1) == pages.size();
    return balanced ? last.orElseThrow().bottom() : area.bottom();
  }

  private double notesHeight(Collection<String> keys) {
    int lines = keys.stream().mapToInt(key -> notes.getOrDefault(key, List.of()).size()).sum();
    return lines == 0 ? 0 : NOTE_GAP + lines * TypeArea.lead(area.note());
  }

  private void put(Item item) {
    cursor -= isEmpty() ? 0 : Item.before(item);
    double left = area.columnLeft(column, columns);
    switch (item) {
      case Item.TextLine text -> {
        double y = cursor - text.height() * 0.78;
        page.add(new Mark.Text(left, y, text.line()));
        if (text.heading() >= 0) {
          page.add(new Mark.Anchor(text.heading(), cursor));
        }
        if (text.counted() && lineNumbers) {
          number(left, y);
        }
      }
      case Item.TableRow row -> row(row, left);
      case Item.NewPage ignored -> {}
    }
    called.addAll(Item.calls(item));
    cursor -= Item.height(item);
    if (cursor < area.bottom() - 1) {
      throw new InputException(
          "a table row or footnote is higher than a page",
          "page " + (pages.size() + 1),
          "divide it");
    }
  }

  private void row(Item.TableRow row, double left) {
    double top = cursor;
    double low = cursor - row.height();
    double right = left + row.edges().getLast();
    page.add(new Mark.Rule(left, top, right, top, THIN));
    page.add(new Mark.Rule(left, low, right, low, THIN));
    for (double edge : row.edges()) {
      page.add(new Mark.Rule(left + edge, top, left + edge, low, THIN));
    }
    for (List<Line> cell : row.cells()) {
      for (int i = 0; i < cell.size(); i++) {
        page.add(new Mark.Text(left, top - (i + 0.78) * row.lead() - 3, cell.get(i)));
      }
    }
  }

  private void number(double left, double y) {
    lineNumber++;
    Line number = Line.of(fonts.runs(Integer.toString(lineNumber), Style.REGULAR, NUMBER_SIZE, 0));
    page.add(new Mark.Text(left - NUMBER_GAP - number.width(), y, number));
  }

  private boolean isEmpty() {
    return cursor >= regionTop;
  }

  private void advance() {
    endColumn();
    if (column + 1 < columns) {
      column++;
      cursor = regionTop;
    } else {
      pages.add(page);
      startPage();
    }
  }

  private void endColumn() {
    double height = notesHeight(called);
    if (height > 0) {
      double left = area.columnLeft(column, columns);
      double lead = TypeArea.lead(area.note());
      double top = area.bottom() + height - NOTE_GAP;
      page.add(new Mark.Rule(left, top + 4, left + NOTE_RULE, top + 4, THIN));
      int i = 0;
      for (String key : called) {
        for (Line line : notes.getOrDefault(key, List.of())) {
          page.add(new Mark.Text(left, top - (i + 0.78) * lead, line));
          i++;
        }
      }
    }
    called.clear();
  }

  private void startPage() {
    page = new ArrayList<>();
    column = 0;
    lineNumber = 0;
    regionTop = area.top();
    cursor = regionTop;
  }
}
