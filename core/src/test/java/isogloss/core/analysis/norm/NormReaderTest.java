package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import org.junit.jupiter.api.Test;

final class NormReaderTest {
  private final NormReader reader = new NormReader();

  private NormReader.Norm read(String sentence, LegalForce force) {
    return reader.read(sentence, "en", new NormReader.Setting(force, false));
  }

  @Test
  void aThingThatMayHarmIsPermittedNothing() {
    assertEquals(
        Modality.STATEMENT, read("Risks may influence security.", LegalForce.STANDARD).modality());
  }

  @Test
  void aStandardPermitsInThePassive() {
    assertEquals(
        Modality.PERMISSION,
        read("Records may be kept in any form.", LegalForce.STANDARD).modality());
  }

  @Test
  void aTermLosesItsQuotes() {
    assertEquals("AI system", read("“‘AI system’ means a machine.", LegalForce.HARD).definedTerm());
  }

  @Test
  void anArticleIsNoTerm() {
    assertEquals(
        "", read("The means and source of payment must be kept.", LegalForce.HARD).definedTerm());
  }
}
