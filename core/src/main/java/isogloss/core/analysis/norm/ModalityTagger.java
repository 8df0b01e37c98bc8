package isogloss.core.analysis.norm;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the modalities of a sentence by lexicon: of the markers that overlap the earliest wins, of
/// those that begin together the longest. A leading condition ("Where a provider may not …,") is
/// passed over when a main clause has a marker of its own.
public final class ModalityTagger {

  /// A modality with the words that show it.
  ///
  /// @param modality the modality; `STATEMENT` when no marker was found
  /// @param marker where its words stand; empty at 0 for a statement
  public record Tag(Modality modality, Span marker) {}

  private record Marker(
      Instruments instruments, Modality modality, Needles needles, Pattern pattern) {}

  /// In which instruments a marker has its meaning: "may not" forbids in a law only.
  private enum Instruments {
    ALL,
    LAW,
    GUIDANCE;

    boolean hold(LegalForce force) {
      boolean law = force == LegalForce.HARD || force == LegalForce.PROPOSAL;
      return this == ALL || (this == LAW) == law;
    }
  }

  private static final Tag NONE = new Tag(Modality.STATEMENT, new Span(0, 0));

  private static final Pattern LEADING_CONDITION =
      Pattern.compile(
          "^(?:[«“„] ?)?(?:where|if|when|whenever|in the event|in case|in the case|upon|wenn|sofern|falls|soweit"
              + "|lorsque?|lorsqu['’]|si|dans le cas|en cas) [^,]{3,240},",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// What stands before the verb of an English relative or conditional clause: the word that opens
  /// it, and a subject. Clauses that say what is agreed or ensured are no such clauses, and a word
  /// that is no subject is a verb, after which the main clause goes on.
  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "(?:(?<!,\\s)\\bwhich|\\b(?:who|whom|whose|where|if|when|unless|until|as|than|how|why|what)"
              + "|(?<!\\b(?:agree|agrees|agreed|acknowledges?|ensures?|covenants?|warrants?|provided"
              + "|however,|so|clarified|understood)\\s)(?<![,;:]\\s)(?<=\\S\\s)that)"
              + " (?:(?:also|only|\\p{Ll}+ly) )?"
              + "(?:(?:the|an?|any|such|each|every|all|no|it|they|he|she|we|you|this|these|those|its|their|said|same|either|both|all"
              + "|his|her|\\p{Lu}[\\p{L}'’]*)(?: [\\p{L}'’-]+){0,2}(?: (?:and|or) [\\p{L}'’-]+)? )?$");

  /// "The time within which the keeper may": what a preposition ties to a noun, unless it has a
  /// verb of its own.
  private static final Pattern TIED =
      Pattern.compile(
          "(?i)\\b(?:within|in|by|on|to|for|of|under|during|at|from|upon|with) (?:which|whom|whose)"
              + " (?!case|event)(?:(?!(?:is|are|has|have|had|was|were|be|been|do|does|can|appl(?:y|ies)"
              + "|[\\p{L}]+ed)\\b)[\\p{L}'’-]+ ){1,6}$");

  /// "Until the guild shall have been told": what must have happened before something else.
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(?:if|unless|until|after|before|when|where|once|in case|in the event|extent)\\b"
              + "[^,;:.]{1,60}$");

  private static final Pattern PERFECT =
      Pattern.compile(
          "(?i) (?:not )?(?:then |theretofore )?(?:have (?:been|become|elapsed|given|taken|made|paid"
              + "|\\p{L}+ed)|fail|default)\\b");

  /// The same in languages whose subordinate verbs stand last, or right behind the word that opens
  /// the clause.
  private static final Map<String, Pattern> CLAUSES =
      Map.of(
          "de",
              Lexicon.pattern(
                  "de", "\\b(?:dass|daß|ob|wenn|weil|damit|sofern|soweit|falls) [^,;:]*$"),
          "nl", Lexicon.pattern("nl", "\\b(?:dat|of|omdat|zodat|waar\\p{L}+) [^,;:]*$|\\bdie $"),
          "fr",
              Lexicon.pattern(
                  "fr",
                  "\\b(?:qui|que|dont|où)(?: [^ ,;:]+){0,3} $|\\bqu['’][^ ,;:]+ $"
                      + "|\\bque (?:les?|la|l['’])[^,;:]{2,70} $"),
          "es", Lexicon.pattern("es", "\\b(?:que|cuyos?|cuyas?|donde)(?: [^ ,;:]+){0,3} $"),
          "pt", Lexicon.pattern("pt", "\\b(?:que|cujos?|cujas?|onde)(?: [^ ,;:]+){0,3} $"),
          "vi", Lexicon.pattern("vi", "\\bdanh mục [^,;:]{2,70} $"));

  /// What others said is no norm of the text: "a witness argued that regulators should".
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?i)\\b(?:suggested|argued|stated|noted|submitted|contended|commented|urged|claimed|observed"
              + "|asserted|warned|proposed|advocated|opined|explained|requested|recommended|believed"
              + "|questioned|asked|sought|discussion|question|comment(?:ers?|ed)?|feedback)\\b[^.;]{0,60}?\\b(?:that|whether)\\b");

  private static final String CHINESE = "zh";

  /// What stands behind a marker inside a Chinese case: 应当取得许可的，.
  private static final Pattern CHINESE_CASE = Pattern.compile("[^，。；：、]{1,40}的[，,]");

  /// Characters before a marker in which its clause can begin.
  private static final int REACH = 80;

  private static final Pattern COORDINATE =
      Pattern.compile("(?i)\\b(?:and|or|but|nor)(?: (?:also|further|then|\\p{L}+ly))? $");

  /// "Will" says what is going to be so; it commands only somebody who can act.
  private static final Pattern WILL = Pattern.compile("(?i)will(?: not)?");

  /// The language whose subjects and verbs are read.
  private static final String SUBJECTS = "en";

  private final Subject subject = new Subject();
  private final LegalEffects effects = new LegalEffects(subject);
  private final Map<String, List<Marker>> markers = new HashMap<>();

  public ModalityTagger() {
    for (String[] row : Lexicon.rows("modality.tsv", 4)) {
      markers
          .computeIfAbsent(row[0], l -> new ArrayList<>())
          .add(
              new Marker(
                  Instruments.valueOf(row[1].toUpperCase(Locale.ROOT)),
                  Modality.valueOf(row[2].toUpperCase(Locale.ROOT)),
                  Needles.of(row[3]),
                  Lexicon.pattern(row[0], row[3])));
    }
  }

  /// Whether there is a lexicon for `language`.
  public boolean covers(String language) {
    return markers.containsKey(language);
  }

  /// The modality of `sentence` in an instrument of this force: that of its first main clause.
  public Tag tag(String sentence, String language, LegalForce force) {
    return main(tags(sentence, language, force));
  }

  /// The first of these modalities, that of a statement where there are none.
  static Tag main(List<Tag> tags) {
    return tags.isEmpty() ? NONE : tags.getFirst();
  }

  /// The modalities of all main clauses of `sentence`, in order; a leading condition counts only
  /// where nothing else does.
  public List<Tag> tags(String sentence, String language, LegalForce force) {
    List<Tag> found = new ArrayList<>();
    String asked = sentence.strip();
    if (asked.endsWith("?") || asked.endsWith("？")) {
      // A question demands nothing but an answer.
      return found;
    }
    String small = sentence.toLowerCase(Locale.ROOT);
    for (Marker marker : markers.getOrDefault(language, List.of())) {
      if (marker.instruments().hold(force) && marker.needles().in(small)) {
        Matcher m = marker.pattern().matcher(sentence);
        while (m.find()) {
          found.add(new Tag(marker.modality(), new Span(m.start(), m.end())));
        }
      }
    }
    // A marker that encloses another ("no person may" and "may") counts from where it begins, so
    // that the fuller reading wins.
    found.sort(
        Comparator.comparingInt((Tag t) -> t.marker().from())
            .thenComparingInt(t -> -t.marker().to()));
    List<Tag> main = new ArrayList<>();
    int end = 0;
    boolean actor = false;
    for (Tag marker : found) {
      if (marker.marker().from() >= end) {
        boolean english = language.equals(SUBJECTS);
        boolean shared = english && !main.isEmpty() && coordinate(sentence, marker);
        Tag tag = english ? effects.read(sentence, marker, shared, actor) : marker;
        end = tag.marker().to();
        if (tag.modality() != Modality.STATEMENT && !subordinate(sentence, language, tag)) {
          actor = shared ? actor : english && !subject.actor(sentence, marker.marker()).isEmpty();
          if (actor || !WILL.matcher(tag.marker().of(sentence)).matches()) {
            main.add(tag);
          }
        }
      }
    }
    Matcher condition = LEADING_CONDITION.matcher(sentence);
    int from = condition.lookingAt() ? condition.end() : 0;
    List<Tag> behind = main.stream().filter(t -> t.marker().from() >= from).toList();
    // Where the main clause has no marker, one in the case demands nothing.
    return behind.isEmpty() && language.equals(SUBJECTS) ? main : behind;
  }

  /// Whether a verb is joined to the one before by "and" or "or" alone and so has its subject.
  private static boolean coordinate(String sentence, Tag tag) {
    int from = tag.marker().from();
    return COORDINATE.matcher(sentence.substring(Math.max(0, from - REACH), from)).find();
  }

  /// Whether a marker stands in a clause that only says which thing or case is meant.
  private static boolean subordinate(String sentence, String language, Tag tag) {
    int from = tag.marker().from();
    String before = sentence.substring(Math.max(0, from - REACH), from);
    if (!language.equals(SUBJECTS)) {
      Pattern clause = CLAUSES.get(language);
      return (clause != null && clause.matcher(before).find())
          || (language.equals(CHINESE)
              && CHINESE_CASE
                  .matcher(sentence)
                  .region(tag.marker().to(), sentence.length())
                  .lookingAt());
    }
    return SUBORDINATE.matcher(before).find()
        || REPORTED.matcher(sentence).region(0, from).find()
        || (tag.modality() == Modality.PERMISSION && TIED.matcher(before).find())
        || (CONDITION.matcher(before).find()
            && PERFECT.matcher(sentence).region(tag.marker().to(), sentence.length()).lookingAt());
  }
}
