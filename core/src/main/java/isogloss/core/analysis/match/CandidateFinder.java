package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the pairs worth judging, between documents: for each provision the nearest ones of every
/// jurisdiction by vector (exhaustive), and the nearest ones by rare words (BM25).
final class CandidateFinder {

  /// @param perJurisdiction nearest provisions kept for each provision and jurisdiction
  /// @param byWords provisions kept that share the rarest words
  /// @param queryTerms number of rarest words that are looked up
  /// @param minimum calibrated similarity below which a pair by vector is dropped, in [0, 1]
  /// @param minimumDice lexical overlap below which a pair by words is dropped, in [0, 1]
  record Options(
      int perJurisdiction, int byWords, int queryTerms, double minimum, double minimumDice) {

    Options {
      if (perJurisdiction < 1 || byWords < 0 || queryTerms < 1) {
        throw new IllegalArgumentException("candidates: expected counts of at least 1");
      }
    }

    static Options defaults() {
      return new Options(3, 8, 12, 0.40, 0.35);
    }
  }

  private CandidateFinder() {}

  /// The pairs of `set`, sorted, each once.
  static List<Pair> find(
      ProvisionSet set, Similarity similarity, Lexis lexis, Options options, int threads) {
    int n = set.size();
    List<String> jurisdictions =
        set.documents().stream().map(d -> d.jurisdiction().code()).distinct().sorted().toList();
    int[] jurisdiction = new int[n];
    int[] document = new int[n];
    for (int i = 0; i < n; i++) {
      jurisdiction[i] = jurisdictions.indexOf(set.document(i).jurisdiction().code());
      document[i] = set.documents().indexOf(set.document(i));
    }
    long[][] found = new long[n][];
    try (LexicalIndex index = new LexicalIndex(set, lexis, options.queryTerms())) {
      Workers.run(
          threads,
          n,
          i -> {
            Nearest nearest = new Nearest(jurisdictions.size(), options.perJurisdiction());
            if (similarity.readable(i)) {
              for (int j = 0; j < n; j++) {
                if (document[j] != document[i]) {
                  float s = similarity.calibrated(i, j);
                  if (s >= options.minimum()) {
                    nearest.offer(jurisdiction[j], j, s);
                  }
                }
              }
            }
            List<Integer> others = nearest.all();
            for (int j : index.nearest(i, options.byWords())) {
              if (document[j] != document[i] && lexis.dice(i, j) >= options.minimumDice()) {
                others.add(j);
              }
            }
            found[i] =
                others.stream()
                    .mapToLong(j -> ((long) Math.min(i, j) << 32) | Math.max(i, j))
                    .distinct()
                    .toArray();
          });
    }
    long[] keys = Arrays.stream(found).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    List<Pair> pairs = new ArrayList<>(keys.length);
    for (long key : keys) {
      int i = (int) (key >>> 32);
      int j = (int) key;
      pairs.add(new Pair(i, j, similarity.cosine(i, j), lexis.dice(i, j)));
    }
    return pairs;
  }

  /// The nearest provisions of each jurisdiction; the earlier index wins a tie.
  private static final class Nearest {
    private final int[][] index;
    private final float[][] score;
    private final int[] count;

    Nearest(int groups, int most) {
      index = new int[groups][most];
      score = new float[groups][most];
      count = new int[groups];
    }

    void offer(int group, int j, float s) {
      int k = count[group];
      if (k == score[group].length) {
        if (s <= score[group][k - 1]) {
          return;
        }
        k--;
      } else {
        count[group]++;
      }
      while (k > 0 && score[group][k - 1] < s) {
        score[group][k] = score[group][k - 1];
        index[group][k] = index[group][k - 1];
        k--;
      }
      score[group][k] = s;
      index[group][k] = j;
    }

    List<Integer> all() {
      List<Integer> all = new ArrayList<>();
      for (int g = 0; g < count.length; g++) {
        for (int k = 0; k < count[g]; k++) {
          all.add(index[g][k]);
        }
      }
      return all;
    }
  }
}
