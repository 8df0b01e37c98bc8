package isogloss.bench;

import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.models.ModelRegistry;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// From provisions to vectors on one thread: the step on which a run spends most of its time.
@State(Scope.Benchmark)
public class Encoding {
  /// Every so many provisions one is encoded, so that an iteration takes seconds, not minutes.
  private static final int EVERY = 16;

  private final TextEncoder encoder =
      ModelRegistry.open(ModelRegistry.DEFAULT_ENCODER, new ModelRegistry.Options(1));
  private final List<Passage> passages = new ArrayList<>();

  public Encoding() {
    ProvisionSet set = Specimen.provisions();
    for (int i = 0; i < set.size(); i += EVERY) {
      passages.add(new Passage(set.provision(i).norm(), set.provision(i).language()));
    }
  }

  /// Provisions encoded.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long provisions;
  }

  @Benchmark
  public Vectors vectors(Count count) {
    count.provisions += passages.size();
    return encoder.encode(passages, ready -> {});
  }
}
