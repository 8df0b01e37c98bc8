package isogloss.core.analysis.match;

import isogloss.core.analysis.match.Calibration.Line;
import isogloss.core.analysis.match.Calibration.Weights;
import isogloss.core.analysis.match.ParallelEvaluation.Twins;
import isogloss.core.analysis.match.Similarity.Features;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import smile.classification.LogisticRegression;

/// Fits the [Calibration] on translations and on the texts that are nearest to them without being
/// their translation, as many of these as of those: the probability is that of one among two
/// equally likely cases.
public final class CalibrationFit {

  /// @param nearest others of each text from which examples of what is not the same are drawn
  /// @param texts most translations taken of a document, so that a long one does not outweigh
  /// others
  /// @param mean probability that translations shall have in every language
  /// @param seed of the draws
  public record Options(int nearest, int texts, double mean, long seed) {

    public static Options defaults() {
      return new Options(1, 600, 0.92, 20_261_125L);
    }
  }

  /// How sure the program is of translations in one document, judged by what was fitted on all
  /// others.
  ///
  /// @param probability mean over translations, in [0, 1]
  /// @param others mean over the nearest others, in [0, 1]
  public record Held(
      String language, String document, int texts, double probability, double others) {}

  private record Document(
      String language, String name, List<Features> same, List<Features> other) {}

  private final List<Document> documents = new ArrayList<>();
  private final Options options;

  public CalibrationFit(Options options) {
    this.options = options;
  }

  /// Takes the examples of one document in `language` (side `a`) and English. A third of its texts
  /// keep their twin, the others are searched without it: in a corpus most texts have no
  /// counterpart, and what is nearest to such a text is not the same norm.
  public void add(
      String language, String name, List<Twins> twins, TextEncoder encoder, int threads) {
    List<Twins> sample = new ArrayList<>(twins);
    Random random = new Random(options.seed());
    Collections.shuffle(sample, random);
    sample = sample.subList(0, Math.min(sample.size(), options.texts()));
    List<Passage> passages = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    for (int k = 0; k < sample.size(); k++) {
      if (k % 3 != 2) {
        passages.add(sample.get(k).a());
        from.add(k);
      }
    }
    int foreign = passages.size();
    for (int k = 0; k < sample.size(); k++) {
      if (k % 3 != 1) {
        passages.add(sample.get(k).b());
        from.add(k);
      }
    }
    Similarity similarity =
        Similarity.of(
            passages,
            encoder.encode(passages, done -> {}),
            encoder::covers,
            encoder.words(),
            Similarity.Options.defaults(),
            threads);
    List<Features> same = new ArrayList<>();
    List<Features> other = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      List<Features> others = new ArrayList<>();
      for (int j = i < foreign ? foreign : 0; j < (i < foreign ? passages.size() : foreign); j++) {
        int x = from.get(i);
        int y = from.get(j);
        if (x == y && i < foreign) {
          same.add(similarity.features(i, j));
        } else if (!sample.get(x).shares(sample.get(y))) {
          others.add(similarity.features(i, j));
        }
      }
      others.stream()
          .sorted(Comparator.comparingDouble((Features f) -> -f.score()))
          .limit(options.nearest())
          .forEach(other::add);
    }
    Collections.shuffle(other, random);
    documents.add(
        new Document(
            language,
            name,
            same,
            List.copyOf(other.subList(0, Math.min(same.size(), other.size())))));
  }

  /// The rows of the calibration fitted on all documents.
  public List<String> rows() {
    return fit(documents).rows();
  }

  /// Each document judged by a calibration that was fitted without it.
  public List<Held> held() {
    List<Held> held = new ArrayList<>();
    for (int k = 0; k < documents.size(); k++) {
      Document out = documents.get(k);
      List<Document> others = new ArrayList<>(documents);
      others.remove(k);
      Calibration calibration = fit(others);
      ToDoubleFunction<Features> probability =
          f -> calibration.probability("en", out.language(), f);
      held.add(
          new Held(
              out.language(),
              out.name(),
              out.same().size(),
              mean(out.same(), probability),
              mean(out.other(), probability)));
    }
    return held;
  }

  private static double mean(List<Features> examples, ToDoubleFunction<Features> value) {
    return examples.stream().mapToDouble(value).average().orElse(0);
  }

  private Calibration fit(List<Document> documents) {
    double[] w =
        logistic(
            documents,
            f -> new double[] {f.vectorMargin(), f.wordMargin(), f.vectors() + f.words()});
    Weights weights = new Weights(w[3], w[0], w[1], w[2]);
    SortedMap<String, List<Document>> byLanguage = new TreeMap<>();
    documents.forEach(d -> byLanguage.computeIfAbsent(d.language(), l -> new ArrayList<>()).add(d));
    Map<String, Line> lines = new TreeMap<>();
    byLanguage.forEach(
        (language, own) -> {
          double[] line = logistic(own, f -> new double[] {weights.score(f)});
          lines.put(language, new Line(line[0], offset(own, weights, line[0])));
        });
    return new Calibration(weights, lines);
  }

  /// The weights and, last, the offset of a logistic model.
  private static double[] logistic(List<Document> documents, Sides sides) {
    List<double[]> x = new ArrayList<>();
    List<Integer> y = new ArrayList<>();
    for (Document document : documents) {
      document.same().forEach(f -> x.add(sides.of(f)));
      document.other().forEach(f -> x.add(sides.of(f)));
      y.addAll(Collections.nCopies(document.same().size(), 1));
      y.addAll(Collections.nCopies(document.other().size(), 0));
    }
    return LogisticRegression.binomial(
            x.toArray(double[][]::new),
            y.stream().mapToInt(Integer::intValue).toArray(),
            new LogisticRegression.Options(1.0, 1e-6, 500))
        .coefficients();
  }

  private interface Sides {
    double[] of(Features features);
  }

  /// The offset with which the translations of all documents, each counted alike, have the mean
  /// that they shall have.
  private double offset(List<Document> documents, Weights weights, double slope) {
    double low = -20;
    double high = 20;
    for (int step = 0; step < 60; step++) {
      double offset = (low + high) / 2;
      double mean =
          documents.stream()
              .mapToDouble(
                  d ->
                      mean(d.same(), f -> 1 / (1 + Math.exp(-(slope * weights.score(f) + offset)))))
              .average()
              .orElseThrow();
      if (mean < options.mean()) {
        low = offset;
      } else {
        high = offset;
      }
    }
    return (low + high) / 2;
  }
}
