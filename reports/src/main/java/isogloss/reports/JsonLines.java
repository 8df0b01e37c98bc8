package isogloss.reports;

import isogloss.core.model.Clause;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Single clauses and provisions as lines of JSON, with the fields of the tables of a run.
public final class JsonLines {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonLines() {}

  /// A line of `clauses.jsonl`.
  ///
  /// @param labels labels of the clauses that may enclose it, by path
  public static String clause(Document document, Clause clause, Map<String, String> labels) {
    return line(g -> JsonRecords.clause(g, document, clause, labels));
  }

  /// A line of `provisions.jsonl` without what only a run knows.
  public static String provision(Provision provision) {
    return line(
        g -> {
          g.writeStartObject();
          JsonRecords.parts(g, provision);
          g.writeEndObject();
        });
  }

  private static String line(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator g = MAPPER.createGenerator(text)) {
      content.accept(g);
    }
    return text.toString();
  }
}
