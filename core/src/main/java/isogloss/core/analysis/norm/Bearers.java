package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.RoleTable.Named;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds who bears a norm and towards whom: the subject of its verb or the agent of a passive, and
/// the receiver among the words behind. In English the subject may be any word for someone who can
/// act; elsewhere it must be a word of the table of roles. Who isn't found stays unknown.
final class Bearers {

  /// Who bears a norm.
  ///
  /// @param role role word, or empty for one that is in no table
  /// @param actor word for that person or body as printed, in small letters, or empty
  /// @param span where the words stand; empty at 0 where nobody is named
  record Bearer(String role, String actor, Span span) {
    static final Bearer NONE = new Bearer("", "", new Span(0, 0));
  }

  private static final String ENGLISH = "en";

  /// Languages whose subject is marked by a particle behind it, with those of topic and subject.
  private static final Map<String, Pattern> PARTICLES =
      Map.of(
          "ja", Pattern.compile("(?:等|ら|たち)?[はが]"),
          "ko", Pattern.compile("(?:들|등)?(?:은|는|이|가|께서)(?![가-힣])"));

  /// Languages whose verb can stand before its subject.
  private static final Set<String> INVERTING = Set.of("de", "nl", "es", "pt", "fr");

  private static final String FRENCH = "fr";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)(?:^|[,;:«–.])\\s*(?:(?:les?|la|une?|ces?|cette|tout|toute|chaque|son|sa|ses|leurs?) |l['’])?$");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)\\s(?:(?:also|only|not|\\p{L}+ly) )*be (?:(?:also|only|\\p{L}+ly) )*(?!(?:required|obliged"
              + "|obligated|permitted|allowed|entitled|authori[sz]ed|prepared|committed|encouraged)\\b)"
              + "(?:\\p{L}+(?:ed|wn|en|ught|ld)|made|put|set|kept|sent|met|left|paid|read|laid|built|found)\\b");

  /// Characters behind a verb in which an inverted subject or an agent is looked for.
  private static final int REACH = 60;

  private static final int AGENT_REACH = 160;

  /// Characters of an agent's phrase in which its role begins.
  private static final int AGENT_START = 15;

  private final Subject subject = new Subject();
  private final RoleTable roles;
  private final Map<String, Pattern> oblique = new HashMap<>();
  private final Map<String, Pattern> agents = new HashMap<>();
  private final Map<String, Pattern> receivers = new HashMap<>();
  private final Map<String, Pattern> possessors = new HashMap<>();

  Bearers(RoleTable roles) {
    this.roles = roles;
    for (String[] row : Lexicon.rows("cases.tsv", 3)) {
      Map<String, Pattern> kind =
          switch (row[0]) {
            case "oblique" -> oblique;
            case "agent" -> agents;
            case "receiver" -> receivers;
            case "possessor" -> possessors;
            default -> throw new IllegalStateException("cases.tsv: no such kind: " + row[0]);
          };
      kind.put(row[1], Lexicon.pattern(row[1], row[2]));
    }
  }

  /// Who bears the norm whose words stand at `marker`.
  Bearer of(String sentence, String language, Span marker) {
    if (language.equals(ENGLISH)) {
      Span actor = subject.find(sentence, marker);
      // "The user shall be informed": the subject of a passive bears nothing.
      boolean acts =
          actor.from() >= marker.to()
              || !PASSIVE.matcher(sentence).region(marker.to(), sentence.length()).lookingAt();
      if (actor.from() < actor.to() && acts) {
        return bearer(sentence, actor, roles.first(sentence, actor.from(), actor.to(), language));
      }
    }
    Named named = language.equals(ENGLISH) ? null : subject(sentence, language, marker);
    if (named == null) {
      // "No person may": the bearer stands inside the marker.
      named = roles.first(sentence, marker.from(), marker.to(), language);
    }
    if (named == null) {
      named = agent(sentence, language, marker.to());
    }
    if (named == null && INVERTING.contains(language)) {
      named = inverted(sentence, language, marker);
    }
    return named == null ? Bearer.NONE : bearer(sentence, named.span(), named);
  }

  private static Bearer bearer(String sentence, Span span, @Nullable Named role) {
    int from = span.from();
    while (from > 0 && hangul(sentence.charAt(from)) && hangul(sentence.charAt(from - 1))) {
      from--;
    }
    Span whole = new Span(from, span.to());
    String words = whole.of(sentence);
    String head = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return new Bearer(role == null ? "" : role.role(), head, whole);
  }

  private static boolean hangul(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  /// Towards whom the norm is: the first role behind the marker that receives something.
  Span counterparty(String sentence, String language, Span marker, Span bearer) {
    Pattern receiver = receivers.get(language);
    if (receiver == null) {
      return Bearer.NONE.span();
    }
    // In Korean and Japanese the receiver stands before the verb, elsewhere behind it.
    boolean before = PARTICLES.containsKey(language);
    int from = before ? bearer.to() : marker.to();
    int to = before ? marker.from() : sentence.length();
    if (from >= to) {
      return Bearer.NONE.span();
    }
    for (Named named : byPlace(roles.all(sentence, from, to, language))) {
      boolean receives =
          before
              ? receiver.matcher(sentence).region(named.span().to(), to).lookingAt()
              : receiver.matcher(sentence.substring(from, named.span().from())).find();
      if (receives && !owns(sentence, language, named)) {
        return named.span();
      }
    }
    return Bearer.NONE.span();
  }

  /// Who acts by a sentence in the indicative: the first role near its beginning that can be a
  /// subject.
  Bearer indicative(String sentence, String language, int reach) {
    int to = Math.min(reach, sentence.length());
    Named named = roles.first(sentence, 0, to, language);
    return named == null
            || oblique(sentence, language, 0, named.span().from())
            || (language.equals(FRENCH) && !opens(sentence, named.span().from()))
        ? Bearer.NONE
        : bearer(sentence, named.span(), named);
  }

  /// Whether nothing but an article stands between the beginning of a clause and the subject.
  private static boolean opens(String sentence, int at) {
    return OPENING.matcher(sentence.substring(0, at)).find();
  }

  private @Nullable Named subject(String sentence, String language, Span marker) {
    List<Named> before = byPlace(roles.all(sentence, 0, marker.from(), language));
    Pattern particles = PARTICLES.get(language);
    if (particles != null) {
      return before.stream().filter(n -> follows(particles, sentence, n)).findFirst().orElse(null);
    }
    // The clause of the verb first, then the clauses before it.
    int to = marker.from();
    while (to > 0) {
      int from = boundary(sentence, to) + 1;
      for (Named named : before) {
        Span at = named.span();
        if (at.from() >= from
            && at.to() <= to
            && !oblique(sentence, language, from, at.from())
            && !owns(sentence, language, named)) {
          return named;
        }
      }
      to = from - 1;
    }
    return null;
  }

  private @Nullable Named agent(String sentence, String language, int from) {
    Pattern pattern = agents.get(language);
    if (pattern == null) {
      return null;
    }
    int to = Math.min(sentence.length(), from + AGENT_REACH);
    int begin = PARTICLES.containsKey(language) ? 0 : Math.min(from, to);
    Matcher agent = pattern.matcher(sentence).region(begin, to);
    while (agent.find()) {
      Named named = roles.first(sentence, agent.start(1), agent.end(1), language);
      if (named != null && named.span().from() - agent.start(1) <= AGENT_START) {
        return named;
      }
    }
    return null;
  }

  /// German and Romance verbs can precede their subject.
  private @Nullable Named inverted(String sentence, String language, Span marker) {
    int to = Math.min(sentence.length(), marker.from() + REACH);
    Named named = roles.first(sentence, marker.from(), to, language);
    return named != null && oblique(sentence, language, marker.from(), named.span().from())
        ? null
        : named;
  }

  /// Whether what stands before a role makes it something else than a subject.
  private boolean oblique(String sentence, String language, int from, int to) {
    Pattern pattern = oblique.get(language);
    return pattern != null && pattern.matcher(sentence.substring(from, to)).find();
  }

  /// Whether a role only says whose thing is meant: 提供者的算法.
  private boolean owns(String sentence, String language, Named named) {
    Pattern pattern = possessors.get(language);
    return pattern != null && follows(pattern, sentence, named);
  }

  private static boolean follows(Pattern pattern, String sentence, Named named) {
    return pattern.matcher(sentence).region(named.span().to(), sentence.length()).lookingAt();
  }

  private static int boundary(String sentence, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (",;:，；：".indexOf(sentence.charAt(i)) >= 0 && i < before - 1) {
        return i;
      }
    }
    return -1;
  }

  private static List<Named> byPlace(List<Named> named) {
    List<Named> sorted = new ArrayList<>(named);
    sorted.sort(
        Comparator.comparingInt((Named n) -> n.span().from())
            .thenComparingInt(n -> -n.span().to()));
    return sorted;
  }
}
