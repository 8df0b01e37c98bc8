package isogloss.corpus.specimen;

import isogloss.corpus.specimen.FontSet.Style;
import isogloss.corpus.specimen.LineBreaker.Setting;
import java.util.ArrayList;
import java.util.List;

/// Sets a table: column widths by content, cells broken into lines, the header row bold.
final class TableSetter {
  private static final double PADDING = 4;
  private static final double SPACE = 7;

  /// Columns whose longest cell is narrower than this are not broken, points.
  private static final double NARROW = 64;

  private final LineBreaker breaker;
  private final double size;
  private final double width;

  /// @param size type size in points
  /// @param width of the whole table in points
  TableSetter(LineBreaker breaker, double size, double width) {
    this.breaker = breaker;
    this.size = size;
    this.width = width;
  }

  List<Item> rows(Block.Table table) {
    List<Double> edges = edges(table.rows());
    List<Item.TableRow> header = List.of();
    List<Item> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      Item.TableRow row = row(table.rows().get(r), edges, r == 0, header);
      rows.add(row);
      if (r == 0) {
        header = List.of(row);
      }
    }
    return rows;
  }

  private Item.TableRow row(
      List<String> texts, List<Double> edges, boolean first, List<Item.TableRow> header) {
    List<List<Line>> cells = new ArrayList<>();
    int most = 1;
    for (int c = 0; c < texts.size(); c++) {
      double left = edges.get(c) + PADDING;
      Setting setting = setting(first, edges.get(c + 1) - left - PADDING);
      List<Line> cell =
          breaker.lines(texts.get(c), setting).stream().map(line -> line.shifted(left)).toList();
      cells.add(cell);
      most = Math.max(most, cell.size());
    }
    double lead = TypeArea.lead(size);
    return new Item.TableRow(cells, edges, lead, first ? SPACE : 0, most * lead + 6, header);
  }

  private List<Double> edges(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    double[] least = new double[columns];
    double[] wish = new double[columns];
    for (int r = 0; r < rows.size(); r++) {
      Setting setting = setting(r == 0, Double.MAX_VALUE);
      for (int c = 0; c < columns; c++) {
        String text = rows.get(r).get(c);
        least[c] = Math.max(least[c], breaker.leastWidth(text, setting) + 2 * PADDING + 1);
        for (Line line : breaker.lines(text, setting)) {
          wish[c] = Math.max(wish[c], line.width() + 2 * PADDING + 1);
        }
      }
    }
    for (int c = 0; c < columns; c++) {
      least[c] = wish[c] <= NARROW ? wish[c] : least[c];
    }
    double leastSum = sum(least);
    double wishSum = sum(wish);
    List<Double> edges = new ArrayList<>();
    double x = 0;
    edges.add(x);
    for (int c = 0; c < columns; c++) {
      if (wishSum <= width) {
        x += wish[c] * width / wishSum;
      } else if (leastSum >= width || wishSum == leastSum) {
        x += least[c] * width / leastSum;
      } else {
        x += least[c] + (wish[c] - least[c]) * (width - leastSum) / (wishSum - leastSum);
      }
      edges.add(x);
    }
    return edges;
  }

  private Setting setting(boolean first, double room) {
    return new Setting(first ? Style.BOLD : Style.REGULAR, size, room, 0, false, true);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
