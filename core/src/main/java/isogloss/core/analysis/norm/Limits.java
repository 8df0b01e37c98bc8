package isogloss.core.analysis.norm;

import isogloss.core.model.Slot;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds when a norm applies and when it does not: its conditions and exceptions, by the words that
/// open or close them.
final class Limits {

  private record Limit(Slot.Kind kind, Pattern pattern) {}

  /// What a subject begins with, right behind the comma that ends a leading condition.
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:the|an?|any|each|every|all|such|that|those|no|it|they|der|die|das|ein|eine|jede[rs]?|les?|la"
              + "|une?|tout|toute|el|los|las|os?|as?|\\p{Lu}\\p{L}+) (?!.*\\b(?:and|or|und|oder|et|ou|y|o|e)\\b)"
              + ".{0,100}");

  private final Map<String, List<Limit>> limits = new HashMap<>();

  Limits() {
    for (String[] row : Lexicon.rows("clauses.tsv", 3)) {
      limits
          .computeIfAbsent(row[1], l -> new ArrayList<>())
          .add(
              new Limit(
                  Slot.Kind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                  Lexicon.pattern(row[1], row[2])));
    }
  }

  /// The conditions and exceptions of `sentence` in order, without overlap.
  ///
  /// @param marker where its modal words stand; empty at 0 for a statement
  List<Slot> of(String sentence, String language, Span marker) {
    List<Slot> found = new ArrayList<>();
    for (Limit limit : limits.getOrDefault(language, List.of())) {
      Matcher m = limit.pattern().matcher(sentence);
      while (m.find()) {
        Span words = new Span(m.start(), m.end()).stripped(sentence);
        int from = words.from();
        int to = words.to();
        if (from == 0 && to < marker.from()) {
          to = leading(sentence, to, marker.from());
        }
        if (from < to) {
          found.add(new Slot(limit.kind(), from, to));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Slot::from)
            .thenComparing(Slot::kind, Comparator.reverseOrder())
            .thenComparingInt(s -> -s.to()));
    List<Slot> apart = new ArrayList<>();
    int end = 0;
    for (Slot slot : found) {
      // What holds the modal words is the norm itself.
      boolean norm = slot.from() < marker.to() && marker.from() < slot.to();
      if (slot.from() >= end && !norm) {
        apart.add(slot);
        end = slot.to();
      }
    }
    return apart;
  }

  /// The end of a leading condition that goes on over commas to the one before the subject.
  private static int leading(String sentence, int to, int verb) {
    int comma = sentence.lastIndexOf(',', verb - 1);
    return comma > to && SUBJECT.matcher(sentence.substring(comma + 1, verb).strip()).matches()
        ? comma
        : to;
  }
}
