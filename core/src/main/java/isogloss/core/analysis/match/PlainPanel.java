package isogloss.core.analysis.match;

import java.util.Arrays;

/// A [Panel] by loops that the compiler of the JDK turns into vector instructions by itself: each
/// array is read and written at one and the same place, so that none can overlap another.
final class PlainPanel extends Panel {
  private final float[][] columns;
  private final float[][] products = new float[ROWS][WIDTH];

  PlainPanel(int dimension) {
    this.columns = new float[dimension][WIDTH];
  }

  @Override
  void pack(float[][] rows, int from) {
    for (int j = 0; j < WIDTH; j++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][j] = from + j < rows.length ? rows[from + j][k] : 0;
      }
    }
  }

  @Override
  void multiply(float[] a, float[] b, float[] c, float[] d) {
    for (float[] row : products) {
      Arrays.fill(row, 0);
    }
    int even = columns.length / 2 * 2;
    for (int k = 0; k < even; k += 2) {
      add(a, b, k, columns[k], columns[k + 1], products[0], products[1]);
      add(c, d, k, columns[k], columns[k + 1], products[2], products[3]);
    }
    for (int k = even; k < columns.length; k++) {
      add(a[k], columns[k], products[0]);
      add(b[k], columns[k], products[1]);
      add(c[k], columns[k], products[2]);
      add(d[k], columns[k], products[3]);
    }
  }

  private static void add(
      float[] a, float[] b, int k, float[] column, float[] next, float[] ofA, float[] ofB) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float b0 = b[k];
    float b1 = b[k + 1];
    for (int j = 0; j < WIDTH; j++) {
      ofA[j] = Math.fma(a1, next[j], Math.fma(a0, column[j], ofA[j]));
      ofB[j] = Math.fma(b1, next[j], Math.fma(b0, column[j], ofB[j]));
    }
  }

  private static void add(float x, float[] column, float[] sums) {
    for (int j = 0; j < WIDTH; j++) {
      sums[j] = Math.fma(x, column[j], sums[j]);
    }
  }

  @Override
  float product(int row, int column) {
    return products[row][column];
  }

  @Override
  int reaching(int row, int from, float floor, float[] floors) {
    float[] sums = products[row];
    for (int j = from; j < WIDTH; j++) {
      if (sums[j] >= floor || sums[j] >= floors[j]) {
        return j;
      }
    }
    return WIDTH;
  }
}
