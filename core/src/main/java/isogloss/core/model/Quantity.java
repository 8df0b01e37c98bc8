package isogloss.core.model;

import java.math.BigDecimal;
import java.util.Locale;

/// A number with its unit and comparator, in canonical form beside the words it was read from.
/// Units are never merged across counting rules: 72 h, 3 d, 3 cd and 3 wd stay apart.
///
/// @param comparator how the number bounds
/// @param value the number in `unit`
/// @param unit canonical unit: `s`, `min`, `h`, `d`, `cd` (day said to be a calendar day), `wd`
///     (working day), `wk`, `mo`, `y`, `age`, `%`, `pp` (percentage point), `flop`, `flop/s`, an
///     ISO 4217 currency code, `person`, or `#` and the word for any other
/// @param source the words as printed
public record Quantity(Comparator comparator, double value, String unit, String source) {

  /// How a number bounds.
  public enum Comparator {
    EXACTLY(""),
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The sign before the number in canonical form, empty for a bare number.
    public String symbol() {
      return symbol;
    }

    /// What bounds when this does not: "not more than" is at most. A bare number has no opposite
    /// bound and stays.
    public Comparator negated() {
      return switch (this) {
        case EXACTLY -> EXACTLY;
        case AT_LEAST -> LESS_THAN;
        case LESS_THAN -> AT_LEAST;
        case MORE_THAN -> AT_MOST;
        case AT_MOST -> MORE_THAN;
      };
    }
  }

  private static final double PLAIN_BELOW = 1e15;
  private static final double PLAIN_FROM = 1e-3;

  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("quantity: expected a finite value, got " + value);
    }
    if (unit.isBlank()) {
      throw new IllegalArgumentException("quantity: expected a unit, got none");
    }
  }

  /// Canonical form, such as `≥72 h` or `>1e25 flop`; a bare number has no sign before it.
  public String canonical() {
    double size = Math.abs(value);
    boolean plain = value == 0 || (size >= PLAIN_FROM && size < PLAIN_BELOW);
    BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
    String digits = plain ? number.toPlainString() : number.unscaledValue() + "e" + -number.scale();
    return comparator.symbol() + digits + " " + unit;
  }

  /// The quantity whose canonical form is `text`, which is its source too.
  ///
  /// @throws IllegalArgumentException when `text` is no canonical form
  public static Quantity parse(String text) {
    Comparator comparator = Comparator.EXACTLY;
    for (Comparator each : Comparator.values()) {
      if (!each.symbol().isEmpty() && text.startsWith(each.symbol())) {
        comparator = each;
      }
    }
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("quantity: expected '≥72 h' or the like, got: " + text);
    }
    String number = text.substring(comparator.symbol().length(), space);
    return new Quantity(comparator, Double.parseDouble(number), text.substring(space + 1), text);
  }

  /// This quantity in the smallest unit that its own converts to with certainty, to compare by and
  /// never to show: seconds for `s`, `min`, `h`; days for `d`, `wk`; months for `mo`, `y`. A day is
  /// no 24 hours, since a period in days runs to the end of its last day (Regulation 1182/71,
  /// article 3); working days, calendar days and months are of no fixed length in another unit.
  public Quantity inBase() {
    return switch (unit) {
      case "min" -> in("s", 60);
      case "h" -> in("s", 3_600);
      case "wk" -> in("d", 7);
      case "y" -> in("mo", 12);
      case "m/s" -> in("km/h", 3.6);
      default -> this;
    };
  }

  private Quantity in(String base, double factor) {
    double converted = BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).doubleValue();
    return new Quantity(comparator, converted, base, source);
  }
}
