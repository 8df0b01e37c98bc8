package isogloss.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [SentenceSplitter] promises.
public abstract class SentenceSplitterContract {

  /// The splitter under test; may be the same one in every call.
  protected abstract SentenceSplitter splitter();

  private List<String> sentences(String text, String language) {
    return splitter().split(text, language).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void twoPlainSentencesAreTwo() {
    assertEquals(
        List.of("Providers keep records.", "Users may see them."),
        sentences("Providers keep records. Users may see them.", "en"));
  }

  @Test
  void aLineBreakSeparates() {
    assertEquals(
        List.of("The provider shall", "keep logs"),
        sentences("The provider shall\nkeep logs", "en"));
  }

  @Test
  void blankTextHasNoSentence() {
    assertEquals(List.of(), splitter().split(" \n\t\n ", "en"));
    assertEquals(List.of(), splitter().split("", "zh"));
  }

  @Test
  void spansCoverAllButWhiteSpaceForAnyText() {
    String[] parts = {
      "The provider", "shall", " ", "\n", ". ", "Art. 5", "(a)", "；", "。", "“", "”", "1.", "! ",
          "?",
      "e.g. ", "数据", "the ", "No. 4", "\t", "…", ") ", "«", "»", "\u00A0", "Nr. 3", "다. ", "¿", "؟"
    };
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      for (String language : List.of("en", "zh", "de", "fr", "ko", "pt")) {
        check(text.toString(), language, "seed " + seed + " " + language + ": " + text);
      }
    }
  }

  private void check(String text, String language, String message) {
    int at = 0;
    for (Span span : splitter().split(text, language)) {
      assertTrue(span.from() >= at, message);
      assertTrue(isBlank(text.substring(at, span.from())), message);
      assertFalse(isBlank(span.of(text)), message);
      assertFalse(span.of(text).contains("\n"), message);
      at = span.to();
    }
    assertTrue(isBlank(text.substring(at)), message);
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  @Test
  void theIdStaysTheSame() {
    assertEquals(splitter().id(), splitter().id());
    assertFalse(splitter().id().isBlank());
  }
}
