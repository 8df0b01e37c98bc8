package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.TextEncoderContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxTextEncoderTest extends TextEncoderContract {
  private static final OnnxTextEncoder ENCODER =
      OnnxTextEncoder.open(new OnnxTextEncoder.Options(2));

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Override
  protected TextEncoder encoder() {
    return ENCODER;
  }

  private static Vectors encode(Passage... passages) {
    return ENCODER.encode(List.of(passages), n -> {});
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    List<Passage> passages =
        List.of(
            new Passage("Keep logs for six months.", "en"),
            new Passage("日志应当保存六个月。", "zh"),
            new Passage("Report incidents without delay to the authority.", "en"));
    Vectors two = ENCODER.encode(passages, n -> {});
    try (OnnxTextEncoder single = OnnxTextEncoder.open(new OnnxTextEncoder.Options(1))) {
      Vectors one = single.encode(passages, n -> {});
      for (int i = 0; i < passages.size(); i++) {
        assertArrayEquals(one.row(i), two.row(i));
      }
      assertEquals(single.id(), ENCODER.id());
    }
  }

  @Test
  void aTextNearerInMeaningIsNearer() {
    Vectors vectors =
        encode(
            new Passage("People must be told that they talk to a machine.", "en"),
            new Passage("Users shall be informed that they interact with an AI system.", "en"),
            new Passage("The fine shall not exceed two per cent of annual turnover.", "en"));
    assertTrue(vectors.cosine(0, 1) > vectors.cosine(0, 2) + 0.1);
  }

  @Test
  void scriptsThatNothingReadsGiveZeros() {
    Vectors vectors =
        encode(
            new Passage("Поставщик ведёт журнал.", "ru"),
            new Passage("يحتفظ مقدم الخدمة بالسجلات.", "ar"));
    assertTrue(vectors.isZero(0) && vectors.isZero(1));
  }

  @Test
  void latinScriptOfAnyLanguageGivesAVector() {
    assertTrue(!encode(new Passage("Tjenesteyteren fører protokoll.", "no")).isZero(0));
  }

  @Test
  void textsBeyondTheLimitAreCounted() {
    String longText = "The provider shall keep a record of every change. ".repeat(80);
    assertEquals(
        1,
        ENCODER.truncated(
            List.of(new Passage(longText, "en"), new Passage("Keep records.", "en"))));
    assertTrue(!encode(new Passage(longText, "en")).isZero(0));
  }
}
