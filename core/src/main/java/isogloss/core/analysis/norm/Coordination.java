package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.ModalityTagger.Tag;
import isogloss.core.text.Span;
import isogloss.core.text.WordTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a sentence that coordinates several norms: "A shall X and shall not Y", "A shall X, and B
/// may Y", "A shall X and Y". A norm without a subject of its own takes that of the norm before it;
/// one with a subject takes the condition that opens the sentence. Words behind the last norm stay
/// with it, and what is uncertain is left whole.
final class Coordination {

  /// A norm: the words that it shares with norms before it, and characters `from` to `to` of its
  /// own, with its modal words.
  private record Norm(List<Span> shared, int from, int to, Tag tag) {}

  /// Where one norm ends and the next begins.
  ///
  /// @param own whether the next has a subject of its own
  private record Joint(int end, int begin, boolean own) {}

  private static final Set<String> VERB_LAST = Set.of("ja", "ko");
  private static final String CHINESE = "zh";

  private static final String AND = "(?:and|but|und|aber|et|mais|y|e|pero|mas|và|nhưng|en|maar)";

  private static final String HAN_PHRASE = "(?:在|对|對|於|于|按|依|根据|通过|经|自|从|向|为|由)";

  private static final Pattern HAN_START = Pattern.compile(HAN_PHRASE);

  /// Characters behind a Chinese joint in which a subject of its own begins.
  private static final int HAN_SUBJECT = 8;

  /// What stands between modal words of one subject; group `adverb` belongs to the next norm.
  private static final Pattern SHARED =
      Pattern.compile(
          "(?i)(?:;(?: "
              + AND
              + ")?|,? "
              + AND
              + ") (?:\\(?(?:\\p{L}|[ivx]{1,4}|\\d{1,2})\\) )?(?:(?:it|they|he or she),? )?,? ?"
              + "(?<adverb>(?:(?:where|if|when|in|within|upon|as|to|subject) [^,;:]{2,60}, )?(?:(?:also|further|then|therefore|auch|ferner|également|también|também|cũng"
              + "|\\p{L}{3,}ly),? ){0,2})$");

  /// What stands before modal words of another subject, the group `adverb`.
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)(?:;(?: "
              + AND
              + ")?|, "
              + AND
              + ") (?<adverb>(?!(?:that|which|who|whose|where|when|if|unless|because|as|dass|que|qui"
              + "|dont|provided)\\b)[^,;:]{2,120})$");

  /// As [#SHARED] in Chinese: modal words right behind the joint, or behind a phrase of manner.
  private static final Pattern HAN_SHARED =
      Pattern.compile(
          "[，；](?:并且|并|且|同时|但是|但|而)?(?<adverb>[^，；]{0,4}|" + HAN_PHRASE + "[^，；]{1,40})$");

  /// As [#OWN] in Chinese.
  private static final Pattern HAN_OWN =
      Pattern.compile("[，；](?:并且|但是|但|而)?(?<adverb>(?!" + HAN_PHRASE + ")[^，；]{2,40})$");

  /// A condition that stands right before Chinese modal words belongs to their norm.
  private static final Pattern HAN_CONDITION =
      Pattern.compile("[，；](?:并且|并|且|同时|但是|但|而)?(?<adverb>[^，；]{2,60}[的时時后後前内內]，[^，；]{0,20})$");

  private static final Pattern THAT =
      Pattern.compile("(?i)\\b(?:that|whether|dass|ob|qu(?:e\\b|['’])|que)");
  private static final Pattern STOP = Pattern.compile("[、，,;；] ?");
  private static final Pattern TOPIC = Pattern.compile("[^、，,。.]{1,60}?(?:は、?|[은는] )");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)(?:where|if|when|whenever|in the event|in case|wenn|sofern|falls|lorsqu|si)\\b.{3,200}?,"
              + " ");
  private static final Pattern JOINT_AT_END =
      Pattern.compile("(?i)[\\s,;，；、]*(?:\\b(?:or|oder|ou|" + AND + ")|并且?|且)?[\\s,;，；、]*$");

  /// What makes the words before the first modal ones a clause beside the main one.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(?:while|although|though|whereas|because|since|obwohl|während|tandis)\\b");

  private final RoleTable roles;
  private final VerbPhrases phrases;

  Coordination(WordTagger tagger, RoleTable roles) {
    this.roles = roles;
    this.phrases = new VerbPhrases(tagger);
  }

  /// The norms of a sentence, each as the parts of the sentence that make it up, in order; the
  /// whole sentence where there is one only.
  ///
  /// @param tags its modal words in order
  /// @param fixed characters at its beginning that are a lead-in, which is not split
  List<List<Span>> norms(String sentence, String language, List<Tag> tags, int fixed) {
    List<List<Span>> found = new ArrayList<>();
    for (Norm norm : coordinated(sentence, language, tags, fixed)) {
      int behind = Math.max(norm.tag().marker().to(), fixed);
      boolean once =
          tags.stream()
                  .mapToInt(t -> t.marker().from())
                  .filter(at -> at >= norm.from() && at < norm.to())
                  .count()
              == 1;
      List<Span> parts =
          once && behind < norm.to()
              ? phrases.of(sentence, language, norm.tag(), behind, norm.to())
              : List.of(new Span(behind, norm.to()));
      for (Span part : parts) {
        List<Span> whole = new ArrayList<>(norm.shared());
        if (part.from() <= behind) {
          whole.add(trimmed(sentence, norm.from(), part.to()));
        } else {
          whole.add(new Span(norm.from(), behind));
          whole.add(trimmed(sentence, part.from(), part.to()));
        }
        found.add(whole);
      }
    }
    return found.size() > 1 ? found : List.of(List.of(new Span(0, sentence.length())));
  }

  /// The norms that have modal words of their own.
  private List<Norm> coordinated(String sentence, String language, List<Tag> tags, int fixed) {
    List<Norm> norms = new ArrayList<>();
    if (tags.isEmpty()) {
      return norms;
    }
    Tag current = tags.getFirst();
    if (BESIDE.matcher(sentence).region(0, current.marker().from()).find()) {
      return List.of(new Norm(List.of(), 0, sentence.length(), current));
    }
    Span subject = subject(sentence, language, 0, current);
    List<Span> shared = List.of();
    int from = 0;
    for (Tag tag : tags.subList(1, tags.size())) {
      int at = Math.max(current.marker().to(), fixed);
      Joint joint = at < tag.marker().from() ? joint(sentence, language, at, current, tag) : null;
      if (joint != null) {
        norms.add(new Norm(shared, from, joint.end(), current));
        from = joint.begin();
        shared = joint.own() ? condition(sentence, joint) : List.of(subject);
        subject = joint.own() ? subject(sentence, language, from, tag) : subject;
        current = tag;
      }
    }
    norms.add(new Norm(shared, from, sentence.length(), current));
    return norms;
  }

  /// What a norm shares with those behind it that have no subject: its words before the modal ones,
  /// or its topic.
  private static Span subject(String sentence, String language, int from, Tag tag) {
    if (!VERB_LAST.contains(language)) {
      return new Span(from, tag.marker().from());
    }
    Matcher topic = TOPIC.matcher(sentence).region(from, tag.marker().from());
    return new Span(from, topic.lookingAt() ? topic.end() : from);
  }

  private @Nullable Joint joint(String sentence, String language, int from, Tag current, Tag tag) {
    int to = tag.marker().from();
    String between = sentence.substring(from, to);
    if (VERB_LAST.contains(language)) {
      Matcher stop = STOP.matcher(between);
      return stop.lookingAt()
          ? new Joint(
              from,
              from + stop.end(),
              TOPIC.matcher(sentence).region(from + stop.end(), to).lookingAt())
          : null;
    }
    boolean han = language.equals(CHINESE);
    for (Pattern pattern :
        han ? List.of(HAN_CONDITION, HAN_SHARED, HAN_OWN) : List.of(SHARED, OWN)) {
      Matcher m = pattern.matcher(between);
      if (m.find()
          && !(pattern == SHARED && deeper(sentence, from, from + m.start(), current, tag))) {
        int begin = from + m.start("adverb");
        boolean own = han ? names(sentence, begin, to) : pattern == OWN;
        if (own || pattern != HAN_OWN) {
          return new Joint(from + m.start(), begin, own);
        }
      }
    }
    return null;
  }

  /// Whether other modal words may go on with a clause that opened behind the first ones: "may
  /// argue
  /// that it is safe and should be free".
  private static boolean deeper(String sentence, int from, int to, Tag current, Tag tag) {
    return !current.marker().of(sentence).equalsIgnoreCase(tag.marker().of(sentence))
        && THAT.matcher(sentence).region(from, to).find();
  }

  /// Whether Chinese words begin with a role of their own.
  private boolean names(String sentence, int from, int to) {
    int end = Math.min(to, from + HAN_SUBJECT);
    return !HAN_START.matcher(sentence).region(from, to).lookingAt()
        && roles.first(sentence, from, end, CHINESE) != null;
  }

  /// The condition that opens the sentence, which holds for what a comma joins.
  private static List<Span> condition(String sentence, Joint joint) {
    Matcher condition = CONDITION.matcher(sentence).region(0, joint.end());
    return sentence.charAt(joint.end()) != ';' && condition.lookingAt()
        ? List.of(new Span(0, condition.end()))
        : List.of();
  }

  /// These characters without a joint at their end.
  private static Span trimmed(String sentence, int from, int to) {
    if (to == sentence.length()) {
      return new Span(from, to);
    }
    Matcher joint = JOINT_AT_END.matcher(sentence).region(from, to);
    return new Span(from, joint.find() ? joint.start() : to);
  }
}
