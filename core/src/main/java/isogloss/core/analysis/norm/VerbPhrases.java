package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.ModalityTagger.Tag;
import isogloss.core.model.Modality;
import isogloss.core.text.Span;
import isogloss.core.text.WordTagger;
import isogloss.core.text.WordTagger.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits what is demanded where verbs are coordinated behind one modal word: "shall keep a log and
/// report faults". By parts of speech where there is a tagger, by the ending of infinitives in
/// Spanish and Portuguese, by 并 in Chinese.
///
/// Left whole are verbs that share an object ("keep and show logs"), verbs after an infinitive or a
/// clause, to which they may belong, and alternatives: "shall X or Y" is one duty, though "may X or
/// Y" permits each and "shall not X or Y" forbids each.
final class VerbPhrases {

  private static final Set<Modality> EACH = Set.of(Modality.PERMISSION, Modality.ENTITLEMENT);

  private static final Set<String> BEFORE_VERB = Set.of("ADV", "PART", "PUNCT");

  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "PRON", "NUM");

  /// The verbs of a language with a tagger.
  ///
  /// @param candidate a coordinator with a word behind it that can be a verb: without one the
  ///     tagger is spared
  /// @param base the form that follows modal words
  private record Verbs(Pattern candidate, Pattern base) {}

  private static final Map<String, Verbs> VERBS =
      Map.of(
          "en",
              new Verbs(
                  Pattern.compile(
                      "\\b(?:and|or),? (?:\\p{Ll}+ly )?(?!(?:the|an?|any|all|its|their|of|to|for|in|on"
                          + "|with|by|from|as|at|if|where|when|that|which|who|such|other|not|no|each"
                          + "|every)\\b)\\p{Ll}{2,}(?<!ing|ed|ion|ons|ity|ies|ness|ment|nts|ous|ive|al|ls"
                          + "|able|ers|ors)\\b"),
                  Pattern.compile("\\p{Ll}+(?<!ing|ed)")),
          "fr",
              new Verbs(
                  Pattern.compile(
                      "\\b(?:et|ou) (?:\\p{L}+ment )?(?:de |d['’])?\\p{Ll}{2,}(?:er|ir|re)\\b"),
                  Pattern.compile("\\p{Ll}+(?:er|ir|re)")),
          "de",
              new Verbs(Pattern.compile("\\p{Ll}n,? (?:und|oder) "), Pattern.compile("\\p{Ll}+n")));

  /// Words behind which a verb may belong to another verb than the modal one.
  private static final Pattern DEEPER =
      Pattern.compile(
          "(?i)that|which|who|whose|whom|whether|how|where|when|if|so|by|dass|ob|um|damit|weil|que|qui"
              + "|dont|où|si|pour|afin");

  private static final Pattern CHINESE_AND = Pattern.compile("，并(?![非不列存且行联购网未])");

  private static final Pattern INFINITIVE =
      Pattern.compile("\\p{L}{2,}(?:ar|er|ir|or)(?:-?(?:se|l[oae]s?|[oae]s?))?\\b");
  private static final Pattern INFINITIVES =
      Pattern.compile("(?:,| [ye]) (?=\\p{L}{2,}(?:ar|er|ir)(?:-?(?:se|l[oae]s?))? )");
  private static final Pattern INFINITIVE_INSIDE =
      Pattern.compile(
          " (?:(?:a|de|para|por|ao|em) (?:\\p{L}+ )?\\p{L}{2,}(?:ar|er|ir|or)|que|qual)\\b");
  private static final Pattern ALTERNATIVE =
      Pattern.compile(" (?:o|ou) (?=\\p{L}{2,}(?:ar|er|ir)\\b)");

  private final WordTagger tagger;

  VerbPhrases(WordTagger tagger) {
    this.tagger = tagger;
  }

  /// The verb phrases in characters `from` to `to`, all behind the modal words; one where they are
  /// not split.
  List<Span> of(String sentence, String language, Tag tag, int from, int to) {
    List<Integer> cuts =
        switch (language) {
          case "zh" -> matches(CHINESE_AND, sentence, from, to);
          case "es", "pt" -> infinitives(sentence, from, to);
          default -> tagged(sentence, language, tag.modality(), from, to);
        };
    List<Span> phrases = new ArrayList<>();
    int begin = from;
    for (int cut : cuts) {
      phrases.add(new Span(begin, cut));
      begin = cut;
    }
    phrases.add(new Span(begin, to));
    return phrases;
  }

  /// Ends of what matches.
  private static List<Integer> matches(Pattern pattern, String sentence, int from, int to) {
    List<Integer> ends = new ArrayList<>();
    Matcher m = pattern.matcher(sentence).region(from, to);
    while (m.find()) {
      ends.add(m.end());
    }
    return ends;
  }

  private static List<Integer> infinitives(String sentence, int from, int to) {
    Matcher verb = INFINITIVE.matcher(sentence).region(Math.min(from + 1, to), to);
    Matcher inside = INFINITIVE_INSIDE.matcher(sentence).region(from, to);
    int end = inside.find() ? inside.start() : to;
    if (!verb.lookingAt() || ALTERNATIVE.matcher(sentence).region(from, end).find()) {
      return List.of();
    }
    List<Integer> cuts = new ArrayList<>(matches(INFINITIVES, sentence, verb.end(), end));
    // A list of verbs ends in "and"; a comma alone may stand before anything.
    while (!cuts.isEmpty() && sentence.charAt(cuts.getLast() - 2) == ',') {
      cuts.removeLast();
    }
    cuts.removeIf(cut -> sentence.substring(verb.end(), cut).strip().split(" ").length < 3);
    return cuts;
  }

  private List<Integer> tagged(
      String sentence, String language, Modality modality, int from, int to) {
    Verbs verbs = VERBS.get(language);
    if (verbs == null
        || !tagger.covers(language)
        || !verbs.candidate().matcher(sentence).region(from, to).find()) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    for (Word word : tagger.words(sentence.substring(from, to), language)) {
      Span at = new Span(word.span().from() + from, word.span().to() + from);
      words.add(new Word(at, word.tag()));
    }
    return language.equals("de")
        ? verbLast(sentence, words, verbs.base(), modality)
        : verbFirst(sentence, words, verbs.base(), modality);
  }

  private static List<Integer> verbFirst(
      String sentence, List<Word> words, Pattern form, Modality modality) {
    List<Integer> cuts = new ArrayList<>();
    int ended = 0;
    boolean object = false;
    int first = demanded(sentence, words, form);
    for (int i = first + 1; first >= 0 && i < words.size(); i++) {
      Word word = words.get(i);
      String printed = word.span().of(sentence);
      if (DEEPER.matcher(printed).matches() || infinitive(sentence, words, i)) {
        break;
      }
      object |= NOUNS.contains(word.tag());
      boolean comma = printed.equals(",");
      int next = comma || word.tag().equals("CCONJ") ? verbAfter(sentence, words, form, i) : -1;
      if (next < 0) {
        continue;
      }
      boolean list = comma && !words.get(i + 1).tag().equals("CCONJ");
      String coordinator = words.get(comma && !list ? i + 1 : i).span().of(sentence);
      if (!list && !splits(coordinator, modality)) {
        return List.of();
      }
      if (object) {
        cuts.add(words.get(next).span().from());
        object = false;
        // Commas before verbs count where the list ends in a coordinator.
        ended = list ? ended : cuts.size();
      }
      i = next;
    }
    return cuts.subList(0, ended);
  }

  /// The place of the verb that the modal words demand: the next one, or the next behind an aside
  /// between commas; -1 where another word comes first, as in a passive.
  private static int demanded(String sentence, List<Word> words, Pattern form) {
    boolean aside = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean after = i == 0 || !aside || words.get(i - 1).span().of(sentence).equals(",");
      if (after && verb(sentence, word, form)) {
        return i;
      }
      aside |= i == 0 && word.span().of(sentence).equals(",");
      if (!aside && !BEFORE_VERB.contains(word.tag())) {
        return -1;
      }
    }
    return -1;
  }

  /// The place of the verb that a coordinator or a comma leads to; -1 where none does.
  private static int verbAfter(String sentence, List<Word> words, Pattern form, int at) {
    for (int i = at + 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.tag().equals("VERB")) {
        boolean followed =
            i + 1 < words.size() && !Set.of("PUNCT", "AUX").contains(words.get(i + 1).tag());
        return followed && verb(sentence, word, form) ? i : -1;
      }
      if (!word.tag().equals("CCONJ") && !word.tag().equals("ADV")) {
        return -1;
      }
    }
    return -1;
  }

  /// Whether "to" begins an infinitive; a verb that a coordinator follows can be taken for a noun.
  private static boolean infinitive(String sentence, List<Word> words, int at) {
    return words.get(at).span().of(sentence).equalsIgnoreCase("to")
        && at + 1 < words.size()
        && (words.get(at + 1).tag().equals("VERB")
            || (at + 2 < words.size() && words.get(at + 2).tag().equals("CCONJ")));
  }

  /// Verbs stand at the end: "ein Protokoll führen und Fehler melden".
  private static List<Integer> verbLast(
      String sentence, List<Word> words, Pattern form, Modality modality) {
    List<Integer> cuts = new ArrayList<>();
    boolean object = false;
    int cut = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String printed = word.span().of(sentence);
      if (DEEPER.matcher(printed).matches()) {
        break;
      }
      boolean verb = i > 0 && verb(sentence, words.get(i - 1), form);
      if (word.tag().equals("CCONJ") && verb && object) {
        if (!splits(printed, modality)) {
          return List.of();
        }
        cut = word.span().to() + 1;
        object = false;
      } else if (cut >= 0 && object && verb(sentence, word, form)) {
        cuts.add(cut);
        cut = -1;
      }
      object |= NOUNS.contains(word.tag());
    }
    return cuts;
  }

  private static boolean verb(String sentence, Word word, Pattern form) {
    return word.tag().equals("VERB") && form.matcher(word.span().of(sentence)).matches();
  }

  /// Whether what a coordinator joins are several norms.
  private static boolean splits(String coordinator, Modality modality) {
    boolean or = Set.of("or", "oder", "ou").contains(coordinator);
    boolean and = Set.of("and", "und", "et").contains(coordinator);
    return modality == Modality.PROHIBITION ? or : and || (or && EACH.contains(modality));
  }
}
