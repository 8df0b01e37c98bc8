package isogloss.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isogloss.core.model.Quantity.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
  private static final List<Comparator> COMPARATORS = List.of(Comparator.values());
  private static final String[] UNITS = {
    "s", "min", "h", "d", "cd", "wd", "wk", "mo", "y", "age", "%", "flop", "EUR", "#decibel"
  };

  @Test
  void parseUndoesCanonical() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      double value = value(random);
      Quantity q = new Quantity(comparator(random), value, unit(random), "as printed");
      Quantity again = Quantity.parse(q.canonical());
      String where = "seed " + seed + ", run " + i + ": " + q.canonical();
      assertEquals(
          q, new Quantity(again.comparator(), again.value(), again.unit(), q.source()), where);
      assertEquals(q.canonical(), again.canonical(), where);
    }
  }

  @Test
  void negatedTwiceIsTheSameAndOnceIsNot() {
    for (Comparator each : Comparator.values()) {
      assertEquals(each, each.negated().negated());
      assertEquals(each == Comparator.EXACTLY, each == each.negated());
    }
  }

  @Test
  void conversionKeepsOrderAndIsDoneOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String unit = unit(random);
      Quantity a = new Quantity(Comparator.AT_MOST, random.nextInt(100_000), unit, "");
      Quantity b = new Quantity(Comparator.AT_MOST, random.nextInt(100_000), unit, "");
      String where = "seed " + seed + ", run " + i + ": " + a + " " + b;
      assertEquals(
          Double.compare(a.value(), b.value()),
          Double.compare(a.inBase().value(), b.inBase().value()),
          where);
      assertEquals(a.inBase(), a.inBase().inBase(), where);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "≤72 h, ≤259200 s",
    "2 wk, 14 d",
    ">1.5 y, >18 mo",
    "90 min, 5400 s",
    "3 d, 3 d",
    "3 wd, 3 wd",
    "30 cd, 30 cd",
    "≥1e26 flop, ≥1e26 flop"
  })
  void convertsWhereThatIsCertain(String from, String expected) {
    assertEquals(expected, Quantity.parse(from).inBase().canonical());
  }

  @Test
  void whatIsNoCanonicalFormIsRefused() {
    for (String text : new String[] {"", "72", "h", "≥ 72 h", "72 ", "about 72 h"}) {
      assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text), text);
    }
  }

  private static double value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(1_000);
      case 1 -> random.nextInt(1_000_000) / 100.0;
      case 2 -> Double.parseDouble("1e" + random.nextInt(40));
      default -> random.nextDouble() * Math.pow(10, random.nextInt(30) - 6);
    };
  }

  private static Comparator comparator(Random random) {
    return COMPARATORS.get(random.nextInt(COMPARATORS.size()));
  }

  private static String unit(Random random) {
    return UNITS[random.nextInt(UNITS.length)];
  }
}
