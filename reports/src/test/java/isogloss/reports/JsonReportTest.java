package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonReportTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;
  private JsonNode schema;
  private JsonNode report;

  @BeforeEach
  void write() throws IOException {
    Written.write(SampleReport.create(), folder);
    report = MAPPER.readTree(folder.resolve("report.json").toFile());
    try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
      schema = MAPPER.readTree(in);
    }
  }

  @Test
  void theFileIsAsTheSchemaSays() {
    assertEquals(List.of(), faults(schema, report, "report"));
  }

  @Test
  void theSchemaRefusesAnotherShape() {
    JsonNode other = MAPPER.readTree("{\"schema_version\":\"9\",\"metrics\":{},\"more\":1}");
    List<String> faults = faults(schema, other, "report");
    assertTrue(faults.contains("report: more is not allowed"), faults.toString());
    assertTrue(faults.contains("report: documents is missing"), faults.toString());
    assertTrue(faults.contains("report.metrics: expected array"), faults.toString());
    assertTrue(faults.contains("report.schema_version: expected 1.0"), faults.toString());
  }

  @Test
  void indicesLeadToTheProvisionsThatTheTableNames() {
    JsonNode conflict = report.get("relations").get(2);
    JsonNode provisions = report.get("provisions");
    assertEquals("conflict", conflict.get("relation").asString());
    assertEquals(
        "xa-act-2024/A5/1#1", provisions.get(conflict.get("a").asInt()).get("locator").asString());
    assertEquals(
        "xc-measures-2025/A7#1",
        provisions.get(conflict.get("b").asInt()).get("locator").asString());
  }

  @Test
  void textIsAsItWasRead() {
    assertEquals(
        "=cmd(\"calc\") <script>alert('x')</script> The provider should report a serious incident"
            + " within 72 hours.",
        report.get("provisions").get(3).get("text").asString());
  }

  @Test
  void everyElementOfAListHasALineOfItsOwn() {
    long relations =
        Written.text(folder.resolve("report.json"))
            .lines()
            .filter(line -> line.contains("\"same_family\":"))
            .count();
    assertEquals(6, relations);
  }

  /// The part of JSON Schema that `report.schema.json` uses.
  private List<String> faults(JsonNode rule, JsonNode value, String at) {
    List<String> faults = new ArrayList<>();
    if (rule.has("$ref")) {
      String name = rule.get("$ref").asString().substring("#/$defs/".length());
      return faults(schema.get("$defs").get(name), value, at);
    }
    if (rule.has("const") && !rule.get("const").equals(value)) {
      faults.add(at + ": expected " + rule.get("const").asString());
    }
    if (rule.has("enum") && !contains(rule.get("enum"), value)) {
      faults.add(at + ": not one of " + rule.get("enum"));
    }
    if (rule.has("type")) {
      JsonNode type = rule.get("type");
      boolean known =
          type.isArray()
              ? type.valueStream().anyMatch(t -> hasType(value, t.asString()))
              : hasType(value, type.asString());
      if (!known) {
        faults.add(at + ": expected " + (type.isArray() ? type : type.asString()));
        return faults;
      }
    }
    if (rule.has("pattern") && !value.asString().matches(rule.get("pattern").asString())) {
      faults.add(at + ": expected " + rule.get("pattern"));
    }
    if (rule.has("minimum")
        && value.isNumber()
        && value.asDouble() < rule.get("minimum").asDouble()) {
      faults.add(at + ": below the minimum");
    }
    if (rule.has("required")) {
      for (JsonNode name : rule.get("required")) {
        if (!value.has(name.asString())) {
          faults.add(at + ": " + name.asString() + " is missing");
        }
      }
    }
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String inside = at + "." + entry.getKey();
        JsonNode own = rule.path("properties").path(entry.getKey());
        JsonNode others = rule.path("additionalProperties");
        if (!own.isMissingNode()) {
          faults.addAll(faults(own, entry.getValue(), inside));
        } else if (others.isObject()) {
          faults.addAll(faults(others, entry.getValue(), inside));
        } else if (others.isBoolean() && !others.asBoolean()) {
          faults.add(at + ": " + entry.getKey() + " is not allowed");
        }
      }
    }
    if (value.isArray() && rule.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        faults.addAll(faults(rule.get("items"), value.get(i), at + "[" + i + "]"));
      }
    }
    return faults;
  }

  private static boolean contains(JsonNode choices, JsonNode value) {
    return choices.valueStream().anyMatch(value::equals);
  }

  private static boolean hasType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("type of the schema: " + type);
    };
  }
}
