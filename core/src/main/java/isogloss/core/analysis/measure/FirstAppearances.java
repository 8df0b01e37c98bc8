package isogloss.core.analysis.measure;

import isogloss.core.model.Cluster;
import isogloss.core.model.Diffusion;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.ProvisionSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// When each topic first appeared in each jurisdiction. Earlier is not cause, and a topic may be
/// older
/// than the corpus.
public final class FirstAppearances {

  private FirstAppearances() {}

  /// Rows for the topics of at least two jurisdictions, by topic, then rank, then jurisdiction.
  public static List<Diffusion> of(ProvisionSet set, List<Cluster> clusters) {
    List<Diffusion> rows = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Map<Jurisdiction, Integer> first = new TreeMap<>();
      for (int i : cluster.members()) {
        first.merge(
            set.document(i).jurisdiction(),
            i,
            (old, now) -> set.document(now).date().isBefore(set.document(old).date()) ? now : old);
      }
      if (first.size() < 2) {
        continue;
      }
      List<Map.Entry<Jurisdiction, Integer>> order = new ArrayList<>(first.entrySet());
      order.sort(
          Comparator.comparing(
                  (Map.Entry<Jurisdiction, Integer> e) -> set.document(e.getValue()).date())
              .thenComparing(Map.Entry::getKey));
      LocalDate start = set.document(order.getFirst().getValue()).date();
      int rank = 0;
      LocalDate last = LocalDate.MIN;
      for (int k = 0; k < order.size(); k++) {
        int i = order.get(k).getValue();
        LocalDate date = set.document(i).date();
        if (!date.equals(last)) {
          rank = k + 1;
          last = date;
        }
        rows.add(
            new Diffusion(
                cluster.id(),
                order.get(k).getKey(),
                date,
                i,
                rank,
                ChronoUnit.DAYS.between(start, date)));
      }
    }
    return rows;
  }
}
