package isogloss.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as text, the same in every locale.
final class Decimals {

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

  /// Below it a number times 10,000 is exact enough in a double, and a hundred thousand rows are
  /// written in a fraction of the time.
  private static final double MAX_SCALED = 1e9;

  private Decimals() {}

  /// `value` with 4 decimals, halves to even; empty when it is not finite (not computed).
  static String four(double value) {
    return fixed(value, 4);
  }

  /// `value` with `digits` decimals (1 to 4), halves to even; empty when it is not finite.
  static String fixed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (Math.abs(value) >= MAX_SCALED) {
      return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
    long scaled = (long) Math.rint(value * POWERS[digits]);
    String text = Long.toString(Math.abs(scaled));
    text = "0".repeat(Math.max(0, digits + 1 - text.length())) + text;
    int point = text.length() - digits;
    return (scaled < 0 ? "-" : "") + text.substring(0, point) + "." + text.substring(point);
  }

  /// `n` with a comma between thousands.
  static String grouped(long n) {
    StringBuilder digits = new StringBuilder(Long.toString(n));
    for (int i = digits.length() - 3; i > (n < 0 ? 1 : 0); i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }
}
