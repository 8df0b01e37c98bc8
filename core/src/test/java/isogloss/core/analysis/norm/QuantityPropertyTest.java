package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Quantity;
import isogloss.core.text.Numerals;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must hold for every number.
final class QuantityPropertyTest {
  private static final String[] ONES =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final String[] EINER =
      ("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
              + " fünfzehn sechzehn siebzehn achtzehn neunzehn")
          .split(" ");
  private static final String[] ZEHNER =
      "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @CsvSource({
    "en, It lasts more than N days., It lasts not more than N days.",
    "en, It may be less than N days., It may not be less than N days.",
    "de, Es dauert mehr als N Tage., Es dauert nicht mehr als N Tage.",
    "de, Es sind weniger als N Tage., Es sind nicht weniger als N Tage.",
    "fr, Un délai supérieur à N jours court., Un délai non supérieur à N jours court.",
    "fr, Un délai inférieur à N jours court., Un délai non inférieur à N jours court.",
    "es, Un plazo superior a N días corre., Un plazo no superior a N días corre.",
    "es, Un plazo inferior a N días corre., Un plazo no inferior a N días corre.",
    "pt, Um prazo superior a N dias corre., Um prazo não superior a N dias corre.",
    "pt, Um prazo inferior a N dias corre., Um prazo não inferior a N dias corre.",
    "vi, Thời gian vượt quá N ngày., Thời gian không vượt quá N ngày.",
    "vi, Thời gian ít hơn N ngày., Thời gian không ít hơn N ngày.",
    "zh, 期限超过N天。, 期限不超过N天。",
    "zh, 期限少于N天。, 期限不少于N天。",
    "ja, 期間はN日を超える。, 期間はN日を超えない。",
    "ja, 期間はN日を下回る。, 期間はN日を下回らない。",
    "ko, 기간은 N일을 초과하는 것으로 한다., 기간은 N일을 초과하지 아니한다."
  })
  void comparatorsFlipUnderNegation(String language, String plain, String negated) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String n = Integer.toString(2 + random.nextInt(900));
      Quantity a = only(plain.replace("N", n), language, seed);
      Quantity b = only(negated.replace("N", n), language, seed);
      assertEquals(a.comparator().negated(), b.comparator(), "seed " + seed + ": " + a + b);
      assertEquals(a.value(), b.value(), "seed " + seed);
    }
  }

  @Test
  void wordsAndDigitsReadAlike() {
    for (int n = 2; n < 1000; n++) {
      assertEquals(n, only(english(n) + " days", "en", 0).value(), english(n));
      assertEquals(n, only("in " + german(n) + " Tagen", "de", 0).value(), german(n));
    }
    for (int n = 1; n < 100; n++) {
      assertEquals(n, only("期限为" + Numerals.han(n) + "天。", "zh", 0).value());
      assertEquals(n, only("期間は" + Numerals.han(n) + "日間とする。", "ja", 0).value());
    }
  }

  @Test
  void groupingFollowsTheLanguage() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int n = 1_000 + random.nextInt(900_000_000);
      String comma = String.format(Locale.ROOT, "%,d", n);
      String point = comma.replace(',', '.');
      assertEquals(n, only(comma + ".5 %", "en", seed).value() - 0.5, "seed " + seed);
      assertEquals(n, only(point + ",5 %", "de", seed).value() - 0.5, "seed " + seed);
      assertEquals(n, only(point + " pessoas", "pt", seed).value(), "seed " + seed);
      assertEquals(n, only(comma.replace(',', '\u202F') + " %", "fr", seed).value());
    }
  }

  private Quantity only(String sentence, String language, long seed) {
    List<Quantity> found = reader.read(sentence, language);
    assertEquals(1, found.size(), () -> "seed " + seed + ": " + sentence + " gave " + found);
    return found.getFirst();
  }

  private static String english(int n) {
    if (n < 20) {
      return ONES[n];
    }
    if (n < 100) {
      return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + ONES[n % 10]);
    }
    return ONES[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + english(n % 100));
  }

  private static String german(int n) {
    if (n < 20) {
      return EINER[n];
    }
    if (n < 100) {
      return (n % 10 == 0 ? "" : EINER[n % 10] + "und") + ZEHNER[n / 10];
    }
    return EINER[n / 100]
        + "hundert"
        + (n % 100 == 0 ? "" : n % 100 == 1 ? "eins" : german(n % 100));
  }

  @Test
  void anyTextCanBeRead() {
    String[] parts = {
      "a",
      "one",
      "$",
      "€",
      "5",
      "1,000,000",
      "10^",
      "%",
      "days",
      "%",
      "to",
      "or",
      "(",
      ")",
      "百",
      "万元",
      "3日",
      "三",
      "억",
      "以上",
      "not less than",
      "no more than",
      "per",
      "year",
      "十",
      "분의",
      ",",
      "9".repeat(400),
      "trillion",
      "10^99"
    };
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(9); k >= 0; k--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      for (String language : List.of("en", "zh", "ko", "de")) {
        assertDoesNotThrow(
            () -> reader.read(text.toString(), language), "seed " + seed + ": " + text);
      }
    }
  }
}
