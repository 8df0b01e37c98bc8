package isogloss.core.text;

import java.util.Optional;

/// Tells the language of a text.
public interface LanguageDetector {

  /// ISO 639-1 code of the text's language; empty when the text is too short or too mixed to tell.
  Optional<String> detect(String text);
}
