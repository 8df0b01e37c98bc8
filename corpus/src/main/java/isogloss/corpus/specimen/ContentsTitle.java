package isogloss.corpus.specimen;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The word above a table of contents, in the language of the text.
final class ContentsTitle {
  /// Frequent words that the other languages lack.
  private static final Map<String, Pattern> WORDS =
      new TreeMap<>(
          Map.of(
              "Contents", Pattern.compile(" (?:the|of|and|shall) "),
              "Inhalt", Pattern.compile(" (?:der|die|und|ist) "),
              "Sommaire", Pattern.compile(" (?:le|les|et|du) "),
              "\u00cdndice", Pattern.compile(" (?:el|los|y|del) ")));

  private ContentsTitle() {}

  /// Chosen by how often each language's small words occur; "目次" for a Chinese text.
  static String of(String text) {
    long chinese = text.codePoints().filter(CharacterClass::isChinese).count();
    if (chinese * 3 > text.length()) {
      return "目次";
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String best = "Contents";
    long most = 0;
    for (Map.Entry<String, Pattern> language : WORDS.entrySet()) {
      long count = language.getValue().matcher(lower).results().count();
      if (count > most) {
        most = count;
        best = language.getKey();
      }
    }
    return best;
  }
}
