package isogloss.core.analysis.norm;

import isogloss.core.model.Modality;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an English "shall", "must", "will" or "may not" by its verb and its subject: "shall not be
/// liable" exempts, "shall have the right" entitles, "this paragraph shall not affect" makes
/// something so. Without such a verb the marker keeps its meaning.
final class LegalEffects {

  private enum Polarity {
    NOT,
    YES,
    ANY
  }

  private enum Holder {
    ANY,
    ACTOR,
    THING,
    STATUS
  }

  private record Row(Modality modality, Polarity polarity, Holder holder, Pattern verb) {}

  /// Characters behind a marker in which its verb is looked for.
  private static final int REACH = 160;

  private static final Pattern MODAL =
      Pattern.compile(
          "(?:.* )?(?:shall|must|will|may)(?: (?:not|never|in no [a-z]+|at no time|under no [a-z]+))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:not|never|no|neither|nor|nothing)\\b", Pattern.CASE_INSENSITIVE);

  /// Markers behind which the subject stands: "in no event shall the guild be liable".
  private static final Pattern INVERTED =
      Pattern.compile(
          "(?:no (?:event|cases?|circumstances?|time|way|account)( whatsoever)?,?|nor)"
              + " (?:shall|may|must|will)",
          Pattern.CASE_INSENSITIVE);

  /// What can stand between a modal verb and its verb.
  private static final Pattern ASIDES =
      Pattern.compile(
          "(?:\\s*+(?:,[^,.;:]{1,80}+,|\\([^()]{1,80}+\\)"
              + "|(?:also|only|each|then|in no (?:event|way|case|manner)|at (?:no time|all times)"
              + "|in (?:any|each|such|all) (?:event|cases?|way)|not|never|ever|nor|thereupon"
              + "|(?!apply|rely|supply|comply|reply|imply|multiply)\\p{L}{2,}(?:ly|by|after|upon|wise))"
              + "(?=[\\s,(])))*+\\s*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN =
      Pattern.compile("(?:no|neither) (.*) (?:shall|must|may|will)", Pattern.CASE_INSENSITIVE);

  private static final Pattern MUST = Pattern.compile("(?i)\\bmust\\b");
  private static final Pattern FORETELLS = Pattern.compile("(?i)\\bwill\\b");

  private static final Pattern END = Pattern.compile("[.;:]");
  private static final Pattern EXISTS = Pattern.compile("(?i)\\bthere$");
  private static final Pattern BE = Pattern.compile("(?i)be\\b(?! no \\p{L}+ing\\b)");

  private final List<Row> rows = new ArrayList<>();
  private final Subject subject;

  LegalEffects(Subject subject) {
    this.subject = subject;
    for (String[] row : Lexicon.rows("effects.tsv", 4)) {
      rows.add(
          new Row(
              Modality.valueOf(row[0].toUpperCase(Locale.ROOT)),
              Polarity.valueOf(row[1].toUpperCase(Locale.ROOT)),
              Holder.valueOf(row[2].toUpperCase(Locale.ROOT)),
              Lexicon.pattern("en", row[3])));
    }
  }

  /// The marker with what its verb makes of it, up to the end of that verb; the same marker where
  /// the verb changes nothing.
  ///
  /// @param shared whether the verb has the subject of the marker before
  /// @param actor whether that subject can act
  ModalityTagger.Tag read(String sentence, ModalityTagger.Tag tag, boolean shared, boolean actor) {
    Span at = tag.marker();
    boolean commands =
        tag.modality() == Modality.OBLIGATION || tag.modality() == Modality.PROHIBITION;
    if (!commands || !MODAL.matcher(at.of(sentence)).matches()) {
      return tag;
    }
    boolean inverted = INVERTED.matcher(at.of(sentence)).find();
    String rest = sentence.substring(at.to(), Math.min(sentence.length(), at.to() + REACH));
    Matcher asides = ASIDES.matcher(rest);
    int verb = !inverted && asides.lookingAt() ? asides.end() : 0;
    Matcher end = END.matcher(rest);
    int to = end.find(verb) ? end.start() : rest.length();
    boolean negated =
        NEGATION.matcher(at.of(sentence)).find()
            || NEGATION.matcher(rest.substring(0, verb)).find();
    // "No keeper shall": the subject stands in the marker itself.
    Matcher within = WITHIN.matcher(at.of(sentence));
    String before = within.matches() ? within.group(1) : sentence.substring(0, at.from());
    if (EXISTS.matcher(before.strip()).find() && BE.matcher(rest).region(verb, to).lookingAt()) {
      return new ModalityTagger.Tag(effect(Modality.DEFINITION, at.of(sentence)), at);
    }
    for (Row row : rows) {
      // Who must not be responsible is barred, not exempt.
      boolean barred = row.modality() == Modality.EXEMPTION && MUST.matcher(at.of(sentence)).find();
      boolean fits = row.polarity() == Polarity.ANY || negated == (row.polarity() == Polarity.NOT);
      if (!fits || (barred && negated)) {
        continue;
      }
      Matcher m = row.verb().matcher(rest).region(verb, to);
      m.useTransparentBounds(true);
      if (inverted ? m.find() : m.lookingAt()) {
        String clause = inverted ? rest.substring(0, m.start()) : before;
        if (holds(row.holder(), clause, rest.substring(m.start()), shared && !inverted, actor)) {
          return new ModalityTagger.Tag(
              effect(row.modality(), at.of(sentence)), new Span(at.from(), at.to() + m.end()));
        }
      }
    }
    return tag;
  }

  /// What "will" makes so is only foretold.
  private static Modality effect(Modality modality, String marker) {
    return modality == Modality.DEFINITION && FORETELLS.matcher(marker).find()
        ? Modality.STATEMENT
        : modality;
  }

  private boolean holds(Holder holder, String clause, String after, boolean shared, boolean actor) {
    return switch (holder) {
      case ANY -> true;
      case ACTOR -> shared ? actor : subject.named(clause, after);
      case THING -> shared ? !actor : !subject.named(clause, after);
      case STATUS -> !shared && subject.status(clause) && !subject.hasAgent(after);
    };
  }
}
