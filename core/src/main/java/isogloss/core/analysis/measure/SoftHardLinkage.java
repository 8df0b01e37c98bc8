package isogloss.core.analysis.measure;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Linkage;
import isogloss.core.model.Modality;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For each soft provision, its nearest counterpart in binding law, or that it has none.
public final class SoftHardLinkage {

  private record Link(int counterpart, Relation relation, double score) {}

  private SoftHardLinkage() {}

  /// One row for each provision of soft law, sorted by provision; a provision of the same family is
  /// no counterpart.
  public static List<Linkage> link(ProvisionSet set, List<Relation> relations) {
    Map<Integer, Link> best = new HashMap<>();
    for (Relation relation : relations) {
      if (relation instanceof Relation.Related
          || set.document(relation.a()).family().equals(set.document(relation.b()).family())) {
        continue;
      }
      offer(set, best, relation, relation.a(), relation.b());
      offer(set, best, relation, relation.b(), relation.a());
    }
    List<Linkage> rows = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      if (set.document(i).force() != LegalForce.SOFT
          || set.provision(i).modality() == Modality.DEFINITION) {
        continue;
      }
      Link link = best.get(i);
      if (link == null) {
        rows.add(new Linkage(i, -1, "", false, 0));
      } else {
        boolean same =
            set.document(i).jurisdiction().equals(set.document(link.counterpart()).jurisdiction());
        rows.add(new Linkage(i, link.counterpart(), link.relation().type(), same, link.score()));
      }
    }
    return rows;
  }

  private static void offer(
      ProvisionSet set, Map<Integer, Link> best, Relation relation, int soft, int hard) {
    if (set.document(soft).force() != LegalForce.SOFT
        || set.document(hard).force() != LegalForce.HARD) {
      return;
    }
    double score = Math.max(relation.evidence().calibrated(), relation.evidence().lexical());
    Link old = best.get(soft);
    if (old == null || score > old.score()) {
      best.put(soft, new Link(hard, relation, score));
    }
  }
}
