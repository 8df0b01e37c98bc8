package isogloss.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Relation;
import isogloss.core.model.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StageCacheTest {
  private static final String KEY = Hashes.of("key");
  @TempDir Path folder;

  @Test
  void computesOnce() {
    AtomicInteger computed = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      new StageCache(folder)
          .get("s", KEY, Codec.vectors(), () -> vectors(computed.incrementAndGet()));
    }
    assertEquals(1, computed.get());
  }

  @Test
  void aDamagedFileIsComputedAnew() throws IOException {
    StageCache cache = new StageCache(folder);
    cache.get("s", KEY, Codec.vectors(), () -> vectors(1));
    Path file;
    try (Stream<Path> files = Files.walk(folder)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    AtomicInteger computed = new AtomicInteger();
    cache.get("s", KEY, Codec.vectors(), () -> vectors(computed.incrementAndGet()));
    assertEquals(1, computed.get());
  }

  @Test
  void vectorsKeepTheirBits() {
    Vectors vectors = Vectors.normalised(3, new float[] {1, 2, 3, 0, 0, 0});
    Vectors back = Codec.vectors().decode(Codec.vectors().encode(vectors));
    assertArrayEquals(vectors.row(0), back.row(0), 0);
    assertArrayEquals(vectors.row(1), back.row(1), 0);
  }

  @Test
  void sealedRelationsComeBackAsWhatTheyWere() {
    Evidence evidence = new Evidence(0.5, 0.25, 0.5, 0.75, "a", "b", "why", false);
    List<Relation> relations =
        List.of(
            new Relation.Duplicate(0, 1, Relation.Tier.NEAR, evidence),
            new Relation.Stricter(1, 2, Relation.Side.B, Aspect.DEADLINE, evidence));
    Codec<List<Relation>> codec =
        Codec.json(t -> t.constructCollectionType(List.class, Relation.class));
    assertEquals(relations, codec.decode(codec.encode(relations)));
  }

  private static Vectors vectors(int value) {
    return Vectors.normalised(2, new float[] {value, 1});
  }
}
