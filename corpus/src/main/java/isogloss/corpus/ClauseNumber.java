package isogloss.corpus;

import isogloss.core.text.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of a list item in one reading: "i" is the ninth letter or the first roman numeral.
///
/// @param system how it counts
/// @param value position in the system, from 1
/// @param suffix what was inserted after the number ("A" of "12A", "01" of "b.01"), or empty
record ClauseNumber(Count system, int value, String suffix) {

  /// Ways to count.
  enum Count {
    DIGIT,
    LETTER,

    /// "aa", "bb": below letters in German law.
    DOUBLE_LETTER,

    UPPER_LETTER,
    ROMAN,
    UPPER_ROMAN,
    HAN,
    CIRCLED,
    HANGUL
  }

  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,4})(?:[.의]?(\\d{1,2}|[A-Za-z]{1,2}))?");
  private static final Pattern LOWER = Pattern.compile("([a-zđ])\\1{0,2}(?:\\.?(\\d{1,2}))?");
  private static final Pattern UPPER = Pattern.compile("([A-Z])\\1{0,2}(?:\\.?(\\d{1,2}))?");

  /// Letters put in later: "ca" after "c", "aa" after "a".
  private static final Pattern INSERTED =
      Pattern.compile("([a-zA-Z])((?<=[a-z])[a-z]{1,2}|(?<=[A-Z])[A-Z]{1,2})");

  /// Every reading of `printed`, without its brackets and stops, in the order of likelihood;
  /// empty when it is no number.
  static List<ClauseNumber> readings(String printed, String language) {
    List<ClauseNumber> out = new ArrayList<>();
    Matcher digits = DIGITS.matcher(asciiDigits(printed));
    if (digits.matches()) {
      String suffix = digits.group(2) == null ? "" : digits.group(2);
      out.add(new ClauseNumber(Count.DIGIT, Integer.parseInt(digits.group(1)), suffix));
      return out;
    }
    int han = Numerals.hanValue(printed);
    if (han > 0) {
      out.add(new ClauseNumber(Count.HAN, han, ""));
      return out;
    }
    if (printed.length() == 1) {
      char c = printed.charAt(0);
      if (c >= '①' && c <= '⑳') {
        out.add(new ClauseNumber(Count.CIRCLED, c - '①' + 1, ""));
        return out;
      }
      int hangul = Numerals.HANGUL.indexOf(c);
      if (hangul >= 0) {
        out.add(new ClauseNumber(Count.HANGUL, hangul + 1, ""));
        return out;
      }
    }
    if (language.equals("de") && printed.matches("([a-z])\\1")) {
      out.add(new ClauseNumber(Count.DOUBLE_LETTER, printed.charAt(0) - 'a' + 1, ""));
      return out;
    }
    Matcher lower = LOWER.matcher(printed);
    if (lower.matches()) {
      out.add(letter(Count.LETTER, printed, lower, language));
    }
    Matcher upper = UPPER.matcher(printed);
    if (upper.matches()) {
      out.add(letter(Count.UPPER_LETTER, printed, upper, language));
    }
    int roman = Numerals.romanValue(printed);
    Matcher inserted = INSERTED.matcher(printed);
    if (roman == 0 && inserted.matches()) {
      char c = inserted.group(1).charAt(0);
      Count system = Character.isUpperCase(c) ? Count.UPPER_LETTER : Count.LETTER;
      int value = Character.toLowerCase(c) - 'a' + 1;
      out.add(new ClauseNumber(system, value, inserted.group(2)));
    }
    if (roman > 0) {
      boolean big = Character.isUpperCase(printed.charAt(0));
      out.add(new ClauseNumber(big ? Count.UPPER_ROMAN : Count.ROMAN, roman, ""));
    }
    return out;
  }

  private static ClauseNumber letter(
      Count system, String printed, Matcher matcher, String language) {
    char c = Character.toLowerCase(matcher.group(1).charAt(0));
    int index = language.equals("vi") ? Numerals.VIETNAMESE.indexOf(c) : c == 'đ' ? -1 : c - 'a';
    int repeats = 0;
    for (int i = 0; i < printed.length() && Character.isLetter(printed.charAt(i)); i++) {
      repeats++;
    }
    String suffix = matcher.group(2) == null ? "" : matcher.group(2);
    return new ClauseNumber(system, Math.max(0, index) + 1 + 26 * (repeats - 1), suffix);
  }

  boolean first() {
    return value == 1 && suffix.isEmpty();
  }

  /// Whether this comes next after `last` in the same list.
  boolean follows(ClauseNumber last) {
    if (system != last.system) {
      return false;
    }
    // Of inserted numbers, 1AA may stand before 1A or after it.
    return value == last.value + 1
        || (value == last.value && !suffix.isEmpty() && !suffix.equals(last.suffix));
  }

  /// Whether this comes after `last` with at most `gap` numbers left out.
  boolean followsWithGap(ClauseNumber last, int gap) {
    return system == last.system && value > last.value && value <= last.value + 1 + gap;
  }

  /// The number that would come next.
  ClauseNumber next() {
    return new ClauseNumber(system, value + 1, "");
  }

  /// `printed` as it stands in a path: Han numerals and circled digits as digits, capital letters
  /// small unless they are roman numerals, stops left out.
  static String key(String printed) {
    String plain = asciiDigits(printed);
    int han = Numerals.hanValue(plain);
    if (han > 0) {
      return Integer.toString(han);
    }
    if (plain.length() == 1 && plain.charAt(0) >= '①' && plain.charAt(0) <= '⑳') {
      return Integer.toString(plain.charAt(0) - '①' + 1);
    }
    plain = plain.replace(".", "").replace(" ", "");
    boolean letters = plain.matches("[A-Z]+");
    return letters && !plain.matches("[IVXLC]+") ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /// Full-width digits as ASCII digits.
  static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
    }
    return out.toString();
  }
}
