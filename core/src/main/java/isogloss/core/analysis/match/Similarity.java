package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.VectorUtil;

/// How near texts are to each other, within a language and across languages.
///
/// An encoder puts the texts of each language in a region of their own, so that raw cosines favour
/// pairs of one language and, since language is nearly jurisdiction, would themselves look like
/// fragmentation. Corrections: each language's mean is taken off its vectors; across languages the
/// cosine of the words in English ([CommonWords]) counts beside that of the vectors, and a text
/// that is near to everything (a hub) loses what it gives to everybody; and what is left is turned
/// into the probability of being the same norm by a [Calibration] of the two languages.
///
/// *Source:* Conneau et al. (2018), *Word translation without parallel data*, section 2.3
/// (cross-domain similarity local scaling), arXiv:1710.04087.
final class Similarity {

  /// @param minimumForMean languages with fewer texts are not centred, since their mean would be
  ///     mostly their own content
  /// @param hubNeighbours number of nearest neighbours whose mean cosine measures a hub
  record Options(int minimumForMean, int hubNeighbours) {

    Options {
      if (minimumForMean < 1 || hubNeighbours < 1) {
        throw new IllegalArgumentException(
            "similarity: expected counts of at least 1, got "
                + minimumForMean
                + " and "
                + hubNeighbours);
      }
    }

    static Options defaults() {
      return new Options(30, 10);
    }
  }

  /// What is known of a pair in two languages.
  ///
  /// @param vectors cosine of the centred vectors, in [-1, 1]; 0 where one could not be encoded
  /// @param words cosine of the words in English, in [0, 1]
  /// @param vectorMargin by how much the first is above what is usual for the neighbours of both
  /// @param wordMargin the same of the second
  record Features(double vectors, double words, double vectorMargin, double wordMargin) {

    /// The sum by which translations are searched; both margins are of the same size.
    double score() {
      return vectorMargin + wordMargin;
    }
  }

  private final float[][] rows;
  private final List<String> languages;
  private final int[] language;
  private final boolean[] common;
  private final CommonWords words;
  private final float[][] hub;
  private final float[][] wordHub;
  private final Calibration calibration;

  private Similarity(
      float[][] rows,
      List<String> languages,
      int[] language,
      boolean[] common,
      CommonWords words,
      Calibration calibration,
      int neighbours,
      int threads) {
    this.rows = rows;
    this.languages = languages;
    this.language = language;
    this.common = common;
    this.words = words;
    this.calibration = calibration;
    this.hub = new float[rows.length][];
    this.wordHub = new float[rows.length][];
    Workers.run(threads, rows.length, i -> measureHub(i, neighbours));
  }

  /// Centres the vectors and measures the hubs.
  ///
  /// @param covered whether texts of a language lie in the common space; others are compared within
  ///     their language only
  static Similarity of(
      List<Passage> passages,
      Vectors vectors,
      Predicate<String> covered,
      WordTranslator translator,
      Options options,
      int threads) {
    return of(passages, vectors, covered, translator, Calibration.shipped(), options, threads);
  }

  /// The same with another calibration.
  static Similarity of(
      List<Passage> passages,
      Vectors vectors,
      Predicate<String> covered,
      WordTranslator translator,
      Calibration calibration,
      Options options,
      int threads) {
    if (vectors.size() != passages.size()) {
      throw new IllegalArgumentException(
          "similarity: expected " + passages.size() + " vectors, got " + vectors.size());
    }
    List<String> names = passages.stream().map(Passage::language).distinct().sorted().toList();
    int[] language = passages.stream().mapToInt(p -> names.indexOf(p.language())).toArray();
    boolean[] common = new boolean[names.size()];
    for (int l = 0; l < common.length; l++) {
      common[l] = covered.test(names.get(l));
    }
    return new Similarity(
        centred(vectors, language, names.size(), options.minimumForMean()),
        names,
        language,
        common,
        CommonWords.of(passages, translator),
        calibration,
        options.hubNeighbours(),
        threads);
  }

  /// Mean cosine of text `i` and its nearest neighbours in each other language.
  private void measureHub(int i, int neighbours) {
    Nearest byVector = new Nearest(languages.size(), neighbours);
    Nearest byWords = new Nearest(languages.size(), neighbours);
    float[] cosines = words.cosines(i);
    for (int j = 0; j < rows.length; j++) {
      if (comparable(i, j) && language[j] != language[i]) {
        byVector.offer(language[j], VectorUtil.dotProduct(rows[i], rows[j]));
        byWords.offer(language[j], cosines[j]);
      }
    }
    hub[i] = byVector.means();
    wordHub[i] = byWords.means();
  }

  /// The largest values of each group.
  private static final class Nearest {
    private final float[][] best;
    private final int[] count;

    Nearest(int groups, int most) {
      best = new float[groups][most];
      count = new int[groups];
    }

    void offer(int group, float value) {
      float[] row = best[group];
      int k = count[group];
      if (k == row.length) {
        if (value <= row[k - 1]) {
          return;
        }
        k--;
      } else {
        count[group]++;
      }
      while (k > 0 && row[k - 1] < value) {
        row[k] = row[k - 1];
        k--;
      }
      row[k] = value;
    }

    float[] means() {
      float[] means = new float[best.length];
      for (int g = 0; g < best.length; g++) {
        float sum = 0;
        for (int k = 0; k < count[g]; k++) {
          sum += best[g][k];
        }
        means[g] = count[g] == 0 ? 0 : Math.max(0, sum / count[g]);
      }
      return means;
    }
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

  /// Whether text `i` could be read, by the encoder or word by word.
  boolean readable(int i) {
    if (words.readable(i)) {
      return true;
    }
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

  /// The words that two texts share in English, those that count most first, at most `most`.
  List<String> shared(int i, int j, int most) {
    return words.shared(i, j, most);
  }

  /// What is known of two texts in different languages that are [#comparable].
  Features features(int i, int j) {
    return features(i, j, cosine(i, j), words.cosine(i, j));
  }

  private Features features(int i, int j, double vectors, double word) {
    // A pair that stands out from both sides' usual neighbours keeps its cosine; a hub's loses.
    double usual = (hub[i][language[j]] + hub[j][language[i]]) / 2;
    double usualWords = (wordHub[i][language[j]] + wordHub[j][language[i]]) / 2;
    return new Features(vectors, word, vectors - usual, word - usualWords);
  }

  /// Similarity in [0, 1]: within a language the centred cosine, across languages the probability
  /// of being the same norm.
  float calibrated(int i, int j) {
    if (language[i] == language[j]) {
      return Math.clamp(cosine(i, j), 0f, 1f);
    }
    return comparable(i, j) ? probability(i, j, features(i, j)) : 0;
  }

  /// [#calibrated] of text `i` and all texts.
  float[] calibrated(int i) {
    float[] cosines = words.cosines(i);
    float[] out = new float[rows.length];
    for (int j = 0; j < out.length; j++) {
      if (language[i] == language[j]) {
        out[j] = Math.clamp(cosine(i, j), 0f, 1f);
      } else if (comparable(i, j)) {
        out[j] = probability(i, j, features(i, j, cosine(i, j), cosines[j]));
      }
    }
    return out;
  }

  private float probability(int i, int j, Features features) {
    return (float)
        calibration.probability(languages.get(language[i]), languages.get(language[j]), features);
  }
}
