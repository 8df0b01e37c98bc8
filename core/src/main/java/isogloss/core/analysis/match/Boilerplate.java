package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Wording that many instruments share word for word, as drafters copy it: entry into force, powers
/// of committees, penalties that are effective, proportionate and dissuasive. Learnt from the
/// corpus itself; two instruments that share it have little in common.
///
/// *Source:* base code of JPlag, <https://github.com/jplag/JPlag>, which is given by hand there.
final class Boilerplate {

  /// Instruments (families of editions) from which a wording is boilerplate. Two share what one
  /// took from the other, a third may quote.
  static final int INSTRUMENTS = 4;

  /// Dice coefficient of the word runs from which two provisions have nearly the same words.
  private static final double LEAST = 0.7;

  private final int[] instruments;

  private Boilerplate(int[] instruments) {
    this.instruments = instruments;
  }

  /// Counts the instruments of `set` that have nearly the words of each provision.
  static Boilerplate of(ProvisionSet set, int threads) {
    List<long[]> runs = new ArrayList<>();
    for (Provision p : set.provisions()) {
      runs.add(Shingles.of(Wording.words(p.norm()), p.language()));
    }
    Shingles shingles = new Shingles(runs);
    int[][] alike = new int[set.size()][];
    Workers.run(threads, alike.length, i -> alike[i] = shingles.alike(i, LEAST));
    List<Set<String>> families = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      families.add(new HashSet<>(Set.of(set.document(i).family())));
    }
    for (int i = 0; i < alike.length; i++) {
      for (int j : alike[i]) {
        families.get(i).add(set.document(j).family());
        families.get(j).add(set.document(i).family());
      }
    }
    return new Boilerplate(families.stream().mapToInt(Set::size).toArray());
  }

  /// Number of instruments that have nearly the words of both provisions, at least 1.
  int instruments(int i, int j) {
    return Math.min(instruments[i], instruments[j]);
  }
}
