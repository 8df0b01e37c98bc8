package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.Grammar.Evidence;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses the grammar of a document: the one whose heads form the longest sequence of numbers.
final class GrammarChoice {

  /// A grammar needs a sequence of this many numbers.
  private static final int MIN_EVIDENCE = 3;

  /// Articles that may be left out: a law that was amended has lost some.
  private static final int GAP = 2;

  private static final Pattern FIRST_SUBSECTION =
      Pattern.compile("^(?:\\d{1,3}(?:\\.\\d+)?\\s+)?\\(1\\)\\s");

  /// What the words count that only one family has.
  private static final int SIGN = 10;

  /// Paragraphs go through a fourth of the document at least, with a number on every sixtieth line.
  private static final int LEAST_SPAN = 4;

  private static final int SPARSE = 60;

  /// A number with a stop.
  private static final Pattern PLAIN = Pattern.compile("^(\\d{1,4})\\.\\s");

  /// A section that begins with its first subsection.
  private static final Pattern ATTACHED =
      Pattern.compile("^\\d{1,3}[A-Z]{0,2}\\.\\s?[—–-]{0,2}\\s?\\(1\\)\\s");

  private GrammarChoice() {}

  /// What every family asks of the lines.
  ///
  /// @param subsections how many begin with "(1)"
  /// @param attached how many are sections that begin with their first subsection
  /// @param plain the numbers with a stop that lines begin with
  private record Signs(int subsections, int attached, Set<Integer> plain) {
    static Signs of(List<BodyLine> lines) {
      int subsections = 0;
      int attached = 0;
      Set<Integer> plain = new HashSet<>();
      for (BodyLine line : lines) {
        String text = line.text();
        if ("(0123456789".indexOf(text.charAt(0)) < 0) {
          continue;
        }
        subsections += FIRST_SUBSECTION.matcher(text).find() ? 1 : 0;
        attached += ATTACHED.matcher(text).find() ? 1 : 0;
        Matcher bare = PLAIN.matcher(text);
        if (bare.find()) {
          plain.add(Integer.parseInt(bare.group(1)));
        }
      }
      return new Signs(subsections, attached, plain);
    }
  }

  static Grammar of(Grammars grammars, List<BodyLine> lines, String language) {
    Grammar best = grammars.fallback();
    int most = MIN_EVIDENCE - 1;
    Signs signs = Signs.of(lines);
    for (Grammar grammar : grammars.families()) {
      if (grammar.suits(language)) {
        int evidence = evidence(grammar, lines, signs);
        if (grammar.evidence().containsValue(Evidence.WEAK) && !best.equals(grammars.fallback())) {
          evidence /= 3;
        }
        if (evidence > most) {
          most = evidence;
          best = grammar;
        }
      }
    }
    return best;
  }

  /// How many heads speak for `grammar`.
  private static int evidence(Grammar grammar, List<BodyLine> lines, Signs signs) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, HeadNumber> last = new HashMap<>();
    Map<String, Integer> dotted = new HashMap<>();
    int each = 0;
    for (BodyLine line : lines) {
      if (!line.mayStart()) {
        continue;
      }
      for (HeadRule rule : grammar.heads()) {
        Evidence how = grammar.evidence().get(rule.name());
        if (how == null || how == Evidence.WEAK) {
          continue;
        }
        Optional<HeadSequence.Match> match = HeadSequence.match(rule, line.text());
        if (match.isEmpty() || !HeadSequence.plausible(rule, match.get(), line)) {
          continue;
        }
        if (how == Evidence.EACH) {
          each++;
          break;
        }
        if (how == Evidence.SIGN) {
          counts.put(rule.name(), SIGN);
          break;
        }
        HeadNumber number = HeadNumber.of(match.get().number());
        HeadNumber before = last.get(rule.name());
        boolean begins =
            before == null
                && ((number.first() && (number.size() == 1 || how == Evidence.DOTTED))
                    || (number.parts().stream().anyMatch(p -> p > 100)
                        && !counted(number, signs.plain())));
        boolean article = rule.kind() == ClauseKind.ARTICLE && line.starts();
        if (begins
            || (before != null
                && (number.follows(before) || (article && number.near(before, GAP))))) {
          last.put(rule.name(), number);
          counts.merge(rule.name(), 1, Integer::sum);
          if (number.size() > 1) {
            dotted.merge(rule.name(), 1, Integer::sum);
          }
          break;
        }
      }
    }
    for (HeadRule rule : grammar.heads()) {
      if (grammar.evidence().get(rule.name()) == Evidence.WEAK) {
        counts.merge(rule.name(), paragraphs(rule, lines), Math::max);
      }
    }
    return Math.max(each, sum(grammar, counts, dotted, signs));
  }

  /// Whether a number only goes on with those of paragraphs: codes begin anywhere above 100.
  private static boolean counted(HeadNumber number, Set<Integer> plain) {
    return number.size() == 1 && plain.contains(number.parts().getFirst() - 1);
  }

  /// How many paragraphs are numbered through the document; a list on some of its pages is none.
  private static int paragraphs(HeadRule rule, List<BodyLine> lines) {
    Set<Integer> chain = ParagraphChain.of(rule, lines);
    if (chain.isEmpty()) {
      return 0;
    }
    int span = Collections.max(chain) - Collections.min(chain);
    boolean through = span * LEAST_SPAN >= lines.size() && chain.size() * SPARSE >= span;
    return through ? chain.size() : 0;
  }

  /// The counts of all rules that count.
  private static int sum(
      Grammar grammar, Map<String, Integer> counts, Map<String, Integer> dotted, Signs signs) {
    int most = 0;
    int sum = 0;
    int beside = 0;
    for (Map.Entry<String, Evidence> rule : grammar.evidence().entrySet()) {
      int n = counts.getOrDefault(rule.getKey(), 0);
      int counted =
          switch (rule.getValue()) {
            case RUN, WEAK, SIGN -> n;
            case DOTTED -> dotted.getOrDefault(rule.getKey(), 0) < MIN_EVIDENCE ? 0 : n;
            case SUBSECTIONS -> signs.subsections() < Math.max(MIN_EVIDENCE, n / 6) ? 0 : n;
            case ATTACHED -> signs.attached() < Math.max(MIN_EVIDENCE, n / 6) ? 0 : n;
            case BESIDE, EACH -> 0;
          };
      most = Math.max(most, counted);
      sum += counted;
      beside += rule.getValue() == Evidence.BESIDE ? n : 0;
    }
    return most >= MIN_EVIDENCE ? sum + beside : most;
  }
}
