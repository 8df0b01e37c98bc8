package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexemesTest {

  @Test
  void hanCharactersComeInPairsAndAlone() {
    assertEquals(List.of("提供", "供者", "提", "供", "者"), Lexemes.of("提供者。", "zh"));
  }

  @Test
  void hangulComesInPairsAndAsWord() {
    assertEquals(List.of("제공", "공자", "자는", "제공자는"), Lexemes.of("제공자는", "ko"));
  }

  @Test
  void kanaOfBothKindsAndHanAreRunsOfTheirOwn() {
    assertEquals(
        List.of("データ", "の", "保護", "保", "護").subList(0, 1),
        Lexemes.of("データの保護", "ja").subList(0, 1));
    assertEquals(List.of("データ", "保護", "保", "護"), Lexemes.of("データの保護", "ja"));
  }

  @Test
  void longWordsHaveABeginningAndAnEnd() {
    assertEquals(
        List.of("risikomanagementsystem", "risiko~", "~system", "der", "daten"),
        Lexemes.of("Risikomanagementsystem der Daten", "de"));
  }

  @Test
  void vietnameseSyllablesComeInPairs() {
    assertEquals(List.of("dữ", "dữ liệu", "liệu"), Lexemes.of("Dữ liệu", "vi"));
  }

  @Test
  void emptyEnglishWordsAreLeftOut() {
    assertEquals(
        List.of("provider", "shall", "keep", "logs"),
        Lexemes.english("The provider shall keep the logs."));
  }
}
