package isogloss.core.analysis.norm;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.Span;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Clauses to provisions: every sentence of a normative clause that binds, advises, permits,
/// entitles or defines. Items of a list carry their lead-in, so that each reads alone; the
/// lead-in
/// itself is then no provision of its own.
public final class ProvisionExtractor {

  /// @param minLetters sentences with fewer letters are fragments and left out (a Han character
  ///     counts for three)
  /// @param maxStem characters of a lead-in that its items carry at most
  public record Options(int minLetters, int maxStem) {

    public Options {
      if (minLetters < 1 || maxStem < 0) {
        throw new IllegalArgumentException(
            "extraction: expected minLetters >= 1 and maxStem >= 0, got "
                + minLetters
                + " and "
                + maxStem);
      }
    }

    public static Options defaults() {
      return new Options(15, 300);
    }
  }

  private static final Pattern LEADS_IN =
      Pattern.compile("[:：](\\s*\\[[0-9]+\\])?$|(如下|下列.{0,12}|以下)。?$");
  private static final Set<ClauseKind> ITEMS =
      Set.of(ClauseKind.POINT, ClauseKind.INDENT, ClauseKind.PARAGRAPH, ClauseKind.TEXT);
  private static final Set<ClauseKind> ASIDES =
      Set.of(ClauseKind.RECITAL, ClauseKind.NOTE, ClauseKind.EXAMPLE);

  private final SentenceSplitter splitter;
  private final Options options;
  private final NormReader norms = new NormReader();
  private final Glossary glossary = new Glossary(norms.definitions());

  public ProvisionExtractor(SentenceSplitter splitter, Options options) {
    this.splitter = splitter;
    this.options = options;
  }

  /// Lead-in of a list: its words and what its items inherit from it.
  private record Stem(
      String text, Modality modality, String bearer, String actor, boolean regulative) {
    static final Stem NONE = new Stem("", Modality.STATEMENT, "", "", false);
  }

  /// The provisions of one document, sorted by locator.
  public List<Provision> extract(Document document, ClauseTree tree) {
    Map<String, Clause> byPath = new HashMap<>();
    Map<String, NavigableSet<Integer>> leads = new HashMap<>();
    Glossary.Places places = glossary.places(tree, document.language());
    for (Clause clause : tree.clauses()) {
      byPath.put(clause.path(), clause);
      leads.computeIfAbsent(clause.parent(), p -> new TreeSet<>()).add(clause.lead());
    }
    List<Provision> provisions = new ArrayList<>();
    Map<String, NavigableMap<Integer, Stem>> stems = new HashMap<>();
    for (Clause clause : tree.clauses()) {
      Clause parent = byPath.get(clause.parent());
      Stem inherited =
          parent != null && ITEMS.contains(clause.kind())
              ? before(clause.lead(), stems.get(parent.path()))
              : Stem.NONE;
      List<Span> sentences =
          clause.text().isBlank() ? List.of() : splitter.split(clause.text(), document.language());
      NavigableSet<Integer> lists = leads.getOrDefault(clause.path(), new TreeSet<>());
      boolean terms = places.defining(clause);
      NormReader.Setting setting = new NormReader.Setting(document.force(), terms);
      stems.put(clause.path(), stems(clause, sentences, inherited, document.language(), setting));
      if (ASIDES.contains(clause.kind())) {
        continue;
      }
      Optional<Definition> entry = places.entry(clause);
      for (int s = 0; s < sentences.size(); s++) {
        Span span = sentences.get(s);
        Integer list = lists.ceiling(span.to());
        boolean next =
            s == sentences.size() - 1 || (list != null && list < sentences.get(s + 1).to());
        Definition of = s == 0 ? entry.orElse(Definition.NONE) : Definition.NONE;
        String items = "";
        if (list != null && next && leadsIn(span.of(clause.text()))) {
          items = places.items(clause, span.of(clause.text()), list);
          if (items.isEmpty()) {
            continue;
          }
        }
        Provision provision =
            provision(
                document, clause, span, s + 1, inherited, of, items, places.scope(clause), setting);
        // Definitions and scope stand in informative clauses of many standards.
        if (provision != null
            && (clause.normative() || provision.modality() == Modality.DEFINITION)) {
          provisions.add(provision);
        }
      }
    }
    provisions.sort(Comparator.comparing(Provision::locator));
    return provisions;
  }

  /// The lead-ins of a clause by where they end in its text; what it inherits stands at its
  /// beginning.
  private NavigableMap<Integer, Stem> stems(
      Clause clause,
      List<Span> sentences,
      Stem inherited,
      String language,
      NormReader.Setting setting) {
    NavigableMap<Integer, Stem> stems = new TreeMap<>();
    if (sentences.isEmpty() && ITEMS.contains(clause.kind())) {
      stems.put(0, inherited);
    }
    for (Span span : sentences) {
      String text = TextNormalizer.clean(span.of(clause.text()));
      if (leadsIn(text)) {
        stems.put(span.to(), stem(text, inherited, language, setting));
      }
    }
    return stems;
  }

  private Stem stem(String text, Stem inherited, String language, NormReader.Setting setting) {
    String whole = inherited.text().isEmpty() ? text : inherited.text() + " " + text;
    if (whole.length() > options.maxStem()) {
      whole = text;
    }
    NormReader.Norm norm = norms.read(text, language, setting);
    boolean silent = norm.modality() == Modality.STATEMENT;
    return new Stem(
        whole.length() > options.maxStem() ? "" : whole,
        silent ? inherited.modality() : norm.modality(),
        norm.bearer().isEmpty() ? inherited.bearer() : norm.bearer(),
        norm.actor().isEmpty() ? inherited.actor() : norm.actor(),
        norm.regulative() || inherited.regulative());
  }

  /// The last lead-in that ends where an item stands or before: items may follow it at once or
  /// after further sentences.
  private static Stem before(int lead, @Nullable NavigableMap<Integer, Stem> stems) {
    Map.Entry<Integer, Stem> last = stems == null ? null : stems.floorEntry(lead);
    return last == null ? Stem.NONE : last.getValue();
  }

  private static boolean leadsIn(String sentence) {
    return LEADS_IN.matcher(sentence.strip()).find();
  }

  private @Nullable Provision provision(
      Document document,
      Clause clause,
      Span span,
      int number,
      Stem stem,
      Definition entry,
      String items,
      String scope,
      NormReader.Setting setting) {
    String text = TextNormalizer.clean(span.of(clause.text())).replaceFirst("^[—–•·-] ?", "");
    if (weight(text) < options.minLetters()) {
      return null;
    }
    String language = document.language();
    NormReader.Norm norm = norms.read(text, language, setting);
    Modality modality = norm.modality();
    String bearer = norm.bearer();
    String whole = text;
    if (!stem.text().isEmpty()) {
      whole = stem.text() + " " + text;
      if (modality == Modality.STATEMENT) {
        modality = stem.modality();
      }
      if (bearer.isEmpty()) {
        bearer = stem.bearer();
      }
    }
    Definition definition = Glossary.completed(norm.definition(), scope, items);
    if (!items.isEmpty()) {
      whole = text + " " + items;
    }
    boolean open = modality == Modality.STATEMENT || modality == Modality.DEFINITION;
    if (open && !entry.terms().isEmpty()) {
      modality = Modality.DEFINITION;
      definition = entry;
      whole = entry.term() + ": " + entry.definiens();
    }
    // A framework states outcomes; so does the first cell of a row with a number of its own. Other
    // cells are norms where their words say so.
    boolean outcome =
        clause.kind() == ClauseKind.SUBCATEGORY
            || (clause.kind() == ClauseKind.TABLE_ROW && !clause.marker().isEmpty() && number == 1);
    if (modality == Modality.STATEMENT && !outcome) {
      return null;
    }
    return new Provision(
        new Locator(document.id(), clause.path(), number),
        clause.label(),
        text,
        whole,
        language,
        modality,
        bearer,
        norm.actor().isEmpty() ? stem.actor() : norm.actor(),
        norm.regulative() || stem.regulative(),
        norm.action(),
        norm.condition(),
        norm.exception(),
        norm.quantities(),
        definition,
        norm.citations(),
        clause.span(span.from(), span.to()));
  }

  private static int weight(String text) {
    return text.codePoints()
        .map(c -> TextNormalizer.isEastAsian(c) ? 3 : Character.isLetter(c) ? 1 : 0)
        .sum();
  }
}
