package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Compares all pairs: each panel of rows with the rows before it and with itself, so that every
/// product is taken once and serves both rows. Time grows with the square of the rows; memory is
/// that of the result for each thread.
final class ExactSearch implements NeighbourSearch {
  private final int threads;
  private final IntFunction<Panel> panels;

  ExactSearch(int threads) {
    this(threads, Panel::of);
  }

  /// @param panels gives an empty panel for a dimension
  ExactSearch(int threads, IntFunction<Panel> panels) {
    this.threads = threads;
    this.panels = panels;
  }

  @Override
  public Neighbours nearest(float[][] rows, int most, float minimum) {
    int dimension = NeighbourSearch.dimension(rows);
    // The last panels have most rows before them: they go first, so that the threads end together.
    AtomicInteger left = new AtomicInteger(Math.ceilDiv(rows.length, Panel.WIDTH));
    Neighbours[] found = new Neighbours[threads];
    Workers.run(
        threads,
        threads,
        t -> {
          found[t] = new Neighbours(rows.length, most, minimum);
          Panel panel = panels.apply(dimension);
          for (int p = left.decrementAndGet(); p >= 0; p = left.decrementAndGet()) {
            sweep(rows, p * Panel.WIDTH, panel, found[t]);
          }
        });
    for (int t = 1; t < threads; t++) {
      found[0].add(found[t]);
    }
    return found[0];
  }

  private static void sweep(float[][] rows, int from, Panel panel, Neighbours found) {
    panel.pack(rows, from);
    int end = Math.min(from + Panel.WIDTH, rows.length);
    float[] floors = new float[Panel.WIDTH];
    for (int i = 0; i < end; i += Panel.ROWS) {
      found.floors(from, floors);
      int last = end - 1;
      panel.multiply(
          rows[i],
          rows[Math.min(i + 1, last)],
          rows[Math.min(i + 2, last)],
          rows[Math.min(i + 3, last)]);
      for (int row = i; row < Math.min(i + Panel.ROWS, end); row++) {
        harvest(row, row - i, from, end, panel, floors, found);
      }
    }
  }

  /// Takes what reaches the floor of the row or that of the row of the panel, both ways; of the
  /// rows of the panel those behind `row`.
  private static void harvest(
      int row, int of, int from, int end, Panel panel, float[] floors, Neighbours found) {
    int column = Math.max(0, row + 1 - from);
    while (true) {
      column = panel.reaching(of, column, found.floor(row), floors);
      int j = from + column;
      if (column == Panel.WIDTH || j >= end) {
        return;
      }
      float cosine = panel.product(of, column);
      found.offer(row, j, cosine);
      found.offer(j, row, cosine);
      column++;
    }
  }
}
