package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of JSON objects, one a line.
final class JsonRows {

  private JsonRows() {}

  /// Hands over each object with the place where it stands, `FILE:LINE`; blank lines are passed
  /// over.
  ///
  /// @throws InputException when the file cannot be read, with `remedy`, or a line is no object
  static void read(Path file, String remedy, BiConsumer<JsonNode, String> rows) {
    InputFile.check(file, remedy);
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.accept(object(line, file + ":" + number), file + ":" + number);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the file");
    }
  }

  private static JsonNode object(String line, String where) {
    try {
      JsonNode row = JsonMapper.shared().readTree(line);
      if (row.isObject()) {
        return row;
      }
    } catch (JacksonException e) {
      throw new InputException("is no JSON", where, "write one object a line");
    }
    throw new InputException("is no JSON object", where, "write one object a line");
  }
}
