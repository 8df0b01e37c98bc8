package isogloss.core.analysis.match;

import isogloss.bench.Specimen;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.models.ModelRegistry;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// From vectors to relations on one thread: the whole step with its search for candidates, and the
/// judge alone on the candidates. In the package of the judge, which nobody else calls.
@State(Scope.Benchmark)
public class Relating {
  private final ProvisionSet set = Specimen.provisions();
  private final List<ClauseTree> trees =
      Specimen.texts().stream().map(Specimen.Text::tree).toList();
  private final TextEncoder encoder =
      ModelRegistry.open(ModelRegistry.DEFAULT_ENCODER, ModelRegistry.Options.defaults());
  private final List<Passage> passages =
      set.provisions().stream().map(p -> new Passage(p.norm(), p.language())).toList();
  private final Vectors vectors = encoder.encode(passages, ready -> {});
  private final RelationFinder.Options options = RelationFinder.Options.defaults();
  private final RelationJudge judge = new RelationJudge(options.judge());
  private final Similarity similarity =
      Similarity.of(
          passages, vectors, encoder::covers, encoder.words(), Similarity.Options.defaults(), 1);
  private final List<Pair> candidates =
      CandidateFinder.find(set, similarity, Lexis.of(set), CandidateFinder.Options.defaults(), 1);

  /// Pairs judged.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long pairs;
  }

  @Benchmark
  public RelationFinder.Result wholeStep(Count count) {
    RelationFinder.Result result =
        RelationFinder.find(set, trees, vectors, encoder::covers, encoder.words(), options, 1);
    count.pairs += result.candidates();
    return result;
  }

  @Benchmark
  public void judge(Count count, Blackhole blackhole) {
    for (Pair pair : candidates) {
      boolean sameFamily = set.document(pair.i()).family().equals(set.document(pair.j()).family());
      double calibrated = similarity.calibrated(pair.i(), pair.j());
      blackhole.consume(judge.judge(set, pair, calibrated, List.of(), sameFamily, 1));
    }
    count.pairs += candidates.size();
  }
}
