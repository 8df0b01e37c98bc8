package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals(
        "AI system", read("“‘AI system’ means a machine.", LegalForce.HARD).definition().term());
  }

  @Test
  void anArticleIsNoTerm() {
    assertEquals(
        "",
        read("The means and source of payment must be kept.", LegalForce.HARD).definition().term());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | provider | The provider shall keep a log.",
        "zh | provider | 提供者应当保存日志。",
        "de | provider | Der Anbieter muss ein Protokoll führen.",
        "fr | provider | Le fournisseur doit tenir un registre.",
        "es | provider | El proveedor deberá llevar un registro.",
        "pt | provider | O fornecedor deverá manter um registo.",
        "ko | provider | 제공자는 기록을 보관하여야 한다.",
        "ja | provider | 提供者は、記録を保存しなければならない。",
        "ja | authority | 国は、記録を保存しなければならない。",
        "vi | provider | Nhà cung cấp phải lưu giữ nhật ký.",
        "nl | provider | De aanbieder moet een logboek bijhouden."
      })
  void aRoleIsOneInAllLanguages(String language, String role, String sentence) {
    NormReader.Setting setting = new NormReader.Setting(LegalForce.HARD, false);
    assertEquals(role, reader.read(sentence, language, setting).bearer());
    assertEquals(Modality.OBLIGATION, reader.read(sentence, language, setting).modality());
  }

  @Test
  void aRuleRegulatesConductWhereSomebodyIsNamed() {
    assertTrue(read("Keepers of kilns shall keep a log.", LegalForce.HARD).regulative());
    assertTrue(read("It is forbidden to sleep.", LegalForce.HARD).regulative());
    assertFalse(read("This order shall take effect in May.", LegalForce.HARD).regulative());
  }

  @Test
  void aThingThatCanDoSomethingIsPermittedNothing() {
    NormReader.Setting soft = new NormReader.Setting(LegalForce.SOFT, false);
    assertEquals(Modality.STATEMENT, reader.read("窑炉可满足多种需要。", "zh", soft).modality());
    assertEquals(Modality.PERMISSION, reader.read("必要时，可使用备用窑炉。", "zh", soft).modality());
  }

  @Test
  void questionsAndWhatOthersSaidDemandNothing() {
    assertEquals(Modality.STATEMENT, read("Who shall keep the log?", LegalForce.SOFT).modality());
    assertEquals(
        Modality.STATEMENT,
        read("A witness argued that keepers should keep a log.", LegalForce.SOFT).modality());
  }
}
