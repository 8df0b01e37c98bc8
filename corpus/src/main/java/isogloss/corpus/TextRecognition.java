package isogloss.corpus;

import java.io.IOException;
import java.util.Optional;

/// Reads the text of page pictures. What it gives depends on program and language data, so both are
/// part of [#id].
public interface TextRecognition {

  /// Name and version of the program and its language data, part of the cache key.
  String id();

  /// What was found and where, or what was not and where it was looked for; one line for a person.
  String description();

  /// Why text in a language cannot be read; empty when it can.
  ///
  /// @param language ISO 639-1 code, `zh-Hant` for Chinese in traditional characters
  Optional<String> obstacle(String language);

  /// The text of a page in hOCR: lines with box, baseline and size, words with box and confidence.
  /// *Source:* hOCR 1.2, http://kba.github.io/hocr-spec/1.2/.
  ///
  /// @throws IOException when the program fails or takes too long
  String hocr(PageRaster page, String language) throws IOException;

  /// No recognition, with the reason.
  static TextRecognition none(String reason) {
    return new TextRecognition() {
      @Override
      public String id() {
        return "no-ocr";
      }

      @Override
      public String description() {
        return reason;
      }

      @Override
      public Optional<String> obstacle(String language) {
        return Optional.of(reason);
      }

      @Override
      public String hocr(PageRaster page, String language) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
