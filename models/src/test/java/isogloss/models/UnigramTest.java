package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnigramTest {

  /// As XLM-R has it, with rules in the place of its table of characters.
  static final String LIKE_XLM_R =
      tokenizer(
          """
          {"type":"Sequence","normalizers":[{"type":"Nmt"},{"type":"NFKC"},
           {"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}]}""",
          """
          {"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},
           {"type":"Metaspace","replacement":"▁","prepend_scheme":"always","split":true}]}""",
          false);

  private static final String WITH_BYTES =
      tokenizer(
          """
          {"type":"Sequence","normalizers":[{"type":"Strip","strip_left":false,"strip_right":true},
           {"type":"Replace","pattern":{"Regex":" {2,}"},"content":"▁"}]}""",
          "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"first\",\"split\":true}",
          true);

  private static final String WITH_TABLE =
      LIKE_XLM_R.replace(
          "{\"type\":\"Nmt\"},{\"type\":\"NFKC\"}",
          "{\"type\":\"Precompiled\",\"precompiled_charsmap\":\""
              + TinyTable.of(
                  new TreeMap<>(
                      Map.of(
                          "ｋ", "k", "ｅ", "e", "ｐ", "p", "⑩", "10", "ｶﾞ", "ガ", "e\u0301", "é",
                          "\u200B", " ", "\u0007", "")))
              + "\"}");

  private static final String UNSPLIT =
      tokenizer(
          """
          {"type":"Sequence","normalizers":[{"type":"NFKD"},{"type":"StripAccents"},
           {"type":"Lowercase"}]}""",
          "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"never\",\"split\":false}",
          false);

  private static String tokenizer(String normalizer, String words, boolean bytes) {
    StringBuilder pieces = new StringBuilder();
    String[] all =
        ("▁ -3|▁keep -5|▁log -6|s -3.5|▁logs -7|▁re -5.5|cord -6|▁record -8|k -6|e -4|p -6|l -5|o -5"
                + "|g -6|r -4|c -6|d -5|日 -7|志 -7|日志 -9|▁日 -8|保存 -9|▁é -6|é -6|1 -5|0 -5|10 -6"
                + "|. -4|▁the -4|t -4|h -5|er -5|▁keeper -9|ee -7|ee -7.5|ガ -8")
            .split("\\|");
    for (String piece : all) {
      String[] parts = piece.split(" ");
      pieces.append(",[\"").append(parts[0]).append("\",").append(parts[1]).append(']');
    }
    for (int b = 0; bytes && b < 256; b++) {
      pieces.append(String.format(java.util.Locale.ROOT, ",[\"<0x%02X>\",-12]", b));
    }
    String special =
        ",\"single_word\":false,\"lstrip\":false,\"rstrip\":false,\"normalized\":false";
    String mark = "{\"id\":%d,\"content\":\"%s\",\"special\":true" + special + "}";
    return """
        {"version":"1.0","truncation":null,"padding":null,"added_tokens":[%s,%s,%s,%s],
         "normalizer":%s,"pre_tokenizer":%s,
         "post_processor":{"type":"TemplateProcessing",
          "single":[{"SpecialToken":{"id":"<s>","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
           {"SpecialToken":{"id":"</s>","type_id":0}}],
          "pair":[{"Sequence":{"id":"A","type_id":0}},{"Sequence":{"id":"B","type_id":0}}],
          "special_tokens":{"<s>":{"id":"<s>","ids":[0],"tokens":["<s>"]},
           "</s>":{"id":"</s>","ids":[2],"tokens":["</s>"]}}},
         "decoder":null,
         "model":{"type":"Unigram","unk_id":3,"byte_fallback":%s,
          "vocab":[["<s>",0.0],["<pad>",0.0],["</s>",0.0],["<unk>",0.0]%s]}}"""
        .replaceFirst("%s", mark(mark, 0, "<s>"))
        .replaceFirst("%s", mark(mark, 1, "<pad>"))
        .replaceFirst("%s", mark(mark, 2, "</s>"))
        .replaceFirst("%s", mark(mark, 3, "<unk>"))
        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(normalizer))
        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(words))
        .replaceFirst("%s", Boolean.toString(bytes))
        .replaceFirst("%s", pieces.toString());
  }

  private static String mark(String form, int id, String content) {
    return String.format(java.util.Locale.ROOT, form, id, content);
  }

  private static Tokenizer read(String json) {
    return Tokenizer.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theLikeliestPiecesAreTaken() {
    // <s> ▁keep ▁logs . </s>
    assertArrayEquals(
        new long[] {0, 5, 8, 31, 2}, read(LIKE_XLM_R).tokens("keep  logs.", 512).ids());
  }

  @Test
  void neighbouringUnknownCharactersAreOneTokenThatIsNotKnown() {
    Tokenizer.Tokens tokens = read(LIKE_XLM_R).tokens("ЖЖЖ", 512);
    assertArrayEquals(new long[] {0, 4, 3, 2}, tokens.ids());
    assertEquals(1, tokens.known());
  }

  @Test
  void unknownCharactersBecomeBytesWhereTheVocabularyHasThem() {
    // ▁, then <0xD0> <0x96>
    assertArrayEquals(
        new long[] {0, 4, 40 + 0xD0, 40 + 0x96, 2}, read(WITH_BYTES).tokens("Ж", 512).ids());
  }

  @Test
  void aLongTextIsCutAtTheLimitAndSaysSo() {
    Tokenizer.Tokens tokens = read(LIKE_XLM_R).tokens("keep logs ".repeat(9), 6);
    assertArrayEquals(new long[] {0, 5, 8, 5, 8, 2}, tokens.ids());
    assertTrue(tokens.truncated());
  }

  @Test
  void marksInsideATextArePlainCharacters() {
    long[] ids = read(LIKE_XLM_R).tokens("</s>", 512).ids();
    assertArrayEquals(new long[] {0, 4, 3, 7, 3, 2}, ids);
  }

  @Test
  void theTableOfCharactersReplacesClustersAndCharacters() {
    // ▁keep 10 é, the last from a letter and its accent
    assertArrayEquals(
        new long[] {0, 5, 30, 27, 2}, read(WITH_TABLE).tokens("ｋｅｅｐ⑩e\u0301", 512).ids());
  }

  @Test
  void aStepThatIsNotKnownIsNamed() {
    String json = LIKE_XLM_R.replace("\"NFKC\"", "\"Rot13\"");
    assertEquals(
        "tokenizer /normalizer: unknown type Rot13",
        assertThrows(IllegalArgumentException.class, () -> read(json)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "keep logs",
        "  keepers  record the logs. ",
        "keep\tthe\nrecord\u00A0log",
        "保存日志10日。",
        "ｋｅｅｐ ﬁ é e\u0301 ガ ｶﾞ É",
        "⑩\u200Blog\u0007s e\u0301\u0302 ｅ\u0301 ｶﾞﾞ",
        "Жук 🦄🦄 x",
        "▁keep ▁▁logs a▁",
      })
  void idsAreThoseOfTheOriginal(String text) throws IOException {
    assertSame(text);
  }

  @Test
  void idsAreThoseOfTheOriginalForAnyCharacters() throws IOException {
    String letters = "keplogsrcdth.10é日志保存ガЖ  ▁xｋｅ⑩ｶﾞÉ\u0301\u200B\u0007";
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertSame(text.toString());
    }
  }

  private static void assertSame(String text) throws IOException {
    for (String json : new String[] {LIKE_XLM_R, WITH_TABLE, WITH_BYTES, UNSPLIT}) {
      assertArrayEquals(
          original(json).encode(text).getIds(), read(json).tokens(text, 100_000).ids(), text);
    }
  }

  private static final Map<String, HuggingFaceTokenizer> ORIGINALS =
      new java.util.concurrent.ConcurrentHashMap<>();

  private static HuggingFaceTokenizer original(String json) throws IOException {
    HuggingFaceTokenizer found = ORIGINALS.get(json);
    if (found == null) {
      found =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
              Map.of("truncation", "false"));
      ORIGINALS.put(json, found);
    }
    return found;
  }
}
