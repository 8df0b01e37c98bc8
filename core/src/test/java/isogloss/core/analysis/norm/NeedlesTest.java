package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeedlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      value = {
        "\\b(a|b) log(s)?\\b @' log'",
        "\\bkeepers? @keeper",
        "no (?:keep|tend)ing x @ing x",
        "(keep(s|er)|tend{2,4}) @keep;tend",
        "[kt]eep\\p{L}{1,3} @eep",
      })
  void aMatchNeedsItsLetters(String regex, String words) {
    assertEquals(List.of(words.replace("'", "").split(";")), Needles.of(regex).words());
  }

  @Test
  void whatMayBeMissingIsNotNeeded() {
    assertTrue(Needles.of("(log)?|kiln").words().isEmpty());
    assertTrue(Needles.of("(?<!log)(?=kiln)\\d").in("7"));
    assertFalse(Needles.of("(log)*kiln").in("log"));
  }

  @Test
  void noMarkerIsLostByItsNeedles() {
    Random random = new Random(20261125);
    String[] words =
        ("shall must may will not no keeper kiln be liable agrees hereby grants to that required"
                + " doit est tenu de muss nicht darf 不得 应当 可以 debe phải 할 수 있다")
            .split(" ");
    for (String[] row : Lexicon.rows("modality.tsv", 4)) {
      for (int i = 0; i < 300; i++) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < 9; w++) {
          text.append(words[random.nextInt(words.length)]).append(' ');
        }
        Matcher m = Lexicon.pattern(row[0], row[3]).matcher(text);
        String small = text.toString().toLowerCase(Locale.ROOT);
        assertTrue(!m.find() || Needles.of(row[3]).in(small), () -> row[3] + ": " + text);
      }
    }
  }
}
