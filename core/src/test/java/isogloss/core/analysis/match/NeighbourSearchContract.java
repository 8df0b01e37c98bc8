package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [NeighbourSearch] promises.
abstract class NeighbourSearchContract {

  /// The search under test.
  abstract NeighbourSearch search(int threads);

  /// The smallest share of true neighbours that it finds.
  abstract double recall();

  @Test
  void theNearestComeFirstAndARowIsNotItsOwnNeighbour() {
    float[][] rows = {{1, 0}, {0.8f, 0.6f}, {0.6f, 0.8f}, {-1, 0}};
    assertEquals("1 2 | 2 0 | 1 0 | ", told(search(1).nearest(rows, 2, 0.1f)));
  }

  @Test
  void equallyNearRowsComeInTheOrderOfTheirIndices() {
    float[][] rows = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};
    assertEquals("1 2 | 0 2 | 0 1 | 0 1", told(search(2).nearest(rows, 2, 0.1f)));
  }

  @Test
  void whatIsBelowTheMinimumIsNoNeighbour() {
    float[][] rows = {{1, 0}, {0.8f, 0.6f}, {0.6f, 0.8f}};
    assertEquals("1 | 2 0 | 1", told(search(1).nearest(rows, 2, 0.7f)));
  }

  @Test
  void aRowOfZerosIsNearToNothing() {
    float[][] rows = {{1, 0}, {0, 0}, {1, 0}};
    assertEquals("2 |  | 0", told(search(1).nearest(rows, 2, 0.1f)));
  }

  @Test
  void nothingHasNoNeighbours() {
    assertEquals(0, search(2).nearest(new float[0][], 3, 0.1f).size());
  }

  @Test
  void rowsHaveOneLength() {
    float[][] rows = {{1, 0}, {1}};
    assertThrows(IllegalArgumentException.class, () -> search(1).nearest(rows, 1, 0.1f));
  }

  @Test
  void aMinimumOfZeroWouldMakeUnreadableTextsNeighbours() {
    float[][] rows = {{1, 0}};
    assertThrows(IllegalArgumentException.class, () -> search(1).nearest(rows, 1, 0));
  }

  @Test
  void trueNeighboursAreFound() {
    long seed = System.nanoTime();
    float[][] rows = clustered(2_000, 48, seed);
    Neighbours found = search(2).nearest(rows, 10, 0.05f);
    long hits = 0;
    long wanted = 0;
    for (int i = 0; i < rows.length; i += 7) {
      List<Integer> near = byComparingAll(rows, i, 10, 0.05f);
      int row = i;
      wanted += near.size();
      hits +=
          IntStream.range(0, found.count(i))
              .filter(r -> near.contains(found.index(row, r)))
              .count();
    }
    double recall = (double) hits / wanted;
    assertTrue(recall >= recall(), "seed " + seed + ": recall " + recall);
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() {
    long seed = System.nanoTime();
    float[][] rows = clustered(1_100, 16, seed);
    assertEquals(
        told(search(1).nearest(rows, 5, 0.05f)),
        told(search(3).nearest(rows, 5, 0.05f)),
        "seed " + seed);
  }

  /// Rows in clusters of about twenty.
  static float[][] clustered(int n, int dimension, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[n][dimension];
    float[][] centres = new float[n / 20][dimension];
    for (float[] centre : centres) {
      fill(centre, () -> (float) random.nextGaussian());
    }
    for (float[] row : rows) {
      float[] centre = centres[random.nextInt(centres.length)];
      fill(row, () -> (float) random.nextGaussian());
      double sum = 0;
      for (int k = 0; k < dimension; k++) {
        row[k] += centre[k];
        sum += (double) row[k] * row[k];
      }
      for (int k = 0; k < dimension; k++) {
        row[k] /= (float) Math.sqrt(sum);
      }
    }
    return rows;
  }

  private interface Source {
    float next();
  }

  private static void fill(float[] row, Source source) {
    for (int k = 0; k < row.length; k++) {
      row[k] = source.next();
    }
  }

  private static List<Integer> byComparingAll(float[][] rows, int i, int most, float minimum) {
    double[] cosine = new double[rows.length];
    for (int j = 0; j < rows.length; j++) {
      for (int k = 0; k < rows[i].length; k++) {
        cosine[j] += (double) rows[i][k] * rows[j][k];
      }
    }
    return IntStream.range(0, rows.length)
        .boxed()
        .filter(j -> j != i && cosine[j] >= minimum)
        .sorted(Comparator.comparingDouble((Integer j) -> -cosine[j]))
        .limit(most)
        .toList();
  }

  static String told(Neighbours found) {
    String[] rows = new String[found.size()];
    for (int i = 0; i < rows.length; i++) {
      StringBuilder row = new StringBuilder();
      for (int rank = 0; rank < found.count(i); rank++) {
        row.append(rank == 0 ? "" : " ").append(found.index(i, rank));
      }
      rows[i] = row.toString();
    }
    return String.join(" | ", Arrays.asList(rows));
  }
}
