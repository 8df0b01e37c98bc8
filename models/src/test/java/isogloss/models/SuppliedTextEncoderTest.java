package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.TextEncoderContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract is tried with the English encoder of the program as if a user had supplied it.
class SuppliedTextEncoderTest extends TextEncoderContract {
  @TempDir static Path folder;
  private static SuppliedTextEncoder bge;

  @BeforeAll
  static void supply() throws IOException {
    bge =
        SuppliedTextEncoder.open(
            describe(
                "bge",
                ModelRegistry.ENGLISH.bytes(),
                ModelRegistry.ENGLISH_TOKENIZER.bytes(),
                "pooling: cls"),
            2);
  }

  @AfterAll
  static void close() {
    bge.close();
  }

  @Override
  protected TextEncoder encoder() {
    return bge;
  }

  private static EncoderDescription describe(
      String name, byte[] network, byte[] tokenizer, String more) throws IOException {
    Files.write(folder.resolve(name + ".onnx"), network);
    Files.write(folder.resolve(name + ".json"), tokenizer);
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file,
        "network: {file: %s.onnx, sha256: %s}\ntokenizer: {file: %s.json, sha256: %s}\n%s\n"
            .replaceFirst("%s", name)
            .replaceFirst("%s", Artefact.sha256(network))
            .replaceFirst("%s", name)
            .replaceFirst("%s", Artefact.sha256(tokenizer))
            .replaceFirst("%s", more));
    return EncoderDescription.read(file);
  }

  /// An encoder that knows two words: `▁keep` is (1, 0), `▁logs` (0, 1), marks and all else (0, 0).
  private static EncoderDescription tiny(String more) throws IOException {
    return tiny(TinyNetwork.INT64, more);
  }

  private static EncoderDescription tiny(int type, String more) throws IOException {
    float[][] rows = new float[40][2];
    rows[5] = new float[] {1, 0};
    rows[8] = new float[] {0, 1};
    return describe(
        "tiny",
        TinyNetwork.of(rows, "input_ids", type),
        UnigramTest.LIKE_XLM_R.getBytes(StandardCharsets.UTF_8),
        more);
  }

  private static float[] row(EncoderDescription description, String text) {
    try (SuppliedTextEncoder encoder = SuppliedTextEncoder.open(description, 1)) {
      return encoder.encode(List.of(new Passage(text, "en")), n -> {}).row(0);
    }
  }

  private static InputException fault(Supplier<?> action) {
    return assertThrows(InputException.class, action::get);
  }

  @Test
  void theEncoderOfTheProgramIsTheSameWhenSupplied() {
    List<Passage> passages =
        List.of(
            new Passage("Keep logs for six months.", "en"),
            new Passage("Users shall be told that they talk to a machine.", "en"));
    Vectors supplied = bge.encode(passages, n -> {});
    try (OnnxTextEncoder builtIn = OnnxTextEncoder.open(OnnxTextEncoder.Options.defaults())) {
      Vectors expected = builtIn.encode(passages, n -> {});
      assertArrayEquals(expected.row(0), supplied.row(0), 1e-4f);
      assertArrayEquals(expected.row(1), supplied.row(1), 1e-4f);
    }
  }

  @Test
  void theMeanOfTheTokensIsScaledToLengthOne() throws IOException {
    assertArrayEquals(new float[] {0.8944f, 0.4472f}, row(tiny(""), "keep keep logs"), 1e-4f);
  }

  @Test
  void theFirstTokenIsAMarkThatThisNetworkDoesNotKnow() throws IOException {
    assertArrayEquals(new float[] {0, 0}, row(tiny("pooling: cls"), "keep keep logs"));
  }

  @Test
  void anOutputOfOneVectorForTheTextIsTakenAsItIs() throws IOException {
    assertArrayEquals(
        new float[] {0.8944f, 0.4472f},
        row(tiny("output: sentence_embedding\npooling: cls"), "keep keep logs"),
        1e-4f);
  }

  @Test
  void smallIdsAreGivenWhereTheNetworkWantsThem() throws IOException {
    assertArrayEquals(new float[] {0, 1}, row(tiny(TinyNetwork.INT32, ""), "logs"));
  }

  @Test
  void aPrefixIsReadBeforeEachText() throws IOException {
    assertArrayEquals(new float[] {0.7071f, 0.7071f}, row(tiny("prefix: 'keep '"), "logs"), 1e-4f);
  }

  @Test
  void aTextOfWhichNothingIsKnownGetsZerosAlsoBehindAPrefix() throws IOException {
    assertArrayEquals(new float[] {0, 0}, row(tiny("prefix: 'keep'"), "ЖЖ"));
  }

  @Test
  void textsAreCutAtTheDescribedLimit() throws IOException {
    try (SuppliedTextEncoder encoder = SuppliedTextEncoder.open(tiny("max_tokens: 8"), 1)) {
      assertEquals(1, encoder.truncated(List.of(new Passage("keep ".repeat(9), "en"))));
    }
  }

  @Test
  void languagesAreThoseOfTheDescription() throws IOException {
    try (SuppliedTextEncoder encoder = SuppliedTextEncoder.open(tiny("languages: [de, zh]"), 1)) {
      assertTrue(encoder.covers("zh"));
      assertFalse(encoder.covers("en"));
    }
  }

  @Test
  void whatDecidesVectorsDecidesTheId() throws IOException {
    try (SuppliedTextEncoder mean = SuppliedTextEncoder.open(tiny("pooling: mean"), 1);
        SuppliedTextEncoder cls = SuppliedTextEncoder.open(tiny("pooling: cls"), 1)) {
      assertFalse(mean.id().equals(cls.id()));
    }
  }

  @Test
  void anotherFileThanDescribedIsRefusedWithBothHashes() throws IOException {
    EncoderDescription description = tiny("");
    Files.write(description.network().file(), new byte[] {1});
    InputException fault = fault(() -> SuppliedTextEncoder.open(description, 1));
    assertTrue(fault.what().startsWith("expected sha256 " + description.network().sha256()));
    assertTrue(fault.remedy().contains("network.sha256"), fault.remedy());
  }

  @Test
  void aNetworkWithOtherInputsIsRefusedWithTheirNames() throws IOException {
    EncoderDescription description =
        describe(
            "audio",
            TinyNetwork.of(new float[40][2], "waveform", TinyNetwork.INT64),
            UnigramTest.LIKE_XLM_R.getBytes(StandardCharsets.UTF_8),
            "");
    InputException fault = fault(() -> SuppliedTextEncoder.open(description, 1));
    assertTrue(fault.what().endsWith("got [waveform]"), fault.what());
  }

  @Test
  void anOutputThatIsNotThereIsRefusedWithTheNamesThatAre() throws IOException {
    EncoderDescription description = tiny("output: pooled");
    InputException fault = fault(() -> SuppliedTextEncoder.open(description, 1));
    assertEquals(
        "network: expected the output pooled, got [last_hidden_state," + " sentence_embedding]",
        fault.what());
  }

  @Test
  void whatIsNoNetworkIsRefused() throws IOException {
    EncoderDescription description =
        describe(
            "text",
            "hello".getBytes(StandardCharsets.UTF_8),
            UnigramTest.LIKE_XLM_R.getBytes(StandardCharsets.UTF_8),
            "");
    assertTrue(fault(() -> SuppliedTextEncoder.open(description, 1)).what().startsWith("network:"));
  }
}
