package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Vectors;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
  private static final ProvisionSet SET =
      new Corpus().with("a-en", "text").with("b-ko", "text").set();

  /// Uncovered languages once met covered ones with uncentred vectors, and every pair was a
  /// translation.
  @Test
  void aLanguageOutsideTheCommonSpaceIsNearToNoOther() {
    assertEquals(0, similarity("en").calibrated(0, 1));
  }

  @Test
  void coveredLanguagesAreCompared() {
    assertTrue(similarity("en ko").calibrated(0, 1) > 0);
  }

  private static Similarity similarity(String covered) {
    Vectors vectors = Vectors.normalised(2, new float[] {1, 0.1f, 1, 0});
    return Similarity.of(SET, vectors, covered::contains, new Similarity.Options(30, 1, 0.9), 1);
  }
}
