package isogloss.core.analysis.match;

import isogloss.core.model.Modality;
import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;

/// The values that comply with a quantity of a norm, on one scale.
///
/// @param low lowest complying value, `-Infinity` when there is none
/// @param high highest complying value, `Infinity` when there is none
record Interval(double low, double high) {

  /// What complies with `quantity` in a norm of `modality`: "shall not … more than 40" leaves at
  /// most
  /// 40, "at least 3" leaves 3 and more. A bare number leaves only itself.
  static Interval of(Quantity quantity, Modality modality) {
    Comparator comparator = quantity.comparator();
    if (modality == Modality.PROHIBITION) {
      // Only bare comparatives flip: "no later than" and its like carry their negation in them.
      comparator =
          switch (comparator) {
            case MORE_THAN -> Comparator.AT_MOST;
            case LESS_THAN -> Comparator.AT_LEAST;
            case EXACTLY, AT_LEAST, AT_MOST -> comparator;
          };
    }
    double value = quantity.value() * scale(quantity.unit());
    return switch (comparator) {
      case EXACTLY -> new Interval(value, value);
      case AT_LEAST, MORE_THAN -> new Interval(value, Double.POSITIVE_INFINITY);
      case AT_MOST, LESS_THAN -> new Interval(Double.NEGATIVE_INFINITY, value);
    };
  }

  /// Whether `a` and `b` measure the same thing: both time, both the same unit, or both a count of
  /// things whose names belong to different languages.
  static boolean comparable(Quantity a, Quantity b, boolean sameLanguage) {
    String x = dimension(a.unit());
    String y = dimension(b.unit());
    return x.equals(y) || (!sameLanguage && a.unit().startsWith("#") && b.unit().startsWith("#"));
  }

  /// Whether a value complies with both.
  boolean meets(Interval other) {
    return Math.max(low, other.low) <= Math.min(high, other.high);
  }

  /// Whether every value that complies with this complies with `other` too, and not the reverse.
  boolean within(Interval other) {
    return low >= other.low && high <= other.high && !equals(other);
  }

  /// Seconds for units of time, kilometres per hour for speeds, 1 for others. A working day counts
  /// 7/5 of a day, a month 365.25 /
  /// 12
  /// days: enough to order them, never to equate them.
  private static double scale(String unit) {
    double day = 86_400;
    return switch (unit) {
      case "min" -> 60;
      case "h" -> 3_600;
      case "d", "cd" -> day;
      case "wd" -> day * 7 / 5;
      case "wk" -> day * 7;
      case "mo" -> day * 365.25 / 12;
      case "y" -> day * 365.25;
      case "m/s" -> 3.6;
      default -> 1;
    };
  }

  static boolean isTime(String unit) {
    return switch (unit) {
      case "s", "min", "h", "d", "cd", "wd", "wk", "mo", "y" -> true;
      default -> false;
    };
  }

  private static String dimension(String unit) {
    return isTime(unit) ? "time" : unit.equals("m/s") ? "km/h" : unit;
  }
}
