package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Numbers the tables of a document, joins those that go on over the page, drops the rows that a
/// page repeats and tells the row that names the columns.
final class Tables {

  /// Edges of the same table on two pages differ by no more than this, in points.
  private static final float SAME_EDGE = 6;

  /// Rows at the top of a page that can repeat earlier ones.
  private static final int REPEATED_ROWS = 3;

  /// A cell that names a column is no longer than this, in characters.
  private static final int NAME_LENGTH = 60;

  /// Cells below a column's name are longer than it by this factor, where it is not set in bold.
  private static final int LONGER = 3;

  private final List<PageLayout> pages;

  /// Rows of the tables so far, by table.
  private final List<TreeMap<Integer, Row>> tables = new ArrayList<>();

  private @Nullable End end;

  /// A row: its lines by column.
  private record Row(TreeMap<Integer, List<LayoutLine>> cells) {
    String text() {
      return cells.values().stream().map(Tables::text).collect(Collectors.joining("\t"));
    }
  }

  /// The table at the foot of a page.
  private record End(int table, int columns, float left, float right) {}

  private Tables(List<PageLayout> pages) {
    this.pages = pages;
  }

  static List<PageLayout> join(List<PageLayout> pages) {
    if (pages.stream().flatMap(p -> p.lines().stream()).allMatch(l -> l.cell() == null)) {
      return pages;
    }
    return new Tables(pages).joined();
  }

  private List<PageLayout> joined() {
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      out.add(page.with(number(page)));
    }
    Set<TableCell> headers = new HashSet<>();
    for (int t = 0; t < tables.size(); t++) {
      header(t, headers);
    }
    for (int p = 0; p < out.size(); p++) {
      List<LayoutLine> lines = new ArrayList<>();
      for (LayoutLine line : out.get(p).lines()) {
        TableCell cell = line.cell();
        lines.add(cell != null && headers.contains(cell) ? line.in(cell.asHeader()) : line);
      }
      out.set(p, out.get(p).with(lines));
    }
    return out;
  }

  /// The lines of a page with the document's table and row numbers.
  private List<LayoutLine> number(PageLayout page) {
    Map<Integer, List<LayoutLine>> onPage = new LinkedHashMap<>();
    int first = -1;
    int last = -1;
    boolean textAfter = false;
    boolean textBefore = false;
    for (LayoutLine line : page.lines()) {
      TableCell cell = line.cell();
      if (cell != null) {
        onPage.computeIfAbsent(cell.table(), k -> new ArrayList<>()).add(line);
        first = first < 0 ? cell.table() : first;
        last = cell.table();
        textAfter = false;
      } else if (line.role() == LineRole.BODY) {
        textBefore |= first < 0;
        textAfter = true;
      }
    }
    List<LayoutLine> out = new ArrayList<>();
    IdentityHashMap<LayoutLine, LayoutLine> renumbered = new IdentityHashMap<>();
    End before = textBefore ? null : end;
    end = null;
    for (Map.Entry<Integer, List<LayoutLine>> entry : onPage.entrySet()) {
      End shape = shape(entry.getValue());
      boolean goesOn = before != null && entry.getKey() == first && same(before, shape);
      int number = goesOn && before != null ? before.table() : tables.size();
      if (!goesOn) {
        tables.add(new TreeMap<>());
      }
      append(number, entry.getValue(), renumbered);
      if (entry.getKey() == last && !textAfter) {
        end = new End(number, shape.columns(), shape.left(), shape.right());
      }
    }
    for (LayoutLine line : page.lines()) {
      out.add(renumbered.getOrDefault(line, line));
    }
    return out;
  }

  private static End shape(List<LayoutLine> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    int columns = 0;
    for (LayoutLine line : lines) {
      TableCell cell = line.cell();
      columns = cell == null ? columns : cell.columns();
      left = Math.min(left, line.columnLeft());
      right = Math.max(right, line.columnRight());
    }
    return new End(0, columns, left, right);
  }

  private static boolean same(End a, End b) {
    return a.columns() == b.columns()
        && Math.abs(a.left() - b.left()) < SAME_EDGE
        && Math.abs(a.right() - b.right()) < SAME_EDGE;
  }

  /// Adds the rows of a page to a table.
  private void append(
      int number, List<LayoutLine> lines, IdentityHashMap<LayoutLine, LayoutLine> renumbered) {
    TreeMap<Integer, Row> table = tables.get(number);
    Set<String> earlier = table.values().stream().map(Row::text).collect(Collectors.toSet());
    boolean opens = table.isEmpty();
    int next = opens ? 0 : table.lastKey() + 1;
    boolean top = true;
    int k = 0;
    for (Row row : rows(lines).values()) {
      boolean repeated = !opens && k++ < REPEATED_ROWS && earlier.contains(row.text());
      Row above = opens || !top || repeated ? null : table.get(next - 1);
      boolean goesOn = above != null && continues(above, row);
      int at = goesOn ? next - 1 : next;
      for (List<LayoutLine> cell : row.cells().values()) {
        for (LayoutLine line : cell) {
          LayoutLine placed = placed(line, number, at);
          renumbered.put(line, repeated ? placed.as(LineRole.RUNNING) : placed);
        }
      }
      if (repeated) {
        continue;
      }
      top = false;
      if (goesOn && above != null) {
        row.cells().forEach(above.cells()::putIfAbsent);
      } else {
        table.put(at, row);
      }
      next = at + 1;
    }
  }

  private static LayoutLine placed(LayoutLine line, int table, int row) {
    TableCell cell = line.cell();
    return cell == null ? line : line.in(cell.inTable(table).inRow(row));
  }

  private static Map<Integer, Row> rows(List<LayoutLine> lines) {
    TreeMap<Integer, Row> rows = new TreeMap<>();
    for (LayoutLine line : lines) {
      TableCell cell = line.cell();
      if (cell != null) {
        rows.computeIfAbsent(cell.row(), r -> new Row(new TreeMap<>()))
            .cells()
            .computeIfAbsent(cell.column(), c -> new ArrayList<>())
            .add(line);
      }
    }
    return rows;
  }

  /// Whether the first row of a page goes on with the last one of the page before: some cell goes
  /// on within a sentence, or the first cell and most others are empty.
  private static boolean continues(Row above, Row row) {
    for (Map.Entry<Integer, List<LayoutLine>> cell : row.cells().entrySet()) {
      List<LayoutLine> before = above.cells().get(cell.getKey());
      int first = text(cell.getValue()).codePointAt(0);
      if (before != null && Character.isLowerCase(first) && !BodyLine.terminal(text(before))) {
        return true;
      }
    }
    return !row.cells().containsKey(0)
        && above.cells().containsKey(0)
        && row.cells().size() < above.cells().size();
  }

  /// Finds the row that names the columns among the first of a table.
  private void header(int number, Set<TableCell> headers) {
    TreeMap<Integer, Row> table = tables.get(number);
    List<Integer> first = table.keySet().stream().limit(REPEATED_ROWS).toList();
    for (int at : first) {
      Row row = table.get(at);
      if (row != null && row.cells().size() >= 2 && names(row, table.tailMap(at, false))) {
        row.cells()
            .values()
            .forEach(
                cell ->
                    cell.forEach(
                        line -> {
                          LayoutLine placed = placed(line, number, at);
                          if (placed.cell() != null) {
                            headers.add(placed.cell());
                          }
                        }));
        return;
      }
    }
  }

  private static boolean names(Row row, Map<Integer, Row> below) {
    boolean shorter = false;
    for (Map.Entry<Integer, List<LayoutLine>> cell : row.cells().entrySet()) {
      String text = text(cell.getValue());
      if (text.length() > NAME_LENGTH || text.matches(".*[.;。；]$|\\d.*")) {
        return false;
      }
      List<Integer> lengths = new ArrayList<>();
      for (Row other : below.values()) {
        List<LayoutLine> same = other.cells().get(cell.getKey());
        if (same != null) {
          lengths.add(text(same).length());
        }
      }
      lengths.sort(null);
      shorter |= !lengths.isEmpty() && lengths.get(lengths.size() / 2) > LONGER * text.length();
    }
    return shorter || (bold(row) && !below.values().stream().allMatch(Tables::bold));
  }

  private static boolean bold(Row row) {
    return row.cells().values().stream().allMatch(cell -> cell.stream().anyMatch(LayoutLine::bold));
  }

  private static String text(List<LayoutLine> cell) {
    return cell.stream().map(LayoutLine::text).collect(Collectors.joining(" "));
  }
}
