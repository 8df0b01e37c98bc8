package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
  void twoEncodersOfOtherLengthAreBroughtTogether() {
    float[][] target = random(300, 3, 3);
    float[][] source = new float[300][];
    for (int i = 0; i < 300; i++) {
      source[i] = new float[] {target[i][2], -target[i][0], 5, target[i][1], 0.1f * i % 2};
    }
    LinearMap map = Procrustes.fit(source, target, ones(300));
    int found = 0;
    for (int i = 0; i < 300; i++) {
      found += nearest(map.apply(source[i]), target) == i ? 1 : 0;
    }
    assertTrue(found > 270, "found " + found + " of 300");
  }

  private static int nearest(float[] probe, float[][] rows) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (int k = 0; k < probe.length; k++) {
        sum += (probe[k] - rows[i][k]) * (probe[k] - rows[i][k]);
      }
      if (sum < least) {
        least = sum;
        best = i;
      }
    }
    return best;
  }

  @Test
  void unequalNumbersOfVectorsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Procrustes.fit(random(3, 2, 6), random(4, 2, 6), ones(3)));
  }
}
