package isogloss.core.analysis.match;

import java.util.ArrayList;
import java.util.List;

/// Provisions of documents in different languages that are the same by their vectors. Only
/// provisions have vectors, so the rest of the text does not count.
final class CommonProvisions implements Counterparts {
  private final ReadingOrder order;
  private final Similarity similarity;
  private final double least;

  /// @param least calibrated similarity from which two provisions are the same
  CommonProvisions(ReadingOrder order, Similarity similarity, double least) {
    this.order = order;
    this.similarity = similarity;
    this.least = least;
  }

  @Override
  public int size(int d) {
    return order.provisions(d).size();
  }

  @Override
  public List<Point> points(int x, int y) {
    List<Integer> a = order.provisions(x);
    List<Integer> b = order.provisions(y);
    List<Point> points = new ArrayList<>();
    if (a.isEmpty() || b.isEmpty() || !similarity.comparable(a.getFirst(), b.getFirst())) {
      return points;
    }
    for (int k = 0; k < a.size(); k++) {
      for (int l = 0; l < b.size(); l++) {
        if (similarity.calibrated(a.get(k), b.get(l)) >= least) {
          points.add(new Point(k, l));
        }
      }
    }
    return points;
  }
}
