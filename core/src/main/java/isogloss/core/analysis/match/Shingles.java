package isogloss.core.analysis.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The runs of words of many texts, for finding those that have many runs in common through an
/// index of the runs, so without comparing all with all. A run is kept as a hash of 64 bits.
///
/// *Source:* Broder (1997), *On the resemblance and containment of documents*,
/// doi:10.1109/SEQUEN.1997.666900, for shingles; length and limit are the defaults of passim, a
/// program that finds reused text (Smith, Cordell and Mullen 2015, doi:10.1093/alh/ajv029).
final class Shingles {
  /// Words in a run; in scripts without spaces each character is a word.
  static final int LENGTH = 5;

  /// Runs that stand in more texts are anybody's and left out.
  private static final int COMMON = 100;

  /// Texts in which each run stands, in order; none for runs that are anybody's.
  private final int[][] places;

  /// Runs of each text as numbers, those that are anybody's left out.
  private final int[][] runs;

  /// @param hashes for each text its runs as [#of] gives them
  Shingles(List<long[]> hashes) {
    long[] known = hashes.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    runs = new int[hashes.size()][];
    int[] count = new int[known.length];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Arrays.stream(hashes.get(i)).mapToInt(h -> Arrays.binarySearch(known, h)).toArray();
      for (int run : runs[i]) {
        count[run]++;
      }
    }
    places = new int[known.length][];
    for (int run = 0; run < places.length; run++) {
      places[run] = new int[count[run] > COMMON ? 0 : count[run]];
    }
    Arrays.fill(count, 0);
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Arrays.stream(runs[i]).filter(run -> places[run].length > 0).toArray();
      for (int run : runs[i]) {
        places[run][count[run]++] = i;
      }
    }
  }

  /// The distinct runs of a text, none where it is shorter than a run; those of two languages
  /// differ.
  static long[] of(List<String> words, String language) {
    long[] hashes = new long[Math.max(0, words.size() - LENGTH + 1)];
    for (int k = 0; k < hashes.length; k++) {
      long hash = language.hashCode();
      for (String word : words.subList(k, k + LENGTH)) {
        // Multiplication by an odd number and a shift mix all bits: Steele, Lea and Flood (2014).
        hash = (hash ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      hashes[k] = hash;
    }
    return Arrays.stream(hashes).distinct().toArray();
  }

  /// The texts after text `i` that are like it, in order: those of which the Dice coefficient of
  /// both sets of runs is at least `least`.
  int[] alike(int i, double least) {
    int[] met =
        Arrays.stream(runs[i])
            .flatMap(run -> Arrays.stream(places[run]))
            .filter(j -> j > i)
            .sorted()
            .toArray();
    IntStream.Builder alike = IntStream.builder();
    int from = 0;
    for (int to = 1; to <= met.length; to++) {
      if (to == met.length || met[to] != met[from]) {
        int j = met[from];
        if (2.0 * (to - from) >= least * (runs[i].length + runs[j].length)) {
          alike.add(j);
        }
        from = to;
      }
    }
    return alike.build().toArray();
  }
}
