package isogloss.core.analysis.norm;

import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Normalises the words for who bears a norm: 提供者, Anbieter and fournisseur are `provider`.
public final class RoleTable {

  /// A role and where its word stands.
  record Named(String role, Span span) {}

  private record Entry(String role, Pattern pattern) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();

  public RoleTable() {
    for (String[] row : Lexicon.rows("roles.tsv", 3)) {
      entries
          .computeIfAbsent(row[1], l -> new ArrayList<>())
          .add(new Entry(row[0], Lexicon.pattern(row[1], row[2])));
    }
  }

  /// The role whose word ends nearest to `to` in characters `from` to `to` of `text`. The longer
  /// word wins where two end together: 个人信息处理者 is no 处理者.
  @Nullable Named last(String text, int from, int to, String language) {
    Named best = null;
    for (Named named : all(text, from, to, language)) {
      if (best == null
          || named.span().to() > best.span().to()
          || (named.span().to() == best.span().to() && named.span().from() < best.span().from())) {
        best = named;
      }
    }
    return best;
  }

  /// The role whose word begins first in characters `from` to `to` of `text`, the longest of them.
  @Nullable Named first(String text, int from, int to, String language) {
    Named best = null;
    for (Named named : all(text, from, to, language)) {
      if (best == null
          || named.span().from() < best.span().from()
          || (named.span().from() == best.span().from() && named.span().to() > best.span().to())) {
        best = named;
      }
    }
    return best;
  }

  /// Every word for a role in characters `from` to `to` of `text`, role by role.
  List<Named> all(String text, int from, int to, String language) {
    List<Named> found = new ArrayList<>();
    for (Entry entry : entries.getOrDefault(language, List.of())) {
      Matcher m = entry.pattern().matcher(text).region(from, to).useTransparentBounds(true);
      while (m.find()) {
        found.add(new Named(entry.role(), new Span(m.start(), m.end())));
      }
    }
    return found;
  }

  /// The role that all of `term` is a name of, or empty.
  public String named(String term, String language) {
    for (Entry entry : entries.getOrDefault(language, List.of())) {
      if (entry.pattern().matcher(term).matches()) {
        return entry.role();
      }
    }
    return "";
  }
}
