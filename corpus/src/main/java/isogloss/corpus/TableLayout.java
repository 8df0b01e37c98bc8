package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes the text of ruled tables out of a page, cell by cell, before the rest is put into columns:
/// cells beside each other have nothing to do with columns of text.
///
/// @param grid its lines
/// @param cells the glyphs of each cell that has some, in reading order
record TableLayout(TableGrid grid, Map<Integer, List<Glyph>> cells) {

  /// Cells that make a table; fewer are a frame, a figure or two columns of text.
  private static final int MIN_CELLS = 4;

  /// The tables of a page that take its whole width.
  static List<TableLayout> of(List<Glyph> glyphs, List<PageGlyphs.Edge> edges) {
    List<TableLayout> out = new ArrayList<>();
    float above = -Float.MAX_VALUE;
    for (TableGrid grid : TableGrid.of(edges)) {
      TreeMap<Integer, List<Glyph>> cells = new TreeMap<>();
      boolean alone = grid.top() >= above;
      for (Glyph glyph : glyphs) {
        int cell = cell(grid, glyph);
        if (cell >= 0) {
          cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(glyph);
        } else {
          alone &= middle(glyph) < grid.top() || middle(glyph) > grid.bottom();
        }
      }
      TableLayout table = new TableLayout(grid, cells);
      if (alone && table.filled()) {
        out.add(table);
        above = grid.bottom();
      }
    }
    return out;
  }

  boolean holds(Glyph glyph) {
    return cell(grid, glyph) >= 0;
  }

  boolean above(Glyph glyph) {
    return grid.bottom() < middle(glyph);
  }

  /// Its lines, row by row and cell by cell; each cell is a block of its own.
  List<LayoutLine> lines(int page, int number, int firstBlock) {
    List<LayoutLine> out = new ArrayList<>();
    int block = firstBlock;
    for (Map.Entry<Integer, List<Glyph>> entry : cells.entrySet()) {
      int cell = entry.getKey();
      TableCell place =
          new TableCell(number, grid.row(cell), grid.column(cell), grid.columns(), false);
      for (TextRow row : TextRow.of(entry.getValue())) {
        float left = grid.cellLeft(cell);
        out.add(LayoutLine.of(page, left, grid.cellRight(cell), block, row.words()).in(place));
      }
      block++;
    }
    return out;
  }

  private boolean filled() {
    Map<Integer, Integer> rows = new HashMap<>();
    cells.keySet().forEach(cell -> rows.merge(grid.row(cell), 1, Integer::sum));
    // Forms leave all but the first column of most rows empty.
    return rows.size() > 1
        && cells.size() >= MIN_CELLS
        && rows.values().stream().anyMatch(n -> n > 1);
  }

  private static int cell(TableGrid grid, Glyph glyph) {
    return grid.cellAt((glyph.left() + glyph.right()) / 2, middle(glyph));
  }

  private static float middle(Glyph glyph) {
    return glyph.baseline() - 0.3f * glyph.size();
  }
}
