package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModalityTaggerTest {
  private final ModalityTagger tagger = new ModalityTagger();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | OBLIGATION | The provider shall keep a log.",
        "en | PROHIBITION | The provider shall not keep a log.",
        "en | PROHIBITION | No operator may sell the log.",
        "en | EXEMPTION | The provider shall not be required to keep a log.",
        "en | EXEMPTION | An operator need not answer at night.",
        "en | EXEMPTION | Tests do not need to go beyond the purpose.",
        "en | OBLIGATION | The duty to label lies with the provider.",
        "en | STATEMENT | This text does not deal with the obligation to report.",
        "en | RECOMMENDATION | Users should be told.",
        "en | PERMISSION | The operator may appeal.",
        "en | ENTITLEMENT | Every person has the right to an answer.",
        "en | STATEMENT | The log is kept in the cellar.",
        "en | STATEMENT | Kilns that may be hot are listed.",
        "en | STATEMENT | The log lists kilns which shall not be used.",
        "en | OBLIGATION | That keeper shall keep a log.",
        "en | OBLIGATION | The guild agrees to keep a log.",
        "en | DEFINITION | A kiln shall be deemed to be hot.",
        "en | DEFINITION | This order shall apply from May.",
        "en | OBLIGATION | Keepers shall apply the rules of the guild.",
        "en | EXEMPTION | The guild shall have no obligation to keep a log.",
        "en | ENTITLEMENT | The keeper shall have the exclusive right to rest.",
        "en | PROHIBITION | Nothing may be kept on the kiln.",
        "en | OBLIGATION | The secretary will keep a log.",
        "en | STATEMENT | The heat will rise.",
        "pt | PERMISSION | O operador poderá recorrer.",
        "pt | OBLIGATION | O operador deverá manter um registo.",
        "es | PERMISSION | El operador podrá recurrir.",
        "fr | EXEMPTION | L'exploitant n'est pas obligé de répondre.",
        "en | OBLIGATION | Where an operator may not decide alone, the board shall decide.",
        "zh | OBLIGATION | 提供者应当保存日志。",
        "zh | OBLIGATION | 应对该来源数据进行安全评估。",
        "zh | STATEMENT | 为了应对新的风险。",
        "zh | STATEMENT | 模型响应用户的输入。",
        "zh | PROHIBITION | 提供者不得保存日志。",
        "zh | PROHIBITION | 不应采集该来源的数据。",
        "zh | RECOMMENDATION | 宜提供朗读功能。",
        "zh | EXEMPTION | 短于十秒的音频可以不添加标识。",
        "zh | ENTITLEMENT | 用户有权要求更正。",
        "de | OBLIGATION | Der Betreiber muss ein Protokoll führen.",
        "de | OBLIGATION | Das Protokoll ist fünf Jahre aufzubewahren.",
        "de | PROHIBITION | Der Betreiber darf das Protokoll nicht weitergeben.",
        "de | RECOMMENDATION | Die Stelle soll erreichbar sein.",
        "fr | OBLIGATION | L'exploitant doit tenir un registre.",
        "fr | PROHIBITION | Il est interdit de conserver les enregistrements.",
        "fr | PROHIBITION | L'exploitant ne peut transmettre le registre.",
        "fr | RECOMMENDATION | Le signataire s'efforce de traduire la notice.",
      })
  void readsTheModality(String language, Modality expected, String sentence) {
    assertEquals(expected, tagger.tag(sentence, language, LegalForce.HARD).modality());
  }

  @Test
  void mayNotForbidsInALawOnly() {
    String sentence = "Deployers may not see the risk.";
    assertEquals(Modality.PROHIBITION, tagger.tag(sentence, "en", LegalForce.HARD).modality());
    assertEquals(Modality.STATEMENT, tagger.tag(sentence, "en", LegalForce.SOFT).modality());
  }
}
