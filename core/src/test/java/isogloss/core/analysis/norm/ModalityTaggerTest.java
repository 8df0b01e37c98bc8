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
        "en | STATEMENT | The heat will not affect the kiln.",
        "en | EXEMPTION | The guild shall in no event be liable for soot.",
        "en | PROHIBITION | A keeper must not also be responsible for the log.",
        "en | EXEMPTION | In no event shall the guild be liable for soot.",
        "en | EXEMPTION | Neither the guild nor a keeper shall be required to pay.",
        "en | EXEMPTION | The keeper shall not have any right to soot.",
        "en | EXEMPTION | On transfer the guild shall be released from its duties.",
        "en | PROHIBITION | In no event shall the keeper sleep.",
        "en | PROHIBITION | The keeper shall at no time sleep.",
        "en | PROHIBITION | The keeper shall neither sleep nor doze.",
        "en | PROHIBITION | Sleep is not permitted.",
        "en | PROHIBITION | The keeper agrees not to sleep.",
        "en | PROHIBITION | The order shall not be construed as a licence.",
        "en | DEFINITION | A keeper shall not be deemed to be asleep.",
        "en | DEFINITION | Paragraph 2 shall not affect older rights.",
        "en | DEFINITION | Nothing in this order shall limit the guild.",
        "en | DEFINITION | The term shall be extended by a week.",
        "en | OBLIGATION | The term shall be extended by the board.",
        "en | OBLIGATION | The kiln shall limit the heat.",
        "en | DEFINITION | There shall be a guild.",
        "en | ENTITLEMENT | The keeper shall have full access to the log.",
        "en | ENTITLEMENT | Visitors shall be permitted to see the log.",
        "en | OBLIGATION | The keeper shall have a log.",
        "en | OBLIGATION | Articles 3 and 4 must be read to keepers.",
        "en | PERMISSION | Keepers named in Article 4 may rest.",
        "en | STATEMENT | The order of 3 May 2024 is long.",
        "en | STATEMENT | The covenants of the guild are long.",
        "en | STATEMENT | The guild does not warrant that kilns are hot.",
        "en | OBLIGATION | The guild acknowledges that kilns are hot.",
        "en | OBLIGATION | The guild hereby grants a licence.",
        "en | OBLIGATION | If no kiln is hot, the keeper shall light one.",
        "en | OBLIGATION | Should it rain, the keeper shall close the kiln.",
        "en | STATEMENT | The log names the day on which a keeper of kilns may rest.",
        "en | STATEMENT | The fire burns until the keeper shall have closed it.",
        "fr | OBLIGATION | Le fabricant veille à la sécurité.",
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
