package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderDescriptionTest {
  private static final String FILES =
      """
      network: {file: m.onnx, sha256: %}
      tokenizer: {file: t.json, sha256: %, url: "https://example.org/t.json"}
      """
          .replace("%", "0a".repeat(32));

  @TempDir Path folder;

  private EncoderDescription read(String text) throws IOException {
    return EncoderDescription.read(Files.writeString(folder.resolve("encoder.yaml"), text));
  }

  @Test
  void whatIsNotSaidHasADefault() throws IOException {
    EncoderDescription description = read(FILES);
    assertEquals(folder.resolve("m.onnx").toAbsolutePath(), description.network().file());
    assertEquals(Pooling.MEAN, description.pooling());
    assertEquals(Set.of("en"), description.languages());
    assertEquals("", description.prefix());
  }

  @Test
  void jsonIsReadToo() throws IOException {
    String part = "{\"file\":\"x\",\"sha256\":\"" + "0a".repeat(32) + "\"}";
    String json = "{\"network\":" + part + ",\"tokenizer\":" + part + ",\"prefix\":\"query: \"}";
    assertEquals("query: ", read(json).prefix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pooling: max       | pooling: expected mean or cls",
        "poling: mean       | unknown field \"poling\"",
        "normalise: false   | normalise: vectors are always scaled",
        "max_tokens: 5      | max_tokens: expected a whole number from 8",
        "languages: [DE]    | languages: expected codes such as en",
        "languages: de      | languages: expected a list",
        "lower_case: 1      | lower_case: expected true or false",
        "prefix: 1          | prefix: expected a text",
      })
  void aFaultyFieldIsNamed(String line, String expected) {
    InputException fault = assertThrows(InputException.class, () -> read(FILES + line + "\n"));
    assertTrue(String.valueOf(fault.getMessage()).contains(expected), fault::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sha256: 0a   | sha256: 1    | network.sha256: expected 64 hexadecimal digits",
        "file: m.onnx | path: m.onnx | network: unknown field \"path\"",
        "https:       | ftp:         | tokenizer.url: expected an address that begins with https",
        "file: m.onnx, |             | network.file: is missing",
      })
  void aFaultyFileIsNamed(String from, String to, String expected) {
    String text =
        FILES.replaceFirst(from, to == null ? "" : to).replaceFirst("sha256: 10a0a", "sha256: 1");
    InputException fault = assertThrows(InputException.class, () -> read(text));
    assertTrue(String.valueOf(fault.getMessage()).contains(expected), fault::toString);
  }
}
