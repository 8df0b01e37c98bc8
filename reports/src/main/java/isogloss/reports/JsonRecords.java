package isogloss.reports;

import isogloss.core.model.Box;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Fragment;
import isogloss.core.model.Provision;
import isogloss.core.model.Quantity;
import isogloss.core.model.Slot;
import isogloss.core.model.SourceSpan;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Clauses and provisions as JSON objects, the same in the JSONL tables and in `report.json`.
final class JsonRecords {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ReportIndex index;

  JsonRecords(ReportIndex index) {
    this.index = index;
  }

  /// `clauses.jsonl`: one clause a line, by document and reading order.
  void clauses(Writer out) {
    try (JsonGenerator g = lines(out)) {
      boolean any = false;
      for (DocumentSummary summary : index.report().documents()) {
        clauses(g, summary);
        any |= !summary.tree().clauses().isEmpty();
      }
      endLine(g, any);
    }
  }

  /// The clauses of one document, one object after the other.
  void clauses(JsonGenerator g, DocumentSummary summary) {
    ClauseTree tree = summary.tree();
    Map<String, String> labels = new HashMap<>();
    for (Clause clause : tree.clauses()) {
      labels.put(clause.path(), clause.label());
      clause(g, summary.document(), tree, clause, labels);
    }
  }

  /// `provisions.jsonl`: one provision a line, by locator; line *i* + 1 is provision *i*.
  void provisions(Writer out) {
    try (JsonGenerator g = lines(out)) {
      for (int i = 0; i < index.provisions(); i++) {
        provision(g, i);
      }
      endLine(g, index.provisions() > 0);
    }
  }

  private static JsonGenerator lines(Writer out) {
    // The separator stands between lines; the last line end is written by the caller.
    return MAPPER.writer().with(new MinimalPrettyPrinter("\n")).createGenerator(out);
  }

  private static void endLine(JsonGenerator g, boolean any) {
    if (any) {
      g.writeRaw('\n');
    }
  }

  static void clause(
      JsonGenerator g,
      Document document,
      ClauseTree tree,
      Clause clause,
      Map<String, String> labels) {
    g.writeStartObject();
    g.writeStringProperty("doc_id", document.id());
    g.writeStringProperty("label", clause.label());
    g.writeStringProperty("path", clause.path());
    String parent = labels.get(clause.parent());
    if (parent == null) {
      g.writeNullProperty("parent");
    } else {
      g.writeStringProperty("parent", parent);
    }
    g.writeStringProperty("kind", clause.kind().code());
    g.writeNumberProperty("order", clause.order());
    g.writeStringProperty("marker", clause.marker());
    g.writeStringProperty("title", clause.title());
    g.writeStringProperty("text", clause.text());
    g.writeStringProperty("lang", document.language());
    g.writeNumberProperty("page", clause.start().page());
    box(g, clause.start().box());
    g.writeBooleanProperty("normative", clause.normative());
    recognition(g, tree.recognition(clause));
    g.writeStringProperty("place", tree.place(clause.start()));
    g.writeNumberProperty("lead", clause.lead());
    g.writeEndObject();
  }

  void provision(JsonGenerator g, int i) {
    g.writeStartObject();
    parts(g, index.tree(i), index.provision(i));
    g.writeStringProperty("jurisdiction", index.jurisdiction(i).code());
    g.writeStringProperty("force", index.document(i).force().code());
    if (index.cluster(i) >= 0) {
      g.writeNumberProperty("cluster", index.cluster(i));
    } else {
      g.writeNullProperty("cluster");
    }
    g.writeEndObject();
  }

  /// What a provision says by itself, without its place in a run.
  static void parts(JsonGenerator g, ClauseTree tree, Provision p) {
    g.writeStringProperty("locator", p.locator().toString());
    g.writeStringProperty("clause", p.clause());
    g.writeStringProperty("text", p.text());
    g.writeStringProperty("norm", p.norm());
    g.writeStringProperty("lang", p.language());
    g.writeStringProperty("modality", p.modality().code());
    g.writeStringProperty("bearer", p.bearer());
    g.writeStringProperty("actor", p.actor());
    g.writeBooleanProperty("regulative", p.regulative());
    g.writeStringProperty("action", p.action());
    g.writeStringProperty("condition", p.condition());
    g.writeStringProperty("exception", p.exception());
    g.writeArrayPropertyStart("slots");
    for (Slot slot : p.slots()) {
      g.writeStartObject();
      g.writeStringProperty("kind", slot.kind().code());
      g.writeNumberProperty("from", slot.from());
      g.writeNumberProperty("to", slot.to());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayPropertyStart("quantities");
    for (Quantity q : p.quantities()) {
      g.writeStartObject();
      g.writeStringProperty("comparator", q.comparator().code());
      g.writeNumberProperty("value", q.value());
      g.writeStringProperty("unit", q.unit());
      g.writeStringProperty("source", q.source());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayPropertyStart("definitions");
    p.definition().terms().forEach(g::writeString);
    g.writeEndArray();
    g.writeStringProperty("definiens", p.definition().definiens());
    g.writeStringProperty("definition_scope", p.definition().scope());
    g.writeArrayPropertyStart("citations");
    p.citations().forEach(g::writeString);
    g.writeEndArray();
    g.writeArrayPropertyStart("fragments");
    for (Fragment fragment : p.fragments()) {
      g.writeStartObject();
      g.writeStringProperty("path", fragment.path());
      g.writeNumberProperty("from", fragment.from());
      g.writeNumberProperty("to", fragment.to());
      g.writeEndObject();
    }
    g.writeEndArray();
    SourceSpan span = p.span();
    g.writeNumberProperty("page", span.page());
    g.writeNumberProperty("last_page", span.lastPage());
    box(g, span.box());
    recognition(g, tree.recognition(span.page(), span.lastPage()));
    g.writeStringProperty("place", tree.place(span));
  }

  private static void recognition(JsonGenerator g, OptionalDouble confidence) {
    g.writeName("ocr_confidence");
    if (confidence.isPresent()) {
      g.writeNumber(Decimals.four(confidence.getAsDouble()));
    } else {
      g.writeNull();
    }
  }

  /// Left, top, right and bottom in points, with 2 decimals.
  private static void box(JsonGenerator g, Box box) {
    g.writeArrayPropertyStart("box");
    for (float edge : new float[] {box.left(), box.top(), box.right(), box.bottom()}) {
      g.writeNumber(Decimals.fixed(edge, 2));
    }
    g.writeEndArray();
  }
}
