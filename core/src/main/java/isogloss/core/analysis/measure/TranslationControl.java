package isogloss.core.analysis.measure;

import isogloss.core.model.Document;
import isogloss.core.model.MetricRow;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether language alone keeps texts apart: editions of one text in two languages must meet. What
/// is missing there is missing between jurisdictions as well, and is no fragmentation.
final class TranslationControl {

  private TranslationControl() {}

  /// For each ordered pair of editions in different languages the share of the first one's
  /// provisions that are duplicate of, or equivalent to, a provision of the second.
  static List<MetricRow> rows(ProvisionSet set, List<Relation> relations, double threshold) {
    Map<String, Set<Integer>> met = new HashMap<>();
    for (Relation r : relations) {
      if (r instanceof Relation.Duplicate || r instanceof Relation.Equivalent) {
        met.computeIfAbsent(scope(set.document(r.a()), set.document(r.b())), k -> new HashSet<>())
            .add(r.a());
        met.computeIfAbsent(scope(set.document(r.b()), set.document(r.a())), k -> new HashSet<>())
            .add(r.b());
      }
    }
    Map<String, Integer> provisions = new HashMap<>();
    for (int i = 0; i < set.size(); i++) {
      provisions.merge(set.document(i).id(), 1, Integer::sum);
    }
    List<MetricRow> rows = new ArrayList<>();
    for (Document a : set.documents()) {
      for (Document b : set.documents()) {
        int n = provisions.getOrDefault(a.id(), 0);
        if (n > 0
            && !a.id().equals(b.id())
            && a.family().equals(b.family())
            && !a.language().equals(b.language())) {
          int found = met.getOrDefault(scope(a, b), Set.of()).size();
          rows.add(
              MetricRow.plain(
                  "translation_control",
                  scope(a, b),
                  (double) found / n,
                  n,
                  2,
                  threshold,
                  "share of the first edition's provisions found as duplicate or equivalent in the"
                      + " edition in the other language; 0 to 1, lower = more of what looks like"
                      + " fragmentation is language; n = provisions of the first"));
        }
      }
    }
    return rows;
  }

  private static String scope(Document a, Document b) {
    return a.id() + ">" + b.id();
  }
}
