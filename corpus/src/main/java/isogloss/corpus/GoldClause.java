package isogloss.corpus;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// One clause of labelled structure.
///
/// @param path comparable key
/// @param parent path of the enclosing clause, or empty
/// @param kind kind as in the file
/// @param marker marker as printed, or empty
/// @param text own text
public record GoldClause(String path, String parent, String kind, String marker, String text) {

  /// The clauses of a JSON Lines file with the fields `label, path, parent, kind, marker, text`
  /// (parents by label), in document order.
  ///
  /// @throws InputException when the file cannot be read or a line is not such an object
  public static List<GoldClause> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the path");
    }
    ObjectMapper mapper = new ObjectMapper();
    Map<String, String> pathOfLabel = new HashMap<>();
    List<GoldClause> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JsonNode node = mapper.readTree(lines.get(i));
        String path = text(node, "path");
        String parent = pathOfLabel.getOrDefault(text(node, "parent"), "");
        pathOfLabel.putIfAbsent(text(node, "label"), path);
        out.add(
            new GoldClause(
                path, parent, text(node, "kind"), text(node, "marker"), text(node, "text")));
      } catch (JacksonException e) {
        throw new InputException(
            "is no JSON object: " + e.getOriginalMessage(),
            file + " line " + (i + 1),
            "one JSON object per line");
      }
    }
    return out;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
