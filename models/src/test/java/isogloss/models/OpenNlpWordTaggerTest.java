package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import isogloss.core.text.WordTagger.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenNlpWordTaggerTest {
  private static final OpenNlpWordTagger TAGGER = new OpenNlpWordTagger();

  @ParameterizedTest
  @CsvSource({
    "en,The keeper keeps the log.,DET NOUN VERB DET NOUN PUNCT",
    "de,Der Betreiber führt ein Protokoll.,DET NOUN VERB DET NOUN PUNCT",
    "fr,Le fournisseur tient un registre.,DET NOUN VERB DET NOUN PUNCT"
  })
  void wordsHaveTheirPartsOfSpeech(String language, String text, String tags) {
    List<Word> words = TAGGER.words(text, language);
    assertEquals(tags, String.join(" ", words.stream().map(Word::tag).toList()));
    assertEquals(".", words.getLast().span().of(text));
  }

  @Test
  void aLanguageWithoutAModelHasNoWords() {
    assertFalse(TAGGER.covers("zh"));
    assertEquals(List.of(), TAGGER.words("提供者", "zh"));
  }
}
