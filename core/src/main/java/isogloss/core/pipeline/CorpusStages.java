package isogloss.core.pipeline;

import isogloss.core.analysis.match.RelationFinder;
import isogloss.core.analysis.measure.TopicClusterer;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Document;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Vectors;
import isogloss.core.text.TextEncoder;
import java.util.List;
import java.util.Map;

/// The stages that see the whole corpus: relations and topics. Any changed document recomputes
/// them.
final class CorpusStages {
  private final StageCache cache;
  private final Progress progress;
  private final int threads;

  CorpusStages(StageCache cache, Progress progress, int threads) {
    this.cache = cache;
    this.progress = progress;
    this.threads = threads;
  }

  RelationFinder.Result relations(
      ProvisionSet set,
      List<ClauseTree> trees,
      Map<String, Vectors> vectors,
      String vectorsKey,
      TextEncoder encoder,
      RelationFinder.Options options) {
    progress.at("relations", 0, 1);
    RelationFinder.Result result =
        cache.get(
            "relations",
            Hashes.of("relations", RelationFinder.id(), options.toString(), vectorsKey),
            Codec.<RelationFinder.Result>json(t -> t.constructType(RelationFinder.Result.class)),
            () ->
                RelationFinder.find(
                    set,
                    trees,
                    join(set, vectors, encoder.dimension()),
                    encoder::covers,
                    encoder.words(),
                    options,
                    threads));
    progress.at("relations", 1, 1);
    return result;
  }

  /// The rows of all documents one after the other: provisions sort by document first.
  private static Vectors join(ProvisionSet set, Map<String, Vectors> vectors, int d) {
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

  List<Cluster> topics(
      ProvisionSet set, RelationFinder.Result found, String vectorsKey, Pipeline.Options options) {
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
}
