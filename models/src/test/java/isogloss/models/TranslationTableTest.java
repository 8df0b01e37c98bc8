package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isogloss.core.text.WordTranslator.Translation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationTableTest {
  private static final TranslationTable TABLE =
      new TranslationTable(
          "de",
          Map.of(
              "anbieter",
                  List.of(new Translation("provider", 0.8f), new Translation("vendor", 0.1f)),
              "anbiet~", List.of(new Translation("provider", 0.7f)),
              "der", List.of(new Translation("rare", 0.05f))));

  @Test
  void aGlossSaysEachTranslationOnce() {
    assertEquals("provider", TABLE.gloss("Der Anbieter"));
  }

  @Test
  void allTranslationsAreGivenInTheOrderOfTheText() {
    assertEquals(
        List.of("rare", "provider", "vendor", "provider"),
        TABLE.english("der Anbieter").stream().map(Translation::word).toList());
  }

  @Test
  void numbersAndKnownEnglishWordsStayAsTheyAre() {
    assertEquals("2024 provider", TABLE.gloss("2024 provider unbekannt"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    TranslationTable read = TranslationTable.read(TABLE.bytes());
    assertEquals("de", read.language());
    assertEquals(TABLE.english("Anbieter"), read.english("Anbieter"));
  }

  @Test
  void otherBytesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> TranslationTable.read(new byte[] {1, 2}));
  }
}
