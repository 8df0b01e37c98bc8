package isogloss.core.model;

import java.util.List;

/// Directed containment between jurisdictions: cell (a, b) is the share of a's topics that b has
/// too.
///
/// *Source:* containment after Broder (1997), *On the resemblance and containment of documents*.
///
/// @param jurisdictions rows and columns, sorted
/// @param topics number of topics of each jurisdiction
/// @param shared number of topics that row and column have in common; symmetric
public record OverlapMatrix(
    List<Jurisdiction> jurisdictions, List<Integer> topics, List<List<Integer>> shared) {

  public OverlapMatrix {
    jurisdictions = List.copyOf(jurisdictions);
    topics = List.copyOf(topics);
    shared = shared.stream().map(List::copyOf).toList();
    if (topics.size() != jurisdictions.size() || shared.size() != jurisdictions.size()) {
      throw new IllegalArgumentException(
          "overlap matrix: expected " + jurisdictions.size() + " rows, got " + shared.size());
    }
  }

  /// Share of row `a`'s topics that `b` has too, in [0, 1]; 0 where `a` has none.
  public double containment(int a, int b) {
    return topics.get(a) == 0 ? 0 : (double) shared.get(a).get(b) / topics.get(a);
  }
}
