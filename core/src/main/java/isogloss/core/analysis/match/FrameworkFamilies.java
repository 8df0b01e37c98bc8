package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells which frameworks are one text under several names: editions by their names, and those of
/// which a tenth of the clauses stands in another in nearly the same words.
final class FrameworkFamilies {

  /// Dice coefficient of the distinct words from which two clauses are one.
  private static final double SAME = 0.8;

  /// Share of the clauses of either framework that makes them one family.
  private static final double SHARE = 0.1;

  /// Clauses of fewer words are headings that many frameworks have.
  private static final int FEWEST_WORDS = 3;

  private static final Pattern VERSION = Pattern.compile("-v?r?(?:ev)?[0-9][0-9._-]*$");

  private FrameworkFamilies() {}

  /// For each framework the name of its family.
  static List<String> of(List<OverlapProfile> frameworks, int threads) {
    int n = frameworks.size();
    Map<String, Integer> numbers = new HashMap<>();
    int[][][] words = new int[n][][];
    for (int f = 0; f < n; f++) {
      words[f] =
          frameworks.get(f).words.stream()
              .map(
                  list ->
                      list.stream()
                          .mapToInt(w -> numbers.computeIfAbsent(w, k -> numbers.size()))
                          .sorted()
                          .distinct()
                          .toArray())
              .filter(list -> list.length >= FEWEST_WORDS)
              .toArray(int[][]::new);
    }
    boolean[][] same = new boolean[n][n];
    Workers.run(
        threads,
        n,
        f -> {
          for (int g = 0; g < f; g++) {
            same[f][g] =
                edition(frameworks.get(f)).equals(edition(frameworks.get(g)))
                    || share(words[f], words[g]) >= SHARE
                    || share(words[g], words[f]) >= SHARE;
          }
        });
    int[] family = new int[n];
    for (int f = 0; f < n; f++) {
      family[f] = f;
      for (int g = 0; g < f; g++) {
        if (same[f][g]) {
          int from = family[f];
          int to = family[g];
          for (int h = 0; h <= f; h++) {
            family[h] = family[h] == from ? to : family[h];
          }
        }
      }
    }
    List<String> names = new ArrayList<>();
    for (int f : family) {
      names.add(frameworks.get(f).framework.name());
    }
    return names;
  }

  private static String edition(OverlapProfile profile) {
    return VERSION.matcher(profile.framework.name()).replaceFirst("");
  }

  /// Share of the clauses of `a` that stand in `b` too.
  private static double share(int[][] a, int[][] b) {
    long found = Arrays.stream(a).filter(x -> Arrays.stream(b).anyMatch(y -> same(x, y))).count();
    return a.length == 0 ? 0 : (double) found / a.length;
  }

  private static boolean same(int[] a, int[] b) {
    double needed = SAME * (a.length + b.length) / 2;
    if (Math.min(a.length, b.length) < needed) {
      return false;
    }
    int common = 0;
    int x = 0;
    int y = 0;
    while (x < a.length && y < b.length) {
      if (a[x] == b[y]) {
        common++;
        x++;
        y++;
      } else if (a[x] < b[y]) {
        x++;
      } else {
        y++;
      }
    }
    return common >= needed;
  }
}
