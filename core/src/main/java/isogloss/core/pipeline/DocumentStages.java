package isogloss.core.pipeline;

import isogloss.core.analysis.Workers;
import isogloss.core.analysis.norm.NormReader;
import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTagger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The stages that see one document at a time: clauses, provisions, vectors. A changed document
/// recomputes its own results and no other's.
final class DocumentStages {
  private final StageCache cache;
  private final Progress progress;
  private final int threads;

  /// Clauses of a document, or why there are none; `key` names them in the cache.
  record Extracted(Pipeline.Source source, String key, ReadResult result) {}

  /// Provisions of a document; none where it could not be read.
  record Normed(Extracted extracted, String key, List<Provision> provisions) {

    Document document() {
      return extracted.source().document();
    }
  }

  DocumentStages(StageCache cache, Progress progress, int threads) {
    this.cache = cache;
    this.progress = progress;
    this.threads = threads;
  }

  List<Extracted> extract(List<Pipeline.Source> sources, ClauseReader reader) {
    Codec<ReadResult> codec = Codec.json(t -> t.constructType(ReadResult.class));
    AtomicInteger done = new AtomicInteger();
    Extracted[] results = new Extracted[sources.size()];
    progress.at("extract", 0, sources.size());
    Workers.run(
        threads,
        sources.size(),
        i -> {
          Pipeline.Source source = sources.get(i);
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

  List<Normed> provisions(
      List<Extracted> extracted,
      SentenceSplitter splitter,
      WordTagger tagger,
      ProvisionExtractor.Options options) {
    Codec<List<Provision>> codec =
        Codec.json(t -> t.constructCollectionType(List.class, Provision.class));
    ProvisionExtractor extractor = new ProvisionExtractor(splitter, tagger, options);
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
                  tagger.id(),
                  options.toString(),
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

  /// By document id; row i of a document is its provision i.
  Map<String, Vectors> vectors(List<Normed> normed, TextEncoder encoder) {
    long total = normed.stream().mapToLong(n -> n.provisions().size()).sum();
    long done = 0;
    Map<String, Vectors> vectors = new HashMap<>();
    progress.at("vectors", 0, total);
    for (Normed n : normed) {
      List<Passage> passages =
          n.provisions().stream().map(p -> new Passage(p.norm(), p.language())).toList();
      long before = done;
      vectors.put(
          n.document().id(),
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
}
