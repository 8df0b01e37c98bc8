package isogloss.core.analysis.norm;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import isogloss.core.model.Quantity;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one sentence as a norm. Pure; an instance may be shared between threads.
public final class NormReader {

  /// The parts of a norm; what was not found is empty.
  ///
  /// @param bearer role of who must, must not, should or may
  /// @param actor word for that person or body as printed
  /// @param regulative whether the sentence regulates conduct rather than makes something so
  public record Norm(
      Modality modality,
      String bearer,
      String actor,
      boolean regulative,
      String action,
      String condition,
      String exception,
      List<Quantity> quantities,
      String definedTerm,
      List<String> citations) {}

  private record Limit(String kind, String language, Pattern pattern) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final ModalityTagger modalities = new ModalityTagger();
  private final Subject subject = new Subject();
  private final RoleTable roles = new RoleTable();
  private final QuantityReader quantities = new QuantityReader();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Limit> definitions = new ArrayList<>();
  private final List<Limit> copulas = new ArrayList<>();

  /// Languages whose laws command in the present indicative.
  ///
  /// *Source:* Guide de légistique (2017) 3.3.1; Handbuch der Rechtsförmlichkeit (2008) no. 81.
  private static final Set<String> INDICATIVE = Set.of("de", "fr");

  /// Languages whose word for permission is seldom one for possibility.
  private static final Set<String> PERMISSIVE = Set.of("zh");

  /// The language whose subjects are read; in others the table of roles names who acts.
  private static final String SUBJECTS = "en";

  /// What forbids without a word for whom.
  private static final Pattern OUTRIGHT = Pattern.compile("prohibited|forbidden|unlawful", FLAGS);

  private static final Pattern AGENT =
      Pattern.compile("\\b(?:by|von|vom|durch|par) ([^,.;]{2,60})", FLAGS);

  private static final Pattern TRAILING = Pattern.compile("[\\s,;:.，；：。]+$");

  private static final Pattern PASSIVE_MAY =
      Pattern.compile(
          "\\bmay (?:\\p{L}+ )?be (?:\\p{L}+ly )?\\p{L}+(?:ed|en|wn|rn|ne|de|ld|ut|[lpn]t)\\b",
          FLAGS);

  /// Characters from the start of a sentence in which its subject is looked for.
  private static final int SUBJECT_REACH = 30;

  /// Where a sentence stands, as far as that decides how it is read.
  ///
  /// @param force what the instrument can demand
  /// @param inDefinitions whether a heading above says that terms are defined here
  public record Setting(LegalForce force, boolean inDefinitions) {}

  public NormReader() {
    for (String[] row : Lexicon.rows("clauses.tsv", 3)) {
      limits.add(new Limit(row[0], row[1], Lexicon.pattern(row[1], row[2])));
    }
    for (String[] row : Lexicon.rows("definition.tsv", 2)) {
      definitions.add(new Limit("definition", row[0], Lexicon.pattern(row[0], row[1])));
    }
    for (String[] row : Lexicon.rows("copula.tsv", 2)) {
      copulas.add(new Limit("definition", row[0], Lexicon.pattern(row[0], row[1])));
    }
  }

  /// Version of lexicons and rules, part of the cache key of what is built on them.
  public static String id() {
    return "norms-13";
  }

  /// Whether there is a lexicon for `language`; without one every sentence is a statement.
  public boolean covers(String language) {
    return modalities.covers(language);
  }

  /// The norm that `sentence` states.
  public Norm read(String sentence, String language, Setting setting) {
    String term = definedTerm(definitions, sentence, language);
    if (term.isEmpty() && setting.inDefinitions()) {
      term = definedTerm(copulas, sentence, language);
    }
    List<ModalityTagger.Tag> tags = modalities.tags(sentence, language, setting.force());
    ModalityTagger.Tag tag = ModalityTagger.main(tags);
    Modality modality = term.isEmpty() ? tag.modality() : Modality.DEFINITION;
    String bearer = bearer(sentence, language, tag);
    boolean narrative =
        setting.force() == LegalForce.SOFT || setting.force() == LegalForce.STRATEGY;
    if (modality == Modality.PERMISSION
        && bearer.isEmpty()
        && !PERMISSIVE.contains(language)
        && (narrative || (setting.force() == LegalForce.STANDARD && !allowed(sentence)))) {
      // "AI may cause harm" permits nobody anything; 可 says so of things too.
      modality = Modality.STATEMENT;
    }
    if (modality == Modality.STATEMENT && INDICATIVE.contains(language)) {
      // In a law any bearer may be meant, elsewhere only the one who opens the sentence.
      int reach = narrative ? SUBJECT_REACH : sentence.length();
      bearer = roles.first(sentence.substring(0, Math.min(reach, sentence.length())), language);
      if (!bearer.isEmpty()) {
        modality = Modality.OBLIGATION;
      }
    }
    String condition = limit("condition", sentence, language);
    String exception = limit("exception", sentence, language);
    Conduct conduct = conduct(sentence, language, tags, modality, bearer);
    return new Norm(
        modality,
        bearer,
        conduct.actor(),
        conduct.regulative(),
        modality == Modality.STATEMENT || modality == Modality.DEFINITION
            ? ""
            : action(sentence, tag.marker(), condition, exception),
        condition,
        exception,
        quantities.read(sentence, language),
        term,
        Citations.of(sentence));
  }

  /// The modalities of all norms that `sentence` states; a sentence can oblige one and permit
  /// another.
  public Set<Modality> modalities(String sentence, String language, Setting setting) {
    Set<Modality> found = EnumSet.of(read(sentence, language, setting).modality());
    modalities.tags(sentence, language, setting.force()).forEach(tag -> found.add(tag.modality()));
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

  /// Whether "may" stands before a passive, as a standard says what is allowed without a bearer.
  private static boolean allowed(String sentence) {
    return PASSIVE_MAY.matcher(sentence).find();
  }

  private String bearer(String sentence, String language, ModalityTagger.Tag tag) {
    if (tag.modality() == Modality.STATEMENT) {
      return "";
    }
    int from = tag.marker().from();
    String before = roles.last(sentence, 0, from, language);
    if (!before.isEmpty()) {
      return before;
    }
    Matcher agent = AGENT.matcher(sentence);
    if (agent.find(Math.min(from, sentence.length()))) {
      return roles.first(agent.group(1), language);
    }
    // "No person may": the bearer stands inside the marker. German verbs precede their subject.
    String inside = roles.first(sentence.substring(from, tag.marker().to()), language);
    if (!inside.isEmpty() || !language.equals("de")) {
      return inside;
    }
    int to = Math.min(sentence.length(), from + 50);
    return roles.first(sentence.substring(from, to), language);
  }

  private static String action(String sentence, Span marker, String condition, String exception) {
    String rest = sentence.substring(marker.to());
    for (String limit : List.of(condition, exception)) {
      int at = limit.isEmpty() ? -1 : rest.indexOf(limit);
      if (at > 0) {
        rest = rest.substring(0, at);
      }
    }
    return TRAILING.matcher(rest.strip()).replaceFirst("");
  }

  private String limit(String kind, String sentence, String language) {
    for (Limit limit : limits) {
      if (limit.kind().equals(kind) && limit.language().equals(language)) {
        Matcher m = limit.pattern().matcher(sentence);
        if (m.find()) {
          return m.group().strip();
        }
      }
    }
    return "";
  }

  private static String definedTerm(List<Limit> patterns, String sentence, String language) {
    for (Limit definition : patterns) {
      if (definition.language().equals(language)) {
        Matcher m = definition.pattern().matcher(sentence);
        if (m.lookingAt()) {
          return m.group("term").strip().replaceFirst("^['\"‘’“”„«»]+", "");
        }
      }
    }
    return "";
  }
}
