package isogloss.core.pipeline;

import isogloss.core.analysis.Workers;
import isogloss.core.analysis.match.EditionFamilies;
import isogloss.core.analysis.match.RelationFinder;
import isogloss.core.analysis.measure.FindingCollector;
import isogloss.core.analysis.measure.FirstAppearances;
import isogloss.core.analysis.measure.OverlapMeasures;
import isogloss.core.analysis.measure.SoftHardLinkage;
import isogloss.core.analysis.measure.TopicClusterer;
import isogloss.core.analysis.norm.NormReader;
import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.EditionPair;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.RelationGraph;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.TextEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The whole flow from files to report. Each stage is kept under a key made of its name, its
/// version,
/// its options and the keys of its inputs: a changed threshold recomputes what follows it and
/// nothing
/// before.
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
  private final TextEncoder encoder;
  private final StageCache cache;
  private final Progress progress;
  private final int threads;
  private final SortedMap<String, Double> seconds = new TreeMap<>();

  public Pipeline(
      ClauseReader reader,
      SentenceSplitter splitter,
      TextEncoder encoder,
      StageCache cache,
      Progress progress,
      int threads) {
    this.reader = reader;
    this.splitter = splitter;
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

  private record Extracted(Source source, String key, ReadResult result) {}

  private record Normed(Extracted extracted, String key, List<Provision> provisions) {}

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
    List<Extracted> extracted = timed("extract", () -> extract(sorted));
    List<Normed> normed = timed("provisions", () -> read(extracted, options));
    ProvisionSet declared =
        new ProvisionSet(
            normed.stream().map(n -> n.extracted().source().document()).toList(),
            normed.stream().flatMap(n -> n.provisions().stream()).toList());
    Map<String, Vectors> vectors = timed("vectors", () -> encode(normed));
    String vectorsKey =
        Hashes.of(
            normed.stream()
                .map(n -> n.key() + " " + n.extracted().source().document())
                .reduce(encoder.id(), (a, b) -> a + "\n" + b));
    RelationFinder.Result found =
        timed("relations", () -> relate(declared, vectors, vectorsKey, options));
    List<Document> documents = EditionFamilies.join(declared.documents(), found.editions());
    ProvisionSet set = new ProvisionSet(documents, declared.provisions());
    List<Cluster> clusters = timed("topics", () -> cluster(set, found, vectorsKey, options));
    FragmentationReport report =
        timed(
            "findings",
            () ->
                report(
                    manifest(version, catalogueHash, sorted, options),
                    normed,
                    new RelationGraph(set, found.relations()),
                    found.editions(),
                    clusters,
                    skipped,
                    options));
    return new Outcome(report, counts(report, found), new TreeMap<>(seconds));
  }

  private <T> T timed(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    seconds.put(stage, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private List<Extracted> extract(List<Source> sources) {
    Codec<ReadResult> codec = Codec.json(t -> t.constructType(ReadResult.class));
    AtomicInteger done = new AtomicInteger();
    Extracted[] results = new Extracted[sources.size()];
    progress.at("extract", 0, sources.size());
    Workers.run(
        threads,
        sources.size(),
        i -> {
          Source source = sources.get(i);
          String key =
              Hashes.of(
                  "extract",
                  reader.id(),
                  source.sha256(),
                  source.document().id(),
                  source.document().language());
          ReadResult result =
              cache.get("extract", key, codec, () -> reader.read(source.document(), source.file()));
          results[i] = new Extracted(source, key, result);
          progress.at("extract", done.incrementAndGet(), sources.size());
        });
    return List.of(results);
  }

  private List<Normed> read(List<Extracted> extracted, Options options) {
    Codec<List<Provision>> codec =
        Codec.json(t -> t.constructCollectionType(List.class, Provision.class));
    ProvisionExtractor extractor = new ProvisionExtractor(splitter, options.provisions());
    Normed[] results = new Normed[extracted.size()];
    AtomicInteger done = new AtomicInteger();
    Workers.run(
        threads,
        extracted.size(),
        i -> {
          Extracted e = extracted.get(i);
          String key =
              Hashes.of(
                  "provisions",
                  NormReader.id(),
                  splitter.id(),
                  options.provisions().toString(),
                  e.source().document().force().code(),
                  e.key());
          List<Provision> provisions =
              switch (e.result()) {
                case ReadResult.Read read ->
                    cache.get(
                        "provisions",
                        key,
                        codec,
                        () -> extractor.extract(e.source().document(), read.tree()));
                case ReadResult.Failed failed -> List.of();
              };
          results[i] = new Normed(e, key, provisions);
          progress.at("provisions", done.incrementAndGet(), extracted.size());
        });
    return List.of(results);
  }

  private Map<String, Vectors> encode(List<Normed> normed) {
    long total = normed.stream().mapToLong(n -> n.provisions().size()).sum();
    long done = 0;
    Map<String, Vectors> vectors = new HashMap<>();
    progress.at("vectors", 0, total);
    for (Normed n : normed) {
      List<Passage> passages =
          n.provisions().stream().map(p -> new Passage(p.norm(), p.language())).toList();
      long before = done;
      vectors.put(
          n.extracted().source().document().id(),
          cache.get(
              "vectors",
              Hashes.of("vectors", encoder.id(), n.key()),
              Codec.vectors(),
              () ->
                  encoder.encode(
                      passages, ready -> progress.at("vectors", before + ready, total))));
      done += passages.size();
      progress.at("vectors", done, total);
    }
    return vectors;
  }

  private RelationFinder.Result relate(
      ProvisionSet set, Map<String, Vectors> vectors, String vectorsKey, Options options) {
    progress.at("relations", 0, 1);
    RelationFinder.Result result =
        cache.get(
            "relations",
            Hashes.of("relations", RelationFinder.id(), options.relations().toString(), vectorsKey),
            Codec.<RelationFinder.Result>json(t -> t.constructType(RelationFinder.Result.class)),
            () ->
                RelationFinder.find(
                    set, join(set, vectors), encoder::covers, options.relations(), threads));
    progress.at("relations", 1, 1);
    return result;
  }

  /// The rows of all documents one after the other: provisions sort by document first.
  private Vectors join(ProvisionSet set, Map<String, Vectors> vectors) {
    int d = encoder.dimension();
    float[] all = new float[set.size() * d];
    int row = 0;
    for (Document document : set.documents()) {
      Vectors part = vectors.getOrDefault(document.id(), Vectors.unit(d, new float[0]));
      for (int i = 0; i < part.size(); i++) {
        System.arraycopy(part.row(i), 0, all, row * d, d);
        row++;
      }
    }
    return Vectors.unit(d, all);
  }

  private List<Cluster> cluster(
      ProvisionSet set, RelationFinder.Result found, String vectorsKey, Options options) {
    progress.at("topics", 0, 1);
    List<Cluster> clusters =
        cache.get(
            "topics",
            Hashes.of(
                "topics",
                TopicClusterer.id(),
                RelationFinder.id(),
                options.relations().toString(),
                options.topics().toString(),
                vectorsKey),
            Codec.<List<Cluster>>json(t -> t.constructCollectionType(List.class, Cluster.class)),
            () -> TopicClusterer.cluster(set, found.relations(), options.topics(), threads));
    progress.at("topics", 1, 1);
    return clusters;
  }

  private static FragmentationReport report(
      RunManifest manifest,
      List<Normed> normed,
      RelationGraph graph,
      List<EditionPair> editions,
      List<Cluster> clusters,
      List<Skipped> skipped,
      Options options) {
    ProvisionSet set = graph.provisions();
    List<Skipped> notRead = new ArrayList<>(skipped);
    List<DocumentSummary> summaries = new ArrayList<>();
    List<Document> catalogued =
        normed.stream().map(n -> n.extracted().source().document()).toList();
    for (Normed n : normed) {
      Document declared = n.extracted().source().document();
      switch (n.extracted().result()) {
        case ReadResult.Failed failed -> notRead.add(failed.skipped());
        case ReadResult.Read read -> {
          Document used = set.document(declared.id());
          String basis = EditionFamilies.basis(declared, catalogued, set.documents());
          summaries.add(new DocumentSummary(used, basis, read.tree(), n.provisions().size()));
          notRead.addAll(unreadPages(read.tree()));
        }
      }
    }
    notRead.sort(Comparator.comparing(Skipped::documentId).thenComparing(Skipped::pages));
    List<Relation> relations = graph.relations();
    List<Finding> findings =
        FindingCollector.collect(set, relations, clusters, options.uniqueBelow());
    OverlapMatrix overlap = OverlapMeasures.matrix(set, clusters);
    return new FragmentationReport(
        manifest,
        summaries,
        editions,
        graph,
        clusters,
        findings,
        SoftHardLinkage.link(set, relations),
        FirstAppearances.of(set, clusters),
        overlap,
        OverlapMeasures.measure(set, relations, findings, overlap, options.topics().threshold()),
        notRead);
  }

  /// One row for each kind of problem, its pages as ranges.
  private static List<Skipped> unreadPages(ClauseTree tree) {
    Map<PageProblem.Kind, List<PageProblem>> byKind = new TreeMap<>();
    for (PageProblem problem : tree.problems()) {
      byKind.computeIfAbsent(problem.kind(), k -> new ArrayList<>()).add(problem);
    }
    List<Skipped> rows = new ArrayList<>();
    byKind.forEach(
        (kind, problems) -> {
          List<Integer> pages = problems.stream().map(PageProblem::page).toList();
          String remedy =
              switch (kind) {
                case NO_TEXT -> "give a version with a text layer";
                case GARBLED -> "give a version whose fonts carry a Unicode map";
              };
          rows.add(
              new Skipped(tree.documentId(), ranges(pages), problems.getFirst().detail(), remedy));
        });
    return rows;
  }

  /// `[1, 2, 3, 7]` as "1-3, 7".
  static String ranges(List<Integer> pages) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int first = i;
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(pages.get(first));
      if (i > first) {
        text.append('-').append(pages.get(i));
      }
    }
    return text.toString();
  }

  private RunManifest manifest(
      String version, String catalogueHash, List<Source> sources, Options options) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("reader", reader.id());
    texts.put("splitter", splitter.id());
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

  private static SortedMap<String, Long> counts(
      FragmentationReport report, RelationFinder.Result found) {
    SortedMap<String, Long> counts = new TreeMap<>();
    List<DocumentSummary> documents = report.documents();
    counts.put("documents", (long) documents.size());
    counts.put("pages", documents.stream().mapToLong(d -> d.tree().pages()).sum());
    counts.put("clauses", documents.stream().mapToLong(d -> d.tree().clauses().size()).sum());
    counts.put("provisions", (long) report.graph().provisions().size());
    counts.put("candidates", found.candidates());
    counts.put("relations", (long) report.graph().relations().size());
    counts.put("topics", (long) report.clusters().size());
    counts.put("findings", (long) report.findings().size());
    counts.put("skipped", (long) report.skipped().size());
    return counts;
  }
}
