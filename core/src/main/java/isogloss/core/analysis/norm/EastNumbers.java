package isogloss.core.analysis.norm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numerals in Han characters and Hangul, mixed with digits as in 3万5千 or 3천만.
final class EastNumbers {
  private static final Map<Character, Double> VALUES = values();

  /// Syllables that count in Sino-Korean, above nine as multipliers.
  private static final String HANGUL = "영일이삼사오육칠팔구십백천만억조";

  private static final Pattern NATIVE =
      Pattern.compile("(열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?" + "(한|하나|두|둘|세|셋|석|네|넷|넉|다섯|여섯|일곱|여덟|아홉)?");

  private static final String[] NATIVE_TENS = {"열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};

  private static final Map<String, Integer> NATIVE_ONES =
      Map.ofEntries(
          Map.entry("한", 1),
          Map.entry("하나", 1),
          Map.entry("두", 2),
          Map.entry("둘", 2),
          Map.entry("세", 3),
          Map.entry("셋", 3),
          Map.entry("석", 3),
          Map.entry("네", 4),
          Map.entry("넷", 4),
          Map.entry("넉", 4),
          Map.entry("다섯", 5),
          Map.entry("여섯", 6),
          Map.entry("일곱", 7),
          Map.entry("여덟", 8),
          Map.entry("아홉", 9));

  private EastNumbers() {}

  static boolean isHan(char c) {
    return VALUES.containsKey(c) && !isHangul(c);
  }

  static boolean isHangul(char c) {
    return c >= '가' && c <= '힣';
  }

  /// End of the numeral that begins at `from`, `from` when none does.
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && VALUES.containsKey(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// End of the scales such as 千万 that begin at `from`, `from` when none do.
  static int scalesEnd(String text, int from) {
    int end = from;
    while (end < text.length() && VALUES.getOrDefault(text.charAt(end), 0.0) >= 10) {
      end++;
    }
    // 百分点 is a percentage point, 千克 a kilogram.
    boolean unit = end > from && end < text.length() && "分克米瓦卡赫".indexOf(text.charAt(end)) >= 0;
    return unit ? end - 1 : end;
  }

  static boolean hasScale(String numeral) {
    return numeral.chars().anyMatch(c -> VALUES.getOrDefault((char) c, 0.0) >= 10);
  }

  /// Value of a numeral such as 十五, 三百六十, 二〇二四, 삼십 or 2千万; `NaN` when it is none.
  ///
  /// @param lead the number in digits before it, `NaN` when there is none
  static double value(double lead, String numeral) {
    double total = 0;
    double section = 0;
    double digit = lead;
    double lastScale = 0;
    boolean positional = false;
    for (int i = 0; i < numeral.length(); i++) {
      Double v = VALUES.get(numeral.charAt(i));
      if (v == null) {
        return Double.NaN;
      }
      if (v < 10) {
        digit = positional ? digit * 10 + v : v;
        positional = true;
        continue;
      }
      positional = false;
      if (v < 10_000) {
        section += (Double.isNaN(digit) || digit == 0 ? 1 : digit) * v;
      } else {
        section += Double.isNaN(digit) ? 0 : digit;
        if (section == 0 && total == 0) {
          if (!isHangul(numeral.charAt(i))) {
            return Double.NaN;
          }
          section = 1;
        }
        boolean wider = v > lastScale && total > 0;
        total =
            wider ? NumberReader.times(total + section, v) : total + NumberReader.times(section, v);
        lastScale = v;
        section = 0;
      }
      digit = Double.NaN;
    }
    double rest = Double.isNaN(digit) ? 0 : digit;
    return numeral.isEmpty() && Double.isNaN(lead) ? Double.NaN : total + section + rest;
  }

  /// Length of the native Korean numeral at `from`, such as 스물네; 0 when there is none.
  static int nativeLength(String text, int from) {
    Matcher m = NATIVE.matcher(text).region(from, text.length());
    return m.lookingAt() ? m.end() - from : 0;
  }

  static double nativeValue(String numeral) {
    Matcher m = NATIVE.matcher(numeral);
    if (!m.matches()) {
      return Double.NaN;
    }
    String tens = m.group(1) == null ? "" : m.group(1).replace("스무", "스물");
    int value = m.group(2) == null ? 0 : NATIVE_ONES.getOrDefault(m.group(2), 0);
    for (int i = 0; i < NATIVE_TENS.length; i++) {
      value += NATIVE_TENS[i].equals(tens) ? 10 * (i + 1) : 0;
    }
    return value;
  }

  private static Map<Character, Double> values() {
    Map<Character, Double> values = new HashMap<>();
    for (String digits : new String[] {"零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○壱弐参肆伍陸漆捌玖", "零壹貳參肆伍陸柒捌玖"}) {
      for (int i = 0; i < digits.length(); i++) {
        values.put(digits.charAt(i), (double) i);
      }
    }
    values.put('两', 2.0);
    values.put('兩', 2.0);
    double[] scales = {10, 100, 1_000, 1e4, 1e8, 1e12};
    for (String row : new String[] {"十百千万亿兆", "拾佰仟萬億兆"}) {
      for (int i = 0; i < row.length(); i++) {
        values.put(row.charAt(i), scales[i]);
      }
    }
    for (int i = 0; i < HANGUL.length(); i++) {
      values.put(HANGUL.charAt(i), i < 10 ? i : scales[i - 10]);
    }
    return Map.copyOf(values);
  }
}
