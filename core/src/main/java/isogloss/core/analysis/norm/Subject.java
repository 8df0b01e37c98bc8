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
              + "|before|during|over|upon|until|unless|per|than|through|that|which|who|whose|whom|where|when|if|as|not|referred|mentioned"
              + "|concerned|established|involved|listed|set|laid|designated|appointed|\\p{L}{2,}(?<!undertak)ing"
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

  /// A clause of its own, or a participle behind a noun: "based on the salary paid by the guild".
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?i)[:;]|\\b(?:which|who|that|if|when|where|unless)\\b"
              + "|\\b(?:the|an?|of|for|in|on|with|to)\\b.*"
              + "\\p{L}+(?:ed|en|id|ade|eld|ept|ought|ent|uilt) $");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)\\bbe (?:(?:[a-z]+ly|also|only|first|not|jointly|then) )*+"
              + "\\p{L}+(?:ed|en|wn|ne|[mpl]ade|id|eld|ght|ept|ut|ent|ound|ilt|ost|un|[ai]ble)\\b"
              + "|\\bbe (?:read|set|kept|met|cut|put)\\b");

  private static final Pattern AND = Pattern.compile(" (?:and|or) (?:by )?");

  private static final Pattern BRACKETS =
      Pattern.compile("\\s?\\([^()]*\\)|\\s?[\"“”](?=\\s|$)|[\"“”]");
  private static final Pattern ACRONYM =
      Pattern.compile("(?!I{1,3}$|IV$|VI{0,3}$|IX$|XI*V?$)(?:\\p{Lu}{1,6}-)?\\p{Lu}{2,6}s?");
  private static final Pattern CAPITALS =
      Pattern.compile("\\P{Ll}*\\p{Lu}{2,}\\P{L}+\\p{Lu}{2,}\\P{Ll}*");
  private static final Pattern AGENTIVE = Pattern.compile("\\p{Ll}{2,}(?:er|or|ee)s?");
  private static final Pattern PLURAL = Pattern.compile("(?<=ss|sh|ch|x)es$|(?<!s)s$");

  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "\\p{Ll}{2,}(?:ed|en|ught|aid)|payable|due|owing|applicable|available|necessary");

  private static final Pattern TRAILING = Pattern.compile("(?i)\\s+(?:and|or)\\s*$");

  /// Words that open what leads in before a subject.
  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)(?:in|on|by|for|after|before|upon|without|until|to|at|from|with|within|under|during"
              + "|pursuant|subject|notwithstanding|following|then|once|no later|not later)\\b");

  private static final Pattern BARE =
      Pattern.compile(
          "(?i)\\s*(?:the|an?|any|each|every|all|such|those|these|its|their|his|her|no|other)?\\s*");

  /// A title that ran into the sentence below it ends before these.
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?<=\\p{Ll}) (?=(?:The|An?|Any|Each|Every|All|No|Such|Member States?)(?: |$))");

  /// What somebody says or sees to has a subject of its own.
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:agree|acknowledge|confirm|covenant|declare|ensure|provide|represent|stipulate"
              + "|warrant)(?:s|d|ed)? that ");

  /// What a verb that has the subject of the verb before begins with.
  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:(?:also|further|then|\\p{Ll}+ly)\\s*)?");

  /// The last article or the like before a noun.
  private static final Pattern DETERMINER =
      Pattern.compile("(?i).*\\b(?=(?:the|an?|each|any|every|such|all) )");

  private static final Pattern MODAL = Pattern.compile("(?i)\\b(?:shall|must|may|will)\\b");
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
  private final Set<String> statuses = words("status");

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
    Span named = holder(sentence.substring(0, marker.from()), sentence.substring(marker.to()));
    return named.equals(NOBODY) ? agent(sentence, marker.to()) : named;
  }

  /// Whether the subject before a verb is somebody who can act.
  boolean named(String before, String after) {
    return !holder(before, after).equals(NOBODY);
  }

  /// Whether the subject before a verb exists by rule or agreement only, as a term or a sum.
  boolean status(String before) {
    String head = word(before, head(before)).toLowerCase(Locale.ROOT);
    return statuses.contains(head) || statuses.contains(singular(head));
  }

  /// Whether somebody who acts is named behind a passive verb.
  boolean hasAgent(String after) {
    return !agent(after, 0).equals(NOBODY);
  }

  private Span holder(String before, String after) {
    Span noun = head(before);
    String word = word(before, noun);
    if (PRONOUN.matcher(word).matches()) {
      Span named = antecedent(before);
      return named.equals(NOBODY) && !states(after) ? noun : named;
    }
    // Among capitals no word can be told for an acronym.
    boolean capitals = CAPITALS.matcher(before).matches();
    return acts(capitals ? word.toLowerCase(Locale.ROOT) : word) ? noun : NOBODY;
  }

  /// The words for who acts behind a passive verb; empty at 0 where nobody is named.
  private Span agent(String sentence, int from) {
    int end = Math.min(sentence.length(), from + AGENT_REACH);
    Matcher passive = PASSIVE.matcher(sentence).region(from, end);
    int verb = passive.find() ? passive.start() : end;
    Matcher by = BY.matcher(sentence).region(verb, end);
    while (by.find()) {
      if (!FURTHER.matcher(sentence.substring(verb, by.start())).find()) {
        int begin = by.start(1);
        Matcher and = AND.matcher(sentence).region(begin, by.end(1));
        for (boolean more = true; more; begin = more ? and.end() : begin) {
          more = and.find();
          Span agent = noun(sentence, new Span(begin, more ? and.start() : by.end(1)));
          if (acts(word(sentence, agent))) {
            return agent;
          }
        }
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
      int begin = own(clause, from, to);
      Matcher title = TITLE.matcher(clause).region(begin, to);
      begin = title.lookingAt() ? title.end() : begin;
      while (begin < to && clause.charAt(begin) == ' ') {
        begin++;
      }
      Matcher opening = OPENING.matcher(clause).region(begin, to);
      begin = opening.lookingAt() ? opening.end() : begin;
      Span segment = new Span(begin, to);
      if (begin < to && !ASIDE.matcher(clause).region(begin, to).matches()) {
        return noun(clause, segment);
      }
      if (to == clause.length() && LEADING.matcher(clause).region(begin, to).lookingAt()) {
        // "Within five days the keeper shall": no comma parts the subject from what leads in.
        return lastNoun(clause, segment);
      }
      to = from - 1;
    }
    return NOBODY;
  }

  /// Where what belongs to the verb behind this part of a sentence begins: behind another modal
  /// verb only what "and" joins to it with a subject of its own.
  private static int own(String clause, int from, int to) {
    int begin = from;
    Matcher said = SAID.matcher(clause).region(from, to);
    while (said.find()) {
      begin = said.end();
    }
    Matcher modal = MODAL.matcher(clause).region(begin, to);
    if (!modal.find()) {
      return begin;
    }
    int and = Math.max(clause.lastIndexOf(" and ", to), clause.lastIndexOf(" but ", to)) + 5;
    return and > modal.end() && and <= to && !JOINED.matcher(clause).region(and, to).matches()
        ? and
        : begin;
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
    Matcher trailing = TRAILING.matcher(text).region(phrase.from(), end);
    Span noun = new Span(phrase.from(), trailing.find() ? trailing.start() : end).stripped(text);
    return bare(text, noun);
  }

  /// A noun without the participle behind it: "keepers included in a list".
  private static Span bare(String text, Span noun) {
    String word = word(text, noun);
    String front = text.substring(noun.from(), noun.to() - word.length());
    return PARTICIPLE.matcher(word).matches() && !BARE.matcher(front).matches()
        ? new Span(noun.from(), noun.to() - word.length()).stripped(text)
        : noun;
  }

  /// The last noun of a phrase that leads in, with its article.
  private static Span lastNoun(String text, Span phrase) {
    Matcher determiner = DETERMINER.matcher(text).region(phrase.from(), phrase.to());
    int begin = determiner.lookingAt() ? determiner.end() : phrase.from();
    Span noun = new Span(begin, phrase.to()).stripped(text);
    if (MODIFIER.matcher(text).region(noun.from(), noun.to()).find()) {
      int end = noun.to();
      noun = new Span(end - word(text, noun).length(), end);
    }
    return bare(text, noun);
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
