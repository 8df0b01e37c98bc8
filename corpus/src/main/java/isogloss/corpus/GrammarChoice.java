package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.Grammar.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chooses the grammar of a document: the one whose heads form the longest sequence of numbers.
final class GrammarChoice {

  /// A grammar needs a sequence of this many numbers.
  private static final int MIN_EVIDENCE = 3;

  /// Articles that may be left out: a law that was amended has lost some.
  private static final int GAP = 2;

  private static final Pattern FIRST_SUBSECTION =
      Pattern.compile("^(?:\\d{1,3}(?:\\.\\d+)?\\s+)?\\(1\\)\\s");

  private GrammarChoice() {}

  static Grammar of(Grammars grammars, List<BodyLine> lines, String language) {
    Grammar best = grammars.fallback();
    int most = MIN_EVIDENCE - 1;
    for (Grammar grammar : grammars.families()) {
      if (grammar.suits(language)) {
        int evidence = evidence(grammar, lines);
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
  private static int evidence(Grammar grammar, List<BodyLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, HeadNumber> last = new HashMap<>();
    Map<String, Integer> dotted = new HashMap<>();
    int each = 0;
    int subsections = 0;
    for (BodyLine line : lines) {
      subsections += FIRST_SUBSECTION.matcher(line.text()).find() ? 1 : 0;
      if (!line.mayStart()) {
        continue;
      }
      for (HeadRule rule : grammar.heads()) {
        Evidence how = grammar.evidence().get(rule.name());
        if (how == null) {
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
        HeadNumber number = HeadNumber.of(match.get().number());
        HeadNumber before = last.get(rule.name());
        boolean begins =
            before == null && (number.first() || number.parts().stream().anyMatch(p -> p > 100));
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
    return Math.max(each, sum(grammar, counts, dotted, subsections));
  }

  /// The counts of all rules that count.
  private static int sum(
      Grammar grammar, Map<String, Integer> counts, Map<String, Integer> dotted, int subsections) {
    int most = 0;
    int sum = 0;
    int beside = 0;
    for (Map.Entry<String, Evidence> rule : grammar.evidence().entrySet()) {
      int n = counts.getOrDefault(rule.getKey(), 0);
      int counted =
          switch (rule.getValue()) {
            case RUN, WEAK -> n;
            case DOTTED -> dotted.getOrDefault(rule.getKey(), 0) < MIN_EVIDENCE ? 0 : n;
            case SUBSECTIONS -> subsections < Math.max(MIN_EVIDENCE, n / 6) ? 0 : n;
            case BESIDE, EACH -> 0;
          };
      most = Math.max(most, counted);
      sum += counted;
      beside += rule.getValue() == Evidence.BESIDE ? n : 0;
    }
    return most >= MIN_EVIDENCE ? sum + beside : most;
  }
}
