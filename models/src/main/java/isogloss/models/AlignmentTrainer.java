package isogloss.models;

import isogloss.core.pipeline.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the map of an encoder that is not English into the English space on pairs of
/// translations.
final class AlignmentTrainer {

  private AlignmentTrainer() {}

  /// How to train.
  ///
  /// @param seed of the sample of each file
  /// @param pairs most pairs taken from one file that is not a document clause by clause; more than
  ///     some 8,000 in all add little
  /// @param longest characters of the English side above which such a pair is left out: long
  ///     paragraphs cost most of the time and are the least like a clause
  /// @param documentWeight pairs that a document given clause by clause counts for at least,
  /// whatever
  ///     its length: such text is nearest to what is compared later
  record Options(long seed, int pairs, int longest, int documentWeight) {

    Options {
      if (pairs < 1 || longest < 1 || documentWeight < 1) {
        throw new IllegalArgumentException(
            "training: expected positive numbers, got " + List.of(pairs, longest, documentWeight));
      }
    }

    static Options defaults() {
      return new Options(20_261_123L, 1_500, 300, 1_000);
    }
  }

  /// The map of the texts that `reader` reads.
  static LinearMap train(
      List<ParallelText> texts,
      Reader reader,
      OnnxTextEncoder encoder,
      Options options,
      Progress progress) {
    List<List<ParallelText.Pair>> samples =
        texts.stream().map(text -> text.twins() ? text.pairs() : sample(text, options)).toList();
    int all = 2 * samples.stream().mapToInt(List::size).sum();
    List<float[]> source = new ArrayList<>();
    List<float[]> target = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    int ready = 0;
    for (int t = 0; t < texts.size(); t++) {
      List<ParallelText.Pair> pairs = samples.get(t);
      int before = ready;
      float[][] a =
          encoder.raw(
              reader,
              pairs.stream().map(ParallelText.Pair::text).toList(),
              n -> progress.at("encode", before + n, all));
      float[][] b =
          encoder.raw(
              Reader.ENGLISH,
              pairs.stream().map(ParallelText.Pair::english).toList(),
              n -> progress.at("encode", before + pairs.size() + n, all));
      ready += 2 * pairs.size();
      double weight =
          texts.get(t).twins() ? Math.max(1, (double) options.documentWeight() / a.length) : 1;
      for (int i = 0; i < a.length; i++) {
        if (a[i].length > 0 && b[i].length > 0) {
          source.add(a[i]);
          target.add(b[i]);
          weights.add(weight);
        }
      }
    }
    return Procrustes.fit(
        source.toArray(float[][]::new),
        target.toArray(float[][]::new),
        weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<ParallelText.Pair> sample(ParallelText text, Options options) {
    List<ParallelText.Pair> pairs =
        new ArrayList<>(
            text.pairs().stream().filter(p -> p.english().length() <= options.longest()).toList());
    if (pairs.size() > options.pairs()) {
      Collections.shuffle(pairs, new Random(options.seed()));
    }
    return List.copyOf(pairs.subList(0, Math.min(pairs.size(), options.pairs())));
  }
}
