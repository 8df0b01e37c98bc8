package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
  private static final List<Passage> TEXTS =
      List.of(new Passage("text", "en"), new Passage("text", "ko"));

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
    return Similarity.of(
        TEXTS, vectors, covered::contains, WordTranslator.NONE, new Similarity.Options(30, 1), 1);
  }
}
