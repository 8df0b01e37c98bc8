package isogloss.models;

import java.util.Arrays;
import java.util.Locale;

/// How often the nearest text of the other language is the true one, over the pairs of a file.
///
/// @param toEnglish share of foreign texts whose nearest English text is their twin, 0 to 1
/// @param fromEnglish the other way round
/// @param cslsToEnglish the same with CSLS, which takes off how near a text is to all
/// @param cslsFromEnglish the other way round
/// @param cosine mean cosine of the twins
record TwinSearch(
    double toEnglish,
    double fromEnglish,
    double cslsToEnglish,
    double cslsFromEnglish,
    double cosine) {

  /// Neighbours over which CSLS takes its mean. *Source:* Conneau et al. 2018,
  /// <https://arxiv.org/abs/1710.04087>, section 2.3.
  private static final int NEIGHBOURS = 10;

  /// Searches among the pairs (`foreign[i]`, `english[i]`), vectors of any length above 0.
  static TwinSearch of(float[][] foreign, float[][] english) {
    int n = foreign.length;
    if (n == 0 || english.length != n) {
      throw new IllegalArgumentException(
          "pairs: expected as many, got " + n + " and " + english.length);
    }
    float[][] a = unit(foreign);
    float[][] b = unit(english);
    double[][] near = new double[n][n];
    double cosine = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < a[i].length; k++) {
          sum += (double) a[i][k] * b[j][k];
        }
        near[i][j] = sum;
      }
      cosine += near[i][i];
    }
    double[][] corrected = csls(near);
    return new TwinSearch(
        found(near), found(turned(near)), found(corrected), found(turned(corrected)), cosine / n);
  }

  private static double found(double[][] near) {
    int hits = 0;
    for (int i = 0; i < near.length; i++) {
      boolean first = true;
      for (int j = 0; j < near.length; j++) {
        first &= j == i || near[i][j] < near[i][i];
      }
      hits += first ? 1 : 0;
    }
    return (double) hits / near.length;
  }

  private static double[][] csls(double[][] near) {
    double[] rows = meanOfNearest(near);
    double[] columns = meanOfNearest(turned(near));
    double[][] out = new double[near.length][near.length];
    for (int i = 0; i < near.length; i++) {
      for (int j = 0; j < near.length; j++) {
        out[i][j] = 2 * near[i][j] - rows[i] - columns[j];
      }
    }
    return out;
  }

  private static double[] meanOfNearest(double[][] near) {
    int count = Math.min(NEIGHBOURS, near.length);
    return Arrays.stream(near)
        .mapToDouble(
            row -> {
              double[] sorted = row.clone();
              Arrays.sort(sorted);
              return Arrays.stream(sorted, sorted.length - count, sorted.length)
                  .average()
                  .orElseThrow();
            })
        .toArray();
  }

  private static double[][] turned(double[][] matrix) {
    double[][] out = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        out[j][i] = matrix[i][j];
      }
    }
    return out;
  }

  private static float[][] unit(float[][] rows) {
    float[][] out = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (float x : rows[i]) {
        sum += (double) x * x;
      }
      out[i] = rows[i].clone();
      for (int k = 0; k < out[i].length; k++) {
        out[i][k] = (float) (out[i][k] / Math.sqrt(sum));
      }
    }
    return out;
  }

  /// One row of the table in a card.
  String cells() {
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f | %.3f | %.3f",
        toEnglish,
        fromEnglish,
        cslsToEnglish,
        cslsFromEnglish,
        cosine);
  }
}
