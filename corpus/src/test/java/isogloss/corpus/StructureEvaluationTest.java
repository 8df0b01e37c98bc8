package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StructureEvaluationTest {
  private static final List<GoldClause> GOLD =
      List.of(
          new GoldClause("A1", "", "article", "Article 1", "One."),
          new GoldClause("A2", "", "article", "Article 2", ""),
          new GoldClause("A2/1", "A2", "paragraph", "1.", "Two."));

  private static ClauseTree tree(String... pathsAndParents) {
    List<Clause> clauses = new ArrayList<>();
    for (String pair : pathsAndParents) {
      String[] parts = pair.split("<", -1);
      clauses.add(
          new Clause(
              parts[0],
              parts[0],
              parts.length > 1 ? parts[1] : "",
              parts[0].contains("/") ? ClauseKind.PARAGRAPH : ClauseKind.ARTICLE,
              clauses.size() + 1,
              "",
              "",
              parts.length > 2 ? parts[2] : parts[0].equals("A1") ? "One." : "",
              true,
              List.of(),
              new SourceSpan(1, 1, new Box(0, 0, 1, 1)),
              0));
    }
    return new ClauseTree(
        "test",
        "test",
        1,
        clauses,
        List.of(),
        List.of(),
        List.of(),
        CharacterAccount.of(0, 0, Map.of()));
  }

  @Test
  void foundMissedAndFalseLabelsGivePrecisionAndRecall() {
    StructureEvaluation.Scores scores = StructureEvaluation.score(tree("A1", "A2", "A3"), GOLD);
    assertEquals(2.0 / 3, scores.precision());
    assertEquals(2.0 / 3, scores.recall());
    assertEquals(1, scores.parentAccuracy());
    assertEquals(1, scores.textSimilarity());
  }

  @Test
  void clausesBelowALabelledLeafAreNotFalse() {
    assertEquals(1, StructureEvaluation.score(tree("A1", "A1/1<A1", "A2", "A2/1<A2"), GOLD).f1());
  }

  @Test
  void aClauseThatStandsInTheTextOfALabelIsCountedApart() {
    List<GoldClause> merged =
        List.of(
            new GoldClause("A1", "", "article", "Article 1", "One."),
            new GoldClause("A1/1", "A1", "paragraph", "1.", "First.\n(2) Second."));
    StructureEvaluation.Scores scores =
        StructureEvaluation.score(tree("A1", "A1/1<A1", "A1/2<A1<(2) Second.", "A1/3<A1"), merged);
    assertEquals(1, scores.unsplit());
    assertEquals(0.5, scores.precision());
  }

  @Test
  void aWrongParentAndAWrongOrderAreSeen() {
    StructureEvaluation.Scores scores =
        StructureEvaluation.score(tree("A2", "A1", "A2/1<A1"), GOLD);
    assertEquals(2.0 / 3, scores.parentAccuracy());
    assertEquals(0.5, scores.order());
  }

  @Test
  void theBaselineFindsArticlesAndItems() {
    StructureEvaluation.Scores scores =
        StructureEvaluation.baseline("Article 1\nOne.\nArticle 2\n1. Two.\n", GOLD);
    assertEquals(1, scores.f1());
    assertEquals(1, scores.textSimilarity());
  }

  @Test
  void goldFilesNameParentsByLabel(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.en.jsonl"),
            """
            {"label":"Article 1","path":"A1","parent":null,"kind":"article","text":"One."}
            {"label":"Article 1(1)","path":"A1/1","parent":"Article 1","kind":"paragraph","text":""}
            """);
    assertEquals("A1", GoldClause.read(file).getLast().parent());
  }
}
