package isogloss.core.analysis.measure;

import isogloss.core.model.Cluster;
import isogloss.core.model.Finding;
import isogloss.core.model.Modality;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Picks what a reader should look at: duplicates, equivalents, stricter and conflicting pairs
/// between edition families, and provisions that stand in one jurisdiction alone.
public final class FindingCollector {

  private FindingCollector() {}

  /// The findings, most confident first; unique provisions last, the most distant first.
  ///
  /// @param relations relations of the run, sorted
  /// @param uniqueBelow calibrated similarity to every provision of another jurisdiction and family
  ///     below which a provision is unique, in (0, 1)
  public static List<Finding> collect(
      ProvisionSet set, List<Relation> relations, List<Cluster> clusters, double uniqueBelow) {
    List<Integer> pairwise = new ArrayList<>();
    int n = set.size();
    int[] nearest = new int[n];
    double[] similarity = new double[n];
    Arrays.fill(nearest, -1);
    for (int r = 0; r < relations.size(); r++) {
      Relation relation = relations.get(r);
      if (set.document(relation.a()).family().equals(set.document(relation.b()).family())) {
        continue;
      }
      if (isFinding(relation)) {
        pairwise.add(r);
      }
      if (!set.document(relation.a())
          .jurisdiction()
          .equals(set.document(relation.b()).jurisdiction())) {
        double s = Math.max(relation.evidence().calibrated(), relation.evidence().lexical());
        offer(nearest, similarity, relation.a(), relation.b(), s);
        offer(nearest, similarity, relation.b(), relation.a(), s);
      }
    }
    pairwise.sort(
        Comparator.comparingDouble((Integer r) -> -relations.get(r).evidence().confidence())
            .thenComparing(Comparator.naturalOrder()));
    List<Finding> findings = new ArrayList<>();
    pairwise.forEach(r -> findings.add(new Finding.Pairwise(r)));
    List<Finding.Unique> unique = new ArrayList<>();
    for (Cluster cluster : clusters) {
      boolean alone =
          cluster.members().stream().map(i -> set.document(i).jurisdiction()).distinct().count()
              == 1;
      for (int i : cluster.members()) {
        if (alone
            && similarity[i] < uniqueBelow
            && set.provision(i).modality() != Modality.DEFINITION) {
          unique.add(new Finding.Unique(i, nearest[i], similarity[i]));
        }
      }
    }
    unique.sort(
        Comparator.comparingDouble(Finding.Unique::similarity)
            .thenComparingInt(Finding.Unique::provision));
    findings.addAll(unique);
    return findings;
  }

  private static void offer(int[] nearest, double[] similarity, int i, int j, double s) {
    if (s > similarity[i] || (s == similarity[i] && nearest[i] > j)) {
      similarity[i] = s;
      nearest[i] = j;
    }
  }

  private static boolean isFinding(Relation relation) {
    return switch (relation) {
      case Relation.Duplicate d -> true;
      case Relation.Equivalent e -> true;
      case Relation.Stricter s -> true;
      case Relation.Conflict c -> true;
      case Relation.Overlap o -> false;
      case Relation.Related r -> false;
    };
  }
}
