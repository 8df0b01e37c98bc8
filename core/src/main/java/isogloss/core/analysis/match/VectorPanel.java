package isogloss.core.analysis.match;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A [Panel] for the vector instructions of the processor. Sixteen sums stay in registers while
/// four rows pass along one strip of the panel.
final class VectorPanel extends Panel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /// Rows in a strip; strips stand one after the other, each column by column.
  private static final int STRIP = 4 * LANES;

  private final int dimension;
  private final float[] strips;
  private final float[] products = new float[ROWS * WIDTH];

  VectorPanel(int dimension) {
    this.dimension = dimension;
    this.strips = new float[WIDTH * dimension];
  }

  @Override
  void pack(float[][] rows, int from) {
    for (int j = 0; j < WIDTH; j++) {
      int at = j / STRIP * STRIP * dimension + j % STRIP;
      for (int k = 0; k < dimension; k++) {
        strips[at + k * STRIP] = from + j < rows.length ? rows[from + j][k] : 0;
      }
    }
  }

  @Override
  void multiply(float[] a, float[] b, float[] c, float[] d) {
    for (int j = 0; j < WIDTH; j += STRIP) {
      multiply(a, b, c, d, j);
    }
  }

  private void multiply(float[] a, float[] b, float[] c, float[] d, int j) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector a0 = zero;
    FloatVector a1 = zero;
    FloatVector a2 = zero;
    FloatVector a3 = zero;
    FloatVector b0 = zero;
    FloatVector b1 = zero;
    FloatVector b2 = zero;
    FloatVector b3 = zero;
    FloatVector c0 = zero;
    FloatVector c1 = zero;
    FloatVector c2 = zero;
    FloatVector c3 = zero;
    FloatVector d0 = zero;
    FloatVector d1 = zero;
    FloatVector d2 = zero;
    FloatVector d3 = zero;
    int at = j * dimension;
    for (int k = 0; k < a.length; k++) {
      FloatVector p0 = FloatVector.fromArray(SPECIES, strips, at);
      FloatVector p1 = FloatVector.fromArray(SPECIES, strips, at + LANES);
      FloatVector p2 = FloatVector.fromArray(SPECIES, strips, at + 2 * LANES);
      FloatVector p3 = FloatVector.fromArray(SPECIES, strips, at + 3 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[k]);
      a0 = x.fma(p0, a0);
      a1 = x.fma(p1, a1);
      a2 = x.fma(p2, a2);
      a3 = x.fma(p3, a3);
      x = FloatVector.broadcast(SPECIES, b[k]);
      b0 = x.fma(p0, b0);
      b1 = x.fma(p1, b1);
      b2 = x.fma(p2, b2);
      b3 = x.fma(p3, b3);
      x = FloatVector.broadcast(SPECIES, c[k]);
      c0 = x.fma(p0, c0);
      c1 = x.fma(p1, c1);
      c2 = x.fma(p2, c2);
      c3 = x.fma(p3, c3);
      x = FloatVector.broadcast(SPECIES, d[k]);
      d0 = x.fma(p0, d0);
      d1 = x.fma(p1, d1);
      d2 = x.fma(p2, d2);
      d3 = x.fma(p3, d3);
      at += STRIP;
    }
    store(a0, a1, a2, a3, j);
    store(b0, b1, b2, b3, WIDTH + j);
    store(c0, c1, c2, c3, 2 * WIDTH + j);
    store(d0, d1, d2, d3, 3 * WIDTH + j);
  }

  private void store(FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3, int at) {
    v0.intoArray(products, at);
    v1.intoArray(products, at + LANES);
    v2.intoArray(products, at + 2 * LANES);
    v3.intoArray(products, at + 3 * LANES);
  }

  @Override
  float product(int row, int column) {
    return products[row * WIDTH + column];
  }

  @Override
  int reaching(int row, int from, float floor, float[] floors) {
    int j = from;
    while (j < WIDTH) {
      int block = j / LANES * LANES;
      FloatVector least = FloatVector.fromArray(SPECIES, floors, block).min(floor);
      if (FloatVector.fromArray(SPECIES, products, row * WIDTH + block)
          .compare(VectorOperators.GE, least)
          .anyTrue()) {
        for (; j < block + LANES; j++) {
          if (products[row * WIDTH + j] >= Math.min(floor, floors[j])) {
            return j;
          }
        }
      }
      j = block + LANES;
    }
    return WIDTH;
  }
}
