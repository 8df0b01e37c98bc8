package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where each numbered sequence of heads stands, and which number may come next.
final class HeadSequence {

  /// Numbers that a rising sequence may leave out, where the line looks like a head.
  private static final int GAP = 6;

  /// The number of a section that was put in later; 6AA may stand before 6A or after it.
  private static final Pattern INSERTED = Pattern.compile("\\d{1,3}[A-Z]{1,3}");

  private final Map<String, HeadNumber> last = new HashMap<>();

  /// A head at the beginning of a line.
  record Match(HeadRule rule, String number, String mark, String title, int length) {}

  /// The head that `text` begins with by this rule, whatever its number.
  static Optional<Match> match(HeadRule rule, String text) {
    return match(rule, text, 0);
  }

  /// The head that begins at `from`; its length counts from the beginning of `line`.
  static Optional<Match> match(HeadRule rule, String line, int from) {
    String text = line.substring(from);
    Matcher matcher = rule.pattern().matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Map<String, Integer> groups = rule.pattern().namedGroups();
    String number = groups.containsKey("n") && matcher.group("n") != null ? matcher.group("n") : "";
    String title = groups.containsKey("t") && matcher.group("t") != null ? matcher.group("t") : "";
    String mark = text.substring(0, matcher.end()).strip();
    if (!title.isEmpty()) {
      mark = text.substring(0, matcher.start("t")).strip();
    }
    return Optional.of(new Match(rule, number, mark, title, from + matcher.end()));
  }

  /// Whether `match` on `line` fits the sequence of its rule.
  boolean accepts(Match match, BodyLine line) {
    HeadRule rule = match.rule();
    if (match.number().isEmpty() || rule.order() == HeadRule.Order.FREE) {
      return true;
    }
    HeadNumber number = HeadNumber.of(match.number());
    HeadNumber before = last.get(rule.name());
    if (before == null) {
      return rule.order() == HeadRule.Order.STRICT
          ? number.first()
          : number.parts().getFirst() <= 3
              || number.parts().stream().anyMatch(p -> p >= 100)
              || line.heading();
    }
    if (number.follows(before)) {
      return true;
    }
    if (rule.order() == HeadRule.Order.STRICT) {
      return number.near(before, 1) && line.starts();
    }
    if (number.near(before, GAP) && line.starts()) {
      return true;
    }
    if (inserted(match, number, before) && line.starts()) {
      return true;
    }
    return (number.first() && line.starts() && number.size() == 1)
        || (line.heading() && line.starts() && number.after(before));
  }

  /// Whether `match` leaves out numbers, or counts from the beginning again.
  boolean skips(Match match) {
    HeadNumber before = last.get(match.rule().name());
    if (before == null || match.number().isEmpty() || match.rule().order() == HeadRule.Order.FREE) {
      return false;
    }
    HeadNumber number = HeadNumber.of(match.number());
    return !number.follows(before) && !inserted(match, number, before);
  }

  private static boolean inserted(Match match, HeadNumber number, HeadNumber before) {
    return INSERTED.matcher(match.number()).matches() && number.beside(before);
  }

  /// Whether `match` is the next number of its sequence.
  boolean continues(Match match) {
    HeadNumber before = last.get(match.rule().name());
    return before != null && HeadNumber.of(match.number()).follows(before);
  }

  void advance(Match match) {
    if (!match.number().isEmpty()) {
      last.put(match.rule().name(), HeadNumber.of(match.number()));
    }
  }

  /// The number that a rule has come to, null at its beginning.
  @Nullable HeadNumber last(HeadRule rule) {
    return last.get(rule.name());
  }

  /// Goes on after this number.
  void resume(HeadRule rule, HeadNumber number) {
    last.put(rule.name(), number);
  }

  /// Forgets the sequence of a rule.
  void reset(String rule) {
    last.remove(rule);
  }

  /// Whether the rest of the line agrees with where the rule expects its title.
  static boolean plausible(HeadRule rule, Match match, BodyLine line) {
    String rest = line.text().substring(match.length()).strip();
    if (rest.isEmpty() || rule.title() == HeadRule.Title.NONE) {
      return true;
    }
    int first = rest.codePointAt(0);
    if (Character.isLowerCase(first)) {
      return rule.title() == HeadRule.Title.AUTO && line.starts() && line.heading();
    }
    if (rule.kind() == ClauseKind.ANNEX) {
      boolean capitals = match.mark().equals(match.mark().toUpperCase(Locale.ROOT));
      return line.heading()
          || (line.starts() && (capitals || (!BodyLine.terminal(rest) && line.ends())));
    }
    if (rule.title() == HeadRule.Title.HEADING) {
      return line.heading() || (!BodyLine.terminal(rest) && (line.ends() || line.starts()));
    }
    return true;
  }
}
