package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes a clause of each row of a table, with its cells in the order of the columns. The row that
/// names the columns is the text of the clause around them.
final class TableRows {

  /// What names a row: "GV-1.1-001", "E01. 02", "2.1.5*", "(3)".
  private static final Pattern ID =
      Pattern.compile(
          "[(（]?(?:\\p{Lu}{1,6}[-. ]?)?\\d{1,3}(?:(?:[-.]|\\. )\\d{1,3}){0,4}\\p{Ll}?[)）*.]{0,2}");

  private final List<BodyLine> lines;
  private final DraftTree tree;
  private final HeadFinder finder;
  private final Headings headings;

  /// Tables that are read like other text.
  private final Set<Integer> plain = new HashSet<>();

  TableRows(List<BodyLine> lines, DraftTree tree, HeadFinder finder, Headings headings) {
    this.lines = lines;
    this.tree = tree;
    this.finder = finder;
    this.headings = headings;
  }

  /// Reads the table that begins at line `at`, if there is one; the index of its last line.
  OptionalInt open(int at) {
    TableCell cell = lines.get(at).line().cell();
    if (cell == null || plain.contains(cell.table())) {
      return OptionalInt.empty();
    }
    int last = at;
    while (last + 1 < lines.size() && isIn(cell.table(), last + 1)) {
      last++;
    }
    if (!provisions(at, last)) {
      plain.add(cell.table());
      return OptionalInt.empty();
    }
    headings.flush();
    tree.endSingle();
    if (tree.current() == null) {
      tree.front(lines.get(at));
    }
    DraftClause holder = tree.current();
    if (holder != null) {
      read(at, last, holder);
      tree.resume(holder);
    }
    return OptionalInt.of(last);
  }

  private boolean isIn(int table, int at) {
    TableCell cell = lines.get(at).line().cell();
    return cell != null && cell.table() == table;
  }

  /// Whether the rows are what the table says: it has columns that are not furniture, and no cell
  /// begins an article or an outcome, which are clauses of their own.
  private boolean provisions(int from, int to) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    for (int i = from; i <= to; i++) {
      TableCell cell = lines.get(i).line().cell();
      if (cell != null) {
        rows.add(cell.row());
        columns.add(cell.column());
      }
      if (finder.names(lines.get(i))) {
        return false;
      }
    }
    return rows.size() > 1 && columns.size() > 1;
  }

  private void read(int from, int to, DraftClause holder) {
    int n = tree.next(holder, "table");
    DraftClause table =
        tree.add(
            holder.label + " table " + n,
            holder.path + "/table" + n,
            holder,
            ClauseKind.SECTION,
            ListItems.RANK,
            "",
            lines.get(from));
    for (int i = from; i <= to; ) {
      int end = i;
      while (end < to && row(end + 1) == row(i)) {
        end++;
      }
      if (header(i)) {
        tree.resume(table);
        append(i, end);
      } else {
        row(i, end, table);
      }
      i = end + 1;
    }
  }

  private int row(int at) {
    TableCell cell = lines.get(at).line().cell();
    return cell == null ? -1 : cell.row();
  }

  private int column(int at) {
    TableCell cell = lines.get(at).line().cell();
    return cell == null ? -1 : cell.column();
  }

  private boolean header(int at) {
    TableCell cell = lines.get(at).line().cell();
    return cell != null && cell.header();
  }

  private void row(int from, int to, DraftClause table) {
    BodyLine first = lines.get(from);
    int n = tree.next(table, "row");
    boolean alone = from < to && column(from + 1) != column(from);
    boolean named = alone && ID.matcher(first.text()).matches();
    String id = named ? first.text().replaceAll("[()（）*]|[. ]+$", "").replace(" ", "") : "";
    tree.add(
        named ? table.label + " " + first.text() : table.label + " row " + n,
        table.path + "/" + (named ? id : "row" + n),
        table,
        ClauseKind.TABLE_ROW,
        ListItems.RANK + 1,
        named ? first.text() : "",
        first);
    append(named ? from + 1 : from, to);
  }

  /// Each cell begins a paragraph.
  private void append(int from, int to) {
    for (int i = from; i <= to; i++) {
      boolean begins = i == from || column(i) != column(i - 1);
      tree.append(lines.get(i), 0, begins || lines.get(i).starts());
    }
  }
}
