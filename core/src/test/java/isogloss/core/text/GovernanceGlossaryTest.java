package isogloss.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.text.GovernanceGlossary.Concept;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GovernanceGlossaryTest {
  private static final GovernanceGlossary SHIPPED = GovernanceGlossary.shipped();

  @Test
  void aRowGivesTheTermsOfEachLanguage() {
    GovernanceGlossary glossary =
        GovernanceGlossary.read(
            List.of("# concept\ten\tzh\tsource", "provider\tprovider | supplier\t提供者\tart. 3"));
    Concept concept = glossary.concepts().getFirst();
    assertEquals(List.of("provider", "supplier"), concept.terms("en"));
    assertEquals(List.of("提供者"), concept.terms("zh"));
    assertEquals(List.of(), concept.terms("fr"));
    assertEquals("art. 3", concept.source());
  }

  @Test
  void aRowWithoutAllCellsIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> GovernanceGlossary.read(List.of("# concept\ten\tsource", "provider\tprovider")));
  }

  @Test
  void itHasAThousandConceptsNamedInTheMainLanguages() {
    assertTrue(SHIPPED.concepts().size() >= 1_000, "concepts " + SHIPPED.concepts().size());
    for (Concept concept : SHIPPED.concepts()) {
      for (String language : List.of("en", "zh", "fr", "de")) {
        assertTrue(!concept.terms(language).isEmpty(), concept.id() + " " + language);
      }
    }
  }

  @Test
  void noTermNamesTwoConcepts() {
    for (String language :
        List.of("en", "zh", "fr", "de", "es", "it", "pt", "nl", "ja", "ko", "vi")) {
      Map<String, String> seen = new HashMap<>();
      for (Concept concept : SHIPPED.concepts()) {
        for (String term : concept.terms(language)) {
          String before = seen.put(term.toLowerCase(Locale.ROOT), concept.id());
          assertTrue(
              before == null || before.equals(concept.id()),
              language + " " + term + ": " + before + ", " + concept.id());
        }
      }
    }
  }
}
