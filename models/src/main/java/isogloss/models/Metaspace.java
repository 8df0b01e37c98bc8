package isogloss.models;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Cuts a text into words that carry the blank before them as a visible mark (`▁`): the
/// `pre_tokenizer` of SentencePiece models.
///
/// @param atSpaces whether the text is first cut at white space, each word by itself
/// @param mark what stands for a blank
/// @param first whether the text begins with a mark of its own
/// @param every whether each word that was cut at white space does
/// @param split whether words are cut before each mark, or the text stays whole
record Metaspace(boolean atSpaces, String mark, boolean first, boolean every, boolean split) {

  /// @throws IllegalArgumentException for a step that is not known here
  static Metaspace of(JsonNode step) {
    return switch (step.path("type").asString("")) {
      case "Metaspace" -> {
        boolean always = step.path("add_prefix_space").asBoolean(true);
        String scheme = step.path("prepend_scheme").asString(always ? "always" : "never");
        yield new Metaspace(
            false,
            step.path("replacement").asString("▁"),
            !scheme.equals("never"),
            scheme.equals("always"),
            step.path("split").asBoolean(true));
      }
      case "Sequence" -> {
        JsonNode steps = step.path("pretokenizers");
        if (steps.size() != 2
            || !steps.path(0).path("type").asString("").equals("WhitespaceSplit")) {
          throw Tokenizer.unknown("pre_tokenizer", step);
        }
        Metaspace second = of(steps.path(1));
        yield new Metaspace(true, second.mark, second.first, second.every, second.split);
      }
      default -> throw Tokenizer.unknown("pre_tokenizer", step);
    };
  }

  /// The words of `text` in order.
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    if (!atSpaces) {
      if (!text.isEmpty()) {
        add(text, first, words);
      }
      return words;
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i)) || isWide(text.charAt(i))) {
        if (i > from) {
          add(text.substring(from, i), every || (first && from == 0), words);
        }
        from = i + 1;
      }
    }
    return words;
  }

  private static boolean isWide(char c) {
    return Character.isSpaceChar(c) || c == '\u0085'; // no-break spaces too
  }

  private void add(String part, boolean marked, List<String> words) {
    String text = part.replace(" ", mark);
    if (marked && !text.startsWith(mark)) {
      text = mark + text;
    }
    int from = 0;
    for (int cut = split ? text.indexOf(mark, 1) : -1;
        cut >= 0;
        cut = text.indexOf(mark, cut + 1)) {
      words.add(text.substring(from, cut));
      from = cut;
    }
    words.add(text.substring(from));
  }
}
