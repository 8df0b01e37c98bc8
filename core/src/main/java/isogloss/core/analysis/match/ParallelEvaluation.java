package isogloss.core.analysis.match;

import isogloss.core.analysis.match.Similarity.Features;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// How well translations find each other in the common space: each text of one language among all
/// texts of the other, within one document.
public final class ParallelEvaluation {

  /// Two texts that say the same.
  public record Twins(Passage a, Passage b) {

    /// Whether a side of one is the same text as that of the other, so that each is a twin of both.
    boolean shares(Twins other) {
      return a.equals(other.a) || b.equals(other.b);
    }
  }

  /// Share of texts whose nearest text in the other language is their twin, in [0, 1].
  ///
  /// @param there from `a` to `b`
  /// @param back from `b` to `a`
  public record Found(double there, double back) {}

  /// @param pairs how many twins were searched
  /// @param both by vectors and words, as the program compares
  /// @param vectors by vectors alone, uncorrected
  /// @param words by words in English alone, uncorrected
  /// @param probability mean calibrated probability of the twins
  /// @param others mean calibrated probability of each text and the nearest that is not its twin
  public record Scores(
      int pairs, Found both, Found vectors, Found words, double probability, double others) {}

  private final List<Twins> twins;
  private final Similarity similarity;

  /// @param done told how many texts are encoded
  public ParallelEvaluation(List<Twins> twins, TextEncoder encoder, int threads, IntConsumer done) {
    this.twins = List.copyOf(twins);
    List<Passage> passages = new ArrayList<>();
    twins.forEach(pair -> passages.add(pair.a()));
    twins.forEach(pair -> passages.add(pair.b()));
    Vectors vectors = encoder.encode(passages, done);
    this.similarity =
        Similarity.of(
            passages,
            vectors,
            encoder::covers,
            encoder.words(),
            Similarity.Options.defaults(),
            threads);
  }

  /// The scores.
  public Scores scores() {
    int n = twins.size();
    Features[][] features = new Features[n][n];
    double[][] probability = new double[n][n];
    double own = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        features[i][j] = similarity.features(i, n + j);
        probability[i][j] = similarity.calibrated(i, n + j);
      }
      own += probability[i][i];
    }
    double others = 0;
    for (int i = 0; i < n; i++) {
      double best = 0;
      for (int j = 0; j < n; j++) {
        best = same(i, j) ? best : Math.max(best, probability[i][j]);
      }
      others += best;
    }
    return new Scores(
        n,
        found(features, Features::score),
        found(features, Features::vectors),
        found(features, Features::words),
        own / n,
        others / n);
  }

  private boolean same(int i, int j) {
    return i == j || twins.get(i).shares(twins.get(j));
  }

  private Found found(Features[][] features, ToDoubleFunction<Features> score) {
    int n = features.length;
    int there = 0;
    int back = 0;
    for (int i = 0; i < n; i++) {
      boolean firstThere = true;
      boolean firstBack = true;
      double own = score.applyAsDouble(features[i][i]);
      for (int j = 0; j < n; j++) {
        if (!same(i, j)) {
          firstThere &= score.applyAsDouble(features[i][j]) < own;
          firstBack &= score.applyAsDouble(features[j][i]) < own;
        }
      }
      there += firstThere ? 1 : 0;
      back += firstBack ? 1 : 0;
    }
    return new Found((double) there / n, (double) back / n);
  }
}
