package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.analysis.match.SimilarityEvaluation.Agreement;
import isogloss.core.analysis.match.SimilarityEvaluation.Scored;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarityEvaluationTest {

  private static List<Scored> pairs(double[] scores, double[] found) {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new Scored("a" + i, "b" + i, scores[i], found[i]))
        .toList();
  }

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    assertArrayEquals(
        new double[] {1.5, 0, 1.5, 3}, SimilarityEvaluation.ranks(new double[] {2, 1, 2, 9}));
  }

  @Test
  void ranksAgreeWhereValuesBend() {
    Agreement agreement =
        SimilarityEvaluation.agreement(
            pairs(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000}));
    assertEquals(1, agreement.spearman(), 1e-12);
    assertEquals(0.8241, agreement.pearson(), 1e-4);
  }

  @Test
  void tiesCountAsTheTextbookSays() {
    // Ranks 0.5 0.5 2 3 against 0 1 2.5 2.5: cov 4, variances 4.5 and 4.5.
    Agreement agreement =
        SimilarityEvaluation.agreement(pairs(new double[] {1, 1, 2, 3}, new double[] {1, 2, 3, 3}));
    assertEquals(4 / 4.5, agreement.spearman(), 1e-12);
  }

  @Test
  void whereNothingVariesNothingAgrees() {
    assertEquals(
        new Agreement(0, 0),
        SimilarityEvaluation.agreement(pairs(new double[] {1, 2, 3}, new double[] {0, 0, 0})));
    assertEquals(new Agreement(0, 0), SimilarityEvaluation.agreement(List.of()));
  }

  @Test
  void theWorstPairIsFarthestFromItsPlace() {
    List<Scored> pairs = pairs(new double[] {1, 2, 3, 4}, new double[] {0.9, 0.2, 0.3, 0.4});
    assertEquals(List.of(pairs.getFirst()), SimilarityEvaluation.worst(pairs, 1));
  }

  @Test
  void wordsAndHanCharactersOverlap() {
    assertEquals(0.5, SimilarityEvaluation.overlap("Keep the logs.", "keep logs, always"));
    assertEquals(0.6, SimilarityEvaluation.overlap("保存日志", "日志保管"));
    assertEquals(0, SimilarityEvaluation.overlap("…", "!"));
  }
}
