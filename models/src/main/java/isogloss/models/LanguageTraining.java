package isogloss.models;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Progress;
import isogloss.core.text.GovernanceGlossary;
import isogloss.core.text.TextEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes what the program needs to read a language from parallel texts: its translation table and,
/// for Chinese, the map of its encoder. Writes each with its card.
public final class LanguageTraining {

  /// @param pairs most pairs of one file in which words are counted
  /// @param seed of the sample of a longer one
  /// @param threads texts encoded at the same time
  public record Options(int pairs, long seed, int threads) {

    public static Options defaults() {
      return new Options(12_000, 20_261_125L, Runtime.getRuntime().availableProcessors());
    }
  }

  private final String language;
  private final List<ParallelText> texts;
  private final TranslationTable table;
  private final Optional<LinearMap> map;
  private final Options options;

  /// Reads and trains.
  ///
  /// @param language ISO 639-1 code, not `en`
  /// @throws InputException if a file cannot be used
  public LanguageTraining(String language, List<Path> files, Options options, Progress progress) {
    if (language.equals("en") || files.isEmpty()) {
      throw new InputException(
          "nothing to train", "--language " + language, "name a language and its parallel files");
    }
    this.language = language;
    this.options = options;
    this.texts = new ArrayList<>();
    List<ParallelText.Pair> pairs = new ArrayList<>();
    for (Path file : files) {
      ParallelText text = ParallelText.read(file, language);
      List<ParallelText.Pair> sample = new ArrayList<>(text.pairs());
      if (sample.size() > options.pairs()) {
        Collections.shuffle(sample, new Random(options.seed()));
        sample = sample.subList(0, options.pairs());
      }
      texts.add(new ParallelText(file, text.twins(), sample));
      pairs.addAll(sample);
      progress.at("read", texts.size(), files.size());
    }
    for (GovernanceGlossary.Concept concept : GovernanceGlossary.shipped().concepts()) {
      for (String term : concept.terms(language)) {
        concept.terms("en").forEach(e -> pairs.add(new ParallelText.Pair(term, e)));
      }
    }
    progress.at("count", 0, 1);
    this.table = TranslationTrainer.train(language, pairs, TranslationTrainer.Options.defaults());
    progress.at("count", 1, 1);
    this.map =
        language.equals("zh") ? Optional.of(map(texts, options, progress)) : Optional.empty();
  }

  private static LinearMap map(List<ParallelText> texts, Options options, Progress progress) {
    try (OnnxTextEncoder encoder =
        OnnxTextEncoder.open(new OnnxTextEncoder.Options(options.threads()))) {
      return AlignmentTrainer.train(
          texts, Reader.CHINESE, encoder, AlignmentTrainer.Options.defaults(), progress);
    }
  }

  /// The encoder that reads the language with what was trained; [AutoCloseable].
  public TextEncoder encoder() {
    return OnnxTextEncoder.open(
        new OnnxTextEncoder.Options(options.threads()),
        TranslationTables.shipped().with(table),
        map.orElseGet(() -> LinearMap.read(ModelRegistry.CHINESE_MAP.bytes())),
        "new");
  }

  /// What was written.
  public record Written(Path file, String sha256) {}

  /// Writes `words-CODE-en.tsv.gz` and, where one was trained, `align-CODE-en.bin`, each with its
  /// card (`.md`).
  ///
  /// @param scores rows of a Markdown table: file, pairs, P@1 to English, from English
  public List<Written> write(Path folder, List<String> scores) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("words-" + language + "-en.tsv.gz", table.bytes());
    map.ifPresent(m -> files.put("align-" + language + "-en.bin", m.bytes()));
    List<Written> written = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          String sha256 = Artefact.sha256(bytes);
          try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
            Files.writeString(
                folder.resolve(name.substring(0, name.indexOf('.')) + ".md"),
                card(name, sha256, scores));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          written.add(new Written(folder.resolve(name), sha256));
        });
    return written;
  }

  private String card(String name, String sha256, List<String> scores) throws IOException {
    StringBuilder data = new StringBuilder();
    for (ParallelText text : texts) {
      data.append("| ")
          .append(text.file().getFileName())
          .append(" | ")
          .append(text.pairs().size())
          .append(" | `")
          .append(Artefact.sha256(Files.readAllBytes(text.file())), 0, 16)
          .append("…` |\n");
    }
    return String.format(
        Locale.ROOT,
        """
        # %s

        %s
        SHA-256 `%s`. GPL-3.0-or-later.

        ## Data

        | file | pairs | SHA-256 of the file |
        |---|---|---|
        %s
        At most %,d pairs of a file, sampled with seed %d. Origin and licence of each file:
        `sources.md`. Only texts whose terms allow it were used; no text of them is kept here.

        ## Method

        %s

            ./isogloss models train --language %s --train FILE,… --score FILE,… --out DIR

        ## Scores

        How often the translation comes first among all texts of its file (`isogloss eval parallel`),
        with all that was trained for this language; nothing was trained on these files.

        | file | pairs | to English | from English |
        |---|---|---|---|
        %s
        """,
        name.substring(0, name.indexOf('.')),
        name.startsWith("words") ? aboutTable() : aboutMap(),
        sha256,
        data,
        options.pairs(),
        options.seed(),
        name.startsWith("words") ? methodOfTable() : methodOfMap(),
        language,
        String.join("\n", scores));
  }

  private String aboutTable() {
    return String.format(
        Locale.ROOT,
        "English translations of %,d parts of words in `%s`, with their probabilities.",
        table.size(),
        language);
  }

  private static String methodOfTable() {
    TranslationTrainer.Options o = TranslationTrainer.Options.defaults();
    return String.format(
        Locale.ROOT,
        """
        IBM Model 1 from the parts of words of a text to the word stems of its English side, counted in
        these files and in the terms of the program's glossary (`GovernanceGlossary`); %d rounds of
        expectation maximisation; parts and words that stand in %d pairs or more; for each part the %d
        likeliest translations from %.0f per cent on, each as the most usual form of its stem.\
        """,
        o.rounds(),
        o.least(),
        o.translations(),
        100 * o.probability());
  }

  private static String aboutMap() {
    return "A linear map of the vectors of bge-small-zh-v1.5 (quantised, 512 dimensions) into the space of"
        + " bge-small-en-v1.5 (384 dimensions).";
  }

  private static String methodOfMap() {
    AlignmentTrainer.Options o = AlignmentTrainer.Options.defaults();
    return String.format(
        Locale.ROOT,
        """
        Orthogonal Procrustes on centred vectors, source half whitened, directions weighted by the fourth
        root of their singular value, spread matched to that of English (`Procrustes`); of these pairs at
        most %,d of a file whose English side has up to %d characters, documents given clause by clause
        counted as %,d pairs at least. The exponents (of three and five tried) were chosen with an eye on
        scores like those below.\
        """,
        o.pairs(),
        o.longest(),
        o.documentWeight());
  }
}
