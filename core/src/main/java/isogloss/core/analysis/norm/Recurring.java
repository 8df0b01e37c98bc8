package isogloss.core.analysis.norm;

import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of one language for what happens once in a time without a number, such as "annually".
final class Recurring {
  private record Words(String unit, Pattern pattern) {}

  private final List<Words> rows = new ArrayList<>();

  Recurring(String language) {
    for (String[] row : Lexicon.rows("recurring.tsv", 3)) {
      if (row[0].equals(language)) {
        Pattern pattern = Pattern.compile("(?<!\\p{IsLatin})(?:" + row[2] + ")(?!\\p{IsLatin})");
        rows.add(new Words(row[1], pattern));
      }
    }
  }

  /// `text` with blanks for its recurrences.
  String masked(String text) {
    String masked = text;
    for (Words words : rows) {
      Matcher m = words.pattern().matcher(masked);
      masked = m.find() ? m.replaceAll(found -> " ".repeat(found.group().length())) : masked;
    }
    return masked;
  }

  /// The recurrences in `text`, which is `sentence` lowered.
  List<Quantity> read(String text, String sentence) {
    List<Quantity> found = new ArrayList<>();
    for (Words words : rows) {
      Matcher m = words.pattern().matcher(text);
      while (m.find()) {
        String source = sentence.substring(m.start(), m.end());
        found.add(new Quantity(Comparator.AT_MOST, 1, words.unit(), source));
      }
    }
    return found;
  }
}
