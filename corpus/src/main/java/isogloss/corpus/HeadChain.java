package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The best sequence of decimal numbers through a whole document, by dynamic programming: a number
/// that is cited far ahead of its place, or a short list, costs more than it brings, and a
/// sequence that begins again is taken where it goes on.
final class HeadChain {

  /// What a head in heading type brings, and what another one brings.
  private static final double HEADING = 1;

  private static final double TEXT = 0.8;

  /// What it costs to leave out numbers at all, and each of them.
  private static final double SKIP = 1;

  private static final double SKIPPED = 0.3;

  /// What it costs to begin again, with a heading and without.
  private static final double RESTART = 1.5;

  private static final double RESTART_TEXT = 2.3;

  private HeadChain() {}

  /// A line that looks like a head.
  record Candidate(int line, HeadNumber number, boolean heading) {}

  /// The lines of the best sequence.
  static Set<Integer> of(List<Candidate> candidates) {
    double[] scores = new double[candidates.size()];
    int[] before = new int[candidates.size()];
    int best = -1;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      double most = -start(candidate.number());
      before[i] = -1;
      for (int k = 0; k < i; k++) {
        double score = scores[k] - cost(candidates.get(k).number(), candidate);
        if (score >= most) {
          most = score;
          before[i] = k;
        }
      }
      scores[i] = most + (candidate.heading() ? HEADING : TEXT);
      if (best < 0 || scores[i] > scores[best]) {
        best = i;
      }
    }
    List<Integer> chain = new ArrayList<>();
    for (int i = best; i >= 0; i = before[i]) {
      chain.add(candidates.get(i).line());
    }
    return new HashSet<>(chain);
  }

  private static double start(HeadNumber number) {
    return number.first() ? 0 : SKIP + SKIPPED * (number.parts().getFirst() - 1);
  }

  private static double cost(HeadNumber last, Candidate candidate) {
    HeadNumber number = candidate.number();
    if (number.follows(last)) {
      return 0;
    }
    if (number.after(last)) {
      return SKIP + SKIPPED * number.skipped(last);
    }
    if (number.first()) {
      return candidate.heading() ? RESTART : RESTART_TEXT;
    }
    return Double.POSITIVE_INFINITY;
  }
}
