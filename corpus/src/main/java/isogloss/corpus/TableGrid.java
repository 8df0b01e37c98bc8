package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A table whose cells are set apart by printed lines: where its columns and rows lie, and which of
/// the fields between the lines are one cell, since the line between them is missing.
///
/// *Source:* the lattice method of Tabula and Camelot, which intersect horizontal and vertical
/// lines.
final class TableGrid {

  /// Lines closer than this are one line, in points: borders are drawn cell by cell or doubled.
  private static final float SAME_LINE = 3;

  /// Gap that lines may leave where they meet, in points: thick borders and corners left out.
  private static final float CORNER = 6;

  /// A table has no more rows or columns on one page than this; more is a drawing.
  private static final int MAX_ROWS = 150;

  private static final int MAX_COLUMNS = 25;

  private final float[] xs;
  private final float[] ys;

  /// For each field, by row and column, the cell that it is part of.
  private final int[] cells;

  private TableGrid(float[] xs, float[] ys, int[] cells) {
    this.xs = xs;
    this.ys = ys;
    this.cells = cells;
  }

  float left() {
    return xs[0];
  }

  float right() {
    return xs[xs.length - 1];
  }

  float top() {
    return ys[0];
  }

  float bottom() {
    return ys[ys.length - 1];
  }

  int columns() {
    return xs.length - 1;
  }

  /// The field that is the first of the cell at this point, -1 outside the table.
  int cellAt(float x, float y) {
    int row = band(ys, y);
    int column = band(xs, x);
    return row < 0 || column < 0 ? -1 : cells[row * columns() + column];
  }

  int row(int cell) {
    return cell / columns();
  }

  int column(int cell) {
    return cell % columns();
  }

  float cellLeft(int cell) {
    return xs[column(cell)];
  }

  float cellRight(int cell) {
    int last = column(cell);
    while (last + 1 < columns() && cells[row(cell) * columns() + last + 1] == cell) {
      last++;
    }
    return xs[last + 1];
  }

  private static int band(float[] edges, float at) {
    if (at < edges[0] || at > edges[edges.length - 1]) {
      return -1;
    }
    int i = 0;
    while (i + 2 < edges.length && at >= edges[i + 1]) {
      i++;
    }
    return i;
  }

  /// The tables that these lines draw, from top to bottom.
  static List<TableGrid> of(List<PageGlyphs.Edge> edges) {
    List<PageGlyphs.Edge> across = merged(edges.stream().filter(e -> e.horizontal()).toList());
    List<PageGlyphs.Edge> down = merged(edges.stream().filter(e -> !e.horizontal()).toList());
    List<TableGrid> out = new ArrayList<>();
    boolean[] taken = new boolean[across.size()];
    for (int i = 0; i < across.size(); i++) {
      if (!taken[i]) {
        component(i, across, down, taken, out);
      }
    }
    out.sort(Comparator.comparingDouble(TableGrid::top));
    return out;
  }

  private static void component(
      int seed,
      List<PageGlyphs.Edge> across,
      List<PageGlyphs.Edge> down,
      boolean[] taken,
      List<TableGrid> out) {
    List<PageGlyphs.Edge> rows = new ArrayList<>(List.of(across.get(seed)));
    List<PageGlyphs.Edge> posts = new ArrayList<>();
    boolean[] standing = new boolean[down.size()];
    taken[seed] = true;
    for (int k = 0; k < rows.size(); k++) {
      for (int j = 0; j < down.size(); j++) {
        if (!standing[j] && meet(rows.get(k), down.get(j))) {
          standing[j] = true;
          posts.add(down.get(j));
          for (int i = 0; i < across.size(); i++) {
            if (!taken[i] && meet(across.get(i), down.get(j))) {
              taken[i] = true;
              rows.add(across.get(i));
            }
          }
        }
      }
    }
    List<Float> x = new ArrayList<>();
    posts.forEach(p -> x.add(p.at()));
    // The outermost lines at the sides are often left out.
    rows.forEach(r -> x.add(r.from()));
    rows.forEach(r -> x.add(r.to()));
    float[] xs = positions(x);
    float[] ys = positions(rows.stream().map(PageGlyphs.Edge::at).toList());
    if (!posts.isEmpty()
        && xs.length >= 3
        && ys.length >= 3
        && xs.length <= MAX_COLUMNS + 1
        && ys.length <= MAX_ROWS + 1) {
      out.add(new TableGrid(xs, ys, cells(xs, ys, rows, posts)));
    }
  }

  private static boolean meet(PageGlyphs.Edge across, PageGlyphs.Edge down) {
    return down.at() > across.from() - CORNER
        && down.at() < across.to() + CORNER
        && across.at() > down.from() - CORNER
        && across.at() < down.to() + CORNER;
  }

  private static int[] cells(
      float[] xs, float[] ys, List<PageGlyphs.Edge> rows, List<PageGlyphs.Edge> posts) {
    int columns = xs.length - 1;
    int[] cells = new int[columns * (ys.length - 1)];
    for (int r = 0; r + 1 < ys.length; r++) {
      for (int c = 0; c < columns; c++) {
        int field = r * columns + c;
        cells[field] = field;
        float y = (ys[r] + ys[r + 1]) / 2;
        float x = (xs[c] + xs[c + 1]) / 2;
        if (c > 0 && !covers(posts, xs[c], y)) {
          cells[field] = cells[field - 1];
        } else if (r > 0 && !covers(rows, ys[r], x)) {
          cells[field] = cells[field - columns];
        }
      }
    }
    return cells;
  }

  private static boolean covers(List<PageGlyphs.Edge> edges, float at, float along) {
    return edges.stream()
        .anyMatch(e -> Math.abs(e.at() - at) <= SAME_LINE && e.from() <= along && e.to() >= along);
  }

  private static float[] positions(List<Float> values) {
    List<Float> sorted = new ArrayList<>(values);
    sorted.sort(null);
    List<Float> out = new ArrayList<>();
    for (float value : sorted) {
      if (out.isEmpty() || value - out.getLast() > SAME_LINE) {
        out.add(value);
      }
    }
    float[] array = new float[out.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = out.get(i);
    }
    return array;
  }

  /// Lines that go on in one another as one.
  private static List<PageGlyphs.Edge> merged(List<PageGlyphs.Edge> edges) {
    List<PageGlyphs.Edge> sorted = new ArrayList<>(edges);
    ToDoubleFunction<PageGlyphs.Edge> at = e -> Math.round(e.at());
    sorted.sort(Comparator.comparingDouble(at).thenComparingDouble(PageGlyphs.Edge::from));
    List<PageGlyphs.Edge> out = new ArrayList<>();
    for (PageGlyphs.Edge edge : sorted) {
      PageGlyphs.Edge last = out.isEmpty() ? null : out.getLast();
      if (last != null
          && Math.abs(last.at() - edge.at()) <= 1.5f
          && edge.from() <= last.to() + CORNER) {
        out.set(
            out.size() - 1,
            new PageGlyphs.Edge(
                last.horizontal(), last.at(), last.from(), Math.max(last.to(), edge.to())));
      } else {
        out.add(edge);
      }
    }
    return out;
  }
}
