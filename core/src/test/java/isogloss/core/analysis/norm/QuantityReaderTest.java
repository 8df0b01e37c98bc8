package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Quantity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityReaderTest {
  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | within 72 hours of becoming aware | at-most 72 h",
        "en | no later than 3 working days after the event | at-most 3 wd",
        "en | for at least five years | at-least 5 y",
        "en | for not less than 6 months | at-least 6 mo",
        "en | more than 10^26 operations were used | more-than 100000000000000000000000000 flop",
        "en | exceeding 10²⁵ FLOP | more-than 10000000000000000000000000 flop",
        "en | more than 10,000 persons in a year | more-than 10000 person",
        "en | shall not exceed 60 decibels | at-most 60 #decibel",
        "en | a fine of up to EUR 15 000 000 | at-most 15000000 EUR",
        "en | at least every 30 days | at-most 30 d",
        "en | at least once a year | at-most 1 y",
        "en | not earlier than 90 days | at-least 90 d",
        "zh | 在24小时内报告 | at-most 24 h",
        "zh | 保存至少三年 | at-least 3 y",
        "zh | 不少于6个月 | at-least 6 mo",
        "zh | 不得超过四十分钟 | at-most 40 min",
        "zh | 3个工作日内 | at-most 3 wd",
        "zh | 不低于95% | at-least 95 %",
        "zh | 未满十四周岁 | less-than 14 age",
        "de | mindestens fünf Jahre | at-least 5 y",
        "de | binnen zehn Tagen | at-most 10 d",
        "de | spätestens nach einem Jahr | at-most 1 y",
        "fr | dans un délai de vingt et un jours | at-most 21 d",
        "fr | au moins deux ans | at-least 2 y",
      })
  void readsTheQuantity(String language, String words, String expected) {
    List<Quantity> found = reader.read(words, language);
    assertEquals(1, found.size(), () -> words + " gave " + found);
    Quantity q = found.getFirst();
    assertEquals(
        expected,
        q.comparator().code() + String.format(Locale.ROOT, " %.0f ", q.value()) + q.unit());
  }

  @Test
  void leavesCitationsAndYearsAlone() {
    assertEquals(
        List.of(), reader.read("as laid down in Article 5(2) and Regulation (EU) 2024/1689", "en"));
    assertEquals(List.of(), reader.read("adopted in 2024 under section 12", "en"));
    assertEquals(List.of(), reader.read("of 14 May on the protection of persons", "en"));
    assertEquals(List.of(), reader.read("Richtlijn (EU) 2016/680 betreffende gegevens", "nl"));
  }

  @Test
  void readsChineseNumerals() {
    assertEquals(15, EastNumbers.value(Double.NaN, "十五"));
    assertEquals(360, EastNumbers.value(Double.NaN, "三百六十"));
    assertEquals(1002, EastNumbers.value(Double.NaN, "一千零二"));
    assertEquals(Double.NaN, EastNumbers.value(Double.NaN, "甲"));
  }
}
