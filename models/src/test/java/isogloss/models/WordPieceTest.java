package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {
  private static final WordPiece ENGLISH =
      WordPiece.read(new ByteArrayInputStream(ModelRegistry.ENGLISH_TOKENIZER.bytes()));
  private static final WordPiece CHINESE =
      WordPiece.read(new ByteArrayInputStream(ModelRegistry.CHINESE_TOKENIZER.bytes()));

  @Test
  void aTextIsFramedByItsMarks() {
    assertArrayEquals(
        new long[] {101, 2562, 15664, 1012, 102}, ENGLISH.tokens("Keep logs.", 512).ids());
  }

  @Test
  void aLongTextIsCutAtTheLimitAndSaysSo() {
    Tokenizer.Tokens tokens = ENGLISH.tokens("keep logs ".repeat(10), 8);
    assertEquals(8, tokens.ids().length);
    assertEquals(102, tokens.ids()[7]);
    assertTrue(tokens.truncated());
    assertFalse(ENGLISH.tokens("keep logs", 8).truncated());
  }

  @Test
  void aTextOfUnknownCharactersHasNoKnownToken() {
    assertEquals(0, ENGLISH.tokens("\uD83E\uDD84 \uD83E\uDD84", 512).known());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The provider (‘deployer’) shall, e.g., re-train it — §5.2.1 “as is”.",
        "Établissement d'une procédure à l'égard des œuvres; coût < 10 €",
        "Straße, Äußerung, naïve façade, İstanbul, ΟΔΥΣΣΕΥΣ",
        "第十条 提供者应当依法开展预训练（AI）；不得侵害。",
        "제공자는 기록을 보관한다 事業者は記録する",
        "a\u00ADb\u200Bc\u00A0d\te\u2028f \uFEFF\uFFFD x² ½ ① Ⅳ",
        "Pneumonoultramicroscopicsilicovolcanoconiosis Nhà cung cấp phải lưu giữ",
        "2024/1689 1,000.50 +-*/ ^`~|$ <tag> https://example.org/a?b=c#d"
      })
  void idsAreThoseOfTheOriginal(String text) throws IOException {
    assertSame(text);
  }

  @Test
  void idsAreThoseOfTheOriginalForAnyCharacters() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0]));
        if (random.nextInt(5) == 0) {
          text.append(' ');
        }
      }
      assertSame(text.toString());
    }
  }

  /// Blocks of the scripts of standards, filled long ago: of newer characters the two libraries
  /// know different versions of Unicode.
  private static final int[][] BLOCKS = {
    {0x20, 0x7F},
    {0xA0, 0x180},
    {0x391, 0x3A2},
    {0x3B1, 0x3CA},
    {0x410, 0x450},
    {0x1EA0, 0x1EFA},
    {0x2010, 0x2028},
    {0x2030, 0x2052},
    {0x2150, 0x2180},
    {0x2190, 0x2200},
    {0x3001, 0x3012},
    {0x3041, 0x3094},
    {0x30A1, 0x30F7},
    {0x4E00, 0x9FA6},
    {0xAC00, 0xD7A4},
    {0xFF01, 0xFF5F}
  };

  private static void assertSame(String text) throws IOException {
    for (Map.Entry<Artefact, WordPiece> each :
        Map.of(ModelRegistry.ENGLISH_TOKENIZER, ENGLISH, ModelRegistry.CHINESE_TOKENIZER, CHINESE)
            .entrySet()) {
      assertArrayEquals(
          original(each.getKey()).encode(text).getIds(),
          each.getValue().tokens(text, 100_000).ids(),
          text);
    }
  }

  private static final Map<String, HuggingFaceTokenizer> ORIGINALS =
      new java.util.concurrent.ConcurrentHashMap<>();

  private static HuggingFaceTokenizer original(Artefact json) throws IOException {
    HuggingFaceTokenizer found = ORIGINALS.get(json.resource());
    if (found == null) {
      found =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.bytes()), Map.of("truncation", "false"));
      ORIGINALS.put(json.resource(), found);
    }
    return found;
  }
}
