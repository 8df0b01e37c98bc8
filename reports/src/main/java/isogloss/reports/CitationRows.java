package isogloss.reports;

import isogloss.core.model.Citation;
import isogloss.core.model.Citation.Kind;
import isogloss.core.model.Citation.Unresolved;
import isogloss.core.model.Document;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the page says of citations: how many were followed, what is cited most by other texts, and
/// who cites whom.
///
/// @param kinds one row for each kind of citation
/// @param cited documents that other texts cite, the most cited first
/// @param places ordered pairs of jurisdictions with citations between them
record CitationRows(List<KindRow> kinds, List<CitedRow> cited, List<PlaceRow> places) {

  /// Citations of one kind: how many there are, were followed, and were not for each reason.
  record KindRow(
      String kind,
      String total,
      String resolved,
      String share,
      String missing,
      String absent,
      String ambiguous) {}

  record CitedRow(String id, String title, String jurisdiction, String times, String documents) {}

  record PlaceRow(String citing, String cited, String times) {}

  /// Cited documents that the page lists.
  private static final int MOST_CITED = 15;

  private static final class Tally {
    private final Set<String> documents = new TreeSet<>();
    private int times;
  }

  static CitationRows of(ReportIndex index) {
    List<Citation> all = index.report().citations();
    List<KindRow> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Citation> of = all.stream().filter(c -> c.kind() == kind).toList();
      if (!of.isEmpty()) {
        long resolved = count(of, Unresolved.NO);
        kinds.add(
            new KindRow(
                kind.code(),
                Decimals.grouped(of.size()),
                Decimals.grouped(resolved),
                Decimals.fixed((double) resolved / of.size(), 2),
                Decimals.grouped(count(of, Unresolved.NO_SUCH_CLAUSE)),
                Decimals.grouped(count(of, Unresolved.NOT_IN_CORPUS)),
                Decimals.grouped(count(of, Unresolved.AMBIGUOUS))));
      }
    }
    Map<String, Tally> cited = new TreeMap<>();
    Map<String, Integer> places = new TreeMap<>();
    for (Citation c : all) {
      String citing = index.document(c.provision()).id();
      if (!c.document().isEmpty() && !c.document().equals(citing)) {
        Tally tally = cited.computeIfAbsent(c.document(), id -> new Tally());
        tally.times++;
        tally.documents.add(citing);
        places.merge(
            index.jurisdiction(c.provision()).code()
                + "\t"
                + index.jurisdiction(c.document()).code(),
            1,
            Integer::sum);
      }
    }
    return new CitationRows(kinds, cited(index, cited), places(places));
  }

  private static long count(List<Citation> citations, Unresolved reason) {
    return citations.stream().filter(c -> c.unresolved() == reason).count();
  }

  private static List<CitedRow> cited(ReportIndex index, Map<String, Tally> cited) {
    ProvisionSet set = index.report().graph().provisions();
    return cited.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Tally> e) -> -e.getValue().times)
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_CITED)
        .map(
            e -> {
              Document document = set.document(e.getKey());
              return new CitedRow(
                  document.id(),
                  document.titleEn(),
                  document.jurisdiction().code(),
                  Decimals.grouped(e.getValue().times),
                  Decimals.grouped(e.getValue().documents.size()));
            })
        .toList();
  }

  private static List<PlaceRow> places(Map<String, Integer> places) {
    return places.entrySet().stream()
        .map(
            e -> {
              String[] pair = e.getKey().split("\t");
              return new PlaceRow(pair[0], pair[1], Decimals.grouped(e.getValue()));
            })
        .toList();
  }
}
