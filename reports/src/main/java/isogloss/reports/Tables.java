package isogloss.reports;

import isogloss.core.analysis.structure.NumberingAudit;
import isogloss.core.analysis.structure.NumberingFault;
import isogloss.core.model.Clause;
import isogloss.core.model.Cluster;
import isogloss.core.model.Diffusion;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Evidence;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Linkage;
import isogloss.core.model.MetricRow;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.model.Relation;
import isogloss.core.model.Skipped;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The CSV tables of a finished run, each described column by column in `docs/outputs.md`.
final class Tables {
  private final ReportIndex index;
  private final FragmentationReport report;

  Tables(ReportIndex index) {
    this.index = index;
    this.report = index.report();
  }

  void documents(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "id",
                "title_en",
                "jurisdiction",
                "force",
                "date",
                "language",
                "family",
                "family_basis",
                "grammar",
                "pages",
                "pages_unread",
                "clauses",
                "provisions",
                "characters",
                "unaccounted_share",
                "characters_clauses",
                "characters_furniture",
                "unread_pages",
                "title",
                "issuer",
                "official_url",
                "sha256",
                "pages_ocr",
                "ocr_confidence",
                "numbering_faults"));
    for (DocumentSummary summary : report.documents()) {
      Document d = summary.document();
      var tree = summary.tree();
      var account = tree.account();
      table.row(
          d.id(),
          d.titleEn(),
          d.jurisdiction(),
          d.force().code(),
          d.date(),
          d.language(),
          d.family(),
          summary.familyBasis(),
          tree.grammar(),
          tree.pages(),
          ReportIndex.unreadPages(tree),
          tree.clauses().size(),
          summary.provisions(),
          account.layout(),
          ReportIndex.unaccountedShare(tree),
          account.clauses(),
          account.furniture().values().stream().mapToLong(Long::longValue).sum(),
          PageRanges.of(tree.problems().stream().map(PageProblem::page).toList()),
          d.title(),
          d.issuer(),
          d.officialUrl(),
          d.sha256(),
          tree.recognised().size(),
          RecognitionNote.of(tree).map(RecognitionNote::confidence).orElse(Double.NaN),
          NumberingAudit.faults(tree, d.language()).size());
    }
  }

  void numbering(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(out, List.of("document", "label", "path", "place", "fault", "detail"));
    for (DocumentSummary summary : report.documents()) {
      Document d = summary.document();
      for (NumberingFault fault : NumberingAudit.faults(summary.tree(), d.language())) {
        Clause clause = fault.clause();
        table.row(
            d.id(),
            clause.label(),
            clause.path(),
            summary.tree().place(clause.start()),
            fault.kind().code(),
            fault.detail());
      }
    }
  }

  void relations(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "a",
                "b",
                "relation",
                "direction",
                "aspect",
                "tier",
                "score",
                "calibrated",
                "confidence",
                "evidence_a",
                "evidence_b",
                "reason",
                "jurisdiction_a",
                "jurisdiction_b",
                "same_family",
                "borderline",
                "lexical",
                "id"));
    for (Relation r : index.relations()) {
      Evidence e = r.evidence();
      table.row(
          index.provision(r.a()).locator(),
          index.provision(r.b()).locator(),
          r.type(),
          ReportIndex.direction(r),
          r.aspect().code(),
          ReportIndex.tier(r),
          e.cosine(),
          e.calibrated(),
          e.confidence(),
          e.evidenceA(),
          e.evidenceB(),
          e.reason(),
          index.jurisdiction(r.a()),
          index.jurisdiction(r.b()),
          index.sameFamily(r),
          e.borderline(),
          e.lexical(),
          index.pairId(r));
    }
  }

  void clusters(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "id",
                "label",
                "size",
                "jurisdictions",
                "documents",
                "representative",
                "first_date",
                "first_jurisdiction"));
    for (Cluster c : report.clusters()) {
      // The oldest document; of several on one day, the one that comes first in locator order.
      int first =
          c.members().stream()
              .min(
                  Comparator.comparing((Integer i) -> index.document(i).date())
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      table.row(
          c.id(),
          c.label(),
          c.members().size(),
          jurisdictions(index, c),
          (int) c.members().stream().map(i -> index.document(i).id()).distinct().count(),
          index.provision(c.representative()).locator(),
          index.document(first).date(),
          index.jurisdiction(first));
    }
  }

  /// Codes of the jurisdictions that have the topic, sorted, with blanks between.
  static String jurisdictions(ReportIndex index, Cluster cluster) {
    return cluster.members().stream()
        .map(i -> index.jurisdiction(i).code())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  void unique(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "locator",
                "jurisdiction",
                "force",
                "modality",
                "clause",
                "page",
                "cluster",
                "nearest",
                "nearest_jurisdiction",
                "similarity",
                "text",
                "nearest_text",
                "id"));
    for (Finding finding : report.findings()) {
      if (finding instanceof Finding.Unique u) {
        Provision p = index.provision(u.provision());
        boolean any = u.nearest() >= 0;
        table.row(
            p.locator(),
            index.jurisdiction(u.provision()),
            index.document(u.provision()).force().code(),
            p.modality().code(),
            p.clause(),
            p.span().page(),
            index.cluster(u.provision()),
            any ? index.provision(u.nearest()).locator() : "",
            any ? index.jurisdiction(u.nearest()) : "",
            any ? u.similarity() : Double.NaN,
            p.text(),
            any ? index.provision(u.nearest()).text() : "",
            index.uniqueId(u.provision()));
      }
    }
  }

  void linkage(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "locator",
                "jurisdiction",
                "force",
                "counterpart",
                "counterpart_jurisdiction",
                "counterpart_force",
                "relation",
                "same_jurisdiction",
                "score"));
    for (Linkage l : report.linkage()) {
      boolean any = l.counterpart() >= 0;
      table.row(
          index.provision(l.provision()).locator(),
          index.jurisdiction(l.provision()),
          index.document(l.provision()).force().code(),
          any ? index.provision(l.counterpart()).locator() : "",
          any ? index.jurisdiction(l.counterpart()) : "",
          any ? index.document(l.counterpart()).force().code() : "",
          l.relation(),
          l.sameJurisdiction(),
          any ? l.score() : Double.NaN);
    }
  }

  void diffusion(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of("cluster", "label", "jurisdiction", "date", "provision", "rank", "lag_days"));
    Map<Integer, String> labels = new HashMap<>();
    report.clusters().forEach(c -> labels.put(c.id(), c.label()));
    for (Diffusion d : report.diffusion()) {
      LocalDate date = d.date();
      table.row(
          d.cluster(),
          labels.getOrDefault(d.cluster(), ""),
          d.jurisdiction(),
          date,
          index.provision(d.provision()).locator(),
          d.rank(),
          d.lagDays());
    }
  }

  void overlap(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out, List.of("row", "column", "topics_row", "topics_column", "shared", "containment"));
    OverlapMatrix m = report.overlap();
    for (int a = 0; a < m.jurisdictions().size(); a++) {
      for (int b = 0; b < m.jurisdictions().size(); b++) {
        table.row(
            m.jurisdictions().get(a),
            m.jurisdictions().get(b),
            m.topics().get(a),
            m.topics().get(b),
            m.shared().get(a).get(b),
            m.topics().get(a) == 0 ? Double.NaN : m.containment(a, b));
      }
    }
  }

  void metrics(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "metric",
                "scope",
                "value",
                "low",
                "high",
                "null_mean",
                "p",
                "q",
                "n",
                "documents",
                "threshold",
                "identified",
                "note"));
    for (MetricRow m : report.metrics()) {
      table.row(
          m.metric(),
          m.scope(),
          m.value(),
          m.low(),
          m.high(),
          m.nullMean(),
          m.p(),
          m.q(),
          m.n(),
          m.documents(),
          m.threshold(),
          m.identified(),
          m.note());
    }
  }

  void skipped(Writer out) throws IOException {
    CsvTable table = new CsvTable(out, List.of("document", "pages", "reason", "remedy", "read"));
    for (Skipped s : report.skipped()) {
      table.row(s.documentId(), s.pages(), s.reason(), s.remedy(), false);
    }
    for (DocumentSummary summary : report.documents()) {
      Optional<RecognitionNote> note = RecognitionNote.of(summary.tree());
      if (note.isPresent()) {
        table.row(
            summary.document().id(),
            note.get().pages(),
            note.get().reason(),
            RecognitionNote.REMEDY,
            true);
      }
    }
  }
}
