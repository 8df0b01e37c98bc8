package isogloss.core.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where every printed character of a document went; white space is not counted.
///
/// @param layout characters on all readable pages
/// @param clauses characters in clause markers, titles and texts
/// @param furniture characters dropped on purpose, by what they were: `running`, `page-number`,
///     `contents`, `caption`, `footnote`, `line-number`, `marginal`, `hidden` and so on
public record CharacterAccount(long layout, long clauses, SortedMap<String, Long> furniture) {

  public CharacterAccount {
    furniture = Collections.unmodifiableSortedMap(new TreeMap<>(furniture));
    if (layout < 0 || clauses < 0 || furniture.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("character account: expected counts >= 0");
    }
  }

  /// An account of these furniture counts.
  public static CharacterAccount of(long layout, long clauses, Map<String, Long> furniture) {
    return new CharacterAccount(layout, clauses, new TreeMap<>(furniture));
  }

  /// Characters that are in neither clauses nor furniture; negative when some were counted twice.
  public long unaccounted() {
    return layout - clauses - furniture.values().stream().mapToLong(Long::longValue).sum();
  }
}
