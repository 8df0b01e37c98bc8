package isogloss.core.analysis.match;

import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of all provisions as sorted term numbers, with inverse document frequencies, for
/// lexical overlap. Terms of different languages are different terms.
public final class Lexis {
  private final int[][] terms;
  private final float[] idf;
  private final double[] weight;
  private final List<String> names;

  private Lexis(int[][] terms, float[] idf, double[] weight, List<String> names) {
    this.terms = terms;
    this.idf = idf;
    this.weight = weight;
    this.names = names;
  }

  /// Reads the words of every provision's norm.
  public static Lexis of(ProvisionSet set) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new java.util.ArrayList<>();
    int[][] terms = new int[set.size()][];
    try (Words words = new Words()) {
      for (int i = 0; i < set.size(); i++) {
        Provision p = set.provision(i);
        terms[i] =
            words.of(p.norm(), p.language()).stream()
                .map(word -> p.language() + " " + word)
                .mapToInt(
                    name ->
                        numbers.computeIfAbsent(
                            name,
                            n -> {
                              names.add(n.substring(n.indexOf(' ') + 1));
                              return names.size() - 1;
                            }))
                .sorted()
                .toArray();
      }
    }
    int[] documents = new int[names.size()];
    for (int[] list : terms) {
      int last = -1;
      for (int term : list) {
        if (term != last) {
          documents[term]++;
          last = term;
        }
      }
    }
    float[] idf = new float[documents.length];
    for (int t = 0; t < idf.length; t++) {
      idf[t] = (float) Math.log(1 + (set.size() + 1.0) / (documents[t] + 0.5));
    }
    double[] weight = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      for (int term : terms[i]) {
        weight[i] += idf[term];
      }
    }
    return new Lexis(terms, idf, weight, List.copyOf(names));
  }

  /// Weighted Dice coefficient of the two word multisets, weights inverse document frequencies, in
  /// [0, 1]; 0 where a text has no words or the languages differ.
  float dice(int i, int j) {
    int[] a = terms[i];
    int[] b = terms[j];
    double common = 0;
    int x = 0;
    int y = 0;
    while (x < a.length && y < b.length) {
      if (a[x] == b[y]) {
        common += idf[a[x]];
        x++;
        y++;
      } else if (a[x] < b[y]) {
        x++;
      } else {
        y++;
      }
    }
    double total = weight[i] + weight[j];
    return total == 0 ? 0 : (float) (2 * common / total);
  }

  /// The distinct terms of provision `i`, rarest first, at most `most`.
  public int[] rarest(int i, int most) {
    return Arrays.stream(terms[i])
        .distinct()
        .boxed()
        .sorted((s, t) -> idf[s] != idf[t] ? Float.compare(idf[t], idf[s]) : Integer.compare(s, t))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// All terms of provision `i`, sorted, repetitions included; a copy.
  int[] terms(int i) {
    return terms[i].clone();
  }

  /// Inverse document frequency of a term, in nats.
  public float idf(int term) {
    return idf[term];
  }

  /// The term as a word (its stem, in languages that have stemming).
  public String word(int term) {
    return names.get(term);
  }
}
