package isogloss.reports;

import isogloss.core.model.Citation;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What every writer looks up in a report, computed once. For one thread.
final class ReportIndex {
  private final FragmentationReport report;
  private final Document[] documentOf;
  private final ClauseTree[] treeOf;
  private final int[] clusterOf;
  private final MessageDigest sha256 = sha256();

  ReportIndex(FragmentationReport report) {
    this.report = report;
    ProvisionSet set = report.graph().provisions();
    // The summary's entry carries the family that was used, the catalogue's the declared one.
    Map<String, Document> used = new HashMap<>();
    Map<String, ClauseTree> trees = new HashMap<>();
    for (DocumentSummary summary : report.documents()) {
      used.put(summary.document().id(), summary.document());
      trees.put(summary.document().id(), summary.tree());
    }
    documentOf = new Document[set.size()];
    treeOf = new ClauseTree[set.size()];
    for (int i = 0; i < set.size(); i++) {
      String id = set.provision(i).locator().documentId();
      documentOf[i] = used.computeIfAbsent(id, set::document);
      ClauseTree tree = trees.get(id);
      if (tree == null) {
        throw new IllegalArgumentException("provision of " + id + ": no summary of its document");
      }
      treeOf[i] = tree;
    }
    clusterOf = new int[set.size()];
    Arrays.fill(clusterOf, -1);
    for (Cluster cluster : report.clusters()) {
      for (int member : cluster.members()) {
        clusterOf[member] = cluster.id();
      }
    }
  }

  FragmentationReport report() {
    return report;
  }

  int provisions() {
    return documentOf.length;
  }

  Provision provision(int i) {
    return report.graph().provisions().provision(i);
  }

  List<Relation> relations() {
    return report.graph().relations();
  }

  Document document(int provision) {
    return documentOf[provision];
  }

  /// The clauses of the document that provision `provision` stands in.
  ClauseTree tree(int provision) {
    return treeOf[provision];
  }

  Jurisdiction jurisdiction(int provision) {
    return documentOf[provision].jurisdiction();
  }

  /// Who issued the document of that id, read or not.
  Jurisdiction jurisdiction(String documentId) {
    return report.graph().provisions().document(documentId).jurisdiction();
  }

  /// Id of the provision's topic, or -1 when it has none.
  int cluster(int provision) {
    return clusterOf[provision];
  }

  /// Whether both sides are editions of one text.
  boolean sameFamily(Relation relation) {
    return document(relation.a()).family().equals(document(relation.b()).family());
  }

  /// Id of a pair that stays the same from run to run: 12 hex digits from the two locators.
  String pairId(Relation relation) {
    return digest(provision(relation.a()).locator() + "\n" + provision(relation.b()).locator());
  }

  /// Id of a finding about one provision, stable like [#pairId].
  String uniqueId(int provision) {
    return digest("unique\n" + provision(provision).locator());
  }

  /// Totals by name, as they stand in `report.json`.
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("documents", (long) report.documents().size());
    counts.put(
        "clauses", report.documents().stream().mapToLong(d -> d.tree().clauses().size()).sum());
    counts.put(
        "pages_unread", report.documents().stream().mapToLong(d -> unreadPages(d.tree())).sum());
    counts.put("provisions", (long) provisions());
    counts.put("relations", (long) relations().size());
    for (Relation relation : relations()) {
      counts.merge("relations_" + relation.type(), 1L, Long::sum);
    }
    counts.put("citations", (long) report.citations().size());
    counts.put(
        "citations_resolved",
        report.citations().stream().filter(c -> c.unresolved() == Citation.Unresolved.NO).count());
    counts.put("clusters", (long) report.clusters().size());
    counts.put("findings", (long) report.findings().size());
    counts.put(
        "findings_unique",
        report.findings().stream().filter(Finding.Unique.class::isInstance).count());
    counts.put("skipped", (long) report.skipped().size());
    return counts;
  }

  /// Number of pages that were not read, or not read in full.
  static long unreadPages(ClauseTree tree) {
    return tree.problems().stream().mapToInt(PageProblem::page).distinct().count();
  }

  /// Share of the printed characters that is in neither clauses nor furniture; `NaN` without any.
  static double unaccountedShare(ClauseTree tree) {
    long layout = tree.account().layout();
    return layout == 0 ? Double.NaN : (double) tree.account().unaccounted() / layout;
  }

  /// `a` or `b` for the stricter side, else empty.
  static String direction(Relation relation) {
    return relation instanceof Relation.Stricter stricter ? stricter.side().code() : "";
  }

  /// How a duplicate came to look alike, else empty.
  static String tier(Relation relation) {
    return relation instanceof Relation.Duplicate duplicate ? duplicate.tier().code() : "";
  }

  private String digest(String text) {
    byte[] hash = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
