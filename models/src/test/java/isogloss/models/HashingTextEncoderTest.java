package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.TextEncoderContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashingTextEncoderTest extends TextEncoderContract {
  private final HashingTextEncoder encoder =
      new HashingTextEncoder(HashingTextEncoder.Options.defaults());

  @Override
  protected TextEncoder encoder() {
    return encoder;
  }

  @Test
  void bitsAreTheSameEverywhere() {
    Vectors vectors =
        encoder.encode(List.of(new Passage("Keep logs, 保存日志 for 6 months.", "en")), n -> {});
    assertEquals(HASH_OF_BITS, Arrays.hashCode(vectors.row(0)));
  }

  @Test
  void caseQuotesAndPunctuationDoNotCount() {
    Vectors vectors =
        encoder.encode(
            List.of(
                new Passage("The “Provider” shall keep logs.", "en"),
                new Passage("the provider shall keep logs", "en")),
            n -> {});
    assertTrue(vectors.cosine(0, 1) > 0.9999);
  }

  @Test
  void marksAloneGiveZeros() {
    assertTrue(encoder.encode(List.of(new Passage("— …", "en")), n -> {}).isZero(0));
  }

  private static final int HASH_OF_BITS = 175792797;
}
