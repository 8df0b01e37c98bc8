package isogloss.core.model;

import java.util.Locale;

/// A number with its unit and comparator, in canonical form beside the words it was read from.
/// Units are never merged across counting rules: 72 h, 3 d and 3 wd stay apart.
///
/// @param comparator how the number bounds
/// @param value the number in `unit`
/// @param unit canonical unit: `s`, `min`, `h`, `d`, `wd` (working day), `wk`, `mo`, `y`, `age`,
/// `%`,
///     `flop`, an ISO 4217 currency code, `person`, or `#` and the word for any other
/// @param source the words as printed
public record Quantity(Comparator comparator, double value, String unit, String source) {

  /// How a number bounds.
  public enum Comparator {
    EXACTLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("quantity: expected a finite value, got " + value);
    }
  }
}
