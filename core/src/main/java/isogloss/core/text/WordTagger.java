package isogloss.core.text;

import java.util.List;

/// Finds words and their parts of speech.
public interface WordTagger {

  /// A word with its part of speech.
  ///
  /// @param span where it stands
  /// @param tag universal part of speech: `VERB`, `NOUN`, `ADP` …
  ///
  /// *Source:* Universal Dependencies, universal POS tags.
  record Word(Span span, String tag) {}

  /// Name and version, part of the cache key of what is built on it.
  String id();

  /// Whether there is a model for `language`, ISO 639-1.
  boolean covers(String language);

  /// The words and marks of `text` in order; none where there is no model for `language`.
  List<Word> words(String text, String language);

  /// A tagger for no language.
  static WordTagger none() {
    return new WordTagger() {
      @Override
      public String id() {
        return "none";
      }

      @Override
      public boolean covers(String language) {
        return false;
      }

      @Override
      public List<Word> words(String text, String language) {
        return List.of();
      }
    };
  }
}
