package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.Bearers.Bearer;
import isogloss.core.model.Definition;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import isogloss.core.model.Quantity;
import isogloss.core.model.Slot;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one sentence as a norm. Pure; an instance may be shared between threads.
public final class NormReader {

  /// The parts of a norm; what was not found is empty.
  ///
  /// @param tags the modal words of its main clauses, in order
  /// @param bearer role of who must, must not, should or may
  /// @param actor word for that person or body as printed
  /// @param regulative whether the sentence regulates conduct rather than makes something so
  /// @param amends whether it says that words of another act are changed, and no more
  /// @param slots where the parts stand in the sentence, by first character
  public record Norm(
      List<ModalityTagger.Tag> tags,
      Modality modality,
      String bearer,
      String actor,
      boolean regulative,
      boolean amends,
      List<Slot> slots,
      List<Quantity> quantities,
      Definition definition,
      List<String> citations) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final ModalityTagger modalities = new ModalityTagger();
  private final Subject subject = new Subject();
  private final RoleTable roles = new RoleTable();
  private final Bearers bearers = new Bearers(roles);
  private final Limits limits = new Limits();
  private final Predicates predicates = new Predicates();
  private final QuantityReader quantities = new QuantityReader();
  private final DefinitionReader definitions = new DefinitionReader();
  private final Map<String, Pattern> amendments = new HashMap<>();

  /// Languages whose laws command in the present indicative.
  ///
  /// *Source:* Guide de légistique (2017) 3.3.1; Handbuch der Rechtsförmlichkeit (2008) no. 81.
  private static final Set<String> INDICATIVE = Set.of("de", "fr");

  /// Languages whose standards permit by a word that is no passive: 可.
  private static final Set<String> PERMISSIVE = Set.of("zh");

  /// The language whose subjects are read; in others the table of roles names who acts.
  private static final String SUBJECTS = "en";

  /// What forbids without a word for whom.
  private static final Pattern OUTRIGHT = Pattern.compile("prohibited|forbidden|unlawful", FLAGS);

  private static final Pattern CLAUSE_BEGIN = Pattern.compile("(?:^|[，。；：])[则也还亦并]?$");

  private static final Pattern PASSIVE_MAY =
      Pattern.compile(
          "\\bmay (?:\\p{L}+ )?be (?:\\p{L}+ly )?\\p{L}+(?:ed|en|wn|rn|ne|de|ld|ut|[lpn]t)\\b",
          FLAGS);

  /// Characters from the start of a sentence in which its subject is looked for.
  private static final int SUBJECT_REACH = 30;

  /// The same in a law, whose sentences begin with cases and conditions.
  private static final int LAW_REACH = 80;

  /// Where a sentence stands, as far as that decides how it is read.
  ///
  /// @param force what the instrument can demand
  /// @param inDefinitions whether a heading above says that terms are defined here
  public record Setting(LegalForce force, boolean inDefinitions) {}

  public NormReader() {
    for (String[] row : Lexicon.rows("amendments.tsv", 2)) {
      amendments.put(row[0], Lexicon.pattern(row[0], row[1]));
    }
  }

  /// Version of lexicons and rules, part of the cache key of what is built on them.
  public static String id() {
    return "norms-23";
  }

  /// What tells definitions, for whoever reads clauses.
  DefinitionReader definitions() {
    return definitions;
  }

  /// Whether there is a lexicon for `language`; without one every sentence is a statement.
  public boolean covers(String language) {
    return modalities.covers(language);
  }

  /// The norm that `sentence` states.
  public Norm read(String sentence, String language, Setting setting) {
    Optional<DefinitionReader.Reading> reading =
        definitions.read(sentence, language, setting.inDefinitions());
    List<ModalityTagger.Tag> tags = modalities.tags(sentence, language, setting.force());
    ModalityTagger.Tag tag = ModalityTagger.main(tags);
    Modality modality = reading.isEmpty() ? tag.modality() : Modality.DEFINITION;
    boolean amends = amends(sentence, language, tag);
    if (amends) {
      modality = Modality.STATEMENT;
    }
    Bearer bearer =
        modality == Modality.STATEMENT ? Bearer.NONE : bearers.of(sentence, language, tag.marker());
    boolean narrative =
        setting.force() == LegalForce.SOFT || setting.force() == LegalForce.STRATEGY;
    if (modality == Modality.PERMISSION
        && bearer.role().isEmpty()
        && ((narrative && !addresses(sentence, language, tag.marker()))
            || (setting.force() == LegalForce.STANDARD
                && !PERMISSIVE.contains(language)
                && !allowed(sentence)))) {
      // "AI may cause harm" permits nobody anything.
      modality = Modality.STATEMENT;
    }
    if (modality == Modality.STATEMENT && !amends && INDICATIVE.contains(language)) {
      bearer = bearers.indicative(sentence, language, narrative ? SUBJECT_REACH : LAW_REACH);
      if (!bearer.role().isEmpty()) {
        modality = Modality.OBLIGATION;
      }
    }
    if (modality == Modality.DEFINITION) {
      bearer = Bearer.NONE;
    }
    Conduct conduct = conduct(sentence, language, tags, modality, bearer.role());
    List<Quantity> read = quantities.read(sentence, language);
    List<String> citations = Citations.of(sentence, language);
    List<Slot> slots = new ArrayList<>();
    if (modality != Modality.STATEMENT && modality != Modality.DEFINITION) {
      slots.addAll(parts(sentence, language, tag.marker(), bearer));
    } else if (modality == Modality.DEFINITION) {
      slots.addAll(limits.of(sentence, language, new Span(0, 0)));
    }
    slots.addAll(
        printed(Slot.Kind.QUANTITY, sentence, read.stream().map(Quantity::source).toList()));
    slots.addAll(printed(Slot.Kind.CITATION, sentence, citations));
    reading.ifPresent(r -> r.terms().forEach(span -> add(slots, Slot.Kind.TERM, span)));
    slots.sort(
        Comparator.comparingInt(Slot::from).thenComparing(Slot::kind).thenComparingInt(Slot::to));
    return new Norm(
        tags,
        modality,
        bearer.role(),
        conduct.actor(),
        conduct.regulative(),
        amends,
        slots,
        read,
        reading.map(r -> r.of(sentence)).orElse(Definition.NONE),
        citations);
  }

  /// Whether a sentence changes another act before it demands anything itself; what it inserts may
  /// demand something in that act.
  private boolean amends(String sentence, String language, ModalityTagger.Tag tag) {
    Pattern pattern = amendments.get(language);
    Matcher m = pattern == null ? null : pattern.matcher(sentence);
    return m != null
        && m.find()
        && (tag.modality() == Modality.STATEMENT
            || m.start() < tag.marker().to()
            || quoted(sentence, tag.marker()));
  }

  /// Whether these words stand between quotation marks.
  private static boolean quoted(String sentence, Span words) {
    int open = sentence.lastIndexOf('«', words.from());
    return open >= 0 && sentence.indexOf('»', open) > words.to();
  }

  /// The parts of a norm around its marker.
  private List<Slot> parts(String sentence, String language, Span marker, Bearer bearer) {
    List<Slot> around = limits.of(sentence, language, marker);
    List<Slot> slots = new ArrayList<>(around);
    slots.addAll(predicates.of(sentence, language, marker, around));
    add(slots, Slot.Kind.MARKER, marker);
    add(slots, Slot.Kind.BEARER, bearer.span());
    add(
        slots,
        Slot.Kind.COUNTERPARTY,
        bearers.counterparty(sentence, language, marker, bearer.span()));
    return slots;
  }

  private static void add(List<Slot> slots, Slot.Kind kind, Span span) {
    if (span.from() < span.to()) {
      slots.add(new Slot(kind, span.from(), span.to()));
    }
  }

  /// Where words that were read in this order are printed.
  private static List<Slot> printed(Slot.Kind kind, String sentence, List<String> words) {
    List<Slot> slots = new ArrayList<>();
    int from = 0;
    for (String each : words) {
      int at = sentence.indexOf(each, from);
      if (at >= 0 && !each.isEmpty()) {
        slots.add(new Slot(kind, at, at + each.length()));
        from = at + each.length();
      }
    }
    return slots;
  }

  /// The modalities of all norms that `sentence` states; a sentence can oblige one and permit
  /// another.
  public Set<Modality> modalities(String sentence, String language, Setting setting) {
    Norm norm = read(sentence, language, setting);
    Set<Modality> found = EnumSet.of(norm.modality());
    norm.tags().forEach(tag -> found.add(tag.modality()));
    return found;
  }

  /// Who acts by a norm, and whether any of the norms of a sentence regulates conduct: it obliges,
  /// forbids or entitles somebody whom it names, or forbids outright. What else "shall" says makes
  /// something so.
  private record Conduct(String actor, boolean regulative) {}

  private Conduct conduct(
      String sentence,
      String language,
      List<ModalityTagger.Tag> tags,
      Modality modality,
      String bearer) {
    String first = "";
    // The indicative commands without a marker.
    boolean regulative =
        modality == Modality.OBLIGATION && !bearer.isEmpty() && !language.equals(SUBJECTS);
    for (ModalityTagger.Tag tag : tags) {
      Span at = tag.marker();
      String actor = language.equals(SUBJECTS) ? subject.actor(sentence, at) : bearer;
      first = first.isEmpty() ? actor : first;
      regulative |=
          switch (tag.modality()) {
            case OBLIGATION, ENTITLEMENT -> !actor.isEmpty();
            case PROHIBITION -> !actor.isEmpty() || OUTRIGHT.matcher(at.of(sentence)).find();
            default -> false;
          };
    }
    return new Conduct(first, regulative);
  }

  /// Whether a Chinese permission has no subject: it speaks to whom the text addresses, not of what
  /// a thing can do.
  private static boolean addresses(String sentence, String language, Span marker) {
    return PERMISSIVE.contains(language)
        && CLAUSE_BEGIN.matcher(sentence.substring(0, marker.from())).find();
  }

  /// Whether "may" stands before a passive, as a standard says what is allowed without a bearer.
  private static boolean allowed(String sentence) {
    return PASSIVE_MAY.matcher(sentence).find();
  }
}
