package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads a grammar from the rows of its table. The first cell of a row says what it is:
///
/// | row | cells |
/// |---|---|
/// | `source` | where the numbering is laid down |
/// | `languages` | codes, or `any` |
/// | `evidence` | name of a rule, how its heads speak for the grammar ([Grammar.Evidence]) |
/// | `items` | shapes of list items ([ItemMarker.Shape]), in the order in which they are tried |
/// | `paragraphs` | those of them that are paragraphs directly under an article |
/// | `recitals` | pattern of the line after which recitals begin |
/// | `enacts` | pattern of the end of a section whose text is another act |
/// | `traits` | what is particular to the family ([Grammar.Trait]) |
/// | `rule` | name, rank, kind, title, order, flags, label, path, pattern ([HeadRule]) |
/// | `is` | a line whose head the rule above finds, and the label it gets |
/// | `not` | a line that the rule above leaves |
///
/// The flags of a rule are `nested`, `deep` and `restarts:` with the name of a rule, or "-". A
/// pattern may name a fragment, as `{{stop}}`. Each rule needs an `is` and a `not`, which are tried
/// while reading: no rule can be in use that does not do what its examples say.
final class GrammarReader {

  private static final Pattern FRAGMENT = Pattern.compile("\\{\\{([a-z-]+)}}");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private static final Set<String> LABEL_PLACES = Set.of("n", "N", "k", "m", "t", "h");

  private static final Set<String> PATH_PLACES = Set.of("n", "N", "k", "m", "t", "label");

  private static final Set<String> NUMBER_PLACES = Set.of("n", "N", "k");

  private final String name;
  private final Map<String, String> fragments;
  private final Map<String, TableRow> settings = new HashMap<>();
  private final Map<String, TableRow> evidence = new HashMap<>();
  private final List<HeadRule> heads = new ArrayList<>();
  private final List<TableRow> headRows = new ArrayList<>();
  private final List<HeadExample> examples = new ArrayList<>();

  private GrammarReader(String name, Map<String, String> fragments) {
    this.name = name;
    this.fragments = fragments;
  }

  /// The grammar of that name.
  ///
  /// @param fragments parts of patterns by name
  /// @throws IllegalStateException naming file and line of what is wrong
  static Grammar read(String name, List<TableRow> rows, Map<String, String> fragments) {
    GrammarReader reader = new GrammarReader(name, fragments);
    rows.forEach(reader::add);
    return reader.grammar();
  }

  private void add(TableRow row) {
    String what = row.cell(0);
    switch (what) {
      case "source", "languages", "items", "paragraphs", "recitals", "enacts", "traits" -> {
        row.expect(what, "value");
        if (settings.put(what, row) != null) {
          throw row.fault("a second row \"" + what + "\"");
        }
      }
      case "evidence" -> {
        row.expect(what, "rule", "how");
        evidence.put(row.cell(1), row);
      }
      case "rule" -> {
        heads.add(rule(row));
        headRows.add(row);
      }
      case "is" -> {
        row.expect(what, "line", "label");
        addExample(row);
      }
      case "not" -> {
        row.expect(what, "line");
        addExample(row);
      }
      default -> throw row.fault("unknown row \"" + what + "\"");
    }
  }

  private void addExample(TableRow row) {
    if (heads.isEmpty()) {
      throw row.fault("an example above all rules");
    }
    examples.add(new HeadExample(heads.size() - 1, row));
  }

  private HeadRule rule(TableRow row) {
    row.expect(
        "rule", "name", "rank", "kind", "title", "order", "flags", "label", "path", "pattern");
    Pattern pattern = pattern(row, "^(?:" + row.cell(9) + ")", 0);
    boolean numbered = pattern.namedGroups().containsKey("n");
    checkPlaces(row, row.cell(7), LABEL_PLACES, numbered);
    checkPlaces(row, row.cell(8), PATH_PLACES, numbered);
    boolean nested = false;
    boolean deep = false;
    String restarts = "";
    for (String flag : row.words(6)) {
      if (flag.equals("nested")) {
        nested = true;
      } else if (flag.equals("deep")) {
        deep = true;
      } else if (flag.startsWith("restarts:")) {
        restarts = flag.substring("restarts:".length());
      } else {
        throw row.fault("unknown flag \"" + flag + "\"");
      }
    }
    return new HeadRule(
        row.cell(1),
        row.number(2),
        row.constant(row.cell(3), ClauseKind.class),
        row.constant(row.cell(4), HeadRule.Title.class),
        row.constant(row.cell(5), HeadRule.Order.class),
        nested,
        deep,
        restarts,
        row.cell(7),
        row.cell(8),
        pattern);
  }

  private static void checkPlaces(
      TableRow row, String template, Set<String> known, boolean numbered) {
    for (MatchResult place : PLACE.matcher(template).results().toList()) {
      if (!known.contains(place.group(1))) {
        throw row.fault("unknown place " + place.group());
      }
      if (!numbered && NUMBER_PLACES.contains(place.group(1))) {
        throw row.fault(place.group() + " needs a group (?<n>...) in the pattern");
      }
    }
  }

  private Pattern pattern(TableRow row, String text, int flags) {
    String whole = text;
    for (MatchResult fragment : FRAGMENT.matcher(text).results().toList()) {
      String value = fragments.get(fragment.group(1));
      if (value == null) {
        throw row.fault("unknown fragment " + fragment.group());
      }
      whole = whole.replace(fragment.group(), value);
    }
    try {
      return Pattern.compile(whole, flags);
    } catch (PatternSyntaxException e) {
      throw row.fault("no pattern: " + e.getMessage());
    }
  }

  private Grammar grammar() {
    setting("source");
    for (int i = 0; i < heads.size(); i++) {
      checkRule(i);
    }
    examples.forEach(e -> e.check(heads));
    return new Grammar(
        name,
        languages(),
        heads,
        evidence(),
        constants(setting("items"), ItemMarker.Shape.class),
        paragraphs(),
        linePattern("recitals"),
        linePattern("enacts"),
        optional("traits", Grammar.Trait.class));
  }

  private void checkRule(int index) {
    TableRow row = headRows.get(index);
    String restarts = heads.get(index).restarts();
    if (!restarts.isEmpty()) {
      requireRule(row, restarts);
    }
    if (examples.stream().noneMatch(e -> e.rule() == index && e.positive())) {
      throw row.fault("no example \"is\"");
    }
    if (examples.stream().noneMatch(e -> e.rule() == index && !e.positive())) {
      throw row.fault("no example \"not\"");
    }
  }

  private void requireRule(TableRow row, String rule) {
    if (heads.stream().noneMatch(h -> h.name().equals(rule))) {
      throw row.fault("no rule \"" + rule + "\"");
    }
  }

  private TableRow setting(String what) {
    TableRow row = settings.get(what);
    if (row == null) {
      throw new IllegalStateException(name + ".tsv: no row \"" + what + "\"");
    }
    return row;
  }

  private Set<String> languages() {
    TableRow row = setting("languages");
    Set<String> codes = new HashSet<>(row.words(1));
    if (codes.equals(Set.of("any"))) {
      return Set.of();
    }
    for (String code : codes) {
      if (!code.matches("[a-z]{2}")) {
        throw row.fault("\"" + code + "\" is no language code of two letters");
      }
    }
    return codes;
  }

  private Map<String, Grammar.Evidence> evidence() {
    Map<String, Grammar.Evidence> out = new HashMap<>();
    evidence.forEach(
        (rule, row) -> {
          requireRule(row, rule);
          out.put(rule, row.constant(row.cell(2), Grammar.Evidence.class));
        });
    return out;
  }

  private Set<ItemMarker.Shape> paragraphs() {
    Set<ItemMarker.Shape> out = optional("paragraphs", ItemMarker.Shape.class);
    if (!constants(setting("items"), ItemMarker.Shape.class).containsAll(out)) {
      throw setting("paragraphs").fault("shapes of paragraphs must be shapes of items too");
    }
    return out;
  }

  private Optional<Pattern> linePattern(String what) {
    return Optional.ofNullable(settings.get(what))
        .map(row -> pattern(row, row.cell(1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private <E extends Enum<E>> Set<E> optional(String what, Class<E> type) {
    TableRow row = settings.get(what);
    return row == null ? Set.of() : new HashSet<>(constants(row, type));
  }

  private static <E extends Enum<E>> List<E> constants(TableRow row, Class<E> type) {
    return row.words(1).stream().map(word -> row.constant(word, type)).toList();
  }
}
