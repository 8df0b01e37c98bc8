package isogloss.core.model;

import java.util.Arrays;

/// A float32 matrix [n × d] whose rows have length 1 (or are all zero, for a text that gave no
/// vector). The array never leaks.
public final class Vectors {
  private final int dimension;
  private final float[] values;

  private Vectors(int dimension, float[] values) {
    this.dimension = dimension;
    this.values = values;
  }

  /// Copies `rows` and scales each to length 1; rows of zeros stay.
  ///
  /// @param dimension number of columns, at least 1
  /// @param rows row-major values, a multiple of `dimension` long
  public static Vectors normalised(int dimension, float[] rows) {
    if (dimension < 1 || rows.length % dimension != 0) {
      throw new IllegalArgumentException(
          "vectors: expected a multiple of " + dimension + " values, got " + rows.length);
    }
    float[] copy = rows.clone();
    for (int from = 0; from < copy.length; from += dimension) {
      double sum = 0;
      for (int k = from; k < from + dimension; k++) {
        sum += (double) copy[k] * copy[k];
      }
      if (sum > 0) {
        double scale = 1 / Math.sqrt(sum);
        for (int k = from; k < from + dimension; k++) {
          copy[k] = (float) (copy[k] * scale);
        }
      }
    }
    return new Vectors(dimension, copy);
  }

  /// Copies `rows`, which must have length 1 (to 1e-3) or be all zeros; the bits stay as they are.
  ///
  /// @param dimension number of columns, at least 1
  /// @param rows row-major values, a multiple of `dimension` long
  public static Vectors unit(int dimension, float[] rows) {
    if (dimension < 1 || rows.length % dimension != 0) {
      throw new IllegalArgumentException(
          "vectors: expected a multiple of " + dimension + " values, got " + rows.length);
    }
    for (int from = 0; from < rows.length; from += dimension) {
      double sum = 0;
      for (int k = from; k < from + dimension; k++) {
        sum += (double) rows[k] * rows[k];
      }
      if (sum != 0 && Math.abs(Math.sqrt(sum) - 1) > 1e-3) {
        throw new IllegalArgumentException(
            "vectors: expected rows of length 1, got " + Math.sqrt(sum));
      }
    }
    return new Vectors(dimension, rows.clone());
  }

  public int size() {
    return values.length / dimension;
  }

  public int dimension() {
    return dimension;
  }

  /// A copy of row `i`.
  public float[] row(int i) {
    return Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension);
  }

  /// Whether row `i` is all zeros: the encoder could not read the text.
  public boolean isZero(int i) {
    for (int k = i * dimension; k < (i + 1) * dimension; k++) {
      if (values[k] != 0) {
        return false;
      }
    }
    return true;
  }

  /// Cosine of rows `i` and `j`, in [-1, 1].
  public float cosine(int i, int j) {
    float sum = 0;
    int a = i * dimension;
    int b = j * dimension;
    for (int k = 0; k < dimension; k++) {
      sum += values[a + k] * values[b + k];
    }
    return Math.max(-1f, Math.min(1f, sum));
  }
}
