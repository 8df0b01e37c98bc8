package isogloss.core.analysis.measure;

import isogloss.core.analysis.match.Lexis;
import isogloss.core.model.ProvisionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names topics by the words that many of their members share and few other provisions have.
final class TopicLabels {
  private static final int WORDS = 4;
  private final ProvisionSet set;
  private final Lexis lexis;

  private TopicLabels(ProvisionSet set, Lexis lexis) {
    this.set = set;
    this.lexis = lexis;
  }

  static TopicLabels of(ProvisionSet set) {
    return new TopicLabels(set, Lexis.of(set));
  }

  /// Up to four words of the most common language among the members, most telling first.
  String label(List<Integer> members) {
    Map<String, Long> languages = new HashMap<>();
    members.forEach(i -> languages.merge(set.provision(i).language(), 1L, Long::sum));
    String language =
        languages.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
            .orElseThrow()
            .getKey();
    Map<Integer, Double> score = new HashMap<>();
    for (int i : members) {
      if (set.provision(i).language().equals(language)) {
        for (int term : lexis.rarest(i, Integer.MAX_VALUE)) {
          score.merge(term, (double) lexis.idf(term), Double::sum);
        }
      }
    }
    return String.join(
        ", ",
        score.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(WORDS)
            .map(entry -> lexis.word(entry.getKey()))
            .toList());
  }
}
