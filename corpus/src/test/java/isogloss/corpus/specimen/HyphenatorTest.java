package isogloss.corpus.specimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HyphenatorTest {
  @Test
  void longWordsAreDividedBetweenConsonantsAndBeforeOne() {
    assertEquals(List.of(3, 6), Hyphenator.points("committees"));
    assertEquals(List.of(4, 6), Hyphenator.points("(commitee)."));
  }

  @Test
  void shortWordsAcronymsAndNumbersStayWhole() {
    assertEquals(List.of(), Hyphenator.points("machine"));
    assertEquals(List.of(), Hyphenator.points("UNESCORULES"));
    assertEquals(List.of(), Hyphenator.points("2025/44/abcd"));
  }

  @Test
  void chineseLinesDoNotBeginWithClosingMarks() {
    assertFalse(CharacterClass.breaksBetween(0, '条', '。'));
    assertFalse(CharacterClass.breaksBetween(0, '（', '一'));
    assertTrue(CharacterClass.breaksBetween(0, '条', '第'));
    assertTrue(CharacterClass.breaksBetween('k', '-', 'b'));
    assertFalse(CharacterClass.breaksBetween('5', '-', '0'));
  }
}
