package isogloss.corpus.format;

/// Numbers as list markers show them.
final class Numerals {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private static final String HAN = "零一二三四五六七八九";

  private static final String HANGUL = "가나다라마바사아자차카타파하";

  private Numerals() {}

  /// a to z, aa, bb and so on.
  static String letters(int n) {
    return n < 1 ? "0" : Character.toString('a' + (n - 1) % 26).repeat((n - 1) / 26 + 1);
  }

  /// i, ii, iii, iv and so on.
  static String roman(int n) {
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
  static String han(int n) {
    if (n < 1 || n > 99) {
      return Integer.toString(n);
    }
    String tens = n < 10 ? "" : (n < 20 ? "" : HAN.substring(n / 10, n / 10 + 1)) + "十";
    return tens + (n % 10 == 0 ? "" : HAN.substring(n % 10, n % 10 + 1));
  }

  /// 가 to 하.
  static String hangul(int n) {
    return n >= 1 && n <= HANGUL.length() ? HANGUL.substring(n - 1, n) : Integer.toString(n);
  }
}
