package isogloss.core.analysis.norm;

import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers with units from English, Chinese, German and French sentences, with the comparator
/// that the words around them give. Numbers without a unit (citations, years, clause numbers) are
/// left alone.
public final class QuantityReader {
  private static final Map<String, Integer> WORDS = numberWords();

  /// Two ASCII or full-width digits groups, number words, or Chinese numerals.
  private static final String NUMBER =
      "(?<num>10\\s?\\^\\s?\\{?\\d{1,2}\\}?|10[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
          + "|\\d{1,3}(?:[,\\u00A0 ’']\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?"
          + "|[〇零一二两三四五六七八九十百千]{1,8}"
          + "|\\b(?:"
          + String.join("|", sortedWords())
          + ")\\b)";

  private static final String UNIT =
      "(?<unit>working days?|business days?|Werktage[n]?|Arbeitstage[n]?|jours ouvr(?:és|ables)"
          + "|个?工作日|hours?|Stunden?|heures?|个?小时|days?|calendar days?|Tage[n]?|jours?|日(?!常|益|前|期|志)"
          + "|天|weeks?|Wochen?|semaines?|周(?!期|边|知)|个?星期|months?|Monat(?:e|en)?|mois|个月"
          + "|years? of age|years?[- ]olds?|Lebensjahr|周岁|岁|years?|Jahre?n?|ans|années?|年(?!度|龄|月|代)"
          + "|percent|per cent|Prozent|pour cent|%|％"
          + "|floating[- ]point operations|FLOPs?|Gleitkommaoperationen|opérations en virgule flottante"
          + "|浮点运算|次浮点运算"
          + "|euros?|EUR|dollars?|USD|万元|亿元|元"
          + "|persons?|users?|individuals?|employees?|Nutzer|Personen|utilisateurs|personnes"
          + "|万?人|名|万?用户)";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<cur>€|EUR |USD |\\$|£|¥)?"
              + NUMBER
              + "(?<scale> ?(?:million|billion|Millionen|millions|万|亿))?"
              + "[\\s\\u00A0-]?(?:consecutive |calendar |vollendete[ns]? |vollen )?"
              + "(?:"
              + UNIT
              + ")?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AT_LEAST =
      comparators(
          "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of"
              + "|not earlier than|mindestens|wenigstens|au moins|au minimum|minimum|≥|至少|不少于|不低于|不得少于|不得低于|不小于|最少|满");
  private static final Pattern MORE_THAN =
      comparators(
          "more than|exceeds?|exceeding|greater than|longer than|older than|over|above|mehr als|über"
              + "|plus de|supérieure? à|excédant|超过|大于|高于|多于|逾");
  private static final Pattern AT_MOST =
      comparators(
          "at most|no more than|not more than|no later than|not later than|within|up to|not exceed"
              + "|not exceeding|no longer than|not longer than|a maximum of|maximum of|höchstens|maximal"
              + "|innerhalb von|innerhalb|binnen|spätestens|bis zu|nicht mehr als|nicht länger als|au plus"
              + "|au maximum|dans un délai de|dans les|sous|ne dépassant pas|ne pas excéder|jusqu['’]à|≤"
              + "|不超过|不得超过|不多于|不高于|不得高于|不大于|最多|最长|最迟");
  private static final Pattern LESS_THAN =
      comparators(
          "less than|fewer than|under|below|younger than|weniger als|unter|moins de|inférieure? à"
              + "|少于|低于|不足|不满|未满|小于");
  private static final Pattern AFTER_AT_MOST =
      Pattern.compile("^(?:以内|之内|内|以下|or less|or fewer|at the latest)");
  private static final Pattern AFTER_AT_LEAST =
      Pattern.compile("^(?:以上|or more|or longer|or older|and above|oder mehr|ou plus)");

  /// The quantities of `sentence` in order of appearance.
  public List<Quantity> read(String sentence) {
    List<Quantity> found = new ArrayList<>();
    Matcher m = QUANTITY.matcher(sentence);
    while (m.find()) {
      String unit = unit(m);
      double value = value(m.group("num"), m.group("scale"));
      if (unit.isEmpty() || Double.isNaN(value)) {
        continue;
      }
      String unitWord = m.group("unit") == null ? "" : m.group("unit");
      if (unitWord.startsWith("万")) {
        value *= 1e4;
      } else if (unitWord.startsWith("亿")) {
        value *= 1e8;
      }
      String before = sentence.substring(Math.max(0, m.start() - 40), m.start());
      String after = sentence.substring(m.end());
      found.add(new Quantity(comparator(before, after), value, unit, m.group().strip()));
    }
    return found;
  }

  private static Comparator comparator(String before, String after) {
    if (AFTER_AT_MOST.matcher(after).find()) {
      return Comparator.AT_MOST;
    }
    if (AFTER_AT_LEAST.matcher(after).find()) {
      return Comparator.AT_LEAST;
    }
    // The words nearest to the number decide; the longer of two that end together, so that "not
    // more than" is no "more than".
    Comparator best = Comparator.EXACTLY;
    int bestEnd = -1;
    int bestLength = -1;
    Map<Comparator, Pattern> all =
        Map.of(
            Comparator.AT_LEAST, AT_LEAST,
            Comparator.MORE_THAN, MORE_THAN,
            Comparator.AT_MOST, AT_MOST,
            Comparator.LESS_THAN, LESS_THAN);
    for (Comparator candidate : Comparator.values()) {
      Pattern pattern = all.get(candidate);
      if (pattern == null) {
        continue;
      }
      Matcher m = pattern.matcher(before);
      while (m.find()) {
        int gap = before.length() - m.end();
        if (gap <= 12
            && (m.end() > bestEnd || (m.end() == bestEnd && m.end() - m.start() > bestLength))) {
          best = candidate;
          bestEnd = m.end();
          bestLength = m.end() - m.start();
        }
      }
    }
    return best;
  }

  private static String unit(Matcher m) {
    String currency = m.group("cur");
    if (currency != null) {
      return switch (currency.strip()) {
        case "€", "EUR" -> "EUR";
        case "$", "USD" -> "USD";
        case "£" -> "GBP";
        default -> "CNY";
      };
    }
    if (m.group("unit") == null) {
      return "";
    }
    String u = m.group("unit").toLowerCase(Locale.ROOT);
    if (u.matches("(working|business) days?|werktage.?|arbeitstage.?|jours ouvr.*|个?工作日")) {
      return "wd";
    } else if (u.matches("hours?|stunden?|heures?|个?小时")) {
      return "h";
    } else if (u.matches("(calendar )?days?|tagen?|tage|jours?|日|天")) {
      return "d";
    } else if (u.matches("weeks?|wochen?|semaines?|周|个?星期")) {
      return "wk";
    } else if (u.matches("months?|monat.*|mois|个月")) {
      return "mo";
    } else if (u.matches("years? of age|years?[- ]olds?|lebensjahr|周岁|岁")) {
      return "age";
    } else if (u.matches("years?|jahr.*|ans|années?|年")) {
      return "y";
    } else if (u.matches("percent|per cent|prozent|pour cent|%|％")) {
      return "%";
    } else if (u.matches("floating.*|flops?|gleitkomma.*|opérations.*|.*浮点运算")) {
      return "flop";
    } else if (u.matches("euros?|eur")) {
      return "EUR";
    } else if (u.matches("dollars?|usd")) {
      return "USD";
    } else if (u.endsWith("元")) {
      return "CNY";
    }
    return "person";
  }

  private static double value(String number, @org.jspecify.annotations.Nullable String scale) {
    double factor =
        scale == null
            ? 1
            : switch (scale.strip().toLowerCase(Locale.ROOT)) {
              case "million", "millionen", "millions" -> 1e6;
              case "billion" -> 1e9;
              case "万" -> 1e4;
              default -> 1e8;
            };
    return factor * value(number.toLowerCase(Locale.ROOT));
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
    Integer word = WORDS.get(n);
    if (word != null) {
      return word;
    }
    if (isogloss.core.text.TextNormalizer.isEastAsian(n.codePointAt(0))) {
      return hanNumber(n);
    }
    if (n.matches("\\d{1,3}([,\\u00A0 ’']\\d{3})+(\\.\\d+)?")) {
      return Double.parseDouble(n.replaceAll("[,\\u00A0 ’']", ""));
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
      int d = "零一二三四五六七八九".indexOf(c);
      if (c == '〇') {
        d = 0;
      } else if (c == '两') {
        d = 2;
      }
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

  private static Pattern comparators(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{IsLatin})(?:" + alternatives + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<String> sortedWords() {
    return WORDS.keySet().stream()
        .sorted(
            java.util.Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()))
        .toList();
  }

  private static Map<String, Integer> numberWords() {
    Map<String, Integer> words = new java.util.HashMap<>();
    String[] lists = {
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty",
      "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
          + " sechzehn siebzehn achtzehn neunzehn zwanzig",
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
          + " dix-sept dix-huit dix-neuf vingt"
    };
    for (String list : lists) {
      String[] names = list.split(" ");
      for (int i = 0; i < names.length; i++) {
        words.put(names[i], i + 1);
      }
    }
    words.putAll(
        Map.of(
            "twenty-four",
            24,
            "thirty",
            30,
            "forty",
            40,
            "sixty",
            60,
            "ninety",
            90,
            "forty-eight",
            48,
            "seventy-two",
            72,
            "hundred",
            100));
    words.putAll(
        Map.of(
            "dreißig",
            30,
            "sechzig",
            60,
            "neunzig",
            90,
            "einem",
            1,
            "einer",
            1,
            "eines",
            1,
            "trente",
            30,
            "soixante",
            60,
            "quarante-huit",
            48,
            "soixante-douze",
            72));
    words.putAll(Map.of("vingt-quatre", 24, "quatre-vingt-dix", 90, "une", 1, "ein", 1, "eine", 1));
    return Map.copyOf(words);
  }
}
