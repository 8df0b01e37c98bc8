package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonWordsTest {

  /// Knows one Korean word, with two translations.
  static final class OneWord implements WordTranslator {
    @Override
    public boolean covers(String language) {
      return language.equals("ko");
    }

    @Override
    public List<Translation> english(String text, String language) {
      return text.contains("일지")
          ? List.of(new Translation("logs", 0.8f), new Translation("diary", 0.1f))
          : List.of();
    }
  }

  private static final CommonWords WORDS =
      CommonWords.of(
          List.of(
              new Passage("Keep the logs.", "en"),
              new Passage("일지", "ko"),
              new Passage("무엇", "ko"),
              new Passage("Pay the fine.", "en")),
          new OneWord());

  @Test
  void aTextIsNearToATextThatItsWordsTranslate() {
    assertTrue(WORDS.cosine(0, 1) > 0.5);
    assertEquals(0, WORDS.cosine(1, 3));
  }

  @Test
  void whatBothHaveIsNamedInEnglish() {
    assertEquals(List.of("logs"), WORDS.shared(0, 1, 3));
    assertEquals(List.of(), WORDS.shared(1, 3, 3));
  }

  @Test
  void aTextOfUnknownWordsIsNotReadable() {
    assertTrue(WORDS.readable(1));
    assertFalse(WORDS.readable(2));
  }

  @Test
  void allAtOnceAreWhatEachPairIs() {
    for (int i = 0; i < 4; i++) {
      float[] all = WORDS.cosines(i);
      for (int j = 0; j < 4; j++) {
        assertEquals(WORDS.cosine(i, j), all[j]);
      }
    }
  }
}
