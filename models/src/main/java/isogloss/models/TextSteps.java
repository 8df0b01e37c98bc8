package isogloss.models;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a `tokenizer.json` does to a text before it is cut into pieces: the steps of its
/// `normalizer`.
///
/// *Source:* <https://huggingface.co/docs/tokenizers/api/normalizers>.
final class TextSteps {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private TextSteps() {}

  /// The steps of `normalizer`, none when it is missing.
  ///
  /// @throws IllegalArgumentException for a step that is not known here
  static UnaryOperator<String> of(JsonNode normalizer) {
    if (normalizer.isMissingNode() || normalizer.isNull()) {
      return text -> text;
    }
    return switch (normalizer.path("type").asString("")) {
      case "Sequence" -> {
        List<UnaryOperator<String>> steps = new ArrayList<>();
        normalizer.path("normalizers").forEach(step -> steps.add(of(step)));
        yield text -> {
          String now = text;
          for (UnaryOperator<String> step : steps) {
            now = step.apply(now);
          }
          return now;
        };
      }
      case "Precompiled" ->
          CharacterTable.read(normalizer.path("precompiled_charsmap").asString(""))::replaced;
      case "Nmt" -> TextSteps::plain;
      case "NFC" -> text -> Normalizer.normalize(text, Normalizer.Form.NFC);
      case "NFD" -> text -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case "NFKC" -> text -> Normalizer.normalize(text, Normalizer.Form.NFKC);
      case "NFKD" -> text -> Normalizer.normalize(text, Normalizer.Form.NFKD);
      case "Lowercase" -> text -> text.toLowerCase(Locale.ROOT);
      case "StripAccents" -> text -> MARKS.matcher(text).replaceAll("");
      case "Strip" -> strip(normalizer);
      case "Prepend" -> {
        String front = normalizer.path("prepend").asString("");
        yield text -> text.isEmpty() ? text : front + text;
      }
      case "Replace" -> replace(normalizer);
      default -> throw Tokenizer.unknown("normalizer", normalizer);
    };
  }

  private static UnaryOperator<String> strip(JsonNode step) {
    boolean left = step.path("strip_left").asBoolean(true);
    boolean right = step.path("strip_right").asBoolean(true);
    return text -> {
      String rest = left ? text.stripLeading() : text;
      return right ? rest.stripTrailing() : rest;
    };
  }

  private static UnaryOperator<String> replace(JsonNode step) {
    JsonNode regex = step.at("/pattern/Regex");
    Pattern pattern =
        regex.isString()
            ? Pattern.compile(regex.stringValue())
            : Pattern.compile(step.at("/pattern/String").asString(""), Pattern.LITERAL);
    String content = Matcher.quoteReplacement(step.path("content").asString(""));
    return text -> pattern.matcher(text).replaceAll(content);
  }

  /// Control characters dropped, every kind of space a blank. *Source:* rule `nmt` of
  /// SentencePiece.
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\n' || c == '\f' || c == '\r' || isSpace(c)) {
        out.append(' ');
      } else if (c >= ' ' && c != 0x7F && c != 0x8F && c != 0x9F) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c == 0x1680
        || (c >= 0x200B && c <= 0x200F)
        || c == 0x2028
        || c == 0x2029
        || c == 0x2581
        || c == 0xFEFF
        || c == 0xFFFD;
  }
}
