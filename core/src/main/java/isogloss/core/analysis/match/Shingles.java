package isogloss.core.analysis.match;

import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Provisions of different documents of one language that have many runs of words in common, found
/// through an index of these runs, so without comparing all with all.
///
/// *Source:* Broder (1997), *On the resemblance and containment of documents*,
/// doi:10.1109/SEQUEN.1997.666900, for shingles; length and limit are the defaults of passim, a
/// program that finds reused text (Smith, Cordell and Mullen 2015, doi:10.1093/alh/ajv029).
final class Shingles {
  /// Words in a run; in scripts without spaces each character is a word.
  private static final int LENGTH = 5;

  /// Runs that stand in more provisions are anybody's and left out.
  private static final int COMMON = 100;

  private Shingles() {}

  /// Takes the two provisions of a match, the earlier first.
  interface Matches {
    void add(int i, int j);
  }

  /// Gives every match to `matches`, in order.
  ///
  /// @param least Dice coefficient of the two sets of runs, in (0, 1]
  static void match(ProvisionSet set, ReadingOrder order, double least, Matches matches) {
    int n = set.size();
    int[][] shingles = numbered(set);
    int[][] places = places(shingles);
    int[] size = new int[n];
    for (int[] place : places) {
      for (int i : place) {
        size[i]++;
      }
    }
    int[] shared = new int[n];
    for (int i = 0; i < n; i++) {
      List<Integer> met = new ArrayList<>();
      for (int shingle : shingles[i]) {
        for (int j : places[shingle]) {
          if (j > i && order.document(j) != order.document(i) && shared[j]++ == 0) {
            met.add(j);
          }
        }
      }
      met.sort(null);
      for (int j : met) {
        if (2.0 * shared[j] >= least * (size[i] + size[j])) {
          matches.add(i, j);
        }
        shared[j] = 0;
      }
    }
  }

  /// The distinct runs of each provision as numbers.
  private static int[][] numbered(ProvisionSet set) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    int[][] shingles = new int[set.size()][];
    for (int i = 0; i < shingles.length; i++) {
      Provision p = set.provision(i);
      List<String> words = Wording.words(p.text());
      int[] runs = new int[Math.max(0, words.size() - LENGTH + 1)];
      for (int k = 0; k < runs.length; k++) {
        List<String> run = new ArrayList<>(words.subList(k, k + LENGTH));
        run.add(p.language());
        runs[k] = numbers.computeIfAbsent(run, r -> numbers.size());
      }
      shingles[i] = Arrays.stream(runs).distinct().toArray();
    }
    return shingles;
  }

  /// The provisions in which each run stands, in order; none for runs that are anybody's.
  private static int[][] places(int[][] shingles) {
    int most = Arrays.stream(shingles).flatMapToInt(Arrays::stream).max().orElse(-1);
    int[] count = new int[most + 1];
    Arrays.stream(shingles).flatMapToInt(Arrays::stream).forEach(shingle -> count[shingle]++);
    int[][] places = new int[count.length][];
    for (int s = 0; s < places.length; s++) {
      places[s] = new int[count[s] > COMMON ? 0 : count[s]];
      count[s] = 0;
    }
    for (int i = 0; i < shingles.length; i++) {
      for (int shingle : shingles[i]) {
        if (places[shingle].length > 0) {
          places[shingle][count[shingle]++] = i;
        }
      }
    }
    return places;
  }
}
