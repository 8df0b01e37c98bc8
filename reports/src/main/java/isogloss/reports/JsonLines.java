package isogloss.reports;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
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
  public static String clause(
      Document document, ClauseTree tree, Clause clause, Map<String, String> labels) {
    return line(g -> JsonRecords.clause(g, document, tree, clause, labels));
  }

  /// A line of `provisions.jsonl` without what only a run knows.
  public static String provision(ClauseTree tree, Provision provision) {
    return line(
        g -> {
          g.writeStartObject();
          JsonRecords.parts(g, tree, provision);
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
