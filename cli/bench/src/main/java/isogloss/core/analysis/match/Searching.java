package isogloss.core.analysis.match;

import isogloss.bench.Machine;
import isogloss.core.analysis.Workers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/// The two searches for neighbours on random clustered vectors: time, the exact one's share of what
/// the machine can multiply, and what the graph misses. Run by `cli/bench/search.sh`.
public final class Searching {
  private static final int DIMENSION = 384;
  private static final int MOST = 10;
  private static final float MINIMUM = 0.05f;
  private static final int THREADS = 2;

  /// Rows in a cluster, in the mean.
  private static final int CLUSTER = 50;

  /// Rows whose neighbours are looked for where all would take too long, and of which the recall
  /// is measured.
  private static final int SAMPLE = 1_000;

  /// The largest number of rows of which all pairs are compared.
  private static final int ALL_PAIRS = 300_000;

  /// Rows of which all pairs are compared where there are more than that; the time of all is told
  /// from it by the number of products.
  private static final int EXTRAPOLATED = 100_000;

  private static final int ALL_WALKS = 100_000;

  /// Each so many rows one is compared with all others by the product of Lucene.
  private static final int EVERY = 10;

  private final PrintStream out;

  private Searching(PrintStream out) {
    this.out = out;
  }

  /// @param args `exact`, a number of rows and of repetitions; or `graph`, the dimensions that the
  ///     vectors really have, and numbers of rows
  public static void main(String[] args) throws IOException {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      Searching bench = new Searching(out);
      out.print(Machine.header("cli/bench/search.sh " + String.join(" ", args)));
      int number = Integer.parseInt(args[1]);
      if (args[0].equals("exact")) {
        bench.exact(number, Integer.parseInt(args[2]));
      } else {
        bench.out.printf(Locale.ROOT, "# %d latent dimensions, load in the last column%n", number);
        bench.out.printf(
            Locale.ROOT,
            "%9s %10s %10s %8s %8s %8s %8s %10s %10s %5s%n",
            "rows",
            "exact s",
            "graph s",
            "build s",
            "walks s",
            "walks of",
            "recall",
            "exact cpu",
            "graph cpu",
            "load");
        for (int i = 2; i < args.length; i++) {
          bench.compare(Integer.parseInt(args[i]), number);
        }
      }
    }
  }

  private record Taken(double seconds, double processor) {}

  private static Taken time(Runnable work) {
    double processor = Machine.processorSeconds();
    long start = System.nanoTime();
    work.run();
    return new Taken((System.nanoTime() - start) / 1e9, Machine.processorSeconds() - processor);
  }

  /// All pairs with either panel, in turn with the peak.
  private void exact(int n, int repetitions) {
    float[][] rows = clustered(n, 32);
    double products = products(n);
    out.printf(
        Locale.ROOT,
        "# top %d of all pairs of %d x %d on %d threads: %.4g multiplications with addition%n",
        MOST,
        n,
        DIMENSION,
        THREADS,
        products);
    out.printf(
        Locale.ROOT,
        "%-8s %8s %8s %12s %14s %14s %5s%n",
        "what",
        "s",
        "cpu s",
        "G a second",
        "G a cpu second",
        "share of peak",
        "load");
    PeakRate.work(THREADS, 40);
    for (int r = 0; r < repetitions; r++) {
      double[] done = new double[1];
      Taken peak = time(() -> done[0] = PeakRate.work(THREADS, 600));
      double rate = done[0] / peak.processor();
      told("peak", peak, done[0], rate);
      told("vectors", search(rows, VectorPanel::new), products, rate);
      told("loops", search(rows, PlainPanel::new), products, rate);
      told("lucene", everyPair(rows), (double) n * n * DIMENSION, rate);
    }
  }

  private static Taken search(float[][] rows, IntFunction<Panel> panels) {
    return time(() -> new ExactSearch(THREADS, panels).nearest(rows, MOST, MINIMUM));
  }

  private void told(String what, Taken taken, double products, double peak) {
    out.printf(
        Locale.ROOT,
        "%-8s %8.2f %8.2f %12.1f %14.1f %14.3f %5s%n",
        what,
        taken.seconds(),
        taken.processor(),
        products / taken.seconds() / 1e9,
        products / taken.processor() / 1e9,
        products / taken.processor() / peak,
        Machine.load());
  }

  /// Multiplications of a search of all pairs: every panel with the rows before it and itself.
  private static double products(int n) {
    return IntStream.rangeClosed(1, Math.ceilDiv(n, Panel.WIDTH))
        .mapToDouble(p -> (double) Panel.WIDTH * Math.min(n, p * Panel.WIDTH) * DIMENSION)
        .sum();
  }

  /// Row by row with the product of Lucene; the time of all is told from a part of the rows.
  private static Taken everyPair(float[][] rows) {
    Neighbours found = new Neighbours(rows.length, MOST, MINIMUM);
    int part = rows.length / EVERY;
    Taken taken = time(() -> Workers.run(THREADS, part, i -> compareAll(rows, i * EVERY, found)));
    double more = (double) rows.length / part;
    return new Taken(taken.seconds() * more, taken.processor() * more);
  }

  private static void compareAll(float[][] rows, int i, Neighbours found) {
    for (int j = 0; j < rows.length; j++) {
      float cosine = VectorUtil.dotProduct(rows[i], rows[j]);
      if (j != i && cosine >= found.floor(i)) {
        found.offer(i, j, cosine);
      }
    }
  }

  private void compare(int n, int latent) {
    float[][] rows = clustered(n, latent);
    int[] sample =
        new Random(7).ints(0, n).distinct().limit(Math.min(n, SAMPLE)).sorted().toArray();
    Neighbours truth = new Neighbours(n, MOST, MINIMUM);
    Workers.run(THREADS, sample.length, s -> compareAll(rows, sample[s], truth));

    int compared = n <= ALL_PAIRS ? n : EXTRAPOLATED;
    float[][] some = Arrays.copyOf(rows, compared);
    Taken exact = time(() -> new ExactSearch(THREADS).nearest(some, MOST, MINIMUM));
    double times = products(n) / products(compared);

    Neighbours found = new Neighbours(n, MOST, MINIMUM);
    int[] asked = n <= ALL_WALKS ? IntStream.range(0, n).toArray() : sample;
    int breadth = GraphSearch.Options.defaults(THREADS).breadth();
    GraphSearch.Graph[] graph = new GraphSearch.Graph[1];
    Taken build = time(() -> graph[0] = new GraphSearch.Graph(rows));
    Taken walks =
        time(
            () ->
                Workers.run(THREADS, asked.length, q -> graph[0].search(asked[q], breadth, found)));
    graph[0].close();
    double more = (double) n / asked.length;
    out.printf(
        Locale.ROOT,
        "%9d %9.1f%s %9.1f%s %8.1f %8.1f %8d %8.4f %10.1f %10.1f %5s%n",
        n,
        exact.seconds() * times,
        compared == n ? " " : "*",
        build.seconds() + walks.seconds() * more,
        asked.length == n ? " " : "*",
        build.seconds(),
        walks.seconds() * more,
        asked.length,
        recall(truth, found, sample),
        exact.processor() * times,
        build.processor() + walks.processor() * more,
        Machine.load());
  }

  private static double recall(Neighbours truth, Neighbours found, int[] sample) {
    long hits = 0;
    long wanted = 0;
    for (int i : sample) {
      wanted += truth.count(i);
      for (int rank = 0; rank < found.count(i); rank++) {
        int j = found.index(i, rank);
        hits += IntStream.range(0, truth.count(i)).anyMatch(r -> truth.index(i, r) == j) ? 1 : 0;
      }
    }
    return (double) hits / wanted;
  }

  /// Vectors of length 1 in clusters. They vary in `latent` random directions, since vectors of
  /// texts do not vary in all; a little noise is in all.
  private static float[][] clustered(int n, int latent) {
    Random random = new Random(20_261_125);
    float[][] directions = gaussian(latent, DIMENSION, random);
    float[][] centres = gaussian(Math.max(1, n / CLUSTER), latent, random);
    float[][] rows = new float[n][];
    Workers.run(
        THREADS,
        n,
        i -> {
          Random own = new Random(i);
          float[] row = gaussian(1, DIMENSION, own)[0];
          float[] place = gaussian(1, latent, own)[0];
          float[] centre = centres[own.nextInt(centres.length)];
          for (int k = 0; k < DIMENSION; k++) {
            row[k] *= 0.1f;
          }
          for (int l = 0; l < latent; l++) {
            float x = centre[l] + 0.6f * place[l];
            for (int k = 0; k < DIMENSION; k++) {
              row[k] += x * directions[l][k];
            }
          }
          float scale = (float) (1 / Math.sqrt(VectorUtil.dotProduct(row, row)));
          for (int k = 0; k < DIMENSION; k++) {
            row[k] *= scale;
          }
          rows[i] = row;
        });
    return rows;
  }

  private static float[][] gaussian(int rows, int columns, Random random) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int k = 0; k < columns; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    return values;
  }
}
