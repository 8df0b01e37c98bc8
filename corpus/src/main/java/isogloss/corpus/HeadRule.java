package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.core.text.Numerals;
import java.util.Locale;
import java.util.regex.Pattern;

/// How one kind of numbered head looks and what becomes of it.
///
/// @param name name of the rule; heads of one rule form one sequence
/// @param rank place in the hierarchy, smaller is higher
/// @param kind kind of the clause
/// @param title where the title stands
/// @param order which numbers are accepted
/// @param nested whether the label is put behind that of an enclosing section or annex
/// @param deep whether "4.1" is a child of "4"
/// @param restarts rule whose sequence begins anew after such a head, or empty
/// @param label label with `{n}` for the number, `{N}` for it in capitals, `{k}` for its digits,
///     `{m}` for the mark as printed, `{t}` for the title, `{h}` for the mark and what of the title
///     is on its line
/// @param path path with the same places and `{label}`
/// @param pattern matches the beginning of a line; group `n` is the number, `t` a title
record HeadRule(
    String name,
    int rank,
    ClauseKind kind,
    Title title,
    Order order,
    boolean nested,
    boolean deep,
    String restarts,
    String label,
    String path,
    Pattern pattern) {

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

  /// The label of a head, without that of what it stands in.
  ///
  /// @param onHeadLine whether the title begins on the line of the number
  String label(HeadSequence.Match match, String titleText, boolean onHeadLine) {
    String template = label.replace("{h}", onHeadLine ? "{m} {t}" : "{m}");
    String filled = fill(template, cardinal(match.number()), match.mark(), titleText);
    return filled.endsWith(":") ? filled.substring(0, filled.length() - 1) : filled;
  }

  /// The path of a head with this label.
  String path(HeadSequence.Match match, String titleText, String fullLabel) {
    String number = cardinal(match.number());
    String key = number.replace("조", "").replaceFirst("^(\\d+) (?=\\p{L}+$)", "$1");
    return fill(path.replace("{label}", fullLabel), key, match.mark(), titleText);
  }

  /// "1er", "premier" and "Ier" as numbers.
  private static String cardinal(String number) {
    return number.equals("premier") ? "1" : number.replaceFirst("^(\\d+|[IVXLC]+)er$", "$1");
  }

  private static String fill(String template, String number, String mark, String title) {
    int han = Numerals.hanValue(number);
    String digits = han > 0 ? Integer.toString(han) : ClauseNumber.asciiDigits(number);
    return template
        .replace("{N}", number.toUpperCase(Locale.ROOT))
        .replace("{n}", number)
        .replace("{k}", digits)
        .replace("{m}", mark)
        .replace("{t}", title)
        .strip();
  }
}
