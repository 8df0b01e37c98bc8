package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Box;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.SourceSpan;
import isogloss.core.model.Vectors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
  private static final ProvisionSet SET =
      new ProvisionSet(
          List.of(document("a-en", "en"), document("b-ko", "ko")),
          List.of(provision("a-en", "en"), provision("b-ko", "ko")));

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

  private static Document document(String id, String language) {
    return new Document(
        id,
        id,
        id,
        new Jurisdiction("XA"),
        "issuer",
        LocalDate.of(2024, 1, 1),
        LegalForce.HARD,
        language,
        id,
        "",
        "");
  }

  private static Provision provision(String id, String language) {
    return new Provision(
        new Locator(id, "A1", 1),
        "Article 1",
        "text",
        "text",
        language,
        Modality.OBLIGATION,
        "",
        "",
        "",
        "",
        List.of(),
        "",
        List.of(),
        new SourceSpan(1, 1, new Box(0, 0, 1, 1)));
  }
}
