package isogloss.core.analysis.match;

import isogloss.core.text.TextNormalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import smile.math.MathEx;

/// Compares how near texts are found with how near people called them.
public final class SimilarityEvaluation {

  /// A pair of texts.
  ///
  /// @param score how near people called them, on any scale
  /// @param found how near they were found, on any scale
  public record Scored(String textA, String textB, double score, double found) {}

  /// Agreement of the found with the given scores of some pairs.
  ///
  /// @param spearman correlation of the ranks, equal values sharing their mean rank
  /// @param pearson correlation of the values; either is 0 where nothing varies
  ///     and for fewer than three pairs
  public record Agreement(double spearman, double pearson) {}

  private SimilarityEvaluation() {}

  /// The agreement of `pairs`.
  public static Agreement agreement(List<Scored> pairs) {
    double[] scores = pairs.stream().mapToDouble(Scored::score).toArray();
    double[] found = pairs.stream().mapToDouble(Scored::found).toArray();
    return new Agreement(correlation(ranks(scores), ranks(found)), correlation(scores, found));
  }

  /// The pairs whose place among the found scores is farthest from their place among the given
  /// ones, at most `most`, the farthest first.
  public static List<Scored> worst(List<Scored> pairs, int most) {
    double[] given = ranks(pairs.stream().mapToDouble(Scored::score).toArray());
    double[] found = ranks(pairs.stream().mapToDouble(Scored::found).toArray());
    return IntStream.range(0, pairs.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(given[i] - found[i])))
        .limit(most)
        .map(pairs::get)
        .toList();
  }

  /// The baseline: the share of the words of two texts that both have (Jaccard), where each Han,
  /// kana and Hangul character is a word of its own; 0 for texts without words.
  public static double overlap(String a, String b) {
    Set<String> one = words(a);
    Set<String> other = words(b);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    one.retainAll(other);
    return all.isEmpty() ? 0 : one.size() / (double) all.size();
  }

  private static Set<String> words(String text) {
    StringBuilder out = new StringBuilder();
    TextNormalizer.comparable(text)
        .codePoints()
        .forEach(
            c -> {
              if (TextNormalizer.isEastAsian(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
              } else {
                out.appendCodePoint(isOfWord(c) ? c : ' ');
              }
            });
    Set<String> words = new HashSet<>(Arrays.asList(out.toString().split(" +")));
    words.remove("");
    return words;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static double correlation(double[] x, double[] y) {
    double r = x.length < 3 ? 0 : MathEx.cor(x, y);
    return Double.isFinite(r) ? r : 0;
  }

  /// Ranks from 0; equal values share the mean of their ranks.
  static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
