package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.analysis.norm.ModalityEvaluation.Labelled;
import isogloss.core.model.LegalForce;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModalityEvaluationTest {
  private final NormReader norms = new NormReader();

  private static Labelled labelled(String label, String text) {
    return new Labelled(text, "en", label);
  }

  @Test
  void theStrictestNormIsTheSentences() {
    ModalityEvaluation.Scores scores =
        ModalityEvaluation.score(
            List.of(
                labelled("prohibition", "A keeper may rest but shall not sleep."),
                labelled("permission", "A keeper has the right to rest."),
                labelled("obligation", "A keeper may rest in the day."),
                labelled("none", "A keeper need not rest.")),
            norms,
            LegalForce.HARD);
    assertEquals(0.75, scores.accuracy());
    assertEquals(1, scores.misses().size());
    assertEquals("permission", scores.misses().getFirst().found());
    assertEquals((1 + 2 / 3.0 + 0 + 1) / 4, scores.macroF1(), 1e-9);
  }

  @Test
  void withoutProhibitionsConductIsMeant() {
    ModalityEvaluation.Scores scores =
        ModalityEvaluation.score(
            List.of(
                labelled("obligation", "A keeper shall not sleep."),
                labelled("obligation", "It shall be prohibited to sleep."),
                labelled("none", "This order shall take effect in May.")),
            norms,
            LegalForce.HARD);
    assertEquals(1, scores.accuracy());
  }

  @Test
  void theBaselineKnowsFourWords() {
    assertEquals(
        1,
        ModalityEvaluation.baseline(
                List.of(
                    labelled("obligation", "A keeper will rest."),
                    labelled("none", "A keeper rests.")))
            .accuracy());
  }
}
