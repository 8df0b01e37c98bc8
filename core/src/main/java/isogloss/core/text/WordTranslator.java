package isogloss.core.text;

import java.util.List;

/// English words that the translation of a text probably has, word by word and without grammar:
/// enough to find the same rule in another language by its words.
public interface WordTranslator {

  /// Knows no language but English.
  WordTranslator NONE =
      new WordTranslator() {
        @Override
        public boolean covers(String language) {
          return false;
        }

        @Override
        public List<Translation> english(String text, String language) {
          return List.of();
        }
      };

  /// An English word, in lower case.
  ///
  /// @param probability that the translation has the word or another form of it, in (0, 1]
  record Translation(String word, float probability) {}

  /// Whether words of `language` (ISO 639-1) are known. False for English, which needs none.
  boolean covers(String language);

  /// Translations of the parts of `text` in its order; a word can come again for another part.
  /// Empty where the language is not covered.
  List<Translation> english(String text, String language);
}
