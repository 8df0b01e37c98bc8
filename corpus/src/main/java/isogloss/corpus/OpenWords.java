package isogloss.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words that leave a sentence open: a line that ends in one goes on in the next, whatever the
/// layout looks like.
final class OpenWords {

  private static final Map<String, Set<String>> OF = read();

  private OpenWords() {}

  /// Whether `line` ends in an open word of `language`.
  static boolean end(String line, String language) {
    int space = line.lastIndexOf(' ');
    if (space <= 0) {
      return false;
    }
    String last = line.substring(space + 1);
    Set<String> words = OF.getOrDefault(language, Set.of());
    return words.contains(last)
        || (!Characters.anyLowerCase(line) && words.contains(last.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Set<String>> read() {
    String name = "open-words.tsv";
    try (InputStream in =
        Objects.requireNonNull(OpenWords.class.getResourceAsStream(name), "resource " + name)) {
      Map<String, Set<String>> words = new HashMap<>();
      for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!row.isEmpty() && !row.startsWith("#")) {
          int tab = row.indexOf('\t');
          words.put(row.substring(0, tab), Set.of(row.substring(tab + 1).split(" ", -1)));
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
