package isogloss.reports;

import isogloss.core.model.Cluster;
import isogloss.core.model.Diffusion;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The topics of the page: those of two provisions and more, the largest first.
///
/// @param rows those that are shown
/// @param total number of topics of two provisions and more
/// @param several the same with its noun
/// @param single number of provisions that are alone in their topic, with its noun
/// @param capped `500 of 2,345`, or empty when all are shown
record TopicRows(List<Row> rows, String total, String several, String single, String capped) {

  /// One topic.
  ///
  /// @param firsts first appearance by jurisdiction, or empty when none was computed
  record Row(
      int id,
      String label,
      String size,
      String jurisdictions,
      List<First> firsts,
      String text,
      boolean cut,
      String language,
      String locator,
      String forces,
      String languages) {}

  /// When a jurisdiction had a topic first.
  record First(String jurisdiction, String date) {}

  /// Largest number of characters shown of a topic's representative.
  private static final int TEXT_LENGTH = 300;

  static TopicRows of(ReportIndex index, int limit) {
    Map<Integer, List<First>> firsts = new HashMap<>();
    for (Diffusion d : index.report().diffusion()) {
      firsts
          .computeIfAbsent(d.cluster(), k -> new ArrayList<>())
          .add(new First(d.jurisdiction().code(), d.date().toString()));
    }
    List<Cluster> topics =
        index.report().clusters().stream()
            .filter(c -> c.members().size() > 1)
            .sorted(
                Comparator.comparingInt((Cluster c) -> -c.members().size())
                    .thenComparingInt(Cluster::id))
            .toList();
    List<Row> rows =
        topics.stream()
            .limit(limit)
            .map(c -> row(index, c, firsts.getOrDefault(c.id(), List.of())))
            .toList();
    return new TopicRows(
        rows,
        Decimals.grouped(topics.size()),
        PageContent.plural(topics.size(), "topic"),
        PageContent.plural(index.report().clusters().size() - topics.size(), "provision"),
        rows.size() == topics.size()
            ? ""
            : Decimals.grouped(rows.size()) + " of " + Decimals.grouped(topics.size()));
  }

  private static Row row(ReportIndex index, Cluster c, List<First> firsts) {
    Provision p = index.provision(c.representative());
    return new Row(
        c.id(),
        c.label(),
        Decimals.grouped(c.members().size()),
        Tables.jurisdictions(index, c),
        firsts,
        p.text().codePointCount(0, p.text().length()) <= TEXT_LENGTH
            ? p.text()
            : p.text().substring(0, p.text().offsetByCodePoints(0, TEXT_LENGTH)),
        p.text().codePointCount(0, p.text().length()) > TEXT_LENGTH,
        p.language(),
        p.locator().toString(),
        joined(documents(index, c).map(d -> d.force().code())),
        joined(documents(index, c).map(Document::language)));
  }

  private static Stream<Document> documents(ReportIndex index, Cluster c) {
    return c.members().stream().map(index::document);
  }

  private static String joined(Stream<String> values) {
    return String.join(" ", values.distinct().sorted().toList());
  }
}
