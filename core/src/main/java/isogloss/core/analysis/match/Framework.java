package isogloss.core.analysis.match;

import isogloss.core.text.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The clauses of a framework of controls, each with the clause that it stands below and the group
/// of its siblings.
///
/// @param name its name with its version
/// @param clauses the clauses that have a title or a text
public record Framework(String name, List<Clause> clauses) {

  /// The last part of a reference and what divides it from the rest.
  private static final Pattern LAST_PART = Pattern.compile("[^\\p{Alnum}]++\\p{Alnum}++$");

  public Framework {
    clauses = List.copyOf(clauses);
  }

  /// What a source says of a clause.
  ///
  /// @param ref its number as printed, or empty
  /// @param parent id of the clause above it, or empty where the source has no tree
  public record Row(
      String id, String ref, String title, String text, String language, String parent) {}

  /// A clause.
  ///
  /// @param parent index of the clause above it, or -1
  /// @param group number that it shares with its siblings, or -1
  public record Clause(
      String id, String title, String text, String language, int parent, int group) {

    /// Title and text, the title once.
    String full() {
      if (title.isEmpty() || text.startsWith(title)) {
        return text;
      }
      if (text.isEmpty()) {
        return title;
      }
      return title + (".:;?!".indexOf(title.charAt(title.length() - 1)) >= 0 ? " " : ". ") + text;
    }
  }

  /// Finds the tree: the clause whose reference is the longest beginning of a clause's own is above
  /// it; where there is none, the one that the source names.
  public static Framework of(String name, List<Row> rows) {
    List<Row> kept =
        rows.stream().filter(r -> !r.title().isBlank() || !r.text().isBlank()).toList();
    Map<String, Integer> ids = new HashMap<>();
    Map<String, Integer> refs = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      ids.put(kept.get(i).id(), i);
      if (!kept.get(i).ref().isBlank()) {
        refs.putIfAbsent(trimmed(kept.get(i).ref()), i);
      }
    }
    Map<String, Row> all = new HashMap<>();
    rows.forEach(r -> all.put(r.id(), r));
    Map<String, Integer> groups = new HashMap<>();
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Row own = kept.get(i);
      int parent = byRef(own, i, refs);
      String above = own.parent();
      for (int up = 0; parent < 0 && !above.isEmpty() && up < rows.size(); up++) {
        parent = ids.getOrDefault(above, -1);
        Row row = all.get(above);
        above = row == null ? "" : row.parent();
      }
      String prefix = prefix(trimmed(own.ref()));
      String group = parent >= 0 ? "below " + parent : prefix;
      clauses.add(
          new Clause(
              own.id(),
              own.title().strip(),
              own.text().strip(),
              own.language(),
              parent == i ? -1 : parent,
              group.isEmpty() ? -1 : groups.computeIfAbsent(group, g -> groups.size())));
    }
    return new Framework(name, clauses);
  }

  private static int byRef(Row row, int self, Map<String, Integer> refs) {
    for (String ref = prefix(trimmed(row.ref())); !ref.isEmpty(); ref = prefix(ref)) {
      Integer parent = refs.get(ref);
      if (parent != null && parent != self) {
        return parent;
      }
    }
    return -1;
  }

  private static String trimmed(String ref) {
    int end = ref.length();
    while (end > 0 && !Character.isLetterOrDigit(ref.charAt(end - 1))) {
      end--;
    }
    return ref.substring(0, end).strip();
  }

  private static String prefix(String ref) {
    Matcher last = LAST_PART.matcher(ref);
    return last.find() ? ref.substring(0, last.start()) : "";
  }

  public int size() {
    return clauses.size();
  }

  /// Whether clause `i` stands below one that has a text of its own.
  boolean isBelowText(int i) {
    int parent = clauses.get(i).parent();
    return parent >= 0 && !clauses.get(parent).text().isEmpty();
  }

  /// Title and text of every clause.
  public List<Passage> passages() {
    return clauses.stream().map(c -> new Passage(c.full(), c.language())).toList();
  }

  /// Title and text of every clause behind the titles of those above it.
  public List<Passage> passagesInContext() {
    return clauses.stream().map(c -> new Passage(path(c) + c.full(), c.language())).toList();
  }

  private String path(Clause clause) {
    List<String> titles = new ArrayList<>();
    int deepest = 8;
    for (int p = clause.parent(); p >= 0 && titles.size() < deepest; p = clauses.get(p).parent()) {
      Clause above = clauses.get(p);
      String title = above.title().isEmpty() ? above.text() : above.title();
      titles.add(title.length() > 120 ? title.substring(0, 120) : title);
    }
    return titles.isEmpty() ? "" : String.join(" > ", titles.reversed()) + ": ";
  }
}
