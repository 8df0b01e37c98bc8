package isogloss.core.analysis.norm;

import isogloss.core.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds who acts in an English clause: the head of the subject before its verb, where that is a
/// word for someone who can act. Without one a rule says what is so and binds nobody by name.
final class Subject {

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
          "(?i)\\b(?:agree|acknowledge|affirm|believe|confirm|covenant|declare|ensure|expect|indicate"
              + "|note|provide|recogni[sz]e|represent|state|stipulate|suggest|understand|warrant)"
              + "(?:s|d|ed)? that ");

  private static final Pattern MODAL = Pattern.compile("(?i)\\b(?:shall|must|may|will)\\b");
  private static final Pattern PRONOUN = Pattern.compile("(?i)it|they|these|those");
  private static final Pattern CONJUNCTION =
      Pattern.compile("(?i)^(?:where|if|when|whenever|while|once|as|in case|before|after) ");
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
    String after = sentence.substring(marker.to());
    String named = holder(sentence.substring(0, marker.from()), after);
    return named.isEmpty() ? agent(after) : named;
  }

  /// Whether the subject before a verb is somebody who can act.
  boolean named(String before, String after) {
    return !holder(before, after).isEmpty();
  }

  /// Whether the subject before a verb exists by rule or agreement only, as a term or a sum.
  boolean status(String before) {
    String head = head(before).toLowerCase(Locale.ROOT);
    return statuses.contains(head) || statuses.contains(singular(head));
  }

  private String holder(String before, String after) {
    // In capitals every word would be an abbreviation.
    String clause = CAPITALS.matcher(before).matches() ? before.toLowerCase(Locale.ROOT) : before;
    String head = head(clause);
    if (PRONOUN.matcher(head).matches()) {
      String named = antecedent(clause);
      return named.isEmpty() && !states(after)
          ? head.toLowerCase(Locale.ROOT)
          : named.toLowerCase(Locale.ROOT);
    }
    return acts(head) ? head.toLowerCase(Locale.ROOT) : "";
  }

  /// The word for who acts behind a passive verb; empty where nobody is named.
  String agent(String after) {
    String reach = after.substring(0, Math.min(after.length(), AGENT_REACH));
    Matcher passive = PASSIVE.matcher(reach);
    Matcher by = BY.matcher(reach);
    for (int from = passive.find() ? passive.start() : reach.length();
        by.find(from);
        from = by.end()) {
      if (!FURTHER.matcher(reach.substring(passive.start(), by.start())).find()) {
        for (String party : AND.split(by.group(1))) {
          String agent = nounHead(party);
          if (acts(agent)) {
            return agent.toLowerCase(Locale.ROOT);
          }
        }
      }
    }
    return "";
  }

  /// The head of the subject at the end of this part of a sentence.
  static String head(String before) {
    String clause = BRACKETS.matcher(before).replaceAll("");
    clause = clause.substring(Math.max(clause.lastIndexOf(';'), clause.lastIndexOf(':')) + 1);
    List<String> segments = List.of(clause.split(",", -1));
    for (int i = segments.size() - 1; i >= 0; i--) {
      String segment = own(segments.get(i)).strip();
      segment = TITLE.matcher(segment).replaceFirst("");
      segment = OPENING.matcher(segment).replaceFirst("");
      if (!segment.isEmpty() && !ASIDE.matcher(segment).matches()) {
        return nounHead(segment);
      }
      if (i == segments.size() - 1 && LEADING.matcher(segment).lookingAt()) {
        // "Within five days the keeper shall": no comma parts the subject from what leads in.
        return lastNoun(segment);
      }
    }
    return "";
  }

  /// What belongs to the verb behind this part of a sentence: behind another modal verb only what
  /// "and" joins to it with a subject of its own.
  private static String own(String segment) {
    Matcher said = SAID.matcher(segment);
    if (said.find()) {
      return own(segment.substring(said.end()));
    }
    Matcher modal = MODAL.matcher(segment);
    if (!modal.find()) {
      return segment;
    }
    int from = Math.max(segment.lastIndexOf(" and "), segment.lastIndexOf(" but "));
    return from >= modal.end() ? segment.substring(from + 5) : segment;
  }

  /// Whether the verb after the marker says what something is or holds, or stands in the passive.
  private boolean states(String after) {
    Matcher verb = VERB.matcher(after);
    return !verb.lookingAt() || stative.contains(verb.group(1).toLowerCase(Locale.ROOT));
  }

  /// The first word in a leading clause for someone who can act, which "it" and "they" stand for.
  private String antecedent(String before) {
    for (String segment : before.split(",", -1)) {
      String noun = nounHead(CONJUNCTION.matcher(segment.strip()).replaceFirst(""));
      if (!PRONOUN.matcher(noun).matches() && acts(noun)) {
        return noun;
      }
      Matcher word = WORD.matcher(segment);
      while (word.find()) {
        if (actors.contains(singular(word.group()))
            || (word.group().length() > 2 && ACRONYM.matcher(word.group()).matches())) {
          return word.group();
        }
      }
    }
    return "";
  }

  /// The last word before the modifiers of a noun.
  private static String nounHead(String phrase) {
    Matcher modifier = MODIFIER.matcher(phrase);
    int end = phrase.length();
    while (end == phrase.length() && modifier.find()) {
      // "The designated laboratories": a participle after the article alone stands before its noun.
      end = BARE.matcher(phrase.substring(0, modifier.start())).matches() ? end : modifier.start();
    }
    return lastNoun(TRAILING.matcher(phrase.substring(0, end)).replaceFirst(""));
  }

  /// The last word; where that is a participle behind a noun, the noun: "keepers included in a
  // list".
  private static String lastNoun(String phrase) {
    String noun = phrase.strip();
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    String rest = noun.substring(0, noun.length() - last.length()).strip();
    return PARTICIPLE.matcher(last).matches() && !BARE.matcher(rest).matches()
        ? rest.substring(rest.lastIndexOf(' ') + 1)
        : last;
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
