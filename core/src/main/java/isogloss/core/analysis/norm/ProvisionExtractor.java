package isogloss.core.analysis.norm;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Fragment;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.Span;
import isogloss.core.text.TextNormalizer;
import isogloss.core.text.WordTagger;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Clauses to provisions: every norm of a normative clause, which binds, advises, permits, entitles
/// or defines. Items of a list carry their lead-in, so that each reads alone; the lead-in itself is
/// then no provision of its own. A sentence that coordinates several norms gives one each.
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
      return new Options(15, 600);
    }
  }

  private static final Pattern LEADS_IN =
      Pattern.compile("[:：](\\s*\\[[0-9]+\\])?$|(如下|下列.{0,12}|以下)。?$");
  private static final Pattern STOPS = Pattern.compile("[.。!?！？]['\"’”)）]*\\s*$");
  private static final Pattern DASH = Pattern.compile("[—–•·-] ?");
  private static final String QUOTED = "“„«";
  private static final Set<String> UNSPACED = Set.of("ja", "zh");
  private static final Set<ClauseKind> ITEMS =
      Set.of(ClauseKind.POINT, ClauseKind.INDENT, ClauseKind.PARAGRAPH, ClauseKind.TEXT);
  private static final Set<ClauseKind> ASIDES =
      Set.of(ClauseKind.RECITAL, ClauseKind.NOTE, ClauseKind.EXAMPLE);

  private final SentenceSplitter splitter;
  private final Options options;
  private final NormReader norms = new NormReader();
  private final Glossary glossary = new Glossary(norms.definitions());
  private final Coordination coordination;

  /// @param tagger finds the verbs that a sentence coordinates; with [WordTagger#none] such
  ///     sentences stay whole
  public ProvisionExtractor(SentenceSplitter splitter, WordTagger tagger, Options options) {
    this.splitter = splitter;
    this.options = options;
    this.coordination = new Coordination(tagger, new RoleTable());
  }

  /// Lead-in of a list: its words and what its items inherit from it.
  private record Stem(
      PlacedText text, Modality modality, String bearer, String actor, boolean regulative) {
    static final Stem NONE = new Stem(PlacedText.NONE, Modality.STATEMENT, "", "", false);

    /// Whether it says what to do, so that an item only says the rest.
    boolean demands() {
      return !text.isEmpty() && modality != Modality.STATEMENT && modality != Modality.DEFINITION;
    }
  }

  /// A sentence where it stands.
  ///
  /// @param own its words
  /// @param whole these with the lead-in
  /// @param stem that lead-in
  /// @param term what its place adds to what it defines
  private record Sentence(
      Clause clause, int number, PlacedText own, PlacedText whole, Stem stem, Term term) {}

  /// What the place of a sentence adds to what it defines.
  ///
  /// @param entry the definition that its clause is as a whole, or none
  /// @param items the items of the list that it opens, where it is a definition, else empty
  /// @param scope for what the terms around it are defined, or empty
  private record Term(Definition entry, String items, String scope) {}

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
    Map<String, String> styles = new HashMap<>();
    for (Clause clause : tree.clauses()) {
      Clause parent = byPath.get(clause.parent());
      boolean first =
          styles.putIfAbsent(clause.parent() + "@" + clause.lead(), style(clause)) == null;
      boolean listed =
          first || style(clause).equals(styles.get(clause.parent() + "@" + clause.lead()));
      Stem inherited =
          parent != null && ITEMS.contains(clause.kind()) && listed
              ? before(clause.lead(), parent.text(), stems.get(parent.path()))
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
        String items = "";
        if (list != null && next && leadsIn(span.of(clause.text()))) {
          items = places.items(clause, span.of(clause.text()), list);
          if (items.isEmpty()) {
            continue;
          }
        }
        Definition whole = s == 0 ? entry.orElse(Definition.NONE) : Definition.NONE;
        Term term = new Term(whole, items, places.scope(clause));
        boolean goesOn = s == 0 || !STOPS.matcher(sentences.get(s - 1).of(clause.text())).find();
        Stem stem = goesOn ? inherited : Stem.NONE;
        for (Provision provision : provisions(document, clause, span, s + 1, stem, term, setting)) {
          // Definitions and scope stand in informative clauses of many standards.
          if (clause.normative() || provision.modality() == Modality.DEFINITION) {
            provisions.add(provision);
          }
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
      PlacedText text = PlacedText.of(clause.path(), clause.text(), span);
      if (leadsIn(text.text())) {
        stems.put(span.to(), stem(text, inherited, language, setting));
      }
    }
    return stems;
  }

  private Stem stem(PlacedText text, Stem inherited, String language, NormReader.Setting setting) {
    PlacedText whole = inherited.text().and(" ", text);
    if (whole.text().length() > options.maxStem()) {
      whole = text;
    }
    NormReader.Norm norm = norms.read(text.text(), language, setting);
    boolean silent = norm.modality() == Modality.STATEMENT;
    return new Stem(
        whole.text().length() > options.maxStem() ? PlacedText.NONE : whole,
        silent ? inherited.modality() : norm.modality(),
        norm.bearer().isEmpty() ? inherited.bearer() : norm.bearer(),
        norm.actor().isEmpty() ? inherited.actor() : norm.actor(),
        norm.regulative() || inherited.regulative());
  }

  /// What the marker of an item is made of: only items with markers like that of the first are its
  /// list.
  private static String style(Clause clause) {
    int first =
        clause.marker().codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    return Character.isDigit(first)
        ? "number"
        : first == ' ' ? "none" : Character.UnicodeScript.of(first).name();
  }

  /// The lead-in that ends where an item stands. A sentence between them ends the list.
  private static Stem before(int lead, String text, @Nullable NavigableMap<Integer, Stem> stems) {
    Map.Entry<Integer, Stem> last = stems == null ? null : stems.floorEntry(lead);
    if (last == null) {
      return Stem.NONE;
    }
    String between = text.substring(last.getKey(), Math.min(lead, text.length()));
    return STOPS.matcher(between).find() ? Stem.NONE : last.getValue();
  }

  private static boolean leadsIn(String sentence) {
    return LEADS_IN.matcher(sentence.strip()).find();
  }

  private List<Provision> provisions(
      Document document,
      Clause clause,
      Span span,
      int number,
      Stem stem,
      Term term,
      NormReader.Setting setting) {
    PlacedText own = PlacedText.of(clause.path(), clause.text(), span);
    Matcher dash = DASH.matcher(own.text());
    if (dash.lookingAt()) {
      own = own.part(dash.end(), own.text().length());
    }
    if (weight(own.text()) < options.minLetters()) {
      return List.of();
    }
    NormReader.Norm norm = norms.read(own.text(), document.language(), setting);
    Stem lead = stem.demands() && readsAlone(clause, own.text(), norm) ? Stem.NONE : stem;
    Sentence sentence = new Sentence(clause, number, own, lead.text().and(" ", own), lead, term);
    PlacedText read = own;
    if (lead.demands() && norm.definition().terms().isEmpty()) {
      // Of an item whose lead-in demands, the whole is one sentence.
      read = sentence.whole();
      norm = norms.read(read.text(), document.language(), setting);
    }
    if (norm.definition().terms().isEmpty() && term.entry().terms().isEmpty()) {
      List<Provision> split = split(document, sentence, read, norm.tags(), setting);
      if (!split.isEmpty()) {
        return split;
      }
    }
    Provision provision = provision(document, sentence, 0, read, norm);
    return provision == null ? List.of() : List.of(provision);
  }

  /// Whether a text behind a lead-in is a norm of its own: a paragraph, or a sentence with capital
  /// and stop.
  private static boolean readsAlone(Clause clause, String text, NormReader.Norm norm) {
    boolean paragraph = clause.kind() == ClauseKind.PARAGRAPH;
    boolean capital = Character.isUpperCase(text.codePointAt(0));
    boolean whole = STOPS.matcher(text).find() || !norm.bearer().isEmpty();
    // What stands in quotation marks is another text.
    return norm.amends()
        || QUOTED.indexOf(text.charAt(0)) >= 0
        || (!norm.tags().isEmpty()
            && norm.modality() != Modality.DEFINITION
            && (paragraph || (capital && whole)));
  }

  /// The norms that a sentence coordinates; none where it states one only, or where a part would
  /// not read as a norm.
  private List<Provision> split(
      Document document,
      Sentence sentence,
      PlacedText read,
      List<ModalityTagger.Tag> tags,
      NormReader.Setting setting) {
    String language = document.language();
    int fixed = read.text().length() - sentence.own().text().length();
    List<List<Span>> parts = coordination.norms(read.text(), language, tags, fixed);
    List<Provision> provisions = new ArrayList<>();
    for (List<Span> part : parts.size() > 1 ? parts : List.<List<Span>>of()) {
      PlacedText norm = PlacedText.NONE;
      for (Span words : part) {
        norm = norm.and(UNSPACED.contains(language) ? "" : " ", read.trimmed(words));
      }
      PlacedText own = norm.part(Math.min(fixed, norm.text().length()), norm.text().length());
      if (fixed > 0) {
        own = own.trimmed(new Span(0, own.text().length()));
      }
      PlacedText lead = fixed > 0 ? PlacedText.NONE : sentence.stem().text();
      Sentence one =
          new Sentence(
              sentence.clause(),
              sentence.number(),
              own,
              lead.and(" ", norm),
              sentence.stem(),
              sentence.term());
      Provision provision =
          weight(own.text()) < options.minLetters()
              ? null
              : provision(
                  document,
                  one,
                  provisions.size() + 1,
                  norm,
                  norms.read(norm.text(), language, setting));
      if (provision == null) {
        return List.of();
      }
      provisions.add(provision);
    }
    return provisions;
  }

  /// @param read what `norm` was read of: the end of the sentence with its lead-in
  private @Nullable Provision provision(
      Document document, Sentence sentence, int part, PlacedText read, NormReader.Norm norm) {
    Clause clause = sentence.clause();
    Stem stem = sentence.stem();
    PlacedText whole = sentence.whole();
    Modality modality = norm.modality();
    if (modality == Modality.STATEMENT) {
      modality = stem.modality();
    }
    Term term = sentence.term();
    Definition definition = Glossary.completed(norm.definition(), term.scope(), term.items());
    boolean open = modality == Modality.STATEMENT || modality == Modality.DEFINITION;
    if (open && !stem.demands() && !term.entry().terms().isEmpty()) {
      modality = Modality.DEFINITION;
      definition = Glossary.completed(term.entry(), term.scope(), "");
      whole = sentence.own();
      if (!clause.title().isBlank()) {
        whole = PlacedText.unplaced(clause.title() + ": ").and("", whole);
      }
    }
    // A framework states outcomes; so does the first cell of a row with a number of its own. Other
    // cells are norms where their words say so.
    boolean outcome =
        clause.kind() == ClauseKind.SUBCATEGORY
            || (clause.kind() == ClauseKind.TABLE_ROW
                && !clause.marker().isEmpty()
                && sentence.number() == 1);
    if (modality == Modality.STATEMENT && !outcome) {
      return null;
    }
    int before = whole.text().length() - read.text().length();
    whole = whole.and(" ", PlacedText.unplaced(term.items()));
    List<Fragment> printed =
        sentence.own().fragments().stream().filter(f -> f.path().equals(clause.path())).toList();
    return new Provision(
        new Locator(document.id(), clause.path(), sentence.number(), part),
        clause.label(),
        sentence.own().text(),
        whole.text(),
        document.language(),
        modality,
        norm.bearer().isEmpty() ? stem.bearer() : norm.bearer(),
        norm.actor().isEmpty() ? stem.actor() : norm.actor(),
        norm.regulative() || stem.regulative(),
        norm.slots().stream().map(slot -> slot.moved(before)).toList(),
        norm.quantities(),
        definition,
        norm.citations(),
        whole.fragments(),
        clause.span(
            printed.stream().mapToInt(Fragment::from).min().orElseThrow(),
            printed.stream().mapToInt(Fragment::to).max().orElseThrow()));
  }

  private static int weight(String text) {
    return text.codePoints()
        .map(c -> TextNormalizer.isEastAsian(c) ? 3 : Character.isLetter(c) ? 1 : 0)
        .sum();
  }
}
