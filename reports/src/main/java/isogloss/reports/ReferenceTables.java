package isogloss.reports;

import isogloss.core.model.Citation;
import isogloss.core.model.Concept;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Provision;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// The CSV tables of what provisions refer to: clauses, instruments and terms. Each is described
/// column by column in `docs/outputs.md`.
final class ReferenceTables {
  private final ReportIndex index;
  private final FragmentationReport report;

  ReferenceTables(ReportIndex index) {
    this.index = index;
    this.report = index.report();
  }

  void citations(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "locator",
                "jurisdiction",
                "printed",
                "kind",
                "document",
                "document_jurisdiction",
                "paths",
                "dated",
                "unresolved"));
    for (Citation c : report.citations()) {
      table.row(
          index.provision(c.provision()).locator(),
          index.jurisdiction(c.provision()),
          c.printed(),
          c.kind().code(),
          c.document(),
          c.document().isEmpty() ? "" : index.jurisdiction(c.document()),
          String.join("; ", c.paths()),
          c.dated(),
          c.unresolved().code());
    }
  }

  void definitions(Writer out) throws IOException {
    CsvTable table =
        new CsvTable(
            out,
            List.of(
                "locator",
                "jurisdiction",
                "force",
                "language",
                "term",
                "key",
                "definiens",
                "scope",
                "concept",
                "concept_label",
                "basis",
                "other_terms",
                "texts",
                "family",
                "further_edition",
                "clause",
                "page"));
    for (Concept c : report.concepts()) {
      for (Concept.Member m : c.members()) {
        Provision p = index.provision(m.provision());
        List<String> terms = p.definition().terms();
        table.row(
            p.locator(),
            index.jurisdiction(m.provision()),
            index.document(m.provision()).force().code(),
            p.language(),
            p.definition().term(),
            m.key(),
            p.definition().definiens(),
            p.definition().scope(),
            c.id(),
            c.label(),
            ConceptRows.bases(m),
            String.join("; ", terms.subList(1, terms.size())),
            c.texts(),
            index.document(m.provision()).family(),
            m.furtherEdition(),
            p.clause(),
            p.span().page());
      }
    }
  }
}
