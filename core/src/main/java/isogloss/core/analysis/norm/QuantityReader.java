package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.NumberReader.Figure;
import isogloss.core.analysis.norm.NumberReader.Kind;
import isogloss.core.model.Quantity;
import isogloss.core.model.Quantity.Comparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads numbers with units, with the comparator that the words around them give, by the tables of
/// the sentence's language. Numbers without a unit, dates and numbers of cited clauses are left
/// alone. A unit that is not in the table is kept as `#` and its word, so that 75 decibels and 60
/// decibels can be compared.
public final class QuantityReader {

  /// Languages in which a word after a number need not be what is counted.
  private static final Set<String> UNCOUNTING = Set.of("ja", "ko", "vi");

  private static final Set<String> UNSPACED = Set.of("ja", "zh");

  private static final Pattern NAME = Pattern.compile("[a-z][ -]");

  /// Units that a single Korean syllable may count: 사원 is an employee, not four won.
  private static final Set<String> AFTER_SYLLABLE = Set.of("h", "d", "wd", "wk", "mo", "y", "%");

  /// Words after a number that are no unit: function words, and months, which make it a date.
  private static final Set<String> NO_UNITS = words("no-units.tsv");

  /// Words before a number that make it the number of a clause, a standard or a date.
  private static final Set<String> REFERENCES = words("references.tsv");

  /// The sign of a currency and the number that it belongs to: "not less than a $ 500 bond".
  private static final Pattern NEXT_SUM = Pattern.compile(" ?[$€£¥₩] ?\\d");

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
              + "|[12]\\d{3} ?[年년] ?(?:\\d{1,2} ?[月월] ?(?:\\d{1,2} ?[日일])?)?"
              + "|(?:令和|平成|昭和|大正|明治|民國|民国)[0-9元〇一二三四五六七八九十百]{1,5}年"
              + "(?:[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日)?)?"
              + "|[一二][〇○零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,3}月)?"
              + "|(?<![\\d一二三四五六七八九十])[0-9一二三四五六七八九十]{1,3} ?[月월] ?"
              + "[0-9一二三四五六七八九十]{1,3} ?[日일号]"
              + "|(?:ngày \\d{1,2} )?tháng \\d{1,2}(?: năm \\d{4})?|năm \\d{4}|ngày \\d{1,2}/\\d{1,2}"
              + "|(?:19|20)\\d{2} ?[-–] ?(?:19|20)?\\d{2}(?!\\d)");

  /// What follows 月 where it is a time: 六月 is June, but 六月以内 is six months.
  private static final Pattern MONTHS =
      Pattern.compile("[月월](?:以[内內上下]|[内內间間]|未[満满滿]|を(?:経過|超え|下)| ?(?:이내|이상|이하|미만|초과))");

  private static final Pattern RANGE =
      Pattern.compile(" ?(?:[-–—~～至到]|から|에서|부터)(?:第)? ?| (?:to|bis|à|a|até|hasta|đến|tới) ");
  private static final Pattern RANGE_AFTER_BETWEEN = Pattern.compile(" (?:and|und|et|y|e|và|en) ");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:between|zwischen|entre|từ|tussen)(?: \\p{L}+)? $");
  private static final Pattern IN =
      Pattern.compile(" (?:in(?: every)?|out of(?: every)?|von|sur|de cada|em cada|en cada) ");
  private static final Pattern FRACTION = Pattern.compile(" ?分[之の] ?| ?분의 ?");
  private static final Pattern GAP = Pattern.compile("[ -]{0,2}");
  private static final Pattern OF = Pattern.compile("d['’]|des? |of ");
  private static final Pattern NOUN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}-]{2,}");
  private static final Pattern PLURAL = Pattern.compile("(?:s|es|(?<![eio])n|(?<!m)en)$");

  /// Han characters that count things after a numeral in characters; 个 goes before any noun.
  private static final String CLASSIFIERS = "个個項项次份家台處处種种類类級级倍件位組组輪轮套批所";

  /// Han characters after digits that make them a date, a clause or a fraction.
  private static final String NO_CLASSIFIERS = "年月日号號时時点點分条條款章节節第";

  private static final Set<String> TIMES =
      Set.of("s", "min", "h", "d", "cd", "wd", "wk", "mo", "y");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern PLAIN_POWER = Pattern.compile("10[1-3]\\d(?!\\d)");
  private static final Pattern OR =
      Pattern.compile(
          "(?: (?:or|oder|ou|o|u|hoặc|of)(?: (?:el|le|la|der|die|das|o|de|the))? |或者?|又は|または| 또는 )");
  private static final int OLDEST = 150;

  /// Han characters that make a word with 一 after them, as in 上一年度, the year before.
  private static final String BEFORE_ONE = "上下前统統唯任同之某另逐单單";

  /// Everything that depends on the language.
  private record Grammar(
      String language,
      NumberReader numbers,
      Units units,
      Comparators comparators,
      Recurring often) {
    private static Grammar of(String language) {
      return new Grammar(
          language,
          new NumberReader(language),
          new Units(language),
          new Comparators(language),
          new Recurring(language));
    }
  }

  private static final Map<String, Grammar> GRAMMARS = new ConcurrentHashMap<>();

  /// The quantities of `sentence` in order of appearance.
  ///
  /// @param language language of `sentence`, ISO 639-1
  public List<Quantity> read(String sentence, String language) {
    Grammar grammar = GRAMMARS.computeIfAbsent(language, Grammar::of);
    String text = NumberReader.lowered(sentence);
    if (text.chars().anyMatch(c -> Character.isDigit(c) || EastNumbers.isHan((char) c))) {
      text = NumberReader.lowered(Citations.masked(sentence, language));
      text = DATE.matcher(text).replaceAll(date -> " ".repeat(date.group().length()));
    }
    List<Quantity> found = new ArrayList<>(grammar.often().read(text, sentence));
    text = found.isEmpty() ? text : grammar.often().masked(text);
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      Figure number = grammar.numbers().at(text, at);
      if (number == null) {
        at++;
        continue;
      }
      int begin = at;
      at = Math.max(number.end(), at + 1);
      if (Double.isNaN(number.value()) || referenced(text, begin) || named(text, begin, language)) {
        continue;
      }
      int end = quantity(grammar, sentence, text, last, begin, number, found);
      if (end > begin) {
        last = end;
        at = Math.max(at, end);
      }
    }
    return found;
  }

  /// Whether a number belongs to a Latin name in a Chinese or Japanese text: "Dall-E 3".
  private static boolean named(String text, int begin, String language) {
    return UNSPACED.contains(language)
        && NAME.matcher(text).region(Math.max(0, begin - 2), begin).matches();
  }

  /// Adds the quantity or the range at `begin`, and gives its end; 0 when there is none.
  private static int quantity(
      Grammar g,
      String sentence,
      String text,
      int last,
      int begin,
      Figure first,
      List<Quantity> found) {
    int ratio = ratio(g, sentence, text, last, begin, first, found);
    if (ratio > begin) {
      return ratio;
    }
    Matcher fraction = FRACTION.matcher(text).region(first.end(), text.length());
    if (fraction.lookingAt()) {
      return share(g, sentence, text, last, begin, first.value(), fraction.end(), found);
    }
    Figure number = first;
    Figure low = null;
    Units.Found unit = unit(g, sentence, text, last, begin, number);
    Figure high = second(g, text, begin, unit.unit().isEmpty() ? number.end() : unit.end());
    if (high != null && high.value() > number.value()) {
      Units.Found shared = unit(g, sentence, text, last, begin, high);
      boolean apart = !unit.unit().isEmpty() && unit.end() > number.end();
      if (!shared.unit().isEmpty() && (!apart || shared.unit().equals(unit.unit()))) {
        low = number;
        number = high;
        unit = shared;
      }
    }
    if (unit.unit().isEmpty()
        || NEXT_SUM.matcher(text).region(number.end(), text.length()).lookingAt()) {
      return 0;
    }
    int from = Math.max(last, g.units().money(text, begin).end());
    String source = sentence.substring(from, unit.end()).strip();
    if (low != null) {
      found.add(new Quantity(Comparator.AT_LEAST, low.value(), unit.unit(), source));
      found.add(new Quantity(Comparator.AT_MOST, number.value(), unit.unit(), source));
      return unit.end();
    }
    Comparator comparator =
        g.comparators().of(text, last, from, unit.end(), TIMES.contains(unit.unit()));
    if (comparator == Comparator.EXACTLY
        && !found.isEmpty()
        && OR.matcher(text.substring(last, from)).matches()) {
      // "Up to 35 million euro or 7 %" bounds both.
      comparator = found.getLast().comparator();
    }
    boolean thing = unit.unit().equals("person") || unit.unit().startsWith("#");
    boolean article = number.kind() == Kind.ARTICLE && g.language().equals("en");
    boolean counts = comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    // "One person" and "a year" count nothing unless they bound, and "über eine Plattform" is
    // above none.
    if (number.value() == 1
        && (thing
            ? article
                || (Units.latin(unit.unit(), 1) && unit.unit().startsWith("#"))
                || !counts
                || (number.kind() == Kind.ARTICLE && comparator == Comparator.MORE_THAN)
            : article && comparator == Comparator.EXACTLY)) {
      return 0;
    }
    double value = number.value();
    if (unit.unit().equals("flop") && PLAIN_POWER.matcher(source).lookingAt()) {
      // Print lost the raising of the exponent: no rule bounds computing by a thousand operations.
      value = Double.parseDouble("1e" + (int) (value - 1000));
    }
    if (!found.isEmpty()
        && found.getLast().value() == value
        && found.getLast().unit().equals(unit.unit())
        && text.substring(last, from).strip().equals("(")) {
      // "2 % (two per cent)" says it twice.
      return unit.end();
    }
    if (!found.isEmpty() && OR.matcher(text.substring(last, from)).matches()) {
      // "5年或5年以上" bounds once.
      Quantity before = found.getLast();
      boolean same = before.value() == value && before.unit().equals(unit.unit());
      if (same && before.comparator() == Comparator.EXACTLY) {
        found.removeLast();
      }
    }
    found.add(new Quantity(comparator, value, unit.unit(), source));
    return unit.end();
  }

  /// Adds "one in ten", a share, and gives its end; 0 where it is none, as in "one in ten days".
  private static int ratio(
      Grammar g,
      String sentence,
      String text,
      int last,
      int begin,
      Figure part,
      List<Quantity> found) {
    Matcher in = IN.matcher(text).region(part.end(), text.length());
    Figure whole = in.lookingAt() ? g.numbers().at(text, in.end()) : null;
    if (whole == null
        || !(whole.value() > part.value() && whole.value() <= 100)
        || TIMES.contains(unit(g, sentence, text, last, begin, whole).unit())) {
      return 0;
    }
    Comparator comparator = g.comparators().of(text, last, begin, whole.end(), false);
    double share = Math.round(part.value() / whole.value() * 1e6) / 1e4;
    found.add(new Quantity(comparator, share, "%", sentence.substring(begin, whole.end())));
    return whole.end();
  }

  /// Adds 百分の五 and its like, a share; other fractions are passed over.
  private static int share(
      Grammar g,
      String sentence,
      String text,
      int last,
      int begin,
      double whole,
      int partBegin,
      List<Quantity> found) {
    Figure part = g.numbers().at(text, partBegin);
    if (part == null || Double.isNaN(part.value())) {
      return partBegin;
    }
    if (whole == 100 || whole == 1000) {
      Comparator comparator = g.comparators().of(text, last, begin, part.end(), false);
      double value = part.value() * 100 / whole;
      found.add(new Quantity(comparator, value, "%", sentence.substring(begin, part.end())));
    }
    return part.end();
  }

  /// The number after "to" or, after "between", after "and".
  private static @Nullable Figure second(Grammar g, String text, int begin, int end) {
    Matcher range = RANGE.matcher(text).region(end, text.length());
    if (!range.lookingAt()) {
      range = RANGE_AFTER_BETWEEN.matcher(text).region(end, text.length());
      String before = text.substring(Math.max(0, begin - 24), begin);
      if (!range.lookingAt() || !BETWEEN.matcher(before).find()) {
        return null;
      }
    }
    Figure number = g.numbers().at(text, range.end());
    return number == null || Double.isNaN(number.value()) ? null : number;
  }

  private static Units.Found unit(
      Grammar g, String sentence, String text, int last, int begin, Figure number) {
    int end = number.end();
    Units.Found none = new Units.Found("", end);
    Matcher gap = GAP.matcher(text).region(end, text.length());
    int at = gap.lookingAt() ? gap.end() : end;
    Units.Found found = g.units().at(text, at);
    if (found.unit().isEmpty() && number.scaled()) {
      Matcher of = OF.matcher(text).region(at, text.length());
      if (of.lookingAt()) {
        at = of.end();
        found = g.units().at(text, at);
      }
    }
    String money = g.units().money(text, begin).unit();
    boolean currency = CURRENCY.matcher(found.unit()).matches();
    if (!money.isEmpty()) {
      return currency ? found : new Units.Found(money, end);
    }
    boolean age = g.units().age(text, last, begin);
    // Section 66H is no 66 hours.
    boolean letter = found.end() == at + 1 && Character.isUpperCase(sentence.charAt(at));
    if (!found.unit().isEmpty() && !letter) {
      if (found.unit().equals("y") && age) {
        return new Units.Found("age", found.end());
      }
      char c = text.charAt(at);
      boolean month = c == '月' || c == '월';
      boolean named =
          (number.year() && TIMES.contains(found.unit()))
              || (month && !MONTHS.matcher(text).region(at, text.length()).lookingAt());
      return named || !counts(number, found.unit(), end - begin, at > end, c) ? none : found;
    }
    if (age && number.value() < OLDEST) {
      return new Units.Found("age", end);
    }
    return UNCOUNTING.contains(g.language()) || number.year() || letter
        ? none
        : noun(text, at, at > end, number, none);
  }

  /// Whether a Korean numeral in words is one before the unit at `at` and no part of a word: 사원
  /// is an employee, 조달 is procurement.
  private static boolean counts(Figure number, String unit, int length, boolean apart, char c) {
    if (number.kind() != Kind.HANGUL) {
      return true;
    }
    if (length > 1) {
      return c != '달';
    }
    double value = number.value();
    return value <= 10
        ? AFTER_SYLLABLE.contains(unit) && c != '달' && (!apart || value != 2)
        : apart && value <= 10_000 && unit.equals("person");
  }

  private static Units.Found noun(
      String text, int at, boolean apart, Figure number, Units.Found none) {
    Matcher noun = NOUN.matcher(text).region(at, text.length());
    if (noun.lookingAt()) {
      return NO_UNITS.contains(noun.group())
          ? none
          : new Units.Found("#" + PLURAL.matcher(noun.group()).replaceFirst(""), noun.end());
    }
    if (at >= text.length() || !Character.isIdeographic(text.charAt(at))) {
      return none;
    }
    char c = text.charAt(at);
    boolean classifier = CLASSIFIERS.indexOf(c) >= 0;
    if (NO_CLASSIFIERS.indexOf(c) >= 0 || ((apart || number.kind() == Kind.HAN) && !classifier)) {
      return none;
    }
    boolean general = c == '个' || c == '個';
    int of = general ? at + 1 : at;
    return of < text.length() && Character.isIdeographic(text.charAt(of))
        ? new Units.Found("#" + text.charAt(of), of + 1)
        : none;
  }

  /// Whether the words before `at` make the number there one of a clause, a standard or a date.
  private static boolean referenced(String text, int at) {
    int end = at;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '(')) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char c = text.charAt(end - 1);
    boolean bound = end > 1 && text.charAt(end - 2) == '以';
    boolean one = text.charAt(at) == '一' && EastNumbers.end(text, at) == at + 1 && !bound;
    if ("第제§№#".indexOf(c) >= 0 || (one && BEFORE_ONE.indexOf(c) >= 0)) {
      return true;
    }
    int begin = end;
    while (begin > 0 && end - begin < 16 && " (,;".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return REFERENCES.contains(text.substring(begin, end));
  }

  private static Set<String> words(String table) {
    return Lexicon.rows(table, 2).stream()
        .flatMap(row -> Arrays.stream(row[1].split("\\|")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
