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
      return new Options(1, 300, 0.85, 20_261_125L);
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

  /// A text of a document, one side of its twins.
  private record Side(Document document, Twins twins, Passage passage) {}

  private final List<Document> documents = new ArrayList<>();
  private final Options options;

  public CalibrationFit(Options options) {
    this.options = options;
  }

  /// Takes documents in `language` (side `a`) and English. Their texts are searched among those of
  /// all, as in a corpus. A third of them keep their twin, the others are searched without it: most
  /// texts of a corpus have no counterpart, and what is nearest to such a text is not the same
  /// norm.
  ///
  /// @param texts twins by name of the document
  public void add(
      String language, SortedMap<String, List<Twins>> texts, TextEncoder encoder, int threads) {
    Random random = new Random(options.seed());
    List<Document> found = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    texts.forEach(
        (name, all) -> {
          Document document = new Document(language, name, new ArrayList<>(), new ArrayList<>());
          found.add(document);
          List<Twins> sample = new ArrayList<>(all);
          Collections.shuffle(sample, random);
          for (int k = 0; k < Math.min(sample.size(), options.texts()); k++) {
            if (k % 3 != 2) {
              sides.add(new Side(document, sample.get(k), sample.get(k).a()));
            }
            if (k % 3 != 1) {
              sides.add(new Side(document, sample.get(k), sample.get(k).b()));
            }
          }
        });
    List<Passage> passages = sides.stream().map(Side::passage).toList();
    Similarity similarity =
        Similarity.of(
            passages,
            encoder.encode(passages, done -> {}),
            encoder::covers,
            encoder.words(),
            Similarity.Options.defaults(),
            threads);
    for (int i = 0; i < sides.size(); i++) {
      List<Features> others = new ArrayList<>();
      for (int j = 0; j < sides.size(); j++) {
        if (similarity.sameLanguage(i, j)) {
          continue;
        }
        Twins x = sides.get(i).twins();
        Twins y = sides.get(j).twins();
        if (x.equals(y) && i < j) {
          sides.get(i).document().same().add(similarity.features(i, j));
        } else if (!x.shares(y)) {
          others.add(similarity.features(i, j));
        }
      }
      others.stream()
          .sorted(Comparator.comparingDouble((Features f) -> -f.score()))
          .limit(options.nearest())
          .forEach(sides.get(i).document().other()::add);
    }
    for (Document document : found) {
      Collections.shuffle(document.other(), random);
      int most = Math.min(document.same().size(), document.other().size());
      documents.add(
          new Document(
              language,
              document.name(),
              List.copyOf(document.same()),
              List.copyOf(document.other().subList(0, most))));
    }
  }

  /// The rows of the calibration fitted on all documents.
  public List<String> rows() {
    return fit(documents).rows();
  }

  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /// Each document judged by a calibration that was fitted without it; none where there is only
  /// one.
  public List<Held> held() {
    List<Held> held = new ArrayList<>();
    for (int k = 0; k < documents.size() && documents.size() > 1; k++) {
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
