package isogloss.core.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as list markers show them.
public final class Numerals {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private static final String HAN = "零一二三四五六七八九";

  /// The order in which Korean lists count by syllables.
  public static final String HANGUL = "가나다라마바사아자차카타파하";

  /// Vietnamese lists have no f, j, w, z and a đ after d. *Source:* Decree 30/2020/ND-CP, annex I.
  public static final String VIETNAMESE = "abcdđeghiklmnopqrstuvxy";

  private static final Pattern ROMAN_NUMERAL =
      Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})", Pattern.CASE_INSENSITIVE);

  private Numerals() {}

  /// a to z, aa, bb and so on.
  public static String letters(int n) {
    return n < 1 ? "0" : Character.toString('a' + (n - 1) % 26).repeat((n - 1) / 26 + 1);
  }

  /// i, ii, iii, iv and so on.
  public static String roman(int n) {
    StringBuilder out = new StringBuilder();
    int rest = n;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        out.append(ROMAN[i]);
      }
    }
    return out.toString();
  }

  /// 一 to 九十九.
  public static String han(int n) {
    if (n < 1 || n > 99) {
      return Integer.toString(n);
    }
    String tens = n < 10 ? "" : (n < 20 ? "" : HAN.substring(n / 10, n / 10 + 1)) + "十";
    return tens + (n % 10 == 0 ? "" : HAN.substring(n % 10, n % 10 + 1));
  }

  /// 가 to 하.
  public static String hangul(int n) {
    return n >= 1 && n <= HANGUL.length() ? HANGUL.substring(n - 1, n) : Integer.toString(n);
  }

  /// Value of a roman numeral up to 39, 0 when it is none.
  public static int romanValue(String text) {
    Matcher matcher = ROMAN_NUMERAL.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return 0;
    }
    int tens = matcher.group(1).length();
    String units = matcher.group(2).toLowerCase(Locale.ROOT);
    int value =
        switch (units) {
          case "ix" -> 9;
          case "iv" -> 4;
          default -> units.startsWith("v") ? 4 + units.length() : units.length();
        };
    return 10 * tens + value;
  }

  /// Value of a numeral written in Han characters, 0 when it is none.
  public static int hanValue(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int total = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int d = "〇一二三四五六七八九".indexOf(c);
      if (c == '零') {
        d = 0;
      }
      if (d >= 0) {
        digit = digit > 0 && d >= 0 && i > 0 && isHanDigit(text.charAt(i - 1)) ? digit * 10 + d : d;
      } else if (c == '十' || c == '百' || c == '千') {
        int unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
        total += (digit <= 0 ? 1 : digit) * unit;
        digit = -1;
      } else {
        return 0;
      }
    }
    return total + Math.max(0, digit);
  }

  private static boolean isHanDigit(char c) {
    return "〇零一二三四五六七八九".indexOf(c) >= 0;
  }
}
