package isogloss.models;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into the numbers that an encoder reads.
sealed interface Tokenizer permits WordPiece, Unigram {

  /// Token ids of a text.
  ///
  /// @param ids with the marks at the ends
  /// @param truncated whether tokens were left out to keep the limit
  /// @param known how many of the ids are words of the text that the vocabulary has
  @SuppressWarnings("ArrayRecordComponent") // inner loop data that never leaves the package
  record Tokens(long[] ids, boolean truncated, int known) {}

  /// The ids of `text`, at most `limit` of them with the marks at the ends.
  Tokens tokens(String text, int limit);

  /// The tokenizer that a `tokenizer.json` of Hugging Face describes.
  ///
  /// @throws IllegalArgumentException if the file is none or asks for what is not known here
  static Tokenizer read(byte[] json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      String type = root.at("/model/type").asString("nothing");
      return switch (type) {
        case "WordPiece" -> WordPiece.read(new ByteArrayInputStream(json));
        case "Unigram" -> Unigram.read(root);
        default ->
            throw new IllegalArgumentException(
                "tokenizer /model/type: expected WordPiece or Unigram, got " + type);
      };
    } catch (JacksonException e) {
      throw new IllegalArgumentException("tokenizer: is no JSON", e);
    }
  }

  /// Tokens at which a `tokenizer.json` cuts texts, or `otherwise` where it does not say.
  static int limit(byte[] json, int otherwise) {
    return JsonMapper.shared().readTree(json).at("/truncation/max_length").asInt(otherwise);
  }

  /// The fault of a file that asks for a step that is not known here.
  static IllegalArgumentException unknown(String place, JsonNode step) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "tokenizer /%s: unknown type %s",
            place,
            step.path("type").asString("without a name")));
  }
}
