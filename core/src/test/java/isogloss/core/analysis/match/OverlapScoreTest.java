package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.text.WordTranslator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapScoreTest {
  private static final List<Framework.Row> ROWS =
      List.of(
          row("1", "Logs", ""),
          row("1.1", "", "Keep a log of every kiln."),
          row("1.2", "", "Burn the log after a year."),
          row("2", "", "Train the keepers."));

  private static Framework.Row row(String ref, String title, String text) {
    return new Framework.Row("id" + ref, ref, title, text, "en", "");
  }

  private static OverlapProfile profile(String name, List<Framework.Row> rows) {
    Framework framework = Framework.of(name, rows);
    float[] axes = new float[framework.size() * 4];
    for (int i = 0; i < framework.size(); i++) {
      axes[i * 4 + i % 4] = 1;
    }
    Vectors vectors = Vectors.unit(4, axes);
    return OverlapProfile.of(framework, vectors, vectors, WordTranslator.NONE);
  }

  private static OverlapScore score(int dimension) {
    float[][] form = new float[dimension][dimension];
    for (int k = 0; k < dimension; k++) {
      form[k][k] = 2;
    }
    return new OverlapScore(form, new OverlapScore.Weights(1, -1, -0.5f, 0.25f));
  }

  @Test
  void theLongestBeginningOfAReferenceIsTheClauseAbove() {
    Framework framework =
        Framework.of("x", List.of(row("9", "a", ""), row("9.1(a)", "b", ""), row("9.1", "c", "")));
    assertEquals(
        List.of(-1, 2, 0), framework.clauses().stream().map(Framework.Clause::parent).toList());
    assertEquals("a > c: b", framework.passagesInContext().get(1).text());
  }

  @Test
  void contributionsAddUpToTheScore() {
    OverlapProfile a = profile("a", ROWS);
    float score = score(5).scores(a, a)[1][2];
    double sum =
        score(5).explain(a, 1, a, 2).stream().mapToDouble(OverlapScore.Feature::contribution).sum();
    assertEquals(score, sum, 1e-5);
  }

  @Test
  void aStoredScoreIsTheSame() {
    OverlapProfile a = profile("a", ROWS);
    float[][] before = score(5).scores(a, a);
    assertArrayEquals(before[0], OverlapScore.read(score(5).bytes()).scores(a, a)[0]);
    assertThrows(IllegalArgumentException.class, () -> OverlapScore.read(new byte[8]));
    assertThrows(IllegalArgumentException.class, () -> score(7).scores(a, a));
  }

  @Test
  void rankingCountsBothDirections() {
    float[][] scores = {{1, 2}, {0, 3}};
    boolean[][] links = {{true, false}, {false, true}};
    // Row 0 finds its link second, all other queries find theirs first.
    Ranking ranking = Ranking.of(scores, scores, links);
    assertEquals(4, ranking.queries());
    assertEquals((0.75 + 1) / 2, ranking.map(), 1e-9);
    assertEquals(
        0.75, Ranking.auc(new float[] {1, 2, 3, 4}, new boolean[] {false, true, false, true}));
    assertEquals(-1, Ranking.spearman(new float[] {1, 2, 5}, new float[] {3, 2, 1}), 1e-9);
  }

  @Test
  void aFrameworkUnderAnotherNameIsTheSameFamily() {
    OverlapProfile a = profile("laws-2020", ROWS);
    OverlapProfile copy = profile("copy", ROWS.subList(0, 2));
    OverlapProfile next = profile("laws-2021", List.of(row("1", "", "Quite another text here.")));
    OverlapProfile other = profile("other", List.of(row("1", "", "Nothing that is alike.")));
    assertEquals(
        List.of("laws-2020", "laws-2020", "laws-2020", "other"),
        FrameworkFamilies.of(List.of(a, copy, next, other), 1));
  }

  @Test
  void trainingRanksTheLinkedClausesFirst() {
    List<Framework.Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(row("a" + i, "", "Word" + i + " here."));
    }
    OverlapProfile a = profile("a", rows);
    OverlapProfile b = profile("b", rows);
    List<Link> links =
        List.of(new Link(0, 1, 3), new Link(1, 2, 3), new Link(2, 3, 3), new Link(3, 0, 3));
    float[][] words = new float[4][4];
    for (Link link : links) {
      words[link.a()][link.b()] = 1;
    }
    OverlapScore score =
        OverlapTrainer.train(
            List.of(new Crosswalk("x", "x", a, b, words, links)),
            OverlapTrainer.Options.defaults());
    assertTrue(score.weights().words() > 4, () -> score.weights().toString());
  }
}
