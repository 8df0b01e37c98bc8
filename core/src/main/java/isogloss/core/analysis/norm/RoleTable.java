package isogloss.core.analysis.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Normalises the words for who bears a norm: 提供者, Anbieter and fournisseur are `provider`.
public final class RoleTable {

  private record Entry(String role, String language, Pattern pattern) {}

  private final List<Entry> entries = new ArrayList<>();

  public RoleTable() {
    for (String[] row : Lexicon.rows("roles.tsv", 3)) {
      entries.add(new Entry(row[0], row[1], Lexicon.pattern(row[1], row[2])));
    }
  }

  /// The role that stands in characters `from` to `to` of `text` nearest to `to`, or empty.
  String last(String text, int from, int to, String language) {
    String best = "";
    int bestEnd = -1;
    int bestStart = Integer.MAX_VALUE;
    for (Entry entry : entries) {
      if (!entry.language().equals(language)) {
        continue;
      }
      Matcher m = entry.pattern().matcher(text).region(from, to).useTransparentBounds(true);
      while (m.find()) {
        // The longer word wins where two end together: 个人信息处理者 is no 处理者.
        if (m.end() > bestEnd || (m.end() == bestEnd && m.start() < bestStart)) {
          best = entry.role();
          bestEnd = m.end();
          bestStart = m.start();
        }
      }
    }
    return best;
  }

  /// The role that all of `term` is a name of, or empty.
  public String named(String term, String language) {
    for (Entry entry : entries) {
      if (entry.language().equals(language) && entry.pattern().matcher(term).matches()) {
        return entry.role();
      }
    }
    return "";
  }

  /// The role that stands first in `text`, or empty.
  String first(String text, String language) {
    String best = "";
    int bestStart = Integer.MAX_VALUE;
    int bestEnd = -1;
    for (Entry entry : entries) {
      if (!entry.language().equals(language)) {
        continue;
      }
      Matcher m = entry.pattern().matcher(text);
      if (m.find() && (m.start() < bestStart || (m.start() == bestStart && m.end() > bestEnd))) {
        best = entry.role();
        bestStart = m.start();
        bestEnd = m.end();
      }
    }
    return best;
  }
}
