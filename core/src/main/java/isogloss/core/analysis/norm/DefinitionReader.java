package isogloss.core.analysis.norm;

import isogloss.core.model.Definition;
import isogloss.core.text.Span;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a sentence defines. Pure; an instance may be shared between threads. A wrong
/// definition is worse than a missed one, since two definitions of a term can conflict.
final class DefinitionReader {

  /// A definition by where its parts stand in the sentence.
  ///
  /// @param terms the term first, then synonyms and abbreviations
  /// @param definiens empty where the sentence only says what falls under the term
  /// @param scope empty where none is printed
  /// @param defines whether it says what the term means, if only in the items that follow
  record Reading(List<Span> terms, Span definiens, Span scope, boolean defines) {

    Reading {
      terms = List.copyOf(terms);
    }

    /// The words themselves.
    Definition of(String sentence) {
      return new Definition(
          terms.stream().map(t -> t.of(sentence)).toList(),
          definiens.of(sentence),
          scope.of(sentence));
    }
  }

  private record Form(boolean list, boolean thing, Pattern pattern) {}

  private static final String OPEN = "\"'‘’“”„«‹「『《";
  private static final String CLOSE = "\"'’‘“”»›」』》";

  /// A term in quotation marks. An apostrophe between letters closes nothing.
  private static final String QUOTED =
      "["
          + OPEN
          + "]{1,2}\\s?(?<term>(?:[^"
          + OPEN
          + CLOSE
          + "]|(?<=\\p{L})['’](?=\\p{L})){1,100}?),?\\s?["
          + CLOSE
          + "]{1,2}";

  /// Further terms in quotation marks, joined by a word or a comma, and words in brackets.
  private static final String MORE =
      "(?<more>(?:(?:,|、|，)?\\s?(?:(?:or|and|and/or|ou|et|oder|und|of|en|o|y|e|或|及|和|または|又は|및|hoặc)\\s?)?"
          + "(?:the )?["
          + OPEN
          + "][^"
          + OPEN
          + CLOSE
          + "]{1,80}["
          + CLOSE
          + "]|\\s?[(（][^()（）]{1,80}[)）]){0,3})";

  private static final Pattern MORE_TERM =
      Pattern.compile(
          "["
              + OPEN
              + "](?<quoted>[^"
              + OPEN
              + CLOSE
              + "]{1,80})["
              + CLOSE
              + "]|[(（](?:以下简称|以下簡稱|简称|簡稱|이하|以下、?|hereinafter|hereafter)?[:：]?\\s?(?<short>[^()（）]{2,60})[)）]");

  /// What in brackets is another name: an abbreviation, or a Latin name beside one in other script.
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\p{Lu}[\\p{L}\\d&/-]{0,9}[\\p{Lu}\\d]s?|\\p{Lu}\\p{Lu}");

  private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 '’/-]{2,58}");
  private static final Pattern EAST = Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}]");

  /// Ends of Korean and Japanese definitions, and punctuation.
  private static final Pattern END =
      Pattern.compile(
          "(?:(?:을|를)?\\s?(?:말한다|의미한다|뜻한다|가리킨다)|(?:のこと)?(?:をいう|を指す|を意味する|と定義する))?"
              + "[\\s.;,；。，、:：]*$");

  private static final Pattern OPENS_ITEMS = Pattern.compile("[:：—-]\\s*$");

  private static final String EDGE = " \t.,;:，。；：、" + OPEN + CLOSE;
  private static final int MAX_TERM = 100;
  private static final int MAX_EAST_TERM = 32;
  private static final int MAX_WORDS = 10;
  private static final int MIN_DEFINIENS = 4;

  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Map<String, Pattern> scopes = new HashMap<>();
  private final Map<String, Map<String, Pattern>> places = new HashMap<>();

  DefinitionReader() {
    Map<String, String> scope = new HashMap<>();
    for (String[] row : Lexicon.rows("definition-scope.tsv", 2)) {
      scope.put(row[0], row[1]);
      scopes.put(row[0], Lexicon.pattern(row[0], row[1]));
    }
    List<String[]> rows = Lexicon.rows("definition.tsv", 3);
    for (String language : scope.keySet()) {
      // Rows for all languages stand last, so that those of the language come first.
      for (String[] row : rows) {
        if (row[1].equals(language) || row[1].equals("*")) {
          forms.computeIfAbsent(language, l -> new ArrayList<>()).add(form(row, language, scope));
        }
      }
    }
    for (String[] row : Lexicon.rows("definition-place.tsv", 3)) {
      places
          .computeIfAbsent(row[0], w -> new HashMap<>())
          .put(row[1], Lexicon.pattern(row[1], row[2]));
    }
  }

  private static Form form(String[] row, String language, Map<String, String> scope) {
    String regex =
        row[2]
            .replace("{{scope}}", "(?:(?<scope>" + scope.get(language) + ")[,，:：、]?\\s?)?")
            .replace("{{q}}", QUOTED)
            .replace("{{more}}", MORE);
    return new Form(
        row[0].equals("list"), row[0].equals("thing"), Lexicon.pattern(language, regex));
  }

  /// Whether a heading says that terms are defined below it.
  boolean heads(String title, String language) {
    return found("heading", title, language);
  }

  /// Whether a sentence says that its items define terms.
  boolean leadsIn(String sentence, String language) {
    return found("lead-in", sentence, language);
  }

  /// Whether the columns of a table are named as those of terms and what they mean.
  boolean headsColumns(String names, String language) {
    return found("columns", names, language);
  }

  /// For what the terms of a list are defined, as its lead-in says, or empty.
  String scope(String sentence, String language) {
    Pattern pattern = scopes.get(language);
    Matcher m = pattern == null ? null : pattern.matcher(sentence);
    return m != null && m.find() ? m.group() : "";
  }

  private boolean found(String what, String text, String language) {
    Pattern pattern = places.getOrDefault(what, Map.of()).get(language);
    return pattern != null && pattern.matcher(text).find();
  }

  /// What `sentence` defines, or empty.
  ///
  /// @param inDefinitions whether it stands where terms are defined
  Optional<Reading> read(String sentence, String language, boolean inDefinitions) {
    for (Form form : forms.getOrDefault(language, List.of())) {
      if (form.list() && !inDefinitions) {
        continue;
      }
      Matcher m = form.pattern().matcher(sentence);
      if (m.lookingAt()) {
        Optional<Reading> reading = reading(form, m, sentence, language);
        if (reading.isPresent()) {
          return reading;
        }
      }
    }
    return Optional.empty();
  }

  /// The definition of an entry: a line with the term, further lines that say what it is.
  Optional<Definition> entry(String head, String body, String language) {
    String line = TextNormalizer.clean(head);
    String said = TextNormalizer.clean(body);
    List<String> terms = new ArrayList<>();
    Matcher names = NAMES.matcher(line);
    if (names.matches()) {
      // A standard in another script prints the English term behind its own.
      terms.add(names.group("own"));
      terms.add(names.group("latin"));
    } else {
      for (String part : SYNONYMS.split(line)) {
        terms.add(part.strip());
      }
    }
    terms.replaceAll(t -> trimmed(t, 0, t.length()).of(t));
    // "Kiln" may go on as "A kiln is an oven": the sentence then says the rest.
    String definiens =
        inner(said, 0, terms.getFirst(), language, true)
            .map(reading -> reading.definiens().of(said))
            .orElseGet(() -> END.matcher(said).replaceFirst(""));
    boolean sane = definiens.length() >= MIN_DEFINIENS;
    for (String term : terms) {
      sane &= sane(term, language);
    }
    return sane ? Optional.of(new Definition(terms, definiens, "")) : Optional.empty();
  }

  private static final Pattern NAMES =
      Pattern.compile(
          "(?<own>[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}A-Z0-9ー・ /-]{1,30}[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}ー])"
              + "\\s?[(（]?(?<latin>[A-Za-z][A-Za-z0-9 ,;'’/()-]{2,80}?)[)）]?");

  private static final Pattern SYNONYMS = Pattern.compile("[;；]|\\s/\\s");

  private Optional<Reading> reading(Form form, Matcher m, String sentence, String language) {
    Map<String, Integer> groups = m.namedGroups();
    String group = groups.containsKey("bare") && m.group("bare") != null ? "bare" : "term";
    List<Span> terms = new ArrayList<>();
    Span term = trimmed(sentence, m.start(group), m.end(group));
    if (!sane(term.of(sentence), language)) {
      return Optional.empty();
    }
    terms.add(term);
    if (groups.containsKey("more") && m.group("more") != null) {
      more(sentence, m.start("more"), m.end("more"), terms, language);
    }
    Span scope =
        groups.containsKey("scope") && m.group("scope") != null
            ? new Span(m.start("scope"), m.end("scope"))
            : new Span(0, 0);
    if (form.thing()) {
      return Optional.of(new Reading(terms, new Span(m.end(), m.end()), scope, false));
    }
    int from = m.end();
    while (from < sentence.length() && " :：,，、".indexOf(sentence.charAt(from)) >= 0) {
      from++;
    }
    Matcher end = END.matcher(sentence);
    int to = Math.max(from, end.find(from) ? end.start() : sentence.length());
    boolean items = to == from && OPENS_ITEMS.matcher(sentence).find();
    if (to - from >= MIN_DEFINIENS && form.list()) {
      // "Kiln: the term 'kiln' means …"
      Optional<Reading> inner = inner(sentence, from, term.of(sentence), language, false);
      if (inner.isPresent()) {
        return inner;
      }
    }
    if ((to - from < MIN_DEFINIENS && !items)
        || starts("no-definiens", sentence.substring(from), language)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(terms, new Span(from, to), scope, true));
  }

  /// The definition of `term` that stands in `sentence` from `from` on, if one does.
  private Optional<Reading> inner(
      String sentence, int from, String term, String language, boolean inDefinitions) {
    String rest = sentence.substring(from);
    String key = TextNormalizer.comparable(term);
    return read(rest, language, inDefinitions)
        .filter(r -> TextNormalizer.comparable(r.terms().getFirst().of(rest)).equals(key))
        .map(
            r ->
                new Reading(
                    r.terms().stream().map(t -> moved(t, from)).toList(),
                    moved(r.definiens(), from),
                    moved(r.scope(), r.scope().to() == 0 ? 0 : from),
                    r.defines()));
  }

  private static Span moved(Span span, int by) {
    return new Span(span.from() + by, span.to() + by);
  }

  private void more(String sentence, int from, int to, List<Span> terms, String language) {
    Matcher m = MORE_TERM.matcher(sentence).region(from, to);
    while (m.find()) {
      String name = m.group("quoted") != null ? "quoted" : "short";
      Span span = trimmed(sentence, m.start(name), m.end(name));
      String text = span.of(sentence);
      boolean named =
          name.equals("quoted")
              || ABBREVIATION.matcher(text).matches()
              || (LATIN_NAME.matcher(text).matches()
                  && EAST.matcher(terms.getFirst().of(sentence)).find());
      if (named && sane(text, language)) {
        terms.add(span);
      }
    }
  }

  private boolean starts(String what, String text, String language) {
    Pattern pattern = places.getOrDefault(what, Map.of()).get(language);
    return pattern != null && pattern.matcher(text).lookingAt();
  }

  private boolean sane(String term, String language) {
    Pattern not = places.getOrDefault("no-term", Map.of()).get(language);
    boolean east = EAST.matcher(term).find();
    return !term.isBlank()
        && term.length() <= (east ? MAX_EAST_TERM : MAX_TERM)
        && term.chars().anyMatch(Character::isLetter)
        && count(term, "(（") == count(term, ")）")
        && (east || term.chars().filter(c -> c == ' ').count() < MAX_WORDS)
        && (not == null || !not.matcher(term).matches());
  }

  private static long count(String term, String characters) {
    return term.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && EDGE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
