package isogloss.core.analysis.match;

import isogloss.core.model.Vectors;
import isogloss.core.text.WordTranslator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the overlap score looks at in the clauses of one framework: vectors that take in a share of
/// the clauses around each, words, and marks of headings.
///
/// Crosswalks link what stands in like surroundings, so a clause's vector is the mean of its own
/// and of its vector behind its headings, plus shares of siblings, parent and children; both are
/// centred, which takes off what all clauses of the framework have in common.
public final class OverlapProfile {

  /// Shares of the siblings' mean, and of the parent and the children's mean.
  private static final float SIBLINGS = 0.4f;

  private static final float NEXT_OF_KIN = 0.2f;

  /// The last component of each row, by which the map can weigh a clause without its counterpart.
  static final float CONSTANT = 0.3f;

  /// Probability from which an English word counts as a word of a clause in another language.
  private static final float TRANSLATED = 0.25f;

  /// Frameworks of fewer clauses are not centred: their mean would be their content.
  private static final int FEWEST_TO_CENTRE = 5;

  final Framework framework;
  final float[][] plain;
  final float[][] rows;
  final List<List<String>> words;

  /// The words in English, own or translated.
  final List<List<String>> common;
  final float[] titleOnly;
  final float[] below;
  final float[] length;

  private OverlapProfile(
      Framework framework,
      float[][] plain,
      float[][] rows,
      List<List<String>> words,
      List<List<String>> common) {
    this.common = common;
    this.framework = framework;
    this.plain = plain;
    this.rows = rows;
    this.words = words;
    int n = framework.size();
    titleOnly = new float[n];
    below = new float[n];
    length = new float[n];
    for (int i = 0; i < n; i++) {
      titleOnly[i] = framework.clauses().get(i).text().isEmpty() ? 1 : 0;
      below[i] = framework.isBelowText(i) ? 1 : 0;
      length[i] = (float) Math.log1p(words.get(i).size());
    }
  }

  /// @param own vectors of [Framework#passages]
  /// @param inContext vectors of [Framework#passagesInContext]
  /// @param translator words of other languages in English
  public static OverlapProfile of(
      Framework framework, Vectors own, Vectors inContext, WordTranslator translator) {
    int n = framework.size();
    if (own.size() != n || inContext.size() != n) {
      throw new IllegalArgumentException(
          "profile: expected " + n + " vectors, got " + own.size() + " and " + inContext.size());
    }
    float[][] plain = rows(own);
    float[][] sum = centred(plain);
    add(sum, centred(rows(inContext)), 1);
    sum = centred(sum);
    float[][] near = smoothed(sum, framework);
    float[][] rows = centred(near);
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      rows[i][rows[i].length - 1] = CONSTANT;
    }
    List<List<String>> words = new ArrayList<>();
    List<List<String>> common = new ArrayList<>();
    try (Words reader = new Words()) {
      for (Framework.Clause clause : framework.clauses()) {
        String language = clause.language();
        words.add(
            reader.of(clause.full(), language).stream()
                .map(word -> language + " " + word)
                .toList());
        common.add(
            translator.covers(language)
                ? translator.english(clause.full(), language).stream()
                    .filter(t -> t.probability() >= TRANSLATED)
                    .flatMap(t -> reader.of(t.word(), "en").stream())
                    .distinct()
                    .map(word -> "en " + word)
                    .toList()
                : words.getLast());
      }
    }
    return new OverlapProfile(framework, plain, rows, words, common);
  }

  public int size() {
    return rows.length;
  }

  private static float[][] rows(Vectors vectors) {
    float[][] rows = new float[vectors.size()][];
    Arrays.setAll(rows, vectors::row);
    return rows;
  }

  /// Rows with shares of those around them added.
  static float[][] smoothed(float[][] rows, Framework framework) {
    int n = rows.length;
    int d = n == 0 ? 0 : rows[0].length;
    float[][] siblings = new float[n][];
    float[][] children = new float[n][];
    int[] size = new int[n];
    int[] count = new int[n];
    for (int i = 0; i < n; i++) {
      Framework.Clause clause = framework.clauses().get(i);
      total(siblings, size, clause.group(), rows[i], d);
      total(children, count, clause.parent(), rows[i], d);
    }
    float[][] out = new float[n][];
    for (int i = 0; i < n; i++) {
      Framework.Clause clause = framework.clauses().get(i);
      out[i] = rows[i].clone();
      if (clause.group() >= 0 && size[clause.group()] > 1) {
        float share = SIBLINGS / (size[clause.group()] - 1);
        axpy(out[i], siblings[clause.group()], share);
        axpy(out[i], rows[i], -share);
      }
      if (clause.parent() >= 0) {
        axpy(out[i], rows[clause.parent()], NEXT_OF_KIN);
      }
      if (count[i] > 0) {
        axpy(out[i], children[i], NEXT_OF_KIN / count[i]);
      }
    }
    return out;
  }

  private static void total(float[][] sums, int[] counts, int key, float[] row, int d) {
    if (key >= 0) {
      if (counts[key]++ == 0) {
        sums[key] = new float[d];
      }
      axpy(sums[key], row, 1);
    }
  }

  private static void add(float[][] to, float[][] rows, float factor) {
    for (int i = 0; i < to.length; i++) {
      axpy(to[i], rows[i], factor);
    }
  }

  static void axpy(float[] to, float[] row, float factor) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * row[k];
    }
  }

  /// Rows less their mean, of length 1; rows of zeros stay.
  private static float[][] centred(float[][] rows) {
    float[][] out = new float[rows.length][];
    List<float[]> read = Arrays.stream(rows).filter(r -> !isZero(r)).toList();
    float[] mean = new float[rows.length == 0 ? 0 : rows[0].length];
    if (read.size() >= FEWEST_TO_CENTRE) {
      read.forEach(r -> axpy(mean, r, 1f / read.size()));
    }
    for (int i = 0; i < rows.length; i++) {
      out[i] = rows[i].clone();
      if (!isZero(rows[i])) {
        axpy(out[i], mean, -1);
        unit(out[i]);
      }
    }
    return out;
  }

  private static boolean isZero(float[] row) {
    for (float value : row) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /// Scales a row to length 1; zeros stay.
  static void unit(float[] row) {
    double sum = 0;
    for (float value : row) {
      sum += (double) value * value;
    }
    if (sum > 0) {
      float scale = (float) (1 / Math.sqrt(sum));
      for (int k = 0; k < row.length; k++) {
        row[k] *= scale;
      }
    }
  }
}
