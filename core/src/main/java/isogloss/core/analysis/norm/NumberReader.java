package isogloss.core.analysis.norm;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of one language in digits, words and numerals, in text from [#lowered(String)].
final class NumberReader {

  enum Kind {
    DIGITS,
    WORDS,
    ARTICLE,
    HAN,
    HANGUL,
    NATIVE
  }

  /// A number that ends before `end`. No value: digits that count nothing, such as 5.3.2.
  ///
  /// @param year whether it may be a year
  /// @param scaled whether a word such as "million" ends it
  record Figure(double value, int end, Kind kind, boolean year, boolean scaled) {}

  private static final Set<String> COMMA_GROUPS = Set.of("en", "zh", "ja", "ko");
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<whole>\\d{1,3}(?<sep>[,.'’ ])\\d{3}(?<more>(?:\\k<sep>\\d{3})*)(?!\\d))"
              + "(?<part>[.,]\\d+)?|(?<indian>\\d{1,2}(?:,\\d{2})+,\\d{3})(?!\\d)");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Pattern RUN = Pattern.compile("[\\d./:-]*\\d");

  private static final String EXPONENT = "(?<exp>\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final Pattern POWER =
      Pattern.compile(
          ("(?: ?(?:\\^|\\*\\*) ?[{(]?|<sup> ?| (?:raised )?to the (?:power(?: of)? )?"
                  + "| hoch | (?:élevé à la )?puissance | exposant | elevado a (?:la )?(?:potencia )?(?:de )?"
                  + "| elevado à (?:potência )?(?:de )?| ?mũ | lũy thừa | luỹ thừa )EXP"
                  + "(?:[})]|</sup>|(?:th|st|nd|rd)(?: power)?|\\.?ª potência|ª potencia)?"
                  + "|(?:的|の| ?의 ?)EXP2 ?(?:次方|次幂|次冪|乗|제곱|승)"
                  + "|(?<sup>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
              .replace("EXP2", EXPONENT.replace("exp", "east"))
              .replace("EXP", EXPONENT));
  private static final Pattern TIMES_TEN = Pattern.compile(" ?[×x*·] ?(?=10(?!\\d))");
  private static final Pattern E_NOTATION = Pattern.compile("e\\+?(\\d{1,2})(?![\\p{L}\\d])");
  private static final Pattern AFTER_ONE = Pattern.compile(" ?(?:개월|명|년|시간|세|주|퍼센트|영업일|원)");
  private static final Pattern OPEN = Pattern.compile(" ?\\( ?");
  private static final Pattern CLOSE = Pattern.compile(" ?\\)");

  private final WordNumbers words;
  private final boolean east;
  private final boolean korean;
  private final boolean commaGroups;

  NumberReader(String language) {
    words = new WordNumbers(language);
    east = language.equals("zh") || language.equals("ja");
    korean = language.equals("ko");
    commaGroups = COMMA_GROUPS.contains(language);
  }

  /// `text` with small letters, plain blanks and narrow digits, character by character.
  static String lowered(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      }
      out[i] =
          c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u3000' || c == '\n'
              ? ' '
              : Character.toLowerCase(c);
    }
    return new String(out);
  }

  /// Product without the noise of binary fractions.
  static double times(double a, double b) {
    double product = a * b;
    return Double.isFinite(product)
        ? BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).doubleValue()
        : product;
  }

  /// The number that begins at `from`, `null` when none does.
  @Nullable Figure at(String text, int from) {
    Figure number = number(text, from);
    // What is too large for a number is a key or a hash.
    return number == null || Double.isFinite(number.value())
        ? number
        : new Figure(Double.NaN, number.end(), number.kind(), false, false);
  }

  private @Nullable Figure number(String text, int from) {
    Figure first = simple(text, from);
    if (first == null || Double.isNaN(first.value())) {
      return first;
    }
    Figure powered = power(text, first);
    // "Thirty (30) days" says it twice.
    Matcher open = OPEN.matcher(text).region(powered.end(), text.length());
    if (open.lookingAt()) {
      Figure again = simple(text, open.end());
      if (again != null && again.value() == powered.value()) {
        Matcher close = CLOSE.matcher(text).region(again.end(), text.length());
        if (close.lookingAt()) {
          return new Figure(again.value(), close.end(), Kind.DIGITS, false, again.scaled());
        }
      }
    }
    return powered;
  }

  private @Nullable Figure simple(String text, int from) {
    if (from >= text.length()) {
      return null;
    }
    char c = text.charAt(from);
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    if (c >= '0' && c <= '9') {
      return digits(text, from, before);
    }
    if (east && EastNumbers.isHan(c)) {
      int end = EastNumbers.end(text, from);
      double value = EastNumbers.value(Double.NaN, text.substring(from, end));
      return new Figure(value, end, Kind.HAN, end - from == 4, value >= 10_000);
    }
    if (korean && EastNumbers.isHangul(c) && !EastNumbers.isHangul(before)) {
      return hangul(text, from);
    }
    if (!east && !korean && Character.isLetter(c) && !Character.isLetterOrDigit(before)) {
      WordNumbers.Read read = words.read(text, from);
      return Double.isNaN(read.value())
          ? null
          : new Figure(
              read.value(),
              read.end(),
              read.article() ? Kind.ARTICLE : Kind.WORDS,
              false,
              read.value() >= 1e6);
    }
    return null;
  }

  private static @Nullable Figure hangul(String text, int from) {
    int end = EastNumbers.end(text, from);
    int length = EastNumbers.nativeLength(text, from);
    if (length > 0 && from + length >= end) {
      double value = EastNumbers.nativeValue(text.substring(from, from + length));
      return new Figure(value, from + length, Kind.NATIVE, false, false);
    }
    if (end == from || text.startsWith("만일", from)) {
      return null;
    }
    // Of 삼십일 the last syllable is the day that is counted, but not in 십일 개월.
    boolean day =
        end - from > 1
            && text.charAt(end - 1) == '일'
            && !AFTER_ONE.matcher(text).region(end, text.length()).lookingAt();
    int last = day ? end - 1 : end;
    String numeral = text.substring(from, last);
    double value = EastNumbers.value(Double.NaN, numeral);
    // Two digits in a row are a word, such as 이사 in 이사회, a board.
    return last - from > 1 && !EastNumbers.hasScale(numeral)
        ? null
        : new Figure(value, last, Kind.HANGUL, false, false);
  }

  private Figure digits(String text, int from, char before) {
    Matcher grouped = GROUPED.matcher(text).region(from, text.length());
    int end;
    double value;
    boolean year = false;
    if (grouped.lookingAt()) {
      end = grouped.end();
      value = grouped(grouped);
    } else {
      Matcher plain = PLAIN.matcher(text).region(from, text.length());
      plain.lookingAt();
      end = plain.end();
      value = Double.parseDouble(plain.group().replace(',', '.'));
      year = end - from == 4 && value >= 1900 && value < 2100;
    }
    boolean named =
        Character.UnicodeScript.of(before) == Character.UnicodeScript.LATIN
            || (before == '-' && from > 1 && Character.isLetter(text.charAt(from - 2)));
    boolean part = before == '/' || before == '.' || follows(text, end);
    if (named || part) {
      Matcher run = RUN.matcher(text).region(from, text.length());
      return new Figure(Double.NaN, run.lookingAt() ? run.end() : end, Kind.DIGITS, false, false);
    }
    if (east || korean) {
      return eastScaled(text, new Figure(value, end, Kind.DIGITS, year, false));
    }
    boolean scaled = false;
    for (int at = blank(text, end); at < text.length(); at = blank(text, end)) {
      WordNumbers.Read scale = words.scale(text, at);
      if (Double.isNaN(scale.value())) {
        break;
      }
      value = times(value, scale.value());
      end = scale.end();
      scaled = true;
    }
    return new Figure(value, end, Kind.DIGITS, year && !scaled, scaled);
  }

  /// `number` with the scales after it, as in 3万, 3万5千 or 1억 5천만.
  private Figure eastScaled(String text, Figure number) {
    int stop = EastNumbers.scalesEnd(text, number.end());
    if (stop == number.end()) {
      return number;
    }
    double value = EastNumbers.value(number.value(), text.substring(number.end(), stop));
    int next = korean ? blank(text, stop) : stop;
    if (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
      Figure rest = digits(text, next, ' ');
      if (rest.scaled() && rest.value() < value) {
        return new Figure(value + rest.value(), rest.end(), Kind.DIGITS, false, true);
      }
    }
    return new Figure(value, stop, Kind.DIGITS, false, true);
  }

  private static int blank(String text, int end) {
    return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
  }

  /// Whether digits go on after a mark, as in 5.3.2, 24/7 or 10:30.
  private static boolean follows(String text, int end) {
    return end + 1 < text.length()
        && "./:".indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1));
  }

  private double grouped(Matcher m) {
    if (m.group("indian") != null) {
      return Double.parseDouble(m.group("indian").replace(",", ""));
    }
    String whole = m.group("whole");
    char sep = m.group("sep").charAt(0);
    boolean decimal =
        sep == (commaGroups ? '.' : ',')
            && m.group("more").isEmpty()
            && m.group("part") == null
            // Nobody writes three zeros after the decimal mark, but half of the world groups
            // otherwise than its neighbours of the same language.
            && (!whole.endsWith("000") || whole.startsWith("0"));
    if (decimal) {
      return Double.parseDouble(whole.replace(',', '.'));
    }
    String part = m.group("part") == null ? "" : "." + m.group("part").substring(1);
    return Double.parseDouble(whole.replaceAll("\\D", "") + part);
  }

  private Figure power(String text, Figure base) {
    Matcher e = E_NOTATION.matcher(text).region(base.end(), text.length());
    if (base.kind() == Kind.DIGITS && e.lookingAt()) {
      double value = times(base.value(), Double.parseDouble("1e" + e.group(1)));
      return new Figure(value, e.end(), Kind.DIGITS, false, false);
    }
    Matcher ten = TIMES_TEN.matcher(text).region(base.end(), text.length());
    ten.useTransparentBounds(true);
    if (ten.lookingAt()) {
      Figure right = power(text, new Figure(10, ten.end() + 2, Kind.DIGITS, false, false));
      return new Figure(times(base.value(), right.value()), right.end(), Kind.DIGITS, false, false);
    }
    Matcher m = POWER.matcher(text).region(base.end(), text.length());
    if (base.value() != 10 || !m.lookingAt()) {
      return base;
    }
    int exponent = 0;
    String sup = m.group("sup");
    if (sup == null) {
      String digits = m.group("exp") == null ? m.group("east") : m.group("exp");
      exponent =
          Character.isDigit(digits.charAt(0)) && digits.charAt(0) < 128
              ? Integer.parseInt(digits)
              : (int) EastNumbers.value(Double.NaN, digits);
    } else {
      for (int i = 0; i < sup.length(); i++) {
        exponent = 10 * exponent + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sup.charAt(i));
      }
    }
    return new Figure(Double.parseDouble("1e" + exponent), m.end(), Kind.DIGITS, false, false);
  }
}
