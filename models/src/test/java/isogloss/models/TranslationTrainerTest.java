package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationTrainerTest {

  /// "Haus" stands with "house" and "Buch" with "book" in every pair; "das" with whatever is left.
  @Test
  void wordsThatAlwaysMeetAreTranslations() {
    TranslationTable table =
        TranslationTrainer.train(
            "de",
            List.of(
                new ParallelText.Pair("mein Haus", "my house"),
                new ParallelText.Pair("mein Buch", "my book"),
                new ParallelText.Pair("dein Haus", "your house"),
                new ParallelText.Pair("dein Buch", "your book")),
            new TranslationTrainer.Options(10, 2, 3, 0.04, 50));
    assertEquals("your book", table.gloss("dein Buch"));
    assertEquals("my house", table.gloss("mein Haus"));
  }

  @Test
  void formsOfOneStemAreOneTranslationInItsUsualForm() {
    TranslationTable table =
        TranslationTrainer.train(
            "de",
            List.of(
                new ParallelText.Pair("Risiko", "risks"),
                new ParallelText.Pair("Risiko", "risk"),
                new ParallelText.Pair("Risiko", "risks")),
            new TranslationTrainer.Options(5, 2, 3, 0.04, 50));
    assertEquals("risks", table.gloss("Risiko"));
    assertEquals(1, table.english("Risiko").size());
  }
}
