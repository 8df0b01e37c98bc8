package isogloss.core.analysis.norm;

import isogloss.core.text.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds who acts in an English clause: the head of the subject before its verb, where that is a
/// word for someone who can act. Without one a rule says what is so and binds nobody by name.
final class Subject {

  private static final Span NOBODY = new Span(0, 0);

  /// What can stand between a comma and the verb without being the subject.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:where|if|when|whenever|while|as|in|on|by|for|after|before|upon|without|unless|until"
              + "|including|to|at|from|with|within|under|during|pursuant|subject|having|acting|taking"
              + "|notwithstanding|except|save|prior|following|however|therefore|also|then|and, |or, |which"
              + "|who|based|depending|given|according|once|since|because|not later|no later"
              + "|provided|inter|through|via|amongst?|regardless|irrespective|instead|whether)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Words with which a noun's modifiers begin.
  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?i)\\s(?:of|for|in|to|by|from|with|without|on|at|under|within|between|among|against|after"
              + "|before|during|over|that|which|who|whose|whom|where|when|if|as|not|referred|mentioned"
              + "|concerned|established|involved|listed|set|laid|designated|appointed|\\p{L}{2,}ing"
              + "|pursuant|provided|required|authorised|authorized"
              + "|subject|being|alone|shall"
              + "|may|must|should|therefore|also|only|thus|always)\\b");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:and|or|but|however|therefore|accordingly|furthermore|moreover|thus|then|consequently"
              + "|\\(?\\p{L}{1,3}\\)|\\(?\\d{1,2}[.)]|article \\d+\\w?|[–—-])\\s)*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile("\\bby ((?:the |an? |each |any |its |their )?[^,.;:()]{2,60})");

  private static final Pattern BRACKETS = Pattern.compile("\\s?\\([^()]*\\)");
  private static final Pattern LOWER = Pattern.compile("\\p{Ll}");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}s?");
  private static final Pattern AGENTIVE = Pattern.compile("\\p{Ll}{2,}(?:er|or)s?");
  private static final Pattern PLURAL = Pattern.compile("(?<=ss|sh|ch|x)es$|(?<!s)s$");

  private static final Pattern BARE =
      Pattern.compile(
          "(?i)\\s*(?:the|an?|any|each|every|all|such|those|these|its|their|his|her|no|other)?\\s*");

  /// A title that ran into the sentence below it ends before these.
  private static final Pattern TITLE =
      Pattern.compile(".*(?<=\\p{Ll}) (?=(?:The|An?|Any|Each|Every|All|No|Such|Member States?) )");

  private static final Pattern PRONOUN = Pattern.compile("(?i)it|they|these|those");
  private static final Pattern CONJUNCTION =
      Pattern.compile("(?i)\\s*(?:where|if|when|whenever|while|once|as|in case|before|after) ");
  private static final Pattern VERB =
      Pattern.compile("\\s(?:(?:also|only|not|however|then|in particular|\\p{L}+ly),? )*(\\p{L}+)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /// Characters after the verb in which its agent is looked for.
  private static final int AGENT_REACH = 160;

  private final Set<String> actors = words("actor");
  private final Set<String> others = words("other");
  private final Set<String> stative = words("state");

  Subject() {}

  private static Set<String> words(String kind) {
    return Lexicon.rows("actors.tsv", 2).stream()
        .filter(row -> row[0].equals(kind))
        .flatMap(row -> Arrays.stream(row[1].split("\\|")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The word for who acts in the clause whose verb begins with the marker, in small letters; empty
  /// where nobody is named.
  String actor(String sentence, Span marker) {
    return word(sentence, find(sentence, marker)).toLowerCase(Locale.ROOT);
  }

  /// The words for who acts in the clause whose verb begins with the marker: a noun and what stands
  /// before it; empty at 0 where nobody is named.
  Span find(String sentence, Span marker) {
    int to = marker.to();
    String before = sentence.substring(0, marker.from());
    Span noun = head(before);
    if (PRONOUN.matcher(noun.of(before)).matches()) {
      Span named = antecedent(before);
      if (named.equals(NOBODY)) {
        return states(sentence.substring(to)) ? NOBODY : noun;
      }
      noun = named;
    }
    // Among capitals no word can be told for an acronym.
    String head = word(before, noun);
    if (acts(LOWER.matcher(before).find() ? head : head.toLowerCase(Locale.ROOT))) {
      return noun;
    }
    Matcher by = BY.matcher(sentence).region(to, Math.min(sentence.length(), to + AGENT_REACH));
    while (by.find()) {
      Span agent = noun(sentence, new Span(by.start(1), by.end(1)));
      if (acts(word(sentence, agent))) {
        return agent;
      }
    }
    return NOBODY;
  }

  /// The noun at the head of the subject at the end of this part of a sentence, with what stands
  /// before it.
  static Span head(String before) {
    String clause = BRACKETS.matcher(before).replaceAll(m -> " ".repeat(m.group().length()));
    int first = Math.max(clause.lastIndexOf(';'), clause.lastIndexOf(':')) + 1;
    int to = clause.length();
    while (to > first) {
      int from = Math.max(first, clause.lastIndexOf(',', to - 1) + 1);
      Matcher title = TITLE.matcher(clause).region(from, to);
      int begin = title.lookingAt() ? title.end() : from;
      while (begin < to && clause.charAt(begin) == ' ') {
        begin++;
      }
      Matcher opening = OPENING.matcher(clause).region(begin, to);
      begin = opening.lookingAt() ? opening.end() : begin;
      if (begin < to && !ASIDE.matcher(clause).region(begin, to).matches()) {
        return noun(clause, new Span(begin, to));
      }
      to = from - 1;
    }
    return NOBODY;
  }

  /// Whether the verb after the marker says what something is or holds, or stands in the passive.
  private boolean states(String after) {
    Matcher verb = VERB.matcher(after);
    return !verb.lookingAt() || stative.contains(verb.group(1).toLowerCase(Locale.ROOT));
  }

  /// The first word in a leading clause for someone who can act, which "it" and "they" stand for;
  /// empty at 0 where there is none.
  private Span antecedent(String before) {
    int from = 0;
    for (String segment : before.split(",", -1)) {
      Matcher opening = CONJUNCTION.matcher(segment);
      int begin = from + (opening.lookingAt() ? opening.end() : 0);
      Span noun = noun(before, new Span(begin, from + segment.length()));
      if (!PRONOUN.matcher(noun.of(before)).matches() && acts(word(before, noun))) {
        return noun;
      }
      Matcher word = WORD.matcher(segment);
      while (word.find()) {
        if (actors.contains(singular(word.group()))
            || (word.group().length() > 2 && ACRONYM.matcher(word.group()).matches())) {
          return new Span(from + word.start(), from + word.end());
        }
      }
      from += segment.length() + 1;
    }
    return NOBODY;
  }

  /// A phrase up to the modifiers behind its noun.
  private static Span noun(String text, Span phrase) {
    Matcher modifier = MODIFIER.matcher(text).region(phrase.from(), phrase.to());
    int end = phrase.to();
    while (end == phrase.to() && modifier.find()) {
      // "The designated laboratories": a participle after the article alone stands before its noun.
      String front = text.substring(phrase.from(), modifier.start());
      end = BARE.matcher(front).matches() ? end : modifier.start();
    }
    int begin = phrase.from();
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  /// The last word of a noun.
  private static String word(String text, Span noun) {
    String phrase = noun.of(text);
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  private boolean acts(String head) {
    String word = head.toLowerCase(Locale.ROOT);
    word = word.substring(word.lastIndexOf('-') + 1);
    String one = singular(word);
    if (actors.contains(word) || actors.contains(one)) {
      return true;
    }
    return !others.contains(word)
        && !others.contains(one)
        && (ACRONYM.matcher(head).matches() || AGENTIVE.matcher(word).matches());
  }

  private static String singular(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : PLURAL.matcher(word).replaceFirst("");
  }
}
