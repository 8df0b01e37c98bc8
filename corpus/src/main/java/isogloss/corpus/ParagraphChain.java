package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The longest sequence of paragraph numbers through a whole document, by dynamic programming: the
/// lists inside the paragraphs and the few numbers of a preamble are shorter.
final class ParagraphChain {

  /// Marks of one sequence stand at the same place, to this many points.
  private static final float ALIGNED = 4;

  private ParagraphChain() {}

  private record Link(int line, int number, float x, int length, int before) {}

  /// Indices of the lines that begin a paragraph by `rule`.
  static Set<Integer> of(HeadRule rule, List<BodyLine> lines) {
    List<Link> links = new ArrayList<>();
    Map<Integer, List<Integer>> byNumber = new HashMap<>();
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      Optional<HeadSequence.Match> match =
          line.mayStart() ? HeadSequence.match(rule, line.text()) : Optional.empty();
      if (match.isEmpty() || !match.get().number().matches("\\d{1,4}")) {
        continue;
      }
      int number = Integer.parseInt(match.get().number());
      Link link = link(i, number, line.x(), links, byNumber);
      byNumber.computeIfAbsent(number, k -> new ArrayList<>()).add(links.size());
      links.add(link);
      if (best < 0 || link.length() > links.get(best).length()) {
        best = links.size() - 1;
      }
    }
    Set<Integer> out = new HashSet<>();
    for (int k = best; k >= 0; k = links.get(k).before()) {
      out.add(links.get(k).line());
    }
    return out;
  }

  /// The new link behind the best one with the number before, or the one before that.
  private static Link link(
      int line, int number, float x, List<Link> links, Map<Integer, List<Integer>> byNumber) {
    int before = -1;
    double bestScore = 0;
    for (int gap = 1; gap <= 2; gap++) {
      for (int k : byNumber.getOrDefault(number - gap, List.of())) {
        Link candidate = links.get(k);
        boolean aligned = Math.abs(candidate.x() - x) < ALIGNED;
        double score = candidate.length() + (aligned ? 0.5 : 0) - 0.25 * (gap - 1);
        if (score >= bestScore) {
          bestScore = score;
          before = k;
        }
      }
    }
    int length = before < 0 ? 1 : links.get(before).length() + 1;
    return new Link(line, number, x, length, before);
  }
}
