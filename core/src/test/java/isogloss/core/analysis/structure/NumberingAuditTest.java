package isogloss.core.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NumberingAuditTest {

  /// Faults among clauses of these paths, whose parent stands before the last slash.
  private static List<String> faults(String language, String... paths) {
    List<Clause> clauses = new ArrayList<>();
    for (String path : paths) {
      int slash = path.lastIndexOf('/');
      clauses.add(
          new Clause(
              path,
              path,
              slash < 0 ? "" : path.substring(0, slash),
              kind(path),
              clauses.size() + 1,
              path.substring(slash + 1).replaceAll("#.*", ""),
              "",
              "",
              true,
              List.of(),
              new SourceSpan(1, 1, new Box(0, 0, 0, 0))));
    }
    ClauseTree tree =
        new ClauseTree(
            "law",
            "eu-act",
            1,
            clauses,
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of()));
    return NumberingAudit.faults(tree, language).stream()
        .map(f -> f.clause().path() + " " + f.kind().code() + ": " + f.detail())
        .toList();
  }

  private static ClauseKind kind(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.startsWith("A")
        ? ClauseKind.ARTICLE
        : last.startsWith("X") ? ClauseKind.ANNEX : ClauseKind.POINT;
  }

  @Test
  void numbersInOrderHaveNoFault() {
    assertEquals(
        List.of(),
        faults("en", "A1", "A1/1", "A1/1/a", "A1/1/b", "A1/2", "A2", "A2a", "A3", "X1", "X2"));
  }

  @Test
  void missingNumbersAreNamed() {
    assertEquals(
        List.of("A3 missing: no 2 before A3", "A9 missing: no 4 to 8 before A9"),
        faults("en", "A1", "A3", "A9"));
    assertEquals(
        List.of("A1/b missing: no a before b", "A1/e missing: no c, d before e"),
        faults("en", "A1", "A1/b", "A1/e"));
  }

  @Test
  void aNumberThatComesAgainOrTooLateIsAFault() {
    assertEquals(
        List.of("A2 out-of-order: A2 comes after 3", "A1/a#2 repeated: a was there before"),
        faults("en", "A1", "A3", "A2", "A1/a", "A1/a#2").stream()
            .filter(f -> !f.contains("missing"))
            .toList());
  }

  @Test
  void lettersThatAreRomanNumeralsCountAsThese() {
    assertEquals(List.of(), faults("en", "A1", "A1/i", "A1/ii", "A1/iii", "A1/iv"));
    assertEquals(
        List.of("A1/iv missing: no ii, iii before iv"), faults("en", "A1", "A1/i", "A1/iv"));
    assertEquals(List.of(), faults("en", "A1", "A1/a", "A1/b", "A1/c", "A1/d"));
  }

  @Test
  void listsFollowTheAlphabetOfTheLanguage() {
    assertEquals(
        List.of("A1/c missing: no a, b before c"),
        faults("vi", "A1", "A1/c", "A1/d", "A1/đ", "A1/e", "A1/g"));
    assertEquals(List.of("A1/다 missing: no 나 before 다"), faults("ko", "A1", "A1/가", "A1/다"));
  }

  @Test
  void aListMayGoOnUnderTheNextHeading() {
    assertEquals(List.of(), faults("en", "X1", "X1/1", "X1/2", "X2", "X2/3", "X2/4"));
    assertEquals(
        List.of("X2/4 missing: no 1 to 3 before 4"),
        faults("en", "X1", "X1/1", "X1/2", "X2", "X2/4"));
  }

  @Test
  void anAnnexCountsForItself() {
    assertEquals(List.of(), faults("en", "A1", "A2", "X1", "X1/A1", "X1/A2"));
  }
}
