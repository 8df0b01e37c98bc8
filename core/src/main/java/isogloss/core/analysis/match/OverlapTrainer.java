package isogloss.core.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/// Fits an [OverlapScore] to crosswalks: for each linked clause, of either side, the softmax over
/// all clauses of the other framework shall fall on those it is linked with.
///
/// Two scores are fitted and their mean is kept: one whose form is free, `WᵀW` with `W` drawn to
/// the identity, and one whose form is a multiple of the identity. The free one learns what it
/// trained on best, the other carries further to frameworks never seen. Steps by Adam with the
/// learning rate falling to 0 on a cosine; the same crosswalks and options give the same score.
///
/// *Source:* Kingma and Ba (2015), *Adam*, arXiv:1412.6980.
final class OverlapTrainer {

  /// @param epochs passes over the crosswalks
  /// @param batch crosswalks for each step
  /// @param queries most linked clauses taken from each side of a crosswalk in a pass
  /// @param rate learning rate of `W`
  /// @param weightRate learning rate of the weights and of the scale
  /// @param pull strength with which `W` is drawn to the identity
  /// @param seed of the order and the samples
  record Options(
      int epochs, int batch, int queries, double rate, double weightRate, double pull, long seed) {

    static Options defaults() {
      return new Options(6, 4, 32, 3e-3, 0.02, 0.03, 20261125);
    }
  }

  /// Weights of the features, then the logarithm of the scale of the cosine.
  private static final int FEATURES = 4;

  /// What the weights begin with, so that few passes do.
  private static final double[] BEGIN = {4, -0.5, -0.3, 0.3, Math.log(12)};

  private final List<Crosswalk> crosswalks;
  private final Options options;
  private final Random random;
  private final boolean free;
  private final int d;
  private final float[][] w;
  private final double[] weights = BEGIN.clone();
  private float[][] form;
  private float[][] gradient;
  private double[] weightGradient = new double[FEATURES + 1];

  private OverlapTrainer(List<Crosswalk> crosswalks, Options options, boolean free) {
    this.crosswalks = crosswalks;
    this.options = options;
    this.free = free;
    this.random = new Random(options.seed());
    this.d = crosswalks.getFirst().a.rows[0].length;
    this.w = identity(d, !free);
    this.form = identity(d, !free);
    this.gradient = new float[d][d];
  }

  /// The score fitted to the crosswalks.
  static OverlapScore train(List<Crosswalk> crosswalks, Options options) {
    OverlapTrainer free = new OverlapTrainer(crosswalks, options, true);
    free.fit();
    OverlapTrainer plain = new OverlapTrainer(crosswalks, options, false);
    plain.fit();
    double[] weights = new double[FEATURES];
    Arrays.setAll(weights, k -> (free.weights[k] + plain.weights[k]) / 2);
    float[][] mean = new float[free.d][free.d];
    for (int i = 0; i < free.d; i++) {
      for (int j = 0; j < free.d; j++) {
        mean[i][j] =
            (float) ((free.scale() * free.form[i][j] + plain.scale() * plain.form[i][j]) / 2);
      }
    }
    return new OverlapScore(mean, OverlapScore.Weights.of(weights));
  }

  private static float[][] identity(int d, boolean withoutConstant) {
    float[][] identity = new float[d][d];
    for (int i = 0; i < d - (withoutConstant ? 1 : 0); i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private double scale() {
    return Math.exp(weights[FEATURES]);
  }

  private void fit() {
    Adam matrix = new Adam(d * d, options.rate());
    Adam features = new Adam(FEATURES + 1, options.weightRate());
    int batches = (crosswalks.size() + options.batch() - 1) / options.batch();
    int step = 0;
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      List<Integer> order = new ArrayList<>();
      IntStream.range(0, crosswalks.size()).forEach(order::add);
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += options.batch()) {
        List<Integer> members = order.subList(from, Math.min(order.size(), from + options.batch()));
        gradient = new float[d][d];
        weightGradient = new double[FEATURES + 1];
        for (int member : members) {
          Crosswalk c = crosswalks.get(member);
          gradient(c, false, members.size());
          gradient(c, true, members.size());
        }
        step++;
        double fall = 0.5 * (1 + Math.cos(Math.PI * step / (options.epochs() * batches)));
        features.step(weights, weightGradient, step, fall);
        if (free) {
          move(matrix, step, fall);
        }
      }
    }
  }

  /// One step of `W` along the gradient of the form.
  private void move(Adam adam, int step, double fall) {
    float[][] both = new float[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        both[i][j] = gradient[i][j] + gradient[j][i];
      }
    }
    double[] g = new double[d * d];
    double[] x = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        g[i * d + j] =
            VectorUtil.dotProduct(w[i], both[j]) + options.pull() * (w[i][j] - (i == j ? 1 : 0));
        x[i * d + j] = w[i][j];
      }
    }
    adam.step(x, g, step, fall);
    float[][] columns = new float[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        w[i][j] = (float) x[i * d + j];
        columns[j][i] = w[i][j];
      }
    }
    form = WordOverlap.products(columns, columns);
  }

  /// Adds the gradient of the loss of the queries from one side.
  private void gradient(Crosswalk c, boolean back, int members) {
    OverlapProfile from = back ? c.b : c.a;
    OverlapProfile to = back ? c.a : c.b;
    int[] queries = sample(c, back);
    double scale = scale();
    double share = 0.5 / members / queries.length;
    for (int query : queries) {
      float[] row = from.rows[query];
      float[] image = new float[d];
      for (int k = 0; k < d; k++) {
        image[k] = VectorUtil.dotProduct(form[k], row);
      }
      float[] cosine = new float[to.size()];
      double[] score = new double[to.size()];
      int links = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < score.length; j++) {
        cosine[j] = VectorUtil.dotProduct(image, to.rows[j]);
        score[j] =
            scale * cosine[j]
                + weights[0] * words(c, back, query, j)
                + weights[1] * to.titleOnly[j]
                + weights[2] * to.below[j]
                + weights[3] * to.length[j];
        most = Math.max(most, score[j]);
        links += linked(c, back, query, j) ? 1 : 0;
      }
      double sum = 0;
      for (int j = 0; j < score.length; j++) {
        score[j] = Math.exp(score[j] - most);
        sum += score[j];
      }
      float[] pulled = new float[d];
      for (int j = 0; j < score.length; j++) {
        double g = share * (score[j] / sum - (linked(c, back, query, j) ? 1.0 / links : 0));
        weightGradient[0] += g * words(c, back, query, j);
        weightGradient[1] += g * to.titleOnly[j];
        weightGradient[2] += g * to.below[j];
        weightGradient[3] += g * to.length[j];
        weightGradient[FEATURES] += g * scale * cosine[j];
        if (free) {
          OverlapProfile.axpy(pulled, to.rows[j], (float) (g * scale));
        }
      }
      if (free) {
        for (int k = 0; k < d; k++) {
          OverlapProfile.axpy(gradient[k], pulled, row[k]);
        }
      }
    }
  }

  private static float words(Crosswalk c, boolean back, int query, int j) {
    return back ? c.words[j][query] : c.words[query][j];
  }

  private static boolean linked(Crosswalk c, boolean back, int query, int j) {
    return back ? c.links[j][query] : c.links[query][j];
  }

  /// Linked clauses of one side, at most as many as the options say.
  private int[] sample(Crosswalk c, boolean back) {
    int size = back ? c.b.size() : c.a.size();
    int other = back ? c.a.size() : c.b.size();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < other; j++) {
        if (linked(c, back, i, j)) {
          all.add(i);
          break;
        }
      }
    }
    if (all.size() > options.queries()) {
      Collections.shuffle(all, random);
    }
    return all.stream().limit(options.queries()).mapToInt(Integer::intValue).toArray();
  }

  /// Moments of the gradient of each parameter.
  private static final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.99;
    private final double[] mean;
    private final double[] square;
    private final double rate;

    Adam(int size, double rate) {
      this.mean = new double[size];
      this.square = new double[size];
      this.rate = rate;
    }

    void step(double[] x, double[] g, int step, double fall) {
      double first = 1 - Math.pow(FIRST, step);
      double second = 1 - Math.pow(SECOND, step);
      for (int k = 0; k < x.length; k++) {
        mean[k] = FIRST * mean[k] + (1 - FIRST) * g[k];
        square[k] = SECOND * square[k] + (1 - SECOND) * g[k] * g[k];
        x[k] -= fall * rate * mean[k] / first / (Math.sqrt(square[k] / second) + 1e-8);
      }
    }
  }
}
