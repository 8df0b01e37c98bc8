package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.text.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TelemetryTest {

  /// The client that reports opens a log of its own at its start, named by the process.
  @Test
  void theEncoderReportsNothing() throws IOException {
    try (OnnxTextEncoder encoder = OnnxTextEncoder.open(new OnnxTextEncoder.Options(1))) {
      encoder.encode(List.of(new Passage("The provider shall keep records.", "en")), done -> {});
    }
    String log = "mat-debug-" + ProcessHandle.current().pid() + ".log";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertEquals(0, files.filter(file -> file.endsWith(log)).count());
    }
  }
}
