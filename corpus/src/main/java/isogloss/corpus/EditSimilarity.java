package isogloss.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Levenshtein distance of two texts by bit-parallel blocks.
///
/// *Source:* Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
/// Nordic Journal of Computing 10 (2003), after Myers, JACM 46 (1999).
final class EditSimilarity {

  private EditSimilarity() {}

  /// 1 minus the distance divided by the longer length; 1 for two empty texts. White space and
  /// hyphens do not count. O(n m / 64).
  static double of(String a, String b) {
    int[] x = bare(a);
    int[] y = bare(b);
    int longer = Math.max(x.length, y.length);
    return longer == 0 ? 1 : 1 - distance(x, y) / (double) longer;
  }

  private static int[] bare(String text) {
    return text.codePoints()
        .filter(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT
                    && c != '-'
                    && c != '‐'
                    && c != '‑')
        .toArray();
  }

  /// Number of insertions, deletions and replacements that turn `a` into `b`.
  static int distance(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return Math.max(a.length, b.length);
    }
    int blocks = (a.length + 63) / 64;
    Map<Integer, long[]> matches = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      matches.computeIfAbsent(a[i], k -> new long[blocks])[i / 64] |= 1L << (i % 64);
    }
    long[] none = new long[blocks];
    long[] plus = new long[blocks];
    long[] minus = new long[blocks];
    Arrays.fill(plus, -1L);
    long lastBit = 1L << ((a.length - 1) % 64);
    int score = a.length;
    for (int c : b) {
      long[] equal = matches.getOrDefault(c, none);
      long plusCarry = 1;
      long minusCarry = 0;
      for (int k = 0; k < blocks; k++) {
        long p = plus[k];
        long m = minus[k];
        long eq = equal[k];
        long vertical = eq | m;
        eq |= minusCarry;
        long horizontal = (((eq & p) + p) ^ p) | eq;
        long hp = m | ~(horizontal | p);
        long hm = p & horizontal;
        if (k == blocks - 1) {
          score += (hp & lastBit) != 0 ? 1 : 0;
          score -= (hm & lastBit) != 0 ? 1 : 0;
        }
        long nextPlus = hp >>> 63;
        long nextMinus = hm >>> 63;
        hp = (hp << 1) | plusCarry;
        hm = (hm << 1) | minusCarry;
        plus[k] = hm | ~(vertical | hp);
        minus[k] = hp & vertical;
        plusCarry = nextPlus;
        minusCarry = nextMinus;
      }
    }
    return score;
  }
}
