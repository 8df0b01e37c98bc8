package isogloss.core.analysis.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.MetricRow;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TranslationControlTest {
  private static final Evidence EVIDENCE = new Evidence(0.9, 0.9, 0.9, 0.9, "", "", "alike", false);

  private static List<Double> shares(ProvisionSet set, Relation relation) {
    return TranslationControl.rows(set, List.of(relation), 0.5).stream()
        .map(MetricRow::value)
        .toList();
  }

  @Test
  void editionsInTwoLanguagesMeetWhereTheirProvisionsAreTheSame() {
    ProvisionSet set = ConceptsTest.set("text", "en kiln", "fr four");
    assertEquals(List.of(1.0, 1.0), shares(set, new Relation.Equivalent(0, 1, EVIDENCE)));
    assertEquals(List.of(0.0, 0.0), shares(set, new Relation.Overlap(0, 1, Aspect.NONE, EVIDENCE)));
  }

  @Test
  void editionsInOneLanguageAndOtherTextsAreNoControl() {
    Relation same = new Relation.Equivalent(0, 1, EVIDENCE);
    assertEquals(List.of(), shares(ConceptsTest.set("text", "en kiln", "en oven"), same));
    assertEquals(List.of(), shares(ConceptsTest.set("", "en kiln", "fr four"), same));
  }
}
