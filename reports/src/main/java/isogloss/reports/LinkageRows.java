package isogloss.reports;

import isogloss.core.model.Linkage;
import isogloss.core.model.Provision;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Soft and binding law on the page: totals by jurisdiction and force, then the closest links.
///
/// @param totals by jurisdiction and force
/// @param rows the closest links, the most similar first
/// @param capped `300 of 2,345`, or empty when all are shown
record LinkageRows(List<Total> totals, List<Row> rows, String capped) {

  /// Soft provisions of one jurisdiction and force.
  record Total(
      String jurisdiction,
      String force,
      String provisions,
      String same,
      String other,
      String orphans,
      String share) {}

  /// One soft provision with its counterpart.
  record Row(Text soft, Text hard, String relation, String score, FindingSections.Filter filter) {}

  /// A provision in brief.
  record Text(
      String locator,
      String jurisdiction,
      String force,
      String clause,
      String language,
      MarkedText text) {}

  /// Largest number of characters shown of one text.
  private static final int TEXT_LENGTH = 400;

  static LinkageRows of(ReportIndex index, int limit) {
    Map<String, int[]> numbers = new TreeMap<>();
    for (Linkage l : index.report().linkage()) {
      String key =
          index.jurisdiction(l.provision()) + " " + index.document(l.provision()).force().code();
      int[] n = numbers.computeIfAbsent(key, k -> new int[3]);
      n[l.counterpart() < 0 ? 2 : l.sameJurisdiction() ? 0 : 1]++;
    }
    List<Total> totals = new ArrayList<>();
    numbers.forEach(
        (key, n) -> {
          int blank = key.indexOf(' ');
          int all = n[0] + n[1] + n[2];
          totals.add(
              new Total(
                  key.substring(0, blank),
                  key.substring(blank + 1),
                  Decimals.grouped(all),
                  Decimals.grouped(n[0]),
                  Decimals.grouped(n[1]),
                  Decimals.grouped(n[2]),
                  Decimals.fixed((double) (n[0] + n[1]) / all, 2)));
        });
    List<Linkage> linked =
        index.report().linkage().stream()
            .filter(l -> l.counterpart() >= 0)
            .sorted(
                Comparator.comparingDouble((Linkage l) -> -l.score())
                    .thenComparingInt(Linkage::provision))
            .toList();
    List<Row> rows = linked.stream().limit(limit).map(l -> row(index, l)).toList();
    return new LinkageRows(
        totals,
        rows,
        rows.size() == linked.size()
            ? ""
            : Decimals.grouped(rows.size()) + " of " + Decimals.grouped(linked.size()));
  }

  private static Row row(ReportIndex index, Linkage l) {
    Text soft = text(index, l.provision());
    Text hard = text(index, l.counterpart());
    return new Row(
        soft,
        hard,
        l.relation(),
        Decimals.four(l.score()),
        new FindingSections.Filter(
            soft.jurisdiction() + " " + hard.jurisdiction(),
            soft.force() + " " + hard.force(),
            soft.language() + " " + hard.language()));
  }

  private static Text text(ReportIndex index, int i) {
    Provision p = index.provision(i);
    BitSet none = new BitSet();
    return new Text(
        p.locator().toString(),
        index.jurisdiction(i).code(),
        index.document(i).force().code(),
        p.clause(),
        p.language(),
        MarkedText.of(p.text(), 0, none, none, List.of(), TEXT_LENGTH));
  }
}
