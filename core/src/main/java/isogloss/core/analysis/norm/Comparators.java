package isogloss.core.analysis.norm;

import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one language that say how a number bounds.
final class Comparators {

  /// Words before the number or after it.
  ///
  /// @param near whether nothing but blanks may stand between words and number
  /// @param latest whether the words name a last moment, which turns before an event: "no later
  /// than ten days before" leaves ten days and more
  /// @param timed whether only times are bounded so
  private record Words(
      Comparator comparator, boolean near, boolean latest, boolean timed, Pattern pattern) {}

  /// Words between comparator and number, such as "a total of".
  private static final int REACH = 16;

  private static final int NEAR_REACH = 2;
  private static final int WINDOW = 60;
  private static final Pattern NEW_PHRASE = Pattern.compile("[;:,。；、)]|\\. ");

  private final List<Words> before = new ArrayList<>();
  private final List<Words> after = new ArrayList<>();
  private final Pattern ahead;

  Comparators(String language) {
    String negation = "";
    String ahead = "";
    List<String[]> rows = new ArrayList<>();
    for (String[] row : Lexicon.rows("comparators.tsv", 4)) {
      if (!row[0].equals(language) && !row[0].equals("*")) {
        continue;
      }
      switch (row[1]) {
        case "not" -> negation = "(?<not>" + row[3] + ")?";
        case "ahead" -> ahead = row[3];
        default -> rows.add(row);
      }
    }
    this.ahead = Pattern.compile(ahead.isEmpty() ? "(?!)" : ahead);
    for (String[] row : rows) {
      boolean latest = row[1].equals("latest");
      boolean timed = latest || row[1].equals("every");
      Comparator comparator =
          timed ? Comparator.AT_MOST : Comparator.valueOf(row[1].toUpperCase(Locale.ROOT));
      boolean follows = row[2].equals("after");
      String words =
          follows
              ? " ?\\)? ?(?:" + row[3] + ")"
              : "(?<!\\p{IsLatin})"
                  + (negation.isEmpty() ? "(?<not>(?!))?" : negation)
                  + "(?:"
                  + row[3]
                  + ")";
      (follows ? after : before)
          .add(new Words(comparator, row[2].equals("near"), latest, timed, Pattern.compile(words)));
    }
  }

  /// How the number that stands from `begin` to `end` bounds. Words before `from` belong to the
  /// number before it.
  Comparator of(String text, int from, int begin, int end, boolean time) {
    Comparator best = Comparator.EXACTLY;
    boolean turns = false;
    int bestLength = 0;
    for (Words words : after) {
      Matcher m = words.pattern().matcher(text).region(end, text.length());
      if ((time || !words.timed()) && m.lookingAt() && m.end() - end > bestLength) {
        best = words.comparator();
        turns = words.latest();
        bestLength = m.end() - end;
      }
    }
    int follows = bestLength;
    if (follows == 0) {
      String window = text.substring(Math.max(from, begin - WINDOW), begin);
      int bestEnd = -1;
      for (Words words : before) {
        // The words nearest to the number decide, and the longer of two that end together: "not
        // more than" is no "more than".
        Matcher m = words.pattern().matcher(window);
        while ((time || !words.timed()) && m.find()) {
          int length = m.end() - m.start();
          boolean longer = length > bestLength || (length == bestLength && words.latest());
          boolean nearer = m.end() > bestEnd || (m.end() == bestEnd && longer);
          if (nearer && reaches(window.substring(m.end()), words.near())) {
            best = m.group("not") == null ? words.comparator() : words.comparator().negated();
            turns = words.latest();
            bestEnd = m.end();
            bestLength = length;
          }
        }
      }
    }
    if (best == Comparator.AT_MOST && turns) {
      boolean event =
          ahead.matcher(text).region(end, text.length()).lookingAt()
              || ahead.matcher(text).region(end + follows, text.length()).lookingAt();
      return event ? Comparator.AT_LEAST : best;
    }
    return best;
  }

  private static boolean reaches(String gap, boolean near) {
    return near
        ? gap.length() <= NEAR_REACH && gap.isBlank()
        : gap.length() <= REACH && !NEW_PHRASE.matcher(gap).find();
  }
}
