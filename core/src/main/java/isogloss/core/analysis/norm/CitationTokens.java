package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.Cited.Form;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.analysis.norm.Cited.Level;
import isogloss.core.analysis.norm.Cited.Naming;
import isogloss.core.analysis.norm.Cited.Step;
import isogloss.core.analysis.norm.Cited.Target;
import isogloss.core.text.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pieces of citations in one language, from its tables: parts with their numbers ("Articles 6
/// and 7(2)") and instruments.
final class CitationTokens {

  /// A piece of a citation.
  ///
  /// @param clauses the parts that it names, each with what stands below it; empty for an
  ///     instrument
  /// @param instrument what it names; null for parts
  record Token(int from, int to, List<Target> clauses, @Nullable Instrument instrument) {
    Level level() {
      return clauses.getFirst().steps().getFirst().level();
    }

    boolean numbered() {
      return clauses.getFirst().steps().getFirst().naming() == Naming.NUMBER;
    }
  }

  private record Unit(Level level, Pattern word) {}

  private record Named(
      String key, List<String> hints, Pattern pattern, boolean numbered, boolean dated) {
    boolean worth(String text) {
      return hints.isEmpty() || hints.stream().anyMatch(text::contains);
    }
  }

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}-])";
  private static final String HAN = " ?[（(]?[〇零一二三四五六七八九十百千0-9０-９]{1,7}[)）]? ?";
  private static final String BELOW = "(?: ?\\([0-9A-Za-z]{1,4}\\)){0,6}";
  private static final String DIGITS =
      "(?:[LRD]\\.? ?)?\\d{1,5}(?:[.-]\\d{1,5}){0,4}"
          + "(?:(?: (?:bis(?! \\d)|ter|quater|quinquies)| ?º| ?°|er|e|o)(?!\\p{L})|-[A-Z](?![\\p{L}\\d])"
          + "|[A-Za-z]{1,2}(?![\\p{L}\\d]))?";
  private static final String ROMAN_OR_LETTER =
      "(?:[IVXLC]{1,6}|[A-Z])(?:er)?(?:\\.\\d{1,2})?(?![\\p{L}\\d’'])";
  private static final Pattern NUMBER_END = Pattern.compile("(?: ?º| ?°|(?<=\\d)(?:er|e|o))$");
  private static final Pattern PARENTHESIS = Pattern.compile("\\(([0-9A-Za-z]{1,4})\\)");
  private static final Pattern MARKS = Pattern.compile("[()（）]|^\\s+|\\s+$");
  private static final Pattern HAN_NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百千]{1,9}");
  private static final Pattern KOREAN_INSERT =
      Pattern.compile("(?:의|の|之) ?([0-9一二三四五六七八九十]{1,2})$");

  private final List<Unit> before = new ArrayList<>();
  private final List<Unit> after = new ArrayList<>();
  private final List<Unit> ordinal = new ArrayList<>();
  private final List<Unit> here = new ArrayList<>();
  private final List<Unit> previous = new ArrayList<>();
  private final List<Named> instruments = new ArrayList<>();
  private final Map<String, Pattern> ordinals = new HashMap<>();
  private final @Nullable Pattern units;
  private final Pattern number;
  private final Pattern separator;
  private final Pattern range;
  final Pattern link;
  final Pattern of;
  final Pattern also;
  final Pattern foreign;
  final boolean east;

  CitationTokens(String language) {
    east = List.of("zh", "ja", "ko").contains(language);
    Map<String, String> joins = new HashMap<>();
    for (String[] row : Lexicon.rows("citation-joins.tsv", 3)) {
      if (row[0].equals(language)) {
        joins.put(row[1], row[2]);
        if (Character.isDigit(row[1].charAt(0))) {
          ordinals.put(row[1], Pattern.compile(row[2], Pattern.CASE_INSENSITIVE));
        }
      }
    }
    String none = "(?!)";
    link = Pattern.compile(joins.getOrDefault("link", none));
    of = Pattern.compile(joins.getOrDefault("of", none));
    also = Pattern.compile(joins.getOrDefault("also", none));
    foreign = Pattern.compile(joins.getOrDefault("foreign", none));
    String stop = "(?!" + joins.getOrDefault("stop", none) + ")";
    String lower =
        language.equals("en")
            ? ""
            : "|[a-zđ](?: (?:bis|ter|quater|quinquies))?(?:\\)|(?![\\p{L}\\d’']))";
    String numeral = "(?:" + DIGITS + BELOW + "|" + ROMAN_OR_LETTER + BELOW;
    numeral += "|\\([0-9A-Za-z]{1,4}\\)" + BELOW + lower + ")";
    number = Pattern.compile(numeral);
    separator = Pattern.compile(joins.getOrDefault("list", none));
    range = Pattern.compile(joins.getOrDefault("range", none));
    List<String> all = new ArrayList<>();
    for (String[] row : Lexicon.rows("citation-units.tsv", 4)) {
      if (row[0].equals(language)) {
        Unit unit =
            new Unit(Level.valueOf(row[1].toUpperCase(Locale.ROOT)), Pattern.compile(row[3]));
        switch (row[2]) {
          case "before" -> before.add(unit);
          case "after" -> after.add(unit);
          case "ordinal" -> ordinal.add(unit);
          case "this" -> here.add(unit);
          case "previous" -> previous.add(unit);
          default -> throw new IllegalStateException("citation-units.tsv: unknown " + row[2]);
        }
      }
    }
    String join =
        "(?:" + joins.getOrDefault("list", none) + "|" + joins.getOrDefault("range", none);
    join += ")";
    if (!before.isEmpty()) {
      String first = east ? "[ ]?[0-9A-Z一二三四五六七八九十]{1,3}" : numeral;
      all.add(
          (east ? "" : NO_LETTER_BEFORE)
              + "(?:(?<b>"
              + words(before)
              + ")[ \\u00a0]?(?<bn>"
              + first
              + (east ? "" : "(?:" + join + numeral + stop + "){0,20}")
              + "))");
    }
    if (!after.isEmpty()) {
      String mark = language.equals("ko") ? "제" : "第";
      all.add("(?:" + mark + "(?<an>" + HAN + ")(?<a>" + words(after) + "))");
    }
    if (!ordinal.isEmpty()) {
      String ordinalWords = String.join("|", sorted(joins));
      all.add(
          NO_LETTER_BEFORE
              + "(?:(?<on>(?i:"
              + ordinalWords
              + ")(?:"
              + join
              + "(?i:"
              + ordinalWords
              + ")){0,3}) (?<o>"
              + words(ordinal)
              + "))(?!\\p{L})");
    }
    if (!here.isEmpty()) {
      all.add((east ? "" : NO_LETTER_BEFORE) + "(?<t>" + words(here) + ")" + end());
    }
    if (!previous.isEmpty()) {
      all.add((east ? "" : NO_LETTER_BEFORE) + "(?<p>" + words(previous) + ")" + end());
    }
    units = all.isEmpty() ? null : Pattern.compile(String.join("|", all));
    for (String[] row : Lexicon.rows("citation-instruments.tsv", 4)) {
      if (row[0].equals(language) || row[0].equals("any")) {
        instruments.add(
            new Named(
                row[1],
                row[2].equals("-") ? List.of() : List.of(row[2].split("\\|")),
                Pattern.compile((east ? "" : "(?<![\\p{L}\\p{N}])") + "(?:" + row[3] + ")" + end()),
                row[3].contains("(?<n>"),
                row[3].contains("(?<y>")));
      }
    }
  }

  private String end() {
    return east ? "" : "(?!\\p{L})";
  }

  private List<String> sorted(Map<String, String> joins) {
    return ordinals.keySet().stream().sorted().map(joins::get).toList();
  }

  private static String words(List<Unit> units) {
    return units.stream().map(u -> u.word().pattern()).collect(Collectors.joining("|"));
  }

  /// The pieces in `text`, in order, none inside another.
  List<Token> read(String text) {
    List<Token> tokens = new ArrayList<>();
    if (units != null) {
      Matcher m = units.matcher(text);
      while (m.find()) {
        List<Target> targets = targets(m);
        if (!targets.isEmpty()) {
          tokens.add(new Token(m.start(), m.end(), targets, null));
        }
      }
    }
    for (Named named : instruments) {
      if (!named.worth(text)) {
        continue;
      }
      Matcher m = named.pattern().matcher(text);
      while (m.find()) {
        tokens.add(new Token(m.start(), m.end(), List.of(), instrument(named, m)));
      }
    }
    // The longer of two that overlap stays; of equal ones the first row of the table.
    tokens.sort(Comparator.comparingInt(t -> t.from() - t.to()));
    List<Token> kept = new ArrayList<>();
    for (Token token : tokens) {
      if (kept.stream().noneMatch(k -> k.from() < token.to() && token.from() < k.to())) {
        kept.add(token);
      }
    }
    kept.sort(Comparator.comparingInt(Token::from));
    return kept;
  }

  private static Instrument instrument(Named named, Matcher m) {
    String n = named.numbered() ? m.group("n") : null;
    String year = named.dated() ? m.group("y") : null;
    String y = year == null ? "" : year;
    return switch (named.key()) {
      case "own" -> Instrument.ITSELF;
      case "same" -> new Instrument(Form.SAME, "", "", "");
      case "title" -> new Instrument(Form.TITLE, "", title(m.group(), n), y);
      default -> new Instrument(Form.NUMBER, named.key(), n == null ? m.group() : n, y);
    };
  }

  private static String title(String whole, @Nullable String name) {
    return name == null || Character.isDigit(name.charAt(0)) ? whole : name;
  }

  private List<Target> targets(Matcher m) {
    if (!here.isEmpty() && m.group("t") != null) {
      return List.of(named(here, m.group("t"), Naming.THIS));
    }
    if (!previous.isEmpty() && m.group("p") != null) {
      return List.of(named(previous, m.group("p"), Naming.PREVIOUS));
    }
    if (!after.isEmpty() && m.group("a") != null) {
      String word = m.group("a");
      Matcher insert = KOREAN_INSERT.matcher(word);
      String inserted = insert.find() ? "-" + canonical(insert.group(1)) : "";
      Step step = Step.of(level(after, word, ""), canonical(m.group("an")) + inserted);
      return List.of(new Target(List.of(step), ""));
    }
    if (!ordinal.isEmpty() && m.group("o") != null) {
      return ordinals(level(ordinal, m.group("o"), ""), m.group("on"));
    }
    return numbers(level(before, m.group("b"), m.group("bn").strip()), m.group("bn"));
  }

  private static Target named(List<Unit> units, String word, Naming naming) {
    return new Target(List.of(new Step(level(units, word, ""), naming, "")), "");
  }

  /// The level of `word` with `behind` after it; some words are of another level before a number in
  /// parentheses.
  private static Level level(List<Unit> units, String word, String behind) {
    for (Unit unit : units) {
      Matcher m = unit.word().matcher(word + " " + behind);
      if (m.lookingAt() && m.end() == word.length()) {
        return unit.level();
      }
    }
    throw new IllegalStateException("citation-units.tsv: no level for " + word);
  }

  private List<Target> ordinals(Level level, String words) {
    List<Target> targets = new ArrayList<>();
    for (String word : separator.split(words)) {
      ordinals.entrySet().stream()
          .filter(e -> e.getValue().matcher(word).matches())
          .findFirst()
          .ifPresent(e -> targets.add(new Target(List.of(Step.of(level, e.getKey())), "")));
    }
    return targets;
  }

  private List<Target> numbers(Level level, String list) {
    if (east) {
      return List.of(new Target(List.of(Step.of(level, canonical(list))), ""));
    }
    List<Target> targets = new ArrayList<>();
    Matcher m = number.matcher(list);
    int end = 0;
    int joined = 0;
    List<Step> last = List.of();
    while (m.region(end, list.length()).lookingAt()) {
      boolean ranged = end > 0 && range.matcher(list).region(joined, end).matches();
      end = m.end();
      String printed = m.group();
      List<Step> steps = steps(level, printed);
      if (!last.isEmpty() && printed.startsWith("(") && last.size() > 1) {
        // "6(2) and (3)": the second stands beside the last number of the first.
        List<Step> whole = new ArrayList<>(last.subList(0, last.size() - 1));
        whole.addAll(below(printed));
        steps = whole;
      }
      if (ranged && steps.size() == last.size()) {
        targets.removeLast();
        targets.add(new Target(last, steps.getLast().number()));
      } else {
        targets.add(new Target(steps, ""));
      }
      last = steps;
      joined = end;
      Matcher join = join(list, end);
      if (join == null) {
        break;
      }
      end = join.end();
    }
    return targets;
  }

  private @Nullable Matcher join(String list, int end) {
    for (Pattern pattern : List.of(separator, range)) {
      Matcher m = pattern.matcher(list).region(end, list.length());
      if (m.lookingAt()) {
        return m;
      }
    }
    return null;
  }

  private static List<Step> below(String printed) {
    List<Step> steps = new ArrayList<>();
    Matcher m = PARENTHESIS.matcher(printed);
    while (m.find()) {
      steps.add(Step.of(Level.BELOW, m.group(1).toLowerCase(Locale.ROOT)));
    }
    return steps;
  }

  private static List<Step> steps(Level level, String printed) {
    int parenthesis = printed.indexOf('(');
    List<Step> steps = new ArrayList<>();
    if (parenthesis > 0) {
      steps.add(Step.of(level, canonical(printed.substring(0, parenthesis))));
    }
    if (parenthesis < 0) {
      steps.add(Step.of(level, canonical(printed)));
    } else {
      List<Step> below = below(printed.substring(parenthesis));
      if (parenthesis == 0 && below.size() == 1) {
        // Of "paragraph (3)(a)" the word names the last.
        below.set(0, Step.of(level, below.getFirst().number()));
      }
      steps.addAll(below);
    }
    return steps;
  }

  /// `printed` in small letters and ASCII digits, without marks of an ordinal.
  static String canonical(String printed) {
    String text = MARKS.matcher(printed).replaceAll("");
    if (HAN_NUMERAL.matcher(text).matches()) {
      return Integer.toString(Numerals.hanValue(text));
    }
    StringBuilder out = new StringBuilder();
    for (char c : NUMBER_END.matcher(text).replaceFirst("").toCharArray()) {
      out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
