package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The most multiplications with addition that the machine can do: in registers only, with enough
/// of them under way at once.
final class PeakRate {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 12;
  private static final int ROUNDS = 2_000_000;

  private PeakRate() {}

  /// Multiplications with addition that `threads` threads do in some seconds.
  static double work(int threads, int repeats) {
    float[] sink = new float[threads];
    Workers.run(
        threads,
        threads,
        t -> {
          for (int i = 0; i < repeats; i++) {
            sink[t] += round();
          }
        });
    if (sink[0] == Float.MIN_VALUE) {
      throw new IllegalStateException("peak: the sums were left out");
    }
    return (double) threads * repeats * ROUNDS * CHAINS * SPECIES.length();
  }

  private static float round() {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector y = FloatVector.broadcast(SPECIES, 0.001f);
    FloatVector a = x;
    FloatVector b = x;
    FloatVector c = x;
    FloatVector d = x;
    FloatVector e = x;
    FloatVector f = x;
    FloatVector g = x;
    FloatVector h = x;
    FloatVector i = x;
    FloatVector j = x;
    FloatVector k = x;
    FloatVector l = x;
    for (int t = 0; t < ROUNDS; t++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    FloatVector all = a.add(b).add(c).add(d).add(e).add(f);
    return all.add(g).add(h).add(i).add(j).add(k).add(l).reduceLanes(VectorOperators.ADD);
  }
}
