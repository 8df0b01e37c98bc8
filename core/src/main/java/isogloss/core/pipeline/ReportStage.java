package isogloss.core.pipeline;

import isogloss.core.analysis.cite.CitationGraph;
import isogloss.core.analysis.match.EditionFamilies;
import isogloss.core.analysis.measure.Concepts;
import isogloss.core.analysis.measure.FindingCollector;
import isogloss.core.analysis.measure.FirstAppearances;
import isogloss.core.analysis.measure.OverlapMeasures;
import isogloss.core.analysis.measure.SoftHardLinkage;
import isogloss.core.analysis.norm.NormReader;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.EditionPair;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.RelationGraph;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.DocumentStages.Normed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The last stage: findings and measures from relations and topics, and a row for whatever could
/// not be read. Quick, so its result is not kept.
final class ReportStage {

  private ReportStage() {}

  static FragmentationReport report(
      RunManifest manifest,
      List<Normed> normed,
      RelationGraph graph,
      List<EditionPair> editions,
      List<Cluster> clusters,
      List<Skipped> skipped,
      Pipeline.Options options) {
    ProvisionSet set = graph.provisions();
    List<Skipped> notRead = new ArrayList<>(skipped);
    List<DocumentSummary> summaries = new ArrayList<>();
    NormReader norms = new NormReader();
    List<Document> catalogued = normed.stream().map(Normed::document).toList();
    for (Normed n : normed) {
      Document declared = n.document();
      switch (n.extracted().result()) {
        case ReadResult.Failed failed -> notRead.add(failed.skipped());
        case ReadResult.Read read -> {
          Document used = set.document(declared.id());
          String basis = EditionFamilies.basis(declared, catalogued, set.documents());
          summaries.add(new DocumentSummary(used, basis, read.tree(), n.provisions().size()));
          notRead.addAll(unreadPages(read.tree()));
          if (!norms.covers(declared.language())) {
            notRead.add(noLexicon(declared));
          }
        }
      }
    }
    notRead.sort(Comparator.comparing(Skipped::documentId).thenComparing(Skipped::pages));
    List<Relation> relations = graph.relations();
    List<Finding> findings =
        FindingCollector.collect(set, relations, clusters, options.uniqueBelow());
    OverlapMatrix overlap = OverlapMeasures.matrix(set, clusters);
    return new FragmentationReport(
        manifest,
        summaries,
        editions,
        graph,
        clusters,
        findings,
        CitationGraph.of(set, summaries.stream().map(DocumentSummary::tree).toList()),
        SoftHardLinkage.link(set, relations),
        FirstAppearances.of(set, clusters),
        Concepts.of(set, relations),
        overlap,
        OverlapMeasures.measure(set, relations, findings, overlap, options.topics().threshold()),
        notRead);
  }

  private static Skipped noLexicon(Document document) {
    return new Skipped(
        document.id(),
        "all",
        "there is no lexicon of norms for its language ("
            + document.language()
            + "): its clauses were read, its provisions were not",
        "leave it out of what is counted, or use an edition in another language");
  }

  /// One row for each kind of problem, its pages as ranges.
  private static List<Skipped> unreadPages(ClauseTree tree) {
    Map<PageProblem.Kind, List<PageProblem>> byKind = new TreeMap<>();
    for (PageProblem problem : tree.problems()) {
      byKind.computeIfAbsent(problem.kind(), k -> new ArrayList<>()).add(problem);
    }
    List<Skipped> rows = new ArrayList<>();
    byKind.forEach(
        (kind, problems) -> {
          List<Integer> pages = problems.stream().map(PageProblem::page).toList();
          String remedy =
              switch (kind) {
                case NO_TEXT ->
                    "if there is text on it, use text recognition or a version with a text layer";
                case GARBLED -> "use text recognition or a version whose fonts carry a Unicode map";
              };
          rows.add(
              new Skipped(tree.documentId(), ranges(pages), problems.getFirst().detail(), remedy));
        });
    return rows;
  }

  /// `[1, 2, 3, 7]` as "1-3, 7".
  static String ranges(List<Integer> pages) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int first = i;
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(pages.get(first));
      if (i > first) {
        text.append('-').append(pages.get(i));
      }
    }
    return text.toString();
  }

  /// What a run counted, by name.
  static SortedMap<String, Long> counts(FragmentationReport report, long candidates) {
    SortedMap<String, Long> counts = new TreeMap<>();
    List<DocumentSummary> documents = report.documents();
    counts.put("documents", (long) documents.size());
    counts.put("pages", documents.stream().mapToLong(d -> d.tree().pages()).sum());
    counts.put("clauses", documents.stream().mapToLong(d -> d.tree().clauses().size()).sum());
    counts.put("provisions", (long) report.graph().provisions().size());
    counts.put("candidates", candidates);
    counts.put("relations", (long) report.graph().relations().size());
    counts.put("citations", (long) report.citations().size());
    counts.put("topics", (long) report.clusters().size());
    counts.put("findings", (long) report.findings().size());
    counts.put("skipped", (long) report.skipped().size());
    return counts;
  }
}
