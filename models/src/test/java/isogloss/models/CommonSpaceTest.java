package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quality ratchet: eleven rules of ours and their translations. The numbers may rise, not fall.
class CommonSpaceTest {
  private static final OnnxTextEncoder ENCODER =
      OnnxTextEncoder.open(new OnnxTextEncoder.Options(2));

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  private static final List<String> ENGLISH =
      List.of(
          "Providers shall keep the logs of the system for at least six months.",
          "Users must be told that they are talking to a machine.",
          "Personal data shall not be transferred abroad without a security assessment.",
          "The fine shall not exceed two per cent of the annual turnover.",
          "Serious incidents shall be reported to the authority within 72 hours.",
          "A person shall be able to stop the system at any time.",
          "Training data shall be examined for bias.",
          "Content made by artificial intelligence shall bear a visible label.",
          "Small enterprises may use a simplified form of documentation.",
          "Emotion recognition at the workplace is prohibited.",
          "This regulation enters into force twenty days after its publication.");

  private static final List<String> CHINESE =
      List.of(
          "提供者应当将系统日志至少保存六个月。",
          "应当告知用户其正在与机器对话。",
          "未经安全评估，不得向境外传输个人数据。",
          "罚款不得超过年营业额的百分之二。",
          "严重事件应当在七十二小时内向主管部门报告。",
          "人员应当能够随时停止系统运行。",
          "应当检查训练数据是否存在偏见。",
          "人工智能生成的内容应当添加显著标识。",
          "小型企业可以使用简化的文件格式。",
          "禁止在工作场所进行情绪识别。",
          "本条例自公布之日起二十日后施行。");

  private static final List<String> FRENCH =
      List.of(
          "Les fournisseurs conservent les journaux du système pendant au moins six mois.",
          "Les utilisateurs doivent être informés qu'ils parlent à une machine.",
          "Les données personnelles ne sont pas transférées à l'étranger sans évaluation de sécurité.",
          "L'amende ne dépasse pas deux pour cent du chiffre d'affaires annuel.",
          "Les incidents graves sont signalés à l'autorité dans un délai de 72 heures.",
          "Une personne doit pouvoir arrêter le système à tout moment.",
          "Les données d'entraînement sont examinées afin de détecter les biais.",
          "Le contenu produit par l'intelligence artificielle porte une étiquette visible.",
          "Les petites entreprises peuvent utiliser une documentation simplifiée.",
          "La reconnaissance des émotions sur le lieu de travail est interdite.",
          "Le présent règlement entre en vigueur vingt jours après sa publication.");

  private static int found(List<String> foreign, String language) {
    List<Passage> passages = new ArrayList<>();
    ENGLISH.forEach(text -> passages.add(new Passage(text, "en")));
    foreign.forEach(text -> passages.add(new Passage(text, language)));
    Vectors vectors = ENCODER.encode(passages, n -> {});
    int n = ENGLISH.size();
    int found = 0;
    for (int i = 0; i < n; i++) {
      boolean first = true;
      for (int j = 0; j < n; j++) {
        first &= j == i || vectors.cosine(i, n + j) < vectors.cosine(i, n + i);
      }
      found += first ? 1 : 0;
    }
    return found;
  }

  @Test
  void englishIsNearerToItsChineseThanToTenOthers() {
    int found = found(CHINESE, "zh");
    assertTrue(found >= 11, "found " + found + " of 11");
  }

  private static final List<String> KOREAN =
      List.of(
          "제공자는 시스템의 로그를 최소 6개월 동안 보관하여야 한다.",
          "이용자에게 기계와 대화하고 있음을 알려야 한다.",
          "개인정보는 보안 평가 없이 국외로 이전되어서는 아니 된다.",
          "과징금은 연간 매출액의 2퍼센트를 초과할 수 없다.",
          "중대한 사고는 72시간 이내에 당국에 보고하여야 한다.",
          "사람은 언제든지 시스템을 중지할 수 있어야 한다.",
          "학습 데이터는 편향 여부를 검사하여야 한다.",
          "인공지능이 만든 콘텐츠에는 눈에 보이는 표시를 하여야 한다.",
          "소기업은 간소화된 형식의 문서를 사용할 수 있다.",
          "직장에서의 감정 인식은 금지된다.",
          "이 규정은 공포 후 20일이 지난 날부터 시행한다.");

  @Test
  void englishIsNearerToItsFrenchThanToTenOthers() {
    int found = found(FRENCH, "fr");
    assertTrue(found >= 10, "found " + found + " of 11");
  }

  @Test
  void englishIsNearerToItsKoreanThanToTenOthers() {
    int found = found(KOREAN, "ko");
    assertTrue(found >= 9, "found " + found + " of 11");
  }

  @ParameterizedTest
  @CsvSource({
    "en, true",
    "zh, true",
    "fr, true",
    "de, true",
    "ja, true",
    "ko, true",
    "vi, true",
    "ru, false"
  })
  void onlyMeasuredLanguagesAreCovered(String language, boolean covered) {
    assertTrue(ENCODER.covers(language) == covered, language);
  }

  @Test
  void anEnglishTitleInAChineseStandardIsReadAsEnglish() {
    Vectors vectors =
        ENCODER.encode(
            List.of(
                new Passage("Artificial intelligence management system", "zh"),
                new Passage("Artificial intelligence management system", "en")),
            n -> {});
    assertTrue(vectors.cosine(0, 1) > 0.9999);
    assertFalse(vectors.isZero(0));
  }
}
