package isogloss.core.analysis.match;

import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import isogloss.core.text.WordTranslator.Translation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Texts of all languages by their words in English: their own where they are English, elsewhere
/// those that their translation probably has. A text is a vector of length 1 over word stems,
/// weighted by probability and inverse document frequency.
///
/// A rule and its translation share most of their rare words, whatever an encoder makes of the two.
final class CommonWords {
  /// For each term a word that can be shown: its usual form where a translation has it, else the
  /// stem.
  private final String[] names;

  private final int[][] terms;
  private final float[][] weights;

  /// For each term the texts that have it, in order, and its weight there.
  private final int[][] texts;

  private final float[][] postings;

  private CommonWords(
      String[] names, int[][] terms, float[][] weights, int[][] texts, float[][] postings) {
    this.names = names;
    this.terms = terms;
    this.weights = weights;
    this.texts = texts;
    this.postings = postings;
  }

  static CommonWords of(List<Passage> passages, WordTranslator translator) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, String> forms = new HashMap<>();
    int n = passages.size();
    int[][] terms = new int[n][];
    float[][] weights = new float[n][];
    try (Words words = new Words()) {
      Map<String, List<String>> stems = new HashMap<>();
      for (int i = 0; i < n; i++) {
        TreeMap<Integer, Float> row = new TreeMap<>();
        Passage passage = passages.get(i);
        if (passage.language().equals("en")) {
          for (String stem : words.of(passage.text(), "en")) {
            row.put(numbers.computeIfAbsent(stem, k -> numbers.size()), 1f);
          }
        } else {
          for (Translation t : translator.english(passage.text(), passage.language())) {
            for (String stem : stems.computeIfAbsent(t.word(), w -> words.of(w, "en"))) {
              forms.putIfAbsent(stem, t.word());
              // The word is missing only if no part of the text has it as its translation.
              row.merge(
                  numbers.computeIfAbsent(stem, k -> numbers.size()),
                  t.probability(),
                  (p, q) -> 1 - (1 - p) * (1 - q));
            }
          }
        }
        terms[i] = new int[row.size()];
        weights[i] = new float[row.size()];
        int k = 0;
        for (Map.Entry<Integer, Float> entry : row.entrySet()) {
          terms[i][k] = entry.getKey();
          weights[i][k++] = entry.getValue();
        }
      }
    }
    weigh(terms, weights, numbers.size());
    String[] names = new String[numbers.size()];
    numbers.forEach((stem, number) -> names[number] = forms.getOrDefault(stem, stem));
    return turned(names, terms, weights);
  }

  private static void weigh(int[][] terms, float[][] weights, int size) {
    double[] expected = new double[size];
    for (int i = 0; i < terms.length; i++) {
      for (int k = 0; k < terms[i].length; k++) {
        expected[terms[i][k]] += weights[i][k];
      }
    }
    for (int i = 0; i < terms.length; i++) {
      double sum = 0;
      for (int k = 0; k < terms[i].length; k++) {
        weights[i][k] *= (float) Math.log(1 + (terms.length + 1.0) / (expected[terms[i][k]] + 0.5));
        sum += (double) weights[i][k] * weights[i][k];
      }
      float scale = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
      for (int k = 0; k < terms[i].length; k++) {
        weights[i][k] *= scale;
      }
    }
  }

  private static CommonWords turned(String[] names, int[][] terms, float[][] weights) {
    int size = names.length;
    int[] count = new int[size];
    for (int[] row : terms) {
      for (int term : row) {
        count[term]++;
      }
    }
    int[][] texts = new int[size][];
    float[][] postings = new float[size][];
    for (int t = 0; t < size; t++) {
      texts[t] = new int[count[t]];
      postings[t] = new float[count[t]];
    }
    Arrays.fill(count, 0);
    for (int i = 0; i < terms.length; i++) {
      for (int k = 0; k < terms[i].length; k++) {
        int t = terms[i][k];
        texts[t][count[t]] = i;
        postings[t][count[t]++] = weights[i][k];
      }
    }
    return new CommonWords(names, terms, weights, texts, postings);
  }

  /// Whether text `i` has words that are known in English.
  boolean readable(int i) {
    return terms[i].length > 0;
  }

  /// Cosine of texts `i` and `j`, in [0, 1].
  float cosine(int i, int j) {
    float sum = 0;
    int x = 0;
    int y = 0;
    while (x < terms[i].length && y < terms[j].length) {
      if (terms[i][x] == terms[j][y]) {
        sum += weights[i][x++] * weights[j][y++];
      } else if (terms[i][x] < terms[j][y]) {
        x++;
      } else {
        y++;
      }
    }
    return Math.min(1, sum);
  }

  /// The words that texts `i` and `j` share in English, those that count most first, at most
  /// `most`.
  List<String> shared(int i, int j, int most) {
    TreeMap<Float, String> shared = new TreeMap<>(Comparator.reverseOrder());
    for (int x = 0; x < terms[i].length; x++) {
      int y = Arrays.binarySearch(terms[j], terms[i][x]);
      if (y >= 0) {
        shared.merge(weights[i][x] * weights[j][y], names[terms[i][x]], (a, b) -> a + ", " + b);
      }
    }
    return shared.values().stream().limit(most).toList();
  }

  /// Cosines of text `i` and all texts, in [0, 1]; equal to [#cosine] to the bit.
  float[] cosines(int i) {
    float[] sums = new float[terms.length];
    for (int k = 0; k < terms[i].length; k++) {
      int[] with = texts[terms[i][k]];
      float[] weight = postings[terms[i][k]];
      for (int p = 0; p < with.length; p++) {
        sums[with[p]] += weights[i][k] * weight[p];
      }
    }
    for (int j = 0; j < sums.length; j++) {
      sums[j] = Math.min(1, sums[j]);
    }
    return sums;
  }
}
