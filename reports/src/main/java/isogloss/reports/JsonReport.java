package isogloss.reports;

import isogloss.core.model.Citation;
import isogloss.core.model.Cluster;
import isogloss.core.model.Concept;
import isogloss.core.model.Diffusion;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Evidence;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.Linkage;
import isogloss.core.model.MetricRow;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.RecognisedPage;
import isogloss.core.model.Relation;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import java.io.Writer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// `report.json` and `run.json`, streamed; `report.schema.json` describes the former. A provision
/// is referred to by its index in the list `provisions`, a relation by its index in `relations`.
final class JsonReport {
  /// Version of the shape; a key that is renamed or removed raises the first number.
  static final String SCHEMA_VERSION = "1.0";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final ReportIndex index;
  private final FragmentationReport report;
  private final JsonRecords records;

  JsonReport(ReportIndex index) {
    this.index = index;
    this.report = index.report();
    this.records = new JsonRecords(index);
  }

  /// The whole report.
  void write(Writer out) {
    try (JsonGenerator g = generator(out)) {
      g.writeStartObject();
      g.writeStringProperty("schema_version", SCHEMA_VERSION);
      g.writeName("manifest");
      manifest(g, report.manifest());
      g.writeName("counts");
      g.writeStartObject();
      index.counts().forEach(g::writeNumberProperty);
      g.writeEndObject();
      list(g, "documents", report.documents(), d -> document(g, d));
      g.writeArrayPropertyStart("provisions");
      for (int i = 0; i < index.provisions(); i++) {
        records.provision(g, i);
      }
      g.writeEndArray();
      list(g, "relations", index.relations(), r -> relation(g, r));
      list(g, "clusters", report.clusters(), c -> cluster(g, c));
      list(g, "findings", report.findings(), f -> finding(g, f));
      list(g, "citations", report.citations(), c -> citation(g, c));
      list(g, "linkage", report.linkage(), l -> linkage(g, l));
      list(g, "diffusion", report.diffusion(), d -> diffusion(g, d));
      list(g, "concepts", report.concepts(), c -> concept(g, c));
      overlap(g, report.overlap());
      list(g, "metrics", report.metrics(), m -> metric(g, m));
      list(g, "skipped", report.skipped(), s -> skipped(g, s));
      g.writeEndObject();
      g.writeRaw('\n');
    }
  }

  /// What a run was made of and what it took.
  static void run(
      Writer out,
      RunManifest manifest,
      SortedMap<String, Long> counts,
      SortedMap<String, Double> secondsPerStage,
      long peakMemoryBytes) {
    try (JsonGenerator g = generator(out)) {
      g.writeStartObject();
      manifestFields(g, manifest);
      g.writeName("counts");
      g.writeStartObject();
      counts.forEach(g::writeNumberProperty);
      g.writeEndObject();
      g.writeName("seconds");
      g.writeStartObject();
      secondsPerStage.forEach((stage, seconds) -> number(g, stage, seconds));
      g.writeEndObject();
      g.writeNumberProperty("peak_memory_bytes", peakMemoryBytes);
      g.writeEndObject();
      g.writeRaw('\n');
    }
  }

  private static JsonGenerator generator(Writer out) {
    return MAPPER.writer().with(new LinePerItem()).createGenerator(out);
  }

  private static <T> void list(
      JsonGenerator g, String name, Iterable<T> items, Consumer<T> writer) {
    g.writeArrayPropertyStart(name);
    items.forEach(writer);
    g.writeEndArray();
  }

  private static void manifest(JsonGenerator g, RunManifest m) {
    g.writeStartObject();
    manifestFields(g, m);
    g.writeEndObject();
  }

  private static void manifestFields(JsonGenerator g, RunManifest m) {
    g.writeStringProperty("version", m.version());
    g.writeStringProperty("encoder", m.encoder());
    g.writeStringProperty("catalogue_hash", m.catalogueHash());
    g.writeStringProperty("corpus_hash", m.corpusHash());
    g.writeNumberProperty("seed", m.seed());
    g.writeName("options");
    g.writeStartObject();
    m.options().forEach(g::writeStringProperty);
    g.writeEndObject();
  }

  private void document(JsonGenerator g, DocumentSummary summary) {
    Document d = summary.document();
    var tree = summary.tree();
    g.writeStartObject();
    g.writeStringProperty("id", d.id());
    g.writeStringProperty("title", d.title());
    g.writeStringProperty("title_en", d.titleEn());
    g.writeStringProperty("jurisdiction", d.jurisdiction().code());
    g.writeStringProperty("issuer", d.issuer());
    g.writeStringProperty("date", d.date().toString());
    g.writeStringProperty("force", d.force().code());
    g.writeStringProperty("language", d.language());
    g.writeStringProperty("family", d.family());
    g.writeStringProperty("family_basis", summary.familyBasis());
    g.writeStringProperty("official_url", d.officialUrl());
    g.writeStringProperty("sha256", d.sha256());
    g.writeStringProperty("grammar", tree.grammar());
    g.writeNumberProperty("pages", tree.pages());
    list(g, "problems", tree.problems(), p -> problem(g, p));
    list(g, "recognised", tree.recognised(), p -> recognised(g, p));
    g.writeNumberProperty("provisions", summary.provisions());
    g.writeNumberProperty("characters", tree.account().layout());
    g.writeNumberProperty("characters_clauses", tree.account().clauses());
    g.writeName("furniture");
    g.writeStartObject();
    tree.account().furniture().forEach(g::writeNumberProperty);
    g.writeEndObject();
    number(g, "unaccounted_share", ReportIndex.unaccountedShare(tree));
    g.writeArrayPropertyStart("clauses");
    records.clauses(g, summary);
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void problem(JsonGenerator g, PageProblem p) {
    g.writeStartObject();
    g.writeNumberProperty("page", p.page());
    g.writeStringProperty("kind", p.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    g.writeStringProperty("detail", p.detail());
    g.writeEndObject();
  }

  private static void recognised(JsonGenerator g, RecognisedPage p) {
    g.writeStartObject();
    g.writeNumberProperty("page", p.page());
    number(g, "confidence", p.confidence());
    g.writeEndObject();
  }

  private void relation(JsonGenerator g, Relation r) {
    Evidence e = r.evidence();
    g.writeStartObject();
    g.writeStringProperty("id", index.pairId(r));
    g.writeNumberProperty("a", r.a());
    g.writeNumberProperty("b", r.b());
    g.writeStringProperty("relation", r.type());
    g.writeStringProperty("direction", ReportIndex.direction(r));
    g.writeStringProperty("aspect", r.aspect().code());
    g.writeStringProperty("tier", ReportIndex.tier(r));
    number(g, "score", e.cosine());
    number(g, "calibrated", e.calibrated());
    number(g, "confidence", e.confidence());
    g.writeStringProperty("evidence_a", e.evidenceA());
    g.writeStringProperty("evidence_b", e.evidenceB());
    g.writeStringProperty("reason", e.reason());
    g.writeBooleanProperty("same_family", index.sameFamily(r));
    g.writeBooleanProperty("borderline", e.borderline());
    number(g, "lexical", e.lexical());
    g.writeEndObject();
  }

  private static void citation(JsonGenerator g, Citation c) {
    g.writeStartObject();
    g.writeNumberProperty("provision", c.provision());
    g.writeStringProperty("printed", c.printed());
    g.writeStringProperty("kind", c.kind().code());
    g.writeStringProperty("document", c.document());
    g.writeArrayPropertyStart("paths");
    c.paths().forEach(g::writeString);
    g.writeEndArray();
    g.writeBooleanProperty("dated", c.dated());
    g.writeStringProperty("unresolved", c.unresolved().code());
    g.writeEndObject();
  }

  private static void cluster(JsonGenerator g, Cluster c) {
    g.writeStartObject();
    g.writeNumberProperty("id", c.id());
    g.writeStringProperty("label", c.label());
    g.writeNumberProperty("representative", c.representative());
    g.writeArrayPropertyStart("members");
    c.members().forEach(g::writeNumber);
    g.writeEndArray();
    g.writeEndObject();
  }

  private void finding(JsonGenerator g, Finding finding) {
    g.writeStartObject();
    switch (finding) {
      case Finding.Pairwise p -> {
        g.writeStringProperty("kind", "pairwise");
        g.writeStringProperty("id", index.pairId(index.relations().get(p.relation())));
        g.writeNumberProperty("relation", p.relation());
      }
      case Finding.Unique u -> {
        g.writeStringProperty("kind", "unique");
        g.writeStringProperty("id", index.uniqueId(u.provision()));
        g.writeNumberProperty("provision", u.provision());
        reference(g, "nearest", u.nearest());
        number(g, "similarity", u.nearest() < 0 ? Double.NaN : u.similarity());
      }
    }
    g.writeEndObject();
  }

  private static void linkage(JsonGenerator g, Linkage l) {
    g.writeStartObject();
    g.writeNumberProperty("provision", l.provision());
    reference(g, "counterpart", l.counterpart());
    g.writeStringProperty("relation", l.relation());
    g.writeBooleanProperty("same_jurisdiction", l.sameJurisdiction());
    number(g, "score", l.counterpart() < 0 ? Double.NaN : l.score());
    g.writeEndObject();
  }

  private static void diffusion(JsonGenerator g, Diffusion d) {
    g.writeStartObject();
    g.writeNumberProperty("cluster", d.cluster());
    g.writeStringProperty("jurisdiction", d.jurisdiction().code());
    g.writeStringProperty("date", d.date().toString());
    g.writeNumberProperty("provision", d.provision());
    g.writeNumberProperty("rank", d.rank());
    g.writeNumberProperty("lag_days", d.lagDays());
    g.writeEndObject();
  }

  private static void concept(JsonGenerator g, Concept c) {
    g.writeStartObject();
    g.writeNumberProperty("id", c.id());
    g.writeStringProperty("label", c.label());
    g.writeNumberProperty("texts", c.texts());
    g.writeArrayPropertyStart("members");
    for (Concept.Member m : c.members()) {
      g.writeStartObject();
      g.writeNumberProperty("provision", m.provision());
      g.writeStringProperty("key", m.key());
      g.writeStringProperty("basis", ConceptRows.bases(m));
      g.writeBooleanProperty("further_edition", m.furtherEdition());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void overlap(JsonGenerator g, OverlapMatrix m) {
    g.writeName("overlap");
    g.writeStartObject();
    g.writeArrayPropertyStart("jurisdictions");
    for (Jurisdiction j : m.jurisdictions()) {
      g.writeString(j.code());
    }
    g.writeEndArray();
    g.writeArrayPropertyStart("topics");
    m.topics().forEach(g::writeNumber);
    g.writeEndArray();
    g.writeArrayPropertyStart("shared");
    for (var row : m.shared()) {
      g.writeStartArray();
      row.forEach(g::writeNumber);
      g.writeEndArray();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void metric(JsonGenerator g, MetricRow m) {
    g.writeStartObject();
    g.writeStringProperty("metric", m.metric());
    g.writeStringProperty("scope", m.scope());
    number(g, "value", m.value());
    number(g, "low", m.low());
    number(g, "high", m.high());
    number(g, "null_mean", m.nullMean());
    number(g, "p", m.p());
    number(g, "q", m.q());
    g.writeNumberProperty("n", m.n());
    g.writeNumberProperty("documents", m.documents());
    number(g, "threshold", m.threshold());
    g.writeBooleanProperty("identified", m.identified());
    g.writeStringProperty("note", m.note());
    g.writeEndObject();
  }

  private static void skipped(JsonGenerator g, Skipped s) {
    g.writeStartObject();
    g.writeStringProperty("document", s.documentId());
    g.writeStringProperty("pages", s.pages());
    g.writeStringProperty("reason", s.reason());
    g.writeStringProperty("remedy", s.remedy());
    g.writeEndObject();
  }

  /// A number with 4 decimals, or null when it was not computed.
  private static void number(JsonGenerator g, String name, double value) {
    g.writeName(name);
    if (Double.isFinite(value)) {
      g.writeNumber(Decimals.four(value));
    } else {
      g.writeNull();
    }
  }

  /// An index, or null where there is none (-1).
  private static void reference(JsonGenerator g, String name, int i) {
    if (i < 0) {
      g.writeNullProperty(name);
    } else {
      g.writeNumberProperty(name, i);
    }
  }
}
