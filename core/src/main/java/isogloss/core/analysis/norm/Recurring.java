package isogloss.core.analysis.norm;

import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of one language for what happens once in a time without a number, such as "annually".
final class Recurring {

  private final List<String> units = new ArrayList<>();
  private final Pattern pattern;

  Recurring(String language) {
    List<String> words = new ArrayList<>();
    for (String[] row : Lexicon.rows("recurring.tsv", 3)) {
      if (row[0].equals(language)) {
        words.add("(?<u" + units.size() + ">" + row[2] + ")");
        units.add(row[1]);
      }
    }
    String any = words.isEmpty() ? "(?!)" : String.join("|", words);
    pattern = Pattern.compile("(?<!\\p{IsLatin})(?:" + any + ")(?!\\p{IsLatin})");
  }

  /// `text` with blanks for its recurrences.
  String masked(String text) {
    return pattern.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
  }

  /// The recurrences in `text`, which is `sentence` lowered.
  List<Quantity> read(String text, String sentence) {
    List<Quantity> found = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      int unit = 0;
      while (m.start("u" + unit) < 0) {
        unit++;
      }
      String source = sentence.substring(m.start(), m.end());
      found.add(new Quantity(Comparator.AT_MOST, 1, units.get(unit), source));
    }
    return found;
  }
}
