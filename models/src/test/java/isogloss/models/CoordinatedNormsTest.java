package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Provision;
import isogloss.core.model.SourceSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The norms that one sentence coordinates, with the tagger that the program uses.
final class CoordinatedNormsTest {
  private static final Pattern JOINTS =
      Pattern.compile("(?:[\\s,;，；]|(?<!\\p{L})(?:and|or|it|und|et|y|e|và)(?!\\p{L})|并)*");

  private final ProvisionExtractor extractor =
      new ProvisionExtractor(
          new OpenNlpSentenceSplitter(),
          new OpenNlpWordTagger(),
          ProvisionExtractor.Options.defaults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The keeper shall keep a log and shall not sell it. | The keeper shall keep a log / The keeper shall not sell it.",
        "en | The keeper shall keep a log, and the board may read it. | The keeper shall keep a log / the board may read it.",
        "en | The keeper shall keep a log; it shall show the log. | The keeper shall keep a log / The keeper shall show the log.",
        "en | Where a kiln is hot, the keeper shall leave the room, and the board shall close the door. | Where a kiln is hot, the keeper shall leave the room / Where a kiln is hot, the board shall close the door.",
        "en | The keeper shall keep a log and report the faults to the board. | The keeper shall keep a log / The keeper shall report the faults to the board.",
        "en | The keeper shall sweep the kiln, lock the door, and report the faults. | The keeper shall sweep the kiln / The keeper shall lock the door / The keeper shall report the faults.",
        "en | The keeper shall keep and show the log. | The keeper shall keep and show the log.",
        "en | The keeper shall keep a log or report faults. | The keeper shall keep a log or report faults.",
        "en | The keeper may open the kiln or read the log. | The keeper may open the kiln / The keeper may read the log.",
        "en | The keeper shall not open the kiln or sell the log. | The keeper shall not open the kiln / The keeper shall not sell the log.",
        "en | The keeper shall use tools that find cracks and report faults. | The keeper shall use tools that find cracks and report faults.",
        "en | The keeper shall use tools to find and report faults. | The keeper shall use tools to find and report faults.",
        "en | The keeper shall establish a monitoring and review process. | The keeper shall establish a monitoring and review process.",
        "en | The keeper shall, under the rules of the guild, keep a log and report the faults. | The keeper shall, under the rules of the guild, keep a log / The keeper shall report the faults.",
        "en | While keepers may rest at night, they must keep the fire. | While keepers may rest at night, they must keep the fire.",
        "zh | 提供者应当保存日志，并向主管部门报告故障。 | 提供者应当保存日志 / 提供者应当向主管部门报告故障。",
        "zh | 提供者应当保存日志，不得出售日志。 | 提供者应当保存日志 / 提供者不得出售日志。",
        "zh | 提供者应当保存日志，用户可以查阅日志。 | 提供者应当保存日志 / 用户可以查阅日志。",
        "zh | 提供者应当保存日志，发现故障的，应当及时报告。 | 提供者应当保存日志 / 提供者发现故障的，应当及时报告。",
        "de | Der Betreiber muss ein Protokoll führen und darf es nicht verkaufen. | Der Betreiber muss ein Protokoll führen / Der Betreiber darf es nicht verkaufen.",
        "de | Der Betreiber muss ein Protokoll führen und die Mängel melden. | Der Betreiber muss ein Protokoll führen / Der Betreiber muss die Mängel melden.",
        "fr | Le fournisseur doit tenir un registre et signaler les défauts. | Le fournisseur doit tenir un registre / Le fournisseur doit signaler les défauts.",
        "es | El proveedor deberá conservar el registro y notificar los fallos. | El proveedor deberá conservar el registro / El proveedor deberá notificar los fallos.",
        "pt | O fornecedor deverá manter o registro e comunicar as falhas. | O fornecedor deverá manter o registro / O fornecedor deverá comunicar as falhas.",
        "vi | Nhà cung cấp phải lưu giữ nhật ký và không được bán nhật ký. | Nhà cung cấp phải lưu giữ nhật ký / Nhà cung cấp không được bán nhật ký.",
        "ko | 제공자는 기록을 보관하여야 하며, 이용자는 이를 열람할 수 있다. | 제공자는 기록을 보관하여야 하며 / 이용자는 이를 열람할 수 있다.",
        "ja | 提供者は、記録を保存しなければならず、売却してはならない。 | 提供者は、記録を保存しなければならず、売却してはならない。"
      })
  void aSentenceIsSplitIntoItsNorms(String language, String sentence, String norms) {
    assertEquals(norms, read(language, clause("A1", "", ClauseKind.ARTICLE, sentence)));
    assertTrue(JOINTS.matcher(left(language, sentence)).matches(), left(language, sentence));
  }

  /// What of a sentence is in none of its norms.
  private String left(String language, String sentence) {
    StringBuilder left = new StringBuilder(sentence);
    extract(language, clause("A1", "", ClauseKind.ARTICLE, sentence)).stream()
        .flatMap(p -> p.fragments().stream())
        .forEach(f -> left.replace(f.from(), f.to(), " ".repeat(f.to() - f.from())));
    return left.toString();
  }

  @Test
  void anItemIsSplitBehindItsLeadIn() {
    assertEquals(
        "The keeper shall: keep a legible log / The keeper shall: report the faults.",
        read(
            "en",
            clause("A1", "", ClauseKind.ARTICLE, "The keeper shall:"),
            clause("A1/a", "A1", ClauseKind.POINT, "keep a legible log and report the faults.")));
  }

  private static Clause clause(String path, String parent, ClauseKind kind, String text) {
    SourceSpan place = new SourceSpan(1, 1, new Box(0, 0, 1, 1));
    int lead = parent.isEmpty() ? 0 : 20;
    return new Clause(path, path, parent, kind, 1, "", "", text, true, List.of(), place, lead);
  }

  private String read(String language, Clause... clauses) {
    return String.join(" / ", extract(language, clauses).stream().map(Provision::norm).toList());
  }

  private List<Provision> extract(String language, Clause... clauses) {
    Document document =
        new Document(
            "x-act",
            "Act",
            "Act",
            new Jurisdiction("XA"),
            "board",
            LocalDate.of(2024, 1, 1),
            LegalForce.HARD,
            language,
            "x-act",
            "",
            "");
    ClauseTree tree =
        new ClauseTree(
            "x-act",
            "decimal",
            1,
            List.of(clauses),
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of()));
    return extractor.extract(document, tree);
  }
}
