package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlotsTest {
  private final NormReader reader = new NormReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | BEARER | The head keeper of a kiln shall keep a log. | The head keeper",
        "en | BEARER | The log of the keeper shall be legible. | ``",
        "en | BEARER | The log shall be kept by the keeper. | the keeper",
        "en | BEARER | No provider may burn logs. | provider",
        "en | COUNTERPARTY | The keeper shall report faults to the board. | board",
        "en | COUNTERPARTY | The keeper shall provide affected persons with a copy. | affected persons",
        "en | ACTION | The keeper shall keep a log unless the kiln is cold. | keep a log",
        "en | OBJECT | The keeper shall keep a legible log for a year. | a legible log",
        "en | OBJECT | The keeper shall promptly show the log of the kiln to the board. | the log of the kiln",
        "en | OBJECT | The keeper shall be heard. | ``",
        "en | CONDITION | Where a kiln is hot, cracked or wet, the keeper shall leave. | Where a kiln is hot, cracked or wet",
        "en | CONDITION | The keeper shall leave if the kiln is hot. | if the kiln is hot",
        "en | CONDITION | The keeper shall check if the kiln is hot. | ``",
        "en | CONDITION | Countries where kilns are hot shall be listed. | ``",
        "en | EXCEPTION | Except as the board says, the keeper shall keep a log. | Except as the board says",
        "en | EXCEPTION | The keeper shall keep a log, without prejudice to Article 3. | without prejudice to Article 3",
        "zh | BEARER | 提供者向用户提供服务的，应当保存日志。 | 提供者",
        "zh | BEARER | 用户投诉的，提供者应当答复。 | 提供者",
        "zh | BEARER | 提供者的日志应当完整。 | ``",
        "zh | COUNTERPARTY | 提供者应当向主管部门报告。 | 主管部门",
        "zh | CONDITION | 提供者发现故障的，应当报告。 | 提供者发现故障的",
        "zh | CONDITION | 在使用窑炉时，提供者应当保存日志。 | 在使用窑炉时",
        "zh | EXCEPTION | 提供者应当保存日志，但法律另有规定的除外。 | 但法律另有规定的除外",
        "zh | OBJECT | 提供者应当对日志进行保存。 | 日志",
        "de | BEARER | Bei Störungen muss der Betreiber den Ofen löschen. | Betreiber",
        "de | BEARER | Das Protokoll des Anbieters muss lesbar sein. | ``",
        "de | CONDITION | Der Betreiber muss den Ofen löschen, wenn er reißt. | wenn er reißt",
        "de | EXCEPTION | Der Betreiber muss warten, es sei denn, der Ofen ist kalt. | es sei denn, der Ofen ist kalt",
        "fr | BEARER | Les fournisseurs doivent tenir un registre. | fournisseurs",
        "fr | BEARER | Le registre des fournisseurs doit être lisible. | ``",
        "fr | COUNTERPARTY | Le fournisseur doit répondre à l'autorité. | autorité",
        "fr | CONDITION | Lorsque le four est chaud, l'exploitant doit partir. | Lorsque le four est chaud",
        "fr | EXCEPTION | L'exploitant doit partir, sauf si le four est froid. | sauf si le four est froid",
        "fr | OBJECT | Le fournisseur doit tenir un registre lisible pour le four. | un registre lisible",
        "es | BEARER | El proveedor deberá conservar el registro. | proveedor",
        "es | CONDITION | Cuando el horno esté caliente, el operador deberá salir. | Cuando el horno esté caliente",
        "es | EXCEPTION | El operador deberá salir, salvo que esté frío. | salvo que esté frío",
        "pt | BEARER | O fornecedor deverá manter o registro. | fornecedor",
        "pt | CONDITION | O operador deverá sair quando o forno estiver quente. | quando o forno estiver quente",
        "pt | EXCEPTION | O operador deverá sair, salvo ordem da autoridade. | salvo ordem da autoridade",
        "nl | CONDITION | Indien de oven heet is, moet de exploitant vertrekken. | Indien de oven heet is",
        "nl | EXCEPTION | De exploitant moet vertrekken, tenzij de oven koud is. | tenzij de oven koud is",
        "ko | BEARER | 제공자는 이용자에게 그 사실을 알려야 하며 기록을 보관하여야 한다. | 제공자",
        "ko | COUNTERPARTY | 제공자는 이용자에게 그 사실을 고지하여야 한다. | 이용자",
        "ko | CONDITION | 가마가 뜨거운 경우 운영자는 나가야 하고 기록하여야 한다. | ``",
        "ko | CONDITION | 운영자는 고장을 발견한 경우 이를 신고하여야 한다. | 고장을 발견한 경우",
        "ja | BEARER | 提供者は、利用者に対し説明しなければならない。 | 提供者",
        "ja | COUNTERPARTY | 提供者は、利用者に対し説明しなければならない。 | 利用者",
        "ja | CONDITION | 故障がある場合には、提供者は報告しなければならない。 | 故障がある場合には",
        "ja | OBJECT | 提供者は、記録を保存しなければならない。 | 記録",
        "vi | BEARER | Nhà cung cấp phải lưu giữ nhật ký. | Nhà cung cấp",
        "vi | CONDITION | Khi lò nóng, nhà cung cấp phải rời đi. | Khi lò nóng",
        "vi | EXCEPTION | Nhà cung cấp phải rời đi, trừ trường hợp lò nguội. | trừ trường hợp lò nguội"
      })
  void partsAreFoundWhereTheyStand(String language, Slot.Kind kind, String sentence, String words) {
    NormReader.Norm norm =
        reader.read(sentence, language, new NormReader.Setting(LegalForce.HARD, false));
    assertEquals(
        words,
        norm.slots().stream()
            .filter(s -> s.kind() == kind)
            .map(s -> sentence.substring(s.from(), s.to()))
            .findFirst()
            .orElse(""));
  }
}
