package isogloss.core.analysis.measure;

import isogloss.core.model.Cluster;
import isogloss.core.model.Finding;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.MetricRow;
import isogloss.core.model.Modality;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The directed overlap between jurisdictions and the first plain measures. None of them has a null
/// model or interval yet, so every row says that it is not identified.
public final class OverlapMeasures {

  private OverlapMeasures() {}

  /// Topics that each pair of jurisdictions has in common; definitions are left out.
  public static OverlapMatrix matrix(ProvisionSet set, List<Cluster> clusters) {
    List<Jurisdiction> jurisdictions =
        new TreeSet<>(set.documents().stream().map(d -> d.jurisdiction()).toList())
            .stream().toList();
    List<Set<Integer>> topics = new ArrayList<>();
    jurisdictions.forEach(j -> topics.add(new HashSet<>()));
    for (Cluster cluster : clusters) {
      for (int i : cluster.members()) {
        if (set.provision(i).modality() != Modality.DEFINITION) {
          topics.get(jurisdictions.indexOf(set.document(i).jurisdiction())).add(cluster.id());
        }
      }
    }
    List<List<Integer>> shared = new ArrayList<>();
    for (Set<Integer> row : topics) {
      List<Integer> cells = new ArrayList<>();
      for (Set<Integer> column : topics) {
        cells.add((int) row.stream().filter(column::contains).count());
      }
      shared.add(cells);
    }
    return new OverlapMatrix(jurisdictions, topics.stream().map(Set::size).toList(), shared);
  }

  /// The measures of a run, sorted by name and scope.
  public static List<MetricRow> measure(
      ProvisionSet set,
      List<Relation> relations,
      List<Finding> findings,
      OverlapMatrix overlap,
      double threshold) {
    List<MetricRow> rows = new ArrayList<>();
    List<Jurisdiction> names = overlap.jurisdictions();
    for (int a = 0; a < names.size(); a++) {
      for (int b = 0; b < names.size(); b++) {
        if (a != b) {
          String scope = names.get(a) + ">" + names.get(b);
          int documents = documents(set, names.get(a)) + documents(set, names.get(b));
          rows.add(
              MetricRow.plain(
                  "containment",
                  scope,
                  overlap.containment(a, b),
                  overlap.topics().get(a),
                  documents,
                  threshold,
                  "share of the first one's topics that the second has too; 0 to 1, higher = more"
                      + " overlap; n = topics of the first; Broder 1997"));
          if (a < b) {
            turnover(rows, overlap, a, b, documents, threshold);
          }
        }
      }
    }
    unique(rows, set, findings, names, threshold);
    rates(rows, set, relations, threshold);
    rows.addAll(TranslationControl.rows(set, relations, threshold));
    rows.sort(Comparator.comparing(MetricRow::metric).thenComparing(MetricRow::scope));
    return rows;
  }

  /// Jaccard dissimilarity and its part that is turnover (other rules) rather than nestedness (a
  /// shorter list of the same rules).
  ///
  /// *Source:* Baselga (2012), doi:10.1111/j.1466-8238.2011.00756.x.
  private static void turnover(
      List<MetricRow> rows, OverlapMatrix overlap, int a, int b, int documents, double threshold) {
    String scope = overlap.jurisdictions().get(a) + "-" + overlap.jurisdictions().get(b);
    double both = overlap.shared().get(a).get(b);
    double onlyA = overlap.topics().get(a) - both;
    double onlyB = overlap.topics().get(b) - both;
    double all = both + onlyA + onlyB;
    if (all == 0) {
      return;
    }
    double least = Math.min(onlyA, onlyB);
    double jaccard = (onlyA + onlyB) / all;
    double turnover = both + 2 * least == 0 ? 0 : 2 * least / (both + 2 * least);
    rows.add(
        MetricRow.plain(
            "beta_jaccard",
            scope,
            jaccard,
            (long) all,
            documents,
            threshold,
            "share of the topics of both that only one has; 0 to 1, higher = more fragmented; n ="
                + " topics of both"));
    rows.add(
        MetricRow.plain(
            "beta_turnover",
            scope,
            turnover,
            (long) all,
            documents,
            threshold,
            "part of beta_jaccard that is other rules rather than a shorter list; Baselga 2012"));
  }

  private static void unique(
      List<MetricRow> rows,
      ProvisionSet set,
      List<Finding> findings,
      List<Jurisdiction> names,
      double threshold) {
    for (Jurisdiction name : names) {
      long all = 0;
      for (int i = 0; i < set.size(); i++) {
        if (set.document(i).jurisdiction().equals(name)
            && set.provision(i).modality() != Modality.DEFINITION) {
          all++;
        }
      }
      long unique =
          findings.stream()
              .filter(
                  f ->
                      f instanceof Finding.Unique u
                          && set.document(u.provision()).jurisdiction().equals(name))
              .count();
      if (all > 0) {
        rows.add(
            MetricRow.plain(
                "unique_share",
                name.code(),
                (double) unique / all,
                all,
                documents(set, name),
                threshold,
                "share of provisions without counterpart in another jurisdiction; 0 to 1; grows with"
                    + " the size of one corpus against the others and is not corrected for it; n ="
                    + " provisions"));
      }
    }
  }

  private static void rates(
      List<MetricRow> rows, ProvisionSet set, List<Relation> relations, double threshold) {
    Set<Integer> repeated = new HashSet<>();
    long comparable = 0;
    long conflicts = 0;
    for (Relation relation : relations) {
      if (set.document(relation.a()).family().equals(set.document(relation.b()).family())) {
        continue;
      }
      if (relation instanceof Relation.Duplicate) {
        repeated.add(relation.a());
        repeated.add(relation.b());
      }
      if (!(relation instanceof Relation.Related)) {
        comparable++;
        conflicts += relation instanceof Relation.Conflict ? 1 : 0;
      }
    }
    if (set.size() > 0) {
      rows.add(
          MetricRow.plain(
              "redundancy",
              "all",
              (double) repeated.size() / set.size(),
              set.size(),
              set.documents().size(),
              threshold,
              "share of provisions with a duplicate in an instrument of another edition family; 0 to"
                  + " 1; n = provisions"));
    }
    if (comparable > 0) {
      rows.add(
          MetricRow.plain(
              "conflict_rate",
              "all",
              (double) conflicts / comparable,
              comparable,
              set.documents().size(),
              threshold,
              "share of comparable pairs between edition families that conflict; 0 to 1; n = pairs"
                  + " typed duplicate, equivalent, overlap, stricter or conflict; not corrected for"
                  + " the judge's errors"));
    }
  }

  private static int documents(ProvisionSet set, Jurisdiction name) {
    return (int) set.documents().stream().filter(d -> d.jurisdiction().equals(name)).count();
  }
}
