package isogloss.bench;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// From clauses to provisions: sentences, modality, bearer, quantities, definitions. One operation
/// reads the whole corpus, which `ISOGLOSS_CATALOGUE` names.
@State(Scope.Benchmark)
public class NormReading {
  private final List<Specimen.Text> texts = Specimen.named();
  private final ProvisionExtractor extractor =
      new ProvisionExtractor(
          new OpenNlpSentenceSplitter(),
          new OpenNlpWordTagger(),
          ProvisionExtractor.Options.defaults());

  /// Clauses of the documents read.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long clauses;
  }

  @Benchmark
  public void provisions(Count count, Blackhole blackhole) {
    for (Specimen.Text text : texts) {
      blackhole.consume(extractor.extract(text.document(), text.tree()));
      count.clauses += text.tree().clauses().size();
    }
  }
}
