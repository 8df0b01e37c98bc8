package isogloss.core.analysis.match;

import isogloss.core.analysis.norm.Lexicon;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that decide, by name, from `markers.tsv`. Languages are not told apart: a marker of
/// one is no word of another.
final class Markers {
  static final String FOLDER = "/isogloss/core/analysis/match/";

  private Markers() {}

  /// The pattern of a name: the expressions of all its rows, those of the first row first.
  static Pattern of(String name) {
    String any =
        Lexicon.rows(FOLDER + "markers.tsv", 3).stream()
            .filter(row -> row[0].equals(name))
            .map(row -> row[2])
            .collect(Collectors.joining("|"));
    if (any.isEmpty()) {
      throw new IllegalStateException("markers.tsv: expected rows of \"" + name + "\"");
    }
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The languages that have rows of a name.
  static Set<String> languages(String name) {
    return Lexicon.rows(FOLDER + "markers.tsv", 3).stream()
        .filter(row -> row[0].equals(name))
        .map(row -> row[1])
        .collect(Collectors.toUnmodifiableSet());
  }
}
