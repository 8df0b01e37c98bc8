package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Vectors;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.VectorUtil;

/// Cosines that can be compared across language pairs.
///
/// An encoder puts the texts of each language in a region of their own, so that raw cosines favour
/// pairs of one language and, since language is nearly jurisdiction, would themselves look like
/// fragmentation. Two corrections: each language's mean is taken off its vectors, and across
/// languages a provision that is near to everything (a hub) loses what it gives to everybody.
///
/// *Source:* Conneau et al. (2018), *Word translation without parallel data*, section 2.3
/// (cross-domain similarity local scaling), arXiv:1710.04087.
final class Similarity {

  /// @param minimumForMean languages with fewer provisions are not centred, since their mean would
  /// be
  ///     mostly their own content
  /// @param hubNeighbours number of nearest neighbours whose mean cosine measures a hub
  /// @param twinAcross sum of centred cosine and margin over the usual neighbours that counts as
  /// the
  ///     same text across languages; provisions and their translations reach it in one case of ten
  record Options(int minimumForMean, int hubNeighbours, double twinAcross) {

    Options {
      if (minimumForMean < 1 || hubNeighbours < 1 || !(twinAcross > 0 && twinAcross <= 1)) {
        throw new IllegalArgumentException(
            "similarity: expected counts >= 1 and twinAcross in (0, 1], got "
                + minimumForMean
                + ", "
                + hubNeighbours
                + ", "
                + twinAcross);
      }
    }

    static Options defaults() {
      return new Options(30, 10, 0.90);
    }
  }

  private final float[][] rows;
  private final int[] language;
  private final boolean[] common;
  private final float[][] hub;
  private final Options options;

  private Similarity(
      float[][] rows, int[] language, boolean[] common, float[][] hub, Options options) {
    this.rows = rows;
    this.language = language;
    this.common = common;
    this.hub = hub;
    this.options = options;
  }

  /// Centres the vectors and measures the hubs.
  ///
  /// @param covered whether the encoder puts texts of a language into the common space; others are
  ///     compared by vector within their language only
  static Similarity of(
      ProvisionSet set, Vectors vectors, Predicate<String> covered, Options options, int threads) {
    if (vectors.size() != set.size()) {
      throw new IllegalArgumentException(
          "similarity: expected " + set.size() + " vectors, got " + vectors.size());
    }
    return of(
        set.provisions().stream().map(p -> p.language()).toList(),
        vectors,
        covered,
        options,
        threads);
  }

  /// The same for texts of which row i is in language i.
  static Similarity of(
      List<String> languages,
      Vectors vectors,
      Predicate<String> covered,
      Options options,
      int threads) {
    int n = languages.size();
    List<String> names = languages.stream().distinct().sorted().toList();
    int[] language = languages.stream().mapToInt(names::indexOf).toArray();
    float[][] rows = centred(vectors, language, names.size(), options.minimumForMean());
    float[][] hub = new float[n][names.size()];
    Workers.run(
        threads,
        n,
        i -> {
          float[][] nearest = new float[names.size()][options.hubNeighbours()];
          int[] count = new int[names.size()];
          for (int j = 0; j < n; j++) {
            if (j != i) {
              keep(
                  nearest[language[j]],
                  count,
                  language[j],
                  VectorUtil.dotProduct(rows[i], rows[j]));
            }
          }
          for (int l = 0; l < names.size(); l++) {
            float sum = 0;
            for (int k = 0; k < count[l]; k++) {
              sum += nearest[l][k];
            }
            hub[i][l] = count[l] == 0 ? 0 : Math.max(0, sum / count[l]);
          }
        });
    boolean[] common = new boolean[names.size()];
    for (int l = 0; l < common.length; l++) {
      common[l] = covered.test(names.get(l));
    }
    return new Similarity(rows, language, common, hub, options);
  }

  /// Keeps the largest values in falling order.
  private static void keep(float[] best, int[] count, int l, float value) {
    int k = count[l];
    if (k == best.length) {
      if (value <= best[k - 1]) {
        return;
      }
      k--;
    } else {
      count[l]++;
    }
    while (k > 0 && best[k - 1] < value) {
      best[k] = best[k - 1];
      k--;
    }
    best[k] = value;
  }

  private static float[][] centred(Vectors vectors, int[] language, int languages, int minimum) {
    int n = vectors.size();
    int d = vectors.dimension();
    double[][] mean = new double[languages][d];
    double[] overall = new double[d];
    int[] count = new int[languages];
    int all = 0;
    float[][] rows = new float[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = vectors.row(i);
      if (!vectors.isZero(i)) {
        all++;
        count[language[i]]++;
        for (int k = 0; k < d; k++) {
          mean[language[i]][k] += rows[i][k];
          overall[k] += rows[i][k];
        }
      }
    }
    if (all < minimum) {
      return rows;
    }
    for (int i = 0; i < n; i++) {
      int l = language[i];
      if (vectors.isZero(i)) {
        continue;
      }
      boolean own = count[l] >= minimum;
      double sum = 0;
      for (int k = 0; k < d; k++) {
        rows[i][k] -= (float) (own ? mean[l][k] / count[l] : overall[k] / all);
        sum += (double) rows[i][k] * rows[i][k];
      }
      if (sum > 0) {
        float scale = (float) (1 / Math.sqrt(sum));
        for (int k = 0; k < d; k++) {
          rows[i][k] *= scale;
        }
      }
    }
    return rows;
  }

  int size() {
    return rows.length;
  }

  boolean sameLanguage(int i, int j) {
    return language[i] == language[j];
  }

  /// Whether the vectors of both lie in one space.
  boolean comparable(int i, int j) {
    return language[i] == language[j] || (common[language[i]] && common[language[j]]);
  }

  /// Whether the encoder could read provision `i`.
  boolean readable(int i) {
    for (float value : rows[i]) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }

  /// Centred cosine, in [-1, 1].
  float cosine(int i, int j) {
    return Math.clamp(VectorUtil.dotProduct(rows[i], rows[j]), -1f, 1f);
  }

  /// Similarity in [0, 1] that means the same within and across languages: 0 no relation, 1 the
  /// same
  /// text.
  float calibrated(int i, int j) {
    return calibrated(i, j, cosine(i, j));
  }

  /// [#calibrated] of a cosine that is known already.
  float calibrated(int i, int j, float cosine) {
    if (language[i] == language[j]) {
      return Math.clamp(cosine, 0f, 1f);
    }
    if (!comparable(i, j)) {
      return 0;
    }
    // A pair that stands out from both sides' usual neighbours keeps its cosine; a hub's loses.
    float usual = (hub[i][language[j]] + hub[j][language[i]]) / 2;
    double margin = cosine - usual;
    return (float) Math.clamp((cosine + margin) / options.twinAcross(), 0.0, 1.0);
  }
}
