package isogloss.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as text, the same in every locale.
final class Decimals {

  private Decimals() {}

  /// `value` with 4 decimals, halves to even; empty when it is not finite (not computed).
  static String four(double value) {
    return fixed(value, 4);
  }

  /// `value` with `digits` decimals, halves to even; empty when it is not finite.
  static String fixed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
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
