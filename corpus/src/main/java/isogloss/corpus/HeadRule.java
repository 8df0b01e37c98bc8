package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.Locale;
import java.util.regex.Pattern;

/// How one kind of numbered head looks and what becomes of it.
///
/// @param name name of the rule; heads of one rule form one sequence
/// @param rank place in the hierarchy, smaller is higher
/// @param kind kind of the clause
/// @param pattern matches the beginning of a line; group `n` is the number
/// @param label label with `{n}` for the number, `{k}` for its digits, `{m}` for the mark as
///     printed, `{t}` for the title, `{h}` for the mark and what of the title is on its line
/// @param path path with the same places and `{label}`
/// @param nested whether the label is put behind that of an enclosing section or annex
/// @param title where the title stands
/// @param order which numbers are accepted
/// @param deep whether "4.1" is a child of "4"
record HeadRule(
    String name,
    int rank,
    ClauseKind kind,
    Pattern pattern,
    String label,
    String path,
    boolean nested,
    Title title,
    Order order,
    boolean deep) {

  /// Where the title of a head stands.
  enum Title {
    /// There is none; what follows is text.
    NONE,
    /// The rest of the line and the heading-like lines after it.
    HEADING,
    /// A short sentence, often in another type face, before the text.
    RUN_IN,
    /// A heading when it looks like one, else text.
    AUTO
  }

  /// Which numbers are accepted.
  enum Order {
    /// Any.
    FREE,
    /// Larger than the last one of the rule.
    RISING,
    /// The next one after the last one of the rule.
    STRICT
  }

  static HeadRule of(
      String name,
      int rank,
      ClauseKind kind,
      String regex,
      String label,
      String path,
      Title title,
      Order order) {
    return new HeadRule(
        name,
        rank,
        kind,
        Pattern.compile("^(?:" + regex + ")"),
        label,
        path,
        false,
        title,
        order,
        false);
  }

  HeadRule nest() {
    return new HeadRule(name, rank, kind, pattern, label, path, true, title, order, deep);
  }

  HeadRule deepen() {
    return new HeadRule(name, rank, kind, pattern, label, path, nested, title, order, true);
  }

  /// `template` filled in.
  static String fill(String template, String number, String mark, String title, String label) {
    int han = ClauseNumber.hanValue(number);
    String digits = han > 0 ? Integer.toString(han) : ClauseNumber.asciiDigits(number);
    return template
        .replace("{label}", label)
        .replace("{N}", number.toUpperCase(Locale.ROOT))
        .replace("{n}", number)
        .replace("{k}", digits)
        .replace("{m}", mark)
        .replace("{t}", title)
        .strip();
  }
}
