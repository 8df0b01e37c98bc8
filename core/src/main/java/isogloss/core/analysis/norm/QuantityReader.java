package isogloss.core.analysis.norm;

import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads numbers with units from English, Chinese, German and French sentences, with the comparator
/// that the words around them give. Numbers without a unit and numbers of cited clauses are left
/// alone. A unit that is not in the table is kept as `#` and its word, so that 75 decibels and 60
/// decibels can be compared.
public final class QuantityReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Map<String, Integer> NUMBER_WORDS = numberWords();
  private static final Map<String, String> UNITS = new HashMap<>();

  /// Words after a number that are no unit: function words, and months, which make it a date.
  private static final Set<String> NO_UNITS =
      Lexicon.rows("no-units.tsv", 2).stream()
          .flatMap(row -> Arrays.stream(row[1].split("\\|")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern QUANTITY;
  private static final Pattern ONCE_PER;

  /// Comparators by the words before the number and after it.
  private record Words(Comparator comparator, boolean before, Pattern pattern) {}

  private static final List<Words> COMPARATORS = new ArrayList<>();

  /// Words between comparator and number, such as "a total of".
  private static final int COMPARATOR_REACH = 16;

  static {
    StringBuilder units = new StringBuilder();
    for (String[] row : Lexicon.rows("units.tsv", 2)) {
      for (String word : row[1].split("\\|")) {
        UNITS.put(word, row[0]);
      }
    }
    UNITS.keySet().stream()
        .sorted(
            java.util.Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()))
        .forEach(
            word ->
                units
                    .append(units.isEmpty() ? "" : "|")
                    .append(Pattern.quote(word))
                    .append(
                        Character.isLetter(word.charAt(0)) && isLatin(word) ? "(?!\\p{L})" : ""));
    String number =
        "(?<num>10\\s?\\^\\s?\\{?\\d{1,2}\\}?|10[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
            + "|\\d{1,3}(?:[,.\\u00A0\\u202F ’']\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?"
            + "|[〇零一二两三四五六七八九十百千]{1,8}"
            + "|(?<!\\p{L})(?:"
            + String.join(
                "|",
                NUMBER_WORDS.keySet().stream()
                    .sorted(
                        java.util.Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(java.util.Comparator.naturalOrder()))
                    .toList())
            + ")(?!\\p{L}))";
    QUANTITY =
        Pattern.compile(
            // Part of a number such as 2016/680 counts nothing.
            "(?<![\\d/])(?<cur>€|\\$|£|¥|EUR |USD )?"
                + number
                + "(?<scale> ?(?:million|billion|Millionen|millions|万|亿)(?!\\p{IsLatin}))?"
                + "[\\s\\u00A0-]{0,2}(?:consecutive |calendar |full |vollen |vollendeten )?个?"
                + "(?:(?<unit>"
                + units
                + ")|(?<noun>\\p{IsLatin}[\\p{IsLatin}-]{2,}|\\p{IsHan}{1,2}))?",
            FLAGS);
    ONCE_PER =
        Pattern.compile(
            "(?:\\bonce (?:a|an|per|every|each)|\\beinmal (?:pro|im|jährlich pro)|une fois par) (?<unit>"
                + units
                + ")|(?<annual>每年|\\bannually\\b|\\bjährlich\\b|chaque année)",
            FLAGS);
    for (String[] row : Lexicon.rows("comparators.tsv", 3)) {
      boolean before = row[1].equals("before");
      String words = before ? "(?<!\\p{IsLatin})(?:" + row[2] + ")" : "^\\s?(?:" + row[2] + ")";
      COMPARATORS.add(
          new Words(
              Comparator.valueOf(row[0].toUpperCase(Locale.ROOT)),
              before,
              Pattern.compile(words, FLAGS)));
    }
  }

  /// The quantities of `sentence` in order of appearance.
  public List<Quantity> read(String sentence) {
    String text = Citations.masked(sentence);
    List<Quantity> found = new ArrayList<>();
    Matcher once = ONCE_PER.matcher(text);
    while (once.find()) {
      String unit = once.group("unit") == null ? "y" : unit(once.group("unit"));
      found.add(new Quantity(Comparator.AT_MOST, 1, unit, once.group()));
    }
    Matcher m = QUANTITY.matcher(text);
    while (m.find()) {
      double value = value(m.group("num").toLowerCase(Locale.ROOT)) * scale(m.group("scale"));
      String unit = unit(m, value);
      if (unit.isEmpty() || Double.isNaN(value)) {
        continue;
      }
      String before = text.substring(Math.max(0, m.start() - 48), m.start());
      found.add(
          new Quantity(
              comparator(before, text.substring(m.end())), value, unit, m.group().strip()));
    }
    return found;
  }

  private static Comparator comparator(String before, String after) {
    Comparator best = Comparator.EXACTLY;
    int bestEnd = -1;
    int bestLength = -1;
    for (Words words : COMPARATORS) {
      if (!words.before()) {
        if (words.pattern().matcher(after).find()) {
          return words.comparator();
        }
        continue;
      }
      // The words nearest to the number decide, and the longer of two that end together: "not more
      // than" is no "more than".
      Matcher m = words.pattern().matcher(before);
      while (m.find()) {
        int length = m.end() - m.start();
        if (before.length() - m.end() <= COMPARATOR_REACH
            && (m.end() > bestEnd || (m.end() == bestEnd && length > bestLength))) {
          best = words.comparator();
          bestEnd = m.end();
          bestLength = length;
        }
      }
    }
    return best;
  }

  private static String unit(Matcher m, double value) {
    String currency = m.group("cur");
    if (currency != null) {
      return switch (currency.strip().toUpperCase(Locale.ROOT)) {
        case "€", "EUR" -> "EUR";
        case "$", "USD" -> "USD";
        case "£" -> "GBP";
        default -> "CNY";
      };
    }
    if (m.group("unit") != null) {
      return unit(m.group("unit"));
    }
    String noun = m.group("noun");
    boolean year = m.group("num").length() == 4 && value >= 1900 && value < 2100;
    if (noun == null || year || value == 1) {
      return "";
    }
    String word = noun.toLowerCase(Locale.ROOT);
    if (NO_UNITS.contains(word)) {
      return "";
    }
    return "#" + (isLatin(word) ? word.replaceFirst("(?:s|es|n|en)$", "") : word.substring(0, 1));
  }

  private static String unit(String word) {
    String unit = UNITS.get(word);
    if (unit == null) {
      unit = UNITS.get(word.toLowerCase(Locale.ROOT));
    }
    if (unit == null) {
      for (Map.Entry<String, String> entry : UNITS.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(word)) {
          unit = entry.getValue();
        }
      }
    }
    return unit == null ? "" : unit;
  }

  private static double scale(@Nullable String scale) {
    if (scale == null) {
      return 1;
    }
    return switch (scale.strip().toLowerCase(Locale.ROOT)) {
      case "million", "millionen", "millions" -> 1e6;
      case "billion" -> 1e9;
      case "万" -> 1e4;
      default -> 1e8;
    };
  }

  private static double value(String n) {
    Matcher power = Pattern.compile("10\\s?\\^\\s?\\{?(\\d{1,2})\\}?").matcher(n);
    if (power.matches()) {
      return Math.pow(10, Integer.parseInt(power.group(1)));
    }
    if (n.matches("10[⁰¹²³⁴⁵⁶⁷⁸⁹]+")) {
      int exponent = 0;
      for (int i = 2; i < n.length(); i++) {
        exponent = 10 * exponent + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(n.charAt(i));
      }
      return Math.pow(10, exponent);
    }
    Integer word = NUMBER_WORDS.get(n);
    if (word != null) {
      return word;
    }
    if (!Character.isDigit(n.charAt(0))) {
      return hanNumber(n);
    }
    if (n.matches("\\d{1,3}([,.\\u00A0\\u202F ’']\\d{3})+")) {
      return Double.parseDouble(n.replaceAll("\\D", ""));
    }
    return Double.parseDouble(n.replace(',', '.'));
  }

  /// Value of a numeral such as 十五 or 三百六十, below 10,000; `NaN` when it is none.
  static double hanNumber(String n) {
    int total = 0;
    int digit = 0;
    boolean any = false;
    for (int i = 0; i < n.length(); i++) {
      char c = n.charAt(i);
      int d = c == '〇' ? 0 : c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
      if (d >= 0) {
        digit = d;
        any = true;
        continue;
      }
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        return Double.NaN;
      }
      total += (digit == 0 ? 1 : digit) * unit;
      digit = 0;
      any = true;
    }
    return any ? total + digit : Double.NaN;
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static Map<String, Integer> numberWords() {
    Map<String, Integer> words = new HashMap<>();
    for (String[] row : Lexicon.rows("numbers.tsv", 2)) {
      for (String word : row[1].split("\\|")) {
        words.put(word, Integer.parseInt(row[0]));
      }
    }
    return Map.copyOf(words);
  }
}
