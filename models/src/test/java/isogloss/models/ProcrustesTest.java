package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ProcrustesTest {

  private static float[][] random(int n, int d, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[n][d];
    for (float[] row : rows) {
      for (int k = 0; k < d; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  private static double[] ones(int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    return weights;
  }

  @Test
  void thePolarFactorHasOrthonormalRows() {
    float[][] rows = random(3, 5, 1);
    DMatrixRMaj matrix = new DMatrixRMaj(3, 5);
    for (int r = 0; r < 3; r++) {
      for (int k = 0; k < 5; k++) {
        matrix.set(r, k, rows[r][k]);
      }
    }
    DMatrixRMaj factor = Procrustes.spectral(matrix, s -> 1);
    DMatrixRMaj product = new DMatrixRMaj(3, 3);
    CommonOps_DDRM.multTransB(factor, factor, product);
    assertArrayEquals(CommonOps_DDRM.identity(3).data, product.data, 1e-10);
  }

  @Test
  void aRotationWithMovedMeanIsFoundAgain() {
    float[][] source = random(200, 2, 2);
    float[][] target = new float[200][];
    for (int i = 0; i < 200; i++) {
      target[i] = new float[] {3 - source[i][1], source[i][0] - 1};
    }
    LinearMap map = Procrustes.fit(source, target, ones(200), Procrustes.Kind.SAME_ENCODER);
    assertArrayEquals(target[7], map.apply(source[7]), 0.02f);
  }

  @Test
  void twoEncodersOfOtherLengthAreBroughtTogether() {
    float[][] target = random(300, 3, 3);
    float[][] source = new float[300][];
    for (int i = 0; i < 300; i++) {
      source[i] = new float[] {target[i][2], -target[i][0], 5, target[i][1], 0.1f * i % 2};
    }
    LinearMap map = Procrustes.fit(source, target, ones(300), Procrustes.Kind.OTHER_ENCODER);
    float[][] images = Arrays.stream(source).map(map::apply).toArray(float[][]::new);
    assertTrue(TwinSearch.of(images, target).toEnglish() > 0.9);
  }

  @Test
  void aFewPairsOfOneEncoderHardlyMoveTheMap() {
    float[][] rows = random(4, 8, 4);
    for (float[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= 30; // a spread far below the pull
      }
    }
    LinearMap map = Procrustes.fit(rows, rows, ones(4), Procrustes.Kind.SAME_ENCODER);
    float[] probe = random(1, 8, 5)[0];
    assertArrayEquals(probe, map.apply(probe), 0.01f);
  }

  @Test
  void unequalNumbersOfVectorsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Procrustes.fit(
                random(3, 2, 6), random(4, 2, 6), ones(3), Procrustes.Kind.SAME_ENCODER));
  }

  @Test
  void theTwinIsTheNearestOrNot() {
    float[][] english = {{1, 0}, {0, 1}};
    assertEquals(1.0, TwinSearch.of(new float[][] {{2, 1}, {1, 2}}, english).toEnglish());
    assertEquals(0.0, TwinSearch.of(new float[][] {{1, 2}, {2, 1}}, english).toEnglish());
    assertEquals(0.5, TwinSearch.of(new float[][] {{2, 1}, {3, 1}}, english).toEnglish());
  }
}
