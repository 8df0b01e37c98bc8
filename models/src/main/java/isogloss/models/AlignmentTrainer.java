package isogloss.models;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the map of one language into the English space on pairs of translations, scores it on
/// others, and writes the map with its card.
public final class AlignmentTrainer {

  private AlignmentTrainer() {}

  /// How to train.
  ///
  /// @param seed of the sample of each bulk file
  /// @param bulkPairs most pairs taken from one bulk file; more than some 8,000 in all add little
  /// @param longest characters of the English side above which a bulk pair is left out: long
  ///     paragraphs cost most of the time and are the least like a clause
  /// @param documentWeight pairs that a document given clause by clause counts for at least,
  ///     whatever its length: such text is nearest to what is compared later
  /// @param scoredPairs most pairs taken from one file to score
  /// @param threads texts encoded at the same time
  public record Options(
      long seed, int bulkPairs, int longest, int documentWeight, int scoredPairs, int threads) {

    public Options {
      if (bulkPairs < 1 || longest < 1 || documentWeight < 1 || scoredPairs < 2 || threads < 1) {
        throw new IllegalArgumentException(
            "training: expected positive numbers, got "
                + List.of(bulkPairs, longest, documentWeight, scoredPairs, threads));
      }
    }

    /// What the maps in the program were trained with.
    public static Options defaults() {
      return new Options(
          20261123, 4_000, 300, 1_000, 500, Runtime.getRuntime().availableProcessors());
    }
  }

  /// Precision at 1 of the search for the translation within one file.
  ///
  /// @param file its name
  /// @param pairs how many texts were searched
  /// @param mapped false for the vectors before the map; with two encoders there is no such row
  /// @param toEnglish share of texts whose nearest English text is their translation, 0 to 1
  /// @param fromEnglish the other way round
  /// @param cslsToEnglish the same with CSLS, ten neighbours
  /// @param cslsFromEnglish the other way round
  /// @param cosine mean cosine of a text and its translation
  public record Score(
      String file,
      int pairs,
      boolean mapped,
      double toEnglish,
      double fromEnglish,
      double cslsToEnglish,
      double cslsFromEnglish,
      double cosine) {}

  /// What was written.
  public record Trained(Path map, Path card, String sha256, List<Score> scores) {

    public Trained {
      scores = List.copyOf(scores);
    }
  }

  /// Trains on `train`, scores on `score`, and writes `out` and, with the ending `.md`, its card.
  ///
  /// A file has one column per language, or is `<document>.<language>.jsonl` with clauses and the
  /// twin `<document>.en.jsonl` beside it; `.gz` may follow. The same files, options and kind of
  /// processor give the same map.
  ///
  /// @param language ISO 639-1 code, not `en`
  /// @throws InputException if a file cannot be used
  public static Trained train(
      String language,
      List<Path> train,
      List<Path> score,
      Path out,
      Options options,
      Progress progress) {
    if (language.equals("en") || train.isEmpty()) {
      throw new InputException(
          "nothing to train", "--language " + language, "name a language and its parallel files");
    }
    List<ParallelText> training = new ArrayList<>();
    for (Path file : train) {
      ParallelText read = ParallelText.read(file, language);
      training.add(
          read.twins() ? read : sample(shorter(read, options), options.bulkPairs(), options));
    }
    List<ParallelText> scored = new ArrayList<>();
    for (Path file : score) {
      scored.add(sample(ParallelText.read(file, language), options.scoredPairs(), options));
    }
    Reader reader = language.equals("zh") ? Reader.CHINESE : Reader.ENGLISH;
    try (OnnxTextEncoder encoder =
        OnnxTextEncoder.open(new OnnxTextEncoder.Options(options.threads(), false))) {
      Encoding encoding = new Encoding(encoder, reader, progress, training, scored);
      List<float[]> source = new ArrayList<>();
      List<float[]> target = new ArrayList<>();
      List<Double> weights = new ArrayList<>();
      for (ParallelText text : training) {
        Rows rows = encoding.rows(text);
        double weight =
            text.twins()
                ? Math.max(1, (double) options.documentWeight() / rows.source().length)
                : 1;
        source.addAll(Arrays.asList(rows.source()));
        target.addAll(Arrays.asList(rows.target()));
        weights.addAll(Collections.nCopies(rows.source().length, weight));
      }
      LinearMap map =
          Procrustes.fit(
              source.toArray(float[][]::new),
              target.toArray(float[][]::new),
              weights.stream().mapToDouble(Double::doubleValue).toArray(),
              reader == Reader.CHINESE
                  ? Procrustes.Kind.OTHER_ENCODER
                  : Procrustes.Kind.SAME_ENCODER);
      List<Score> scores = new ArrayList<>();
      for (ParallelText text : scored) {
        scores.addAll(scores(text, encoding.rows(text), map));
      }
      return write(language, training, map, scores, out, options);
    }
  }

  private static ParallelText shorter(ParallelText text, Options options) {
    return new ParallelText(
        text.file(),
        false,
        text.pairs().stream().filter(p -> p.english().length() <= options.longest()).toList());
  }

  private static ParallelText sample(ParallelText text, int most, Options options) {
    if (text.pairs().size() <= most) {
      return text;
    }
    List<ParallelText.Pair> pairs = new ArrayList<>(text.pairs());
    Collections.shuffle(pairs, new Random(options.seed()));
    return new ParallelText(text.file(), text.twins(), pairs.subList(0, most));
  }

  @SuppressWarnings("ArrayRecordComponent") // inner loop data that never leaves the class
  private record Rows(float[][] source, float[][] target) {}

  /// Encodes both sides of files and counts what is ready over all of them.
  private static final class Encoding {
    private final OnnxTextEncoder encoder;
    private final Reader reader;
    private final Progress progress;
    private final int total;
    private int ready;

    Encoding(
        OnnxTextEncoder encoder,
        Reader reader,
        Progress progress,
        List<ParallelText> training,
        List<ParallelText> scored) {
      this.encoder = encoder;
      this.reader = reader;
      this.progress = progress;
      this.total =
          2 * training.stream().mapToInt(text -> text.pairs().size()).sum()
              + 2 * scored.stream().mapToInt(text -> text.pairs().size()).sum();
    }

    /// The vectors of the pairs of which both sides could be read.
    Rows rows(ParallelText text) {
      float[][] source = side(reader, text.pairs().stream().map(p -> p.text()).toList());
      float[][] target = side(Reader.ENGLISH, text.pairs().stream().map(p -> p.english()).toList());
      List<float[]> a = new ArrayList<>();
      List<float[]> b = new ArrayList<>();
      for (int i = 0; i < source.length; i++) {
        if (source[i].length > 0 && target[i].length > 0) {
          a.add(source[i]);
          b.add(target[i]);
        }
      }
      return new Rows(a.toArray(float[][]::new), b.toArray(float[][]::new));
    }

    private float[][] side(Reader side, List<String> texts) {
      int before = ready;
      float[][] rows = encoder.raw(side, texts, n -> progress.at("encode", before + n, total));
      ready += texts.size();
      return rows;
    }
  }

  private static List<Score> scores(ParallelText text, Rows rows, LinearMap map) {
    List<Score> scores = new ArrayList<>();
    if (map.sourceDimension() == map.targetDimension()) {
      scores.add(score(text, false, rows.source(), rows.target()));
    }
    float[][] mapped = Arrays.stream(rows.source()).map(map::apply).toArray(float[][]::new);
    scores.add(score(text, true, mapped, rows.target()));
    return scores;
  }

  private static Score score(
      ParallelText text, boolean mapped, float[][] foreign, float[][] english) {
    TwinSearch search = TwinSearch.of(foreign, english);
    return new Score(
        String.valueOf(text.file().getFileName()),
        foreign.length,
        mapped,
        search.toEnglish(),
        search.fromEnglish(),
        search.cslsToEnglish(),
        search.cslsFromEnglish(),
        search.cosine());
  }

  private static Trained write(
      String language,
      List<ParallelText> training,
      LinearMap map,
      List<Score> scores,
      Path out,
      Options options) {
    byte[] bytes = map.bytes();
    String sha256 = Artefact.sha256(bytes);
    Path card =
        out.resolveSibling(String.valueOf(out.getFileName()).replaceAll("\\.bin$", "") + ".md");
    try {
      Path folder = out.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(out, bytes);
      Files.writeString(card, AlignmentCard.of(language, training, map, scores, sha256, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Trained(out, card, sha256, scores);
  }
}
