package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.corpus.specimen.Planted.Kind;
import isogloss.corpus.specimen.Planted.Station;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `truth.jsonl`, the list of what was planted in the specimen corpus.
public final class SpecimenTruth {
  private static final String NONE = "none";
  private static final List<String> TIERS =
      List.of("verbatim", "near", "paraphrase", "translation", "adoption");
  private static final List<String> DIRECTIONS = List.of(NONE, "a", "b");
  private static final List<String> EXPECTED = List.of("stricter", "conflict", "related");
  private static final List<String> DEFECTS = List.of("scan", "brokenfont", "encrypted");

  private final JsonMapper json = JsonMapper.builder().build();
  private final String file;

  private SpecimenTruth(String file) {
    this.file = file;
  }

  /// All lines in the order of the file; blank lines are passed over.
  ///
  /// @throws InputException naming file and line for the first line that is not of its kind's shape
  public static List<Planted> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e),
          file.toString(),
          "name the truth of the corpus");
    }
    SpecimenTruth truth = new SpecimenTruth(file.toString());
    List<Planted> planted = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String where = truth.file + ", line " + (i + 1);
        Planted line = truth.line(lines.get(i), where);
        if (!ids.add(line.id())) {
          throw new InputException("id " + line.id() + " twice", where, "number it anew");
        }
        planted.add(line);
      }
    }
    return List.copyOf(planted);
  }

  private Planted line(String text, String where) {
    JsonNode node;
    try {
      node = json.readTree(text);
    } catch (JacksonException e) {
      throw new InputException(
          "not JSON: " + e.getOriginalMessage(), where, "write one object a line");
    }
    if (!node.isObject()) {
      throw new InputException("not a JSON object", where, "write one object a line");
    }
    Kind kind = kind(text(node, "kind", where), where);
    boolean unreadable = kind == Kind.UNREADABLE;
    return new Planted(
        text(node, "id", where),
        kind,
        kind == Kind.DUPLICATE
            ? oneOf(node, "tier", TIERS, where)
            : node.path("tier").asString(NONE),
        node.path("aspect").asString(NONE),
        node.has("direction") ? oneOf(node, "direction", DIRECTIONS, where) : NONE,
        kind == Kind.NEAR_MISS ? oneOf(node, "expected", EXPECTED, where) : "",
        side(node, "a", kind.sides() > 0, unreadable, where),
        side(node, "b", kind.sides() > 1, unreadable, where),
        path(node, kind == Kind.TRAVEL, where),
        unreadable ? oneOf(node, "defect", DEFECTS, where) : "",
        node.path("note").asString(""));
  }

  private static Kind kind(String word, String where) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "unknown kind \"" + word + "\"",
                    where,
                    "use one of "
                        + Arrays.stream(Kind.values())
                            .map(Kind::code)
                            .collect(Collectors.joining(", "))));
  }

  private static Optional<Station> side(
      JsonNode node, String key, boolean wanted, boolean onlyDocument, String where) {
    if (wanted != node.has(key)) {
      throw new InputException(
          wanted ? "no " + key : key + " where none belongs",
          where,
          "give this kind of line just the sides it has");
    }
    return wanted
        ? Optional.of(station(node.path(key), onlyDocument, where + ", " + key))
        : Optional.empty();
  }

  private static List<Station> path(JsonNode node, boolean wanted, String where) {
    List<Station> stations = new ArrayList<>();
    if (wanted) {
      for (JsonNode station : node.path("path")) {
        stations.add(station(station, false, where + ", path " + (stations.size() + 1)));
      }
      if (stations.size() < 2) {
        throw new InputException("path of fewer than two stations", where, "add the stations");
      }
    }
    return stations;
  }

  private static Station station(JsonNode node, boolean onlyDocument, String where) {
    String document = text(node, "doc", where);
    return onlyDocument
        ? new Station(document, "", "")
        : new Station(document, text(node, "label", where), text(node, "quote", where));
  }

  private static String oneOf(JsonNode node, String key, List<String> values, String where) {
    String value = text(node, key, where);
    if (!values.contains(value)) {
      throw new InputException(
          "unknown " + key + " \"" + value + "\"", where, "use one of " + values);
    }
    return value;
  }

  private static String text(JsonNode node, String key, String where) {
    JsonNode value = node.path(key);
    if (!value.isString() || value.asString().isBlank()) {
      throw new InputException("no " + key, where, "add it as a text");
    }
    return value.asString();
  }
}
