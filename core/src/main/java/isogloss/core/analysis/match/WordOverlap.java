package isogloss.core.analysis.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.VectorUtil;

/// The words of two frameworks side by side: BM25 and the cosine of weighted words, in which a
/// clause takes in a share of the words around it.
final class WordOverlap {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /// Times that a word counts at most: a list of ten systems is not ten times about systems.
  private static final int MOST = 3;

  private final OverlapProfile a;
  private final OverlapProfile b;
  private final float[][] left;
  private final float[][] right;

  private WordOverlap(
      OverlapProfile a, OverlapProfile b, Function<OverlapProfile, List<List<String>>> words) {
    this.a = a;
    this.b = b;
    Map<String, Integer> numbers = new HashMap<>();
    for (OverlapProfile side : List.of(a, b)) {
      words
          .apply(side)
          .forEach(list -> list.forEach(w -> numbers.computeIfAbsent(w, k -> numbers.size())));
    }
    left = counts(words.apply(a), numbers);
    right = counts(words.apply(b), numbers);
  }

  /// By the words as they are written.
  static WordOverlap written(OverlapProfile a, OverlapProfile b) {
    return new WordOverlap(a, b, side -> side.words);
  }

  /// By the words in English, own or translated.
  static WordOverlap common(OverlapProfile a, OverlapProfile b) {
    return new WordOverlap(a, b, side -> side.common);
  }

  private static float[][] counts(List<List<String>> words, Map<String, Integer> numbers) {
    float[][] counts = new float[words.size()][numbers.size()];
    for (int i = 0; i < counts.length; i++) {
      for (String word : words.get(i)) {
        counts[i][numbers.getOrDefault(word, 0)]++;
      }
    }
    return counts;
  }

  private static int[] documents(float[][] counts, int terms) {
    int[] documents = new int[terms];
    for (float[] row : counts) {
      for (int t = 0; t < terms; t++) {
        if (row[t] > 0) {
          documents[t]++;
        }
      }
    }
    return documents;
  }

  private int terms() {
    return left.length == 0 ? 0 : left[0].length;
  }

  /// Cosine of the weighted words, in [0, 1].
  float[][] cosine() {
    int[] da = documents(left, terms());
    int[] db = documents(right, terms());
    float[] idf = new float[terms()];
    for (int t = 0; t < idf.length; t++) {
      idf[t] =
          (float)
              ((Math.log(1 + (left.length + 1) / (da[t] + 0.5))
                      + Math.log(1 + (right.length + 1) / (db[t] + 0.5)))
                  / 2);
    }
    return products(weighted(left, idf, a.framework), weighted(right, idf, b.framework));
  }

  private static float[][] weighted(float[][] counts, float[] idf, Framework framework) {
    float[][] rows = new float[counts.length][idf.length];
    for (int i = 0; i < rows.length; i++) {
      for (int t = 0; t < idf.length; t++) {
        if (counts[i][t] > 0) {
          rows[i][t] = (float) Math.sqrt(Math.min(MOST, counts[i][t])) * idf[t];
        }
      }
      OverlapProfile.unit(rows[i]);
    }
    float[][] near = OverlapProfile.smoothed(rows, framework);
    for (float[] row : near) {
      OverlapProfile.unit(row);
    }
    return near;
  }

  /// BM25 of the clauses of the second framework for those of the first as queries.
  float[][] bm25() {
    return bm25(left, right);
  }

  /// BM25 of the clauses of the first framework for those of the second as queries, transposed.
  float[][] bm25Back() {
    return transposed(bm25(right, left), left.length);
  }

  private float[][] bm25(float[][] queries, float[][] documents) {
    int[] frequency = documents(documents, terms());
    double[] length = new double[documents.length];
    double mean = 0;
    for (int j = 0; j < length.length; j++) {
      for (float count : documents[j]) {
        length[j] += count;
      }
      mean += length[j] / length.length;
    }
    float[][] weights = new float[documents.length][terms()];
    for (int j = 0; j < weights.length; j++) {
      double k = K1 * (1 - B + B * length[j] / Math.max(mean, 1e-9));
      for (int t = 0; t < weights[j].length; t++) {
        float count = documents[j][t];
        if (count > 0) {
          weights[j][t] =
              (float)
                  (count
                      / (count + k)
                      * Math.log(
                          1 + (documents.length - frequency[t] + 0.5) / (frequency[t] + 0.5)));
        }
      }
    }
    return products(queries, weights);
  }

  /// The dot products of all rows with all rows.
  static float[][] products(float[][] a, float[][] b) {
    float[][] out = new float[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        out[i][j] = VectorUtil.dotProduct(a[i], b[j]);
      }
    }
    return out;
  }

  static float[][] transposed(float[][] matrix, int columns) {
    float[][] out = new float[columns][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < columns; j++) {
        out[j][i] = matrix[i][j];
      }
    }
    return out;
  }
}
