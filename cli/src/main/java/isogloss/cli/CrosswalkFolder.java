package isogloss.cli;

import isogloss.core.analysis.match.Framework;
import isogloss.core.analysis.match.Framework.Row;
import isogloss.core.analysis.match.Link;
import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A folder of crosswalks: `frameworks/NAME.jsonl`, `mappings/A--B.jsonl`, and, or instead,
/// `pairs.jsonl` with graded pairs.
final class CrosswalkFolder {
  /// Grades of pairs, lowest first.
  private static final List<String> TIERS = List.of("None", "Tangential", "Related", "Direct");

  private final Path folder;

  CrosswalkFolder(Path folder) {
    this.folder = folder;
  }

  /// A crosswalk with at least one link between clauses that have a text.
  record Mapping(String name, String a, String b, List<Link> links) {}

  /// Graded pairs between two frameworks.
  record Graded(Framework a, Framework b, List<Link> pairs) {}

  /// The frameworks that mappings name, by name.
  Map<String, Framework> frameworks() throws IOException {
    Map<String, Framework> frameworks = new TreeMap<>();
    for (Path mapping : mappings()) {
      for (String name : names(mapping)) {
        if (!frameworks.containsKey(name)) {
          List<Row> rows = new ArrayList<>();
          for (JsonNode row : rows(folder.resolve("frameworks").resolve(name + ".jsonl"))) {
            rows.add(
                new Row(
                    row.path("id").asString(""),
                    row.path("ref").asString(""),
                    row.path("title").asString(""),
                    row.path("text").asString(""),
                    row.path("lang").asString("en"),
                    row.path("parent").asString("")));
          }
          frameworks.put(name, Framework.of(name, rows));
        }
      }
    }
    return frameworks;
  }

  /// The crosswalks, sorted by name.
  List<Mapping> mappings(Map<String, Framework> frameworks) throws IOException {
    List<Mapping> out = new ArrayList<>();
    for (Path file : mappings()) {
      List<String> names = names(file);
      Framework a = Objects.requireNonNull(frameworks.get(names.getFirst()));
      Framework b = Objects.requireNonNull(frameworks.get(names.getLast()));
      Map<String, Integer> left = index(a);
      Map<String, Integer> right = index(b);
      List<Link> links = new ArrayList<>();
      for (JsonNode row : rows(file)) {
        Integer i = left.get(row.path("source_id").asString(""));
        Integer j = right.get(row.path("target_id").asString(""));
        if (i != null && j != null && !row.path("relation").asString("").equals("none")) {
          links.add(new Link(i, j, TIERS.size() - 1));
        }
      }
      if (!links.isEmpty()) {
        out.add(new Mapping(names.getFirst() + "--" + names.getLast(), a.name(), b.name(), links));
      }
    }
    return out;
  }

  /// The graded pairs, by pair of frameworks; none where there is no `pairs.jsonl`.
  List<Graded> graded() throws IOException {
    Path file = folder.resolve("pairs.jsonl");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, List<JsonNode>> pairs = new TreeMap<>();
    for (JsonNode row : rows(file)) {
      pairs
          .computeIfAbsent(row.path("framework_pair").asString(""), k -> new ArrayList<>())
          .add(row);
    }
    List<Graded> out = new ArrayList<>();
    for (Map.Entry<String, List<JsonNode>> entry : pairs.entrySet()) {
      List<JsonNode> rows = entry.getValue();
      String[] names = (entry.getKey() + "__").split("__", -1);
      Framework a = side(names[0], rows, "source_id", "text_a", "lang_a");
      Framework b = side(names[1], rows, "target_id", "text_b", "lang_b");
      Map<String, Integer> left = index(a);
      Map<String, Integer> right = index(b);
      List<Link> graded = new ArrayList<>();
      for (JsonNode row : rows) {
        int tier = TIERS.indexOf(row.path("label").asString(""));
        if (tier < 0) {
          throw new InputException(
              "unknown label \"" + row.path("label").asString("") + "\"",
              file.toString(),
              "use one of " + String.join(", ", TIERS));
        }
        graded.add(
            new Link(
                left.getOrDefault(row.path("source_id").asString(""), 0),
                right.getOrDefault(row.path("target_id").asString(""), 0),
                tier));
      }
      out.add(new Graded(a, b, graded));
    }
    return out;
  }

  private static Framework side(
      String name, List<JsonNode> pairs, String id, String text, String language) {
    Map<String, Row> rows = new TreeMap<>();
    for (JsonNode pair : pairs) {
      String key = pair.path(id).asString("");
      rows.put(
          key,
          new Row(
              key, "", "", pair.path(text).asString("-"), pair.path(language).asString("en"), ""));
    }
    return Framework.of(name, List.copyOf(rows.values()));
  }

  private static Map<String, Integer> index(Framework framework) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < framework.size(); i++) {
      index.put(framework.clauses().get(i).id(), i);
    }
    return index;
  }

  /// Files of crosswalks with a text on both sides.
  private List<Path> mappings() throws IOException {
    Path mappings = folder.resolve("mappings");
    if (!Files.isDirectory(mappings)) {
      if (Files.exists(folder.resolve("pairs.jsonl"))) {
        return List.of();
      }
      throw new InputException(
          "no such folder", mappings.toString(), "name a folder with frameworks/ and mappings/");
    }
    try (Stream<Path> files = Files.list(mappings)) {
      return files
          .filter(f -> f.getFileName().toString().matches("[^/]+--[^/]+\\.jsonl"))
          .filter(f -> !f.toString().matches(".*\\.(?:ids-only|function-level)\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  private static List<String> names(Path mapping) {
    String name = mapping.getFileName().toString().replace(".jsonl", "");
    int cut = name.indexOf("--");
    return List.of(name.substring(0, cut), name.substring(cut + 2));
  }

  private static List<JsonNode> rows(Path file) {
    List<JsonNode> rows = new ArrayList<>();
    JsonRows.read(file, "add the file that a mapping names", (row, where) -> rows.add(row));
    return rows;
  }
}
