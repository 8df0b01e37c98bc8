package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

final class GraphSearchTest extends NeighbourSearchContract {

  @Override
  NeighbourSearch search(int threads) {
    return new GraphSearch(GraphSearch.Options.defaults(threads));
  }

  @Override
  double recall() {
    return 0.95;
  }

  @Test
  void theSameRowsGiveTheSameGraph() {
    float[][] rows = clustered(1_500, 16, 5);
    assertEquals(told(search(1).nearest(rows, 5, 0.05f)), told(search(1).nearest(rows, 5, 0.05f)));
  }

  @Test
  void fewRowsAreComparedAllAndManyByGraph() {
    assertInstanceOf(ExactSearch.class, NeighbourSearch.of(2_000, 2));
    assertInstanceOf(GraphSearch.class, NeighbourSearch.of(NeighbourSearch.GRAPH_FROM, 2));
  }
}
