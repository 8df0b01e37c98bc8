package isogloss.core.pipeline;

import isogloss.core.analysis.match.EditionFamilies;
import isogloss.core.analysis.match.RelationFinder;
import isogloss.core.analysis.measure.TopicClusterer;
import isogloss.core.analysis.norm.NormReader;
import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Document;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.RelationGraph;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import isogloss.core.model.Vectors;
import isogloss.core.pipeline.DocumentStages.Extracted;
import isogloss.core.pipeline.DocumentStages.Normed;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTagger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The whole flow from files to report. Each stage is kept under a key made of its name, its
/// version, its options and the keys of its inputs: a changed threshold recomputes what follows it
/// and nothing before.
public final class Pipeline {

  /// A document and its file, hash checked.
  public record Source(Document document, Path file, String sha256) {}

  /// Options of all stages.
  ///
  /// @param uniqueBelow similarity to every other jurisdiction below which a provision is unique
  /// @param seed seed of every random choice
  public record Options(
      ProvisionExtractor.Options provisions,
      RelationFinder.Options relations,
      TopicClusterer.Options topics,
      double uniqueBelow,
      long seed) {

    public Options {
      if (!(uniqueBelow > 0 && uniqueBelow < 1)) {
        throw new IllegalArgumentException(
            "uniqueBelow: expected a value in (0, 1), got " + uniqueBelow);
      }
    }

    public static Options defaults() {
      return new Options(
          ProvisionExtractor.Options.defaults(),
          RelationFinder.Options.defaults(),
          TopicClusterer.Options.defaults(),
          0.55,
          20_260_101L);
    }
  }

  /// What a run gave.
  ///
  /// @param report the whole result
  /// @param counts pages, clauses, provisions, candidates, relations, …
  /// @param seconds wall-clock seconds for each stage
  public record Outcome(
      FragmentationReport report,
      SortedMap<String, Long> counts,
      SortedMap<String, Double> seconds) {}

  private final ClauseReader reader;
  private final SentenceSplitter splitter;
  private final WordTagger tagger;
  private final TextEncoder encoder;
  private final StageCache cache;
  private final Progress progress;
  private final int threads;
  private final SortedMap<String, Double> seconds = new TreeMap<>();

  public Pipeline(
      ClauseReader reader,
      SentenceSplitter splitter,
      WordTagger tagger,
      TextEncoder encoder,
      StageCache cache,
      Progress progress,
      int threads) {
    this.reader = reader;
    this.splitter = splitter;
    this.tagger = tagger;
    this.encoder = encoder;
    this.cache = cache;
    this.progress =
        (stage, done, total) -> {
          synchronized (progress) {
            progress.at(stage, done, total);
          }
        };
    this.threads = threads;
  }

  /// Runs every stage.
  ///
  /// @param version version of the program
  /// @param catalogueHash hash of the catalogue's entries
  /// @param sources documents to read, in any order
  /// @param skipped documents that fell out before reading
  public Outcome run(
      String version,
      String catalogueHash,
      List<Source> sources,
      List<Skipped> skipped,
      Options options) {
    List<Source> sorted =
        sources.stream().sorted(Comparator.comparing(s -> s.document().id())).toList();
    DocumentStages each = new DocumentStages(cache, progress, threads);
    CorpusStages all = new CorpusStages(cache, progress, threads);
    List<Extracted> extracted = timed("extract", () -> each.extract(sorted, reader));
    List<Normed> normed =
        timed(
            "provisions", () -> each.provisions(extracted, splitter, tagger, options.provisions()));
    ProvisionSet declared =
        new ProvisionSet(
            normed.stream().map(Normed::document).toList(),
            normed.stream().flatMap(n -> n.provisions().stream()).toList());
    Map<String, Vectors> vectors = timed("vectors", () -> each.vectors(normed, encoder));
    String vectorsKey =
        Hashes.of(
            normed.stream()
                .map(n -> n.key() + " " + n.document())
                .reduce(encoder.id(), (a, b) -> a + "\n" + b));
    RelationFinder.Result found =
        timed(
            "relations",
            () ->
                all.relations(
                    declared, trees(extracted), vectors, vectorsKey, encoder, options.relations()));
    List<Document> documents = EditionFamilies.join(declared.documents(), found.editions());
    ProvisionSet set = new ProvisionSet(documents, declared.provisions());
    List<Cluster> clusters = timed("topics", () -> all.topics(set, found, vectorsKey, options));
    FragmentationReport report =
        timed(
            "findings",
            () ->
                ReportStage.report(
                    manifest(version, catalogueHash, sorted, options),
                    normed,
                    new RelationGraph(set, found.relations()),
                    found.editions(),
                    clusters,
                    skipped,
                    options));
    return new Outcome(
        report, ReportStage.counts(report, found.candidates()), new TreeMap<>(seconds));
  }

  private static List<ClauseTree> trees(List<Extracted> extracted) {
    return extracted.stream()
        .map(Extracted::result)
        .flatMap(r -> r instanceof ReadResult.Read read ? Stream.of(read.tree()) : Stream.empty())
        .toList();
  }

  private <T> T timed(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    seconds.put(stage, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private RunManifest manifest(
      String version, String catalogueHash, List<Source> sources, Options options) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("reader", reader.id());
    texts.put("splitter", splitter.id());
    texts.put("tagger", tagger.id());
    texts.put("norms", NormReader.id());
    texts.put("provisions", options.provisions().toString());
    texts.put("relations", RelationFinder.id() + " " + options.relations());
    texts.put("topics", TopicClusterer.id() + " " + options.topics());
    texts.put("unique_below", Double.toString(options.uniqueBelow()));
    return new RunManifest(
        version,
        encoder.id(),
        catalogueHash,
        Hashes.of(sources.stream().map(Source::sha256).toArray(String[]::new)),
        options.seed(),
        texts);
  }
}
