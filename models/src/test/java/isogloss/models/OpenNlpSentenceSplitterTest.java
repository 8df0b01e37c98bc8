package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.SentenceSplitterContract;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenNlpSentenceSplitterTest extends SentenceSplitterContract {
  private static final OpenNlpSentenceSplitter SPLITTER = new OpenNlpSentenceSplitter();

  @Override
  protected SentenceSplitter splitter() {
    return SPLITTER;
  }

  /// A language and a text in which `|` stands where one sentence ends.
  static List<String> cases() {
    return CASES.lines().filter(line -> !line.isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sentencesEndWhereAReaderSaysSo(String line) {
    String language = line.substring(0, 2);
    String expected = line.substring(3);
    String text = expected.replace("|", "");
    String found =
        SPLITTER.split(text, language).stream()
            .map(span -> span.of(text))
            .collect(Collectors.joining("|"));
    assertEquals(expected.replaceAll("\\s*\\|\\s*", "|").strip(), found);
  }

  private static final String CASES =
      """
      en The provider shall keep logs.| The deployer shall read them.
      en Providers shall comply with Art. 5 and Art. 6 of this Regulation.| They report yearly.
      en See No. 7 of the list and para. 3 of Annex B.| The list is public.
      en Technical measures (e.g. Encryption) apply.| Others may follow.
      en The following apply: (a) logs; (b) audits; and (c) reports.
      en (a) The provider shall keep logs.| (b) The deployer shall read them.
      en 1. The provider shall keep logs.
      en 5.2.1 The organisation shall keep logs.| It shall review them.
      en Article 9. Risk management shall be continuous.
      en This applies from 2 August 2026.| Older systems are exempt.
      en “12. Providers shall keep logs.”
      en See Article 5.| The provider shall act at once.
      en Must users be told?| Yes!| They must be told.
      en "Keep the logs."| The court agreed.
      en The rule (see Annex A. The list is long) applies.
      en The system of the U.S. Department of Commerce is exempt.
      en The fine is 1.5 per cent of turnover, i.e. Less than before.
      en Mr. Smith and Dr. Jones signed.| The agency filed it.
      en Logs, records, reports, etc. shall be kept.| Users may ask for them.
      en Keep logs, records, etc.| Users may ask for them.
      en The answer is no.| The provider may not do so.
      en The ministry (MoD).| The office acts for it.
      en Providers of high-risk AI systems shall:
      en Section 3(2)(b) applies.| (See also Section 4.)| It does not apply to banks.
      en John F. Kennedy signed it.| It is in force.
      en It covers category B.| The others are exempt.
      en See https://example.org/rules.html for details.| The page is kept up to date.
      en The term "model" has the meaning of p. 5 and pp. 7 to 9.| It is broad.
      en It shall heed the elements of paragraph 2.| No decision may be taken alone.
      en It shall heed the elements of point (b).| Any decision is public.
      zh 提供者应当保存日志。|使用者可以查阅。
      zh 不得有下列行为：（一）泄露数据；|（二）伪造记录；|（三）其他行为。
      zh 本办法所称“人工智能。系统”是指机器系统。|自公布之日起施行。
      zh 应当遵守《数据安全法》（以下简称“本法”。见附件）的规定！|是否适用？|适用。
      zh 第三条 国家坚持发展和安全并重。|鼓励创新。
      zh 应当符合 GB/T 35273-2020 第5.2.1条的要求。
      zh 模型（LLM）的误差为1.5%；|应当每年复核。
      zh 他说：“应当保存。”
      ja 事業者は、記録を保存しなければならない。|国は、これを支援する。
      ja 「記録。」とは、日誌をいう。|この法律は公布の日から施行する。
      ko 제공자는 기록을 보관하여야 한다.| 이용자는 이를 열람할 수 있다.
      ko 제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.| 국가는 이를 지원한다.
      de Der Anbieter führt ein Protokoll.| Der Betreiber prüft es.
      de Nach Art. 5 Abs. 2 Nr. 3 ist dies verboten.| Ausnahmen gibt es nicht.
      de Das Gesetz tritt am 1. Januar 2027 in Kraft.| Es gilt für alle.
      de Die 3. Änderung gilt ab dem 20. Mai.| Sie ist kurz.
      de Dies gilt z. B. Für Banken und u. a. Für Versicherungen.
      de Es gilt Artikel 5.| Der Anbieter handelt sofort.
      de Verstöße i. S. d. § 4 werden verfolgt; Bußgelder sind möglich.| Näheres regelt Anhang III.
      fr Le fournisseur tient un registre.| Le déployeur le consulte.
      fr Voir l'art. 5 et al. 2 du règlement.| Il s'applique aux banques.
      fr M. Dupont a signé le texte.| Il est en vigueur.
      fr Est-ce obligatoire ?| Oui.| Les fournisseurs s'y conforment.
      fr Le système est « sûr. »| Les contrôles sont annuels.
      es El art. 5 se aplica a los proveedores.| ¿Hay excepciones?| No hay ninguna.
      pt Nos termos do art. 5º, o fornecedor responde.| O operador também.
      it Si applica l'art. 5 del regolamento.| Il fornitore conserva i registri.
      nl Zie art. 5, lid 2, van de verordening.| De aanbieder bewaart de logs.
      vi Nhà cung cấp phải lưu giữ nhật ký.| Người dùng có thể xem.
      """;
}
