package isogloss.core.analysis.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How well scores rank the linked clauses, the mean of both directions.
///
/// @param queries clauses that have a link, of both sides
/// @param map mean average precision
/// @param recall mean share of the linked clauses among the first ten
public record Ranking(int queries, double map, double recall) {

  private static final int FIRST = 10;

  /// @param scores of row i for column j
  /// @param back the same for the columns as queries, not transposed
  static Ranking of(float[][] scores, float[][] back, boolean[][] links) {
    Ranking forth = forth(scores, links);
    int columns = links[0].length;
    boolean[][] turned = new boolean[columns][links.length];
    for (int i = 0; i < links.length; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j][i] = links[i][j];
      }
    }
    Ranking other = forth(WordOverlap.transposed(back, columns), turned);
    return new Ranking(
        forth.queries() + other.queries(),
        (forth.map() + other.map()) / 2,
        (forth.recall() + other.recall()) / 2);
  }

  private static Ranking forth(float[][] scores, boolean[][] links) {
    double map = 0;
    double recall = 0;
    int queries = 0;
    for (int i = 0; i < links.length; i++) {
      boolean[] linked = links[i];
      float[] score = scores[i];
      long all = IntStream.range(0, linked.length).filter(j -> linked[j]).count();
      if (all == 0) {
        continue;
      }
      queries++;
      int[] order =
          IntStream.range(0, score.length)
              .boxed()
              .sorted(Comparator.comparingDouble(j -> -score[j]))
              .mapToInt(Integer::intValue)
              .toArray();
      double precision = 0;
      int found = 0;
      int early = 0;
      for (int rank = 1; rank <= order.length; rank++) {
        if (linked[order[rank - 1]]) {
          found++;
          early += rank <= FIRST ? 1 : 0;
          precision += (double) found / rank;
        }
      }
      map += precision / all;
      recall += (double) early / all;
    }
    return new Ranking(queries, map / queries, recall / queries);
  }

  /// Probability that a pair of `positive` has a higher score than one of the others, ties half.
  static double auc(float[] scores, boolean[] positive) {
    double[] ranks = ranks(scores);
    double sum = 0;
    long count = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (positive[i]) {
        sum += ranks[i];
        count++;
      }
    }
    return (sum - count * (count + 1) / 2.0) / (count * (double) (ranks.length - count));
  }

  /// Rank correlation.
  static double spearman(float[] a, float[] b) {
    double[] x = ranks(a);
    double[] y = ranks(b);
    double middle = (x.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /// Ranks from 1, equal values with the mean of theirs.
  private static double[] ranks(float[] values) {
    List<Integer> order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toList();
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < ranks.length) {
      int to = from;
      while (to < ranks.length && values[order.get(to)] == values[order.get(from)]) {
        to++;
      }
      for (int k = from; k < to; k++) {
        ranks[order.get(k)] = (from + to + 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
