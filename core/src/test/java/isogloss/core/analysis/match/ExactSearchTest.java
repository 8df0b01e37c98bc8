package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

final class ExactSearchTest extends NeighbourSearchContract {

  @Override
  NeighbourSearch search(int threads) {
    return new ExactSearch(threads);
  }

  @Override
  double recall() {
    // Two cosines may be equal in single precision only.
    return 0.999;
  }

  @Test
  void theVectorInstructionsAreUsedWhereTheirModuleIsThere() {
    assertInstanceOf(VectorPanel.class, Panel.of(2));
  }

  @Test
  void withoutThemTheResultHasTheSameBits() {
    long seed = System.nanoTime();
    float[][] rows = clustered(700, 37, seed);
    assertEquals(
        bits(new ExactSearch(1, VectorPanel::new).nearest(rows, 5, 0.05f)),
        bits(new ExactSearch(1, PlainPanel::new).nearest(rows, 5, 0.05f)),
        "seed " + seed);
  }

  private static String bits(Neighbours found) {
    StringBuilder told = new StringBuilder(told(found));
    for (int i = 0; i < found.size(); i++) {
      for (int rank = 0; rank < found.count(i); rank++) {
        told.append(' ').append(Float.floatToIntBits(found.cosine(i, rank)));
      }
    }
    return told.toString();
  }
}
