package isogloss.reports;

import isogloss.core.model.Concept;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The concepts of the page: those that two texts or more define, with all their definitions side
/// by side; those of most texts first.
///
/// @param rows those that are shown
/// @param several their number with its noun, hidden ones included
/// @param single number of concepts that one text alone defines
/// @param capped `500 of 2,345`, or empty when all are shown
record ConceptRows(List<Row> rows, String total, String several, String single, String capped) {

  /// One concept.
  record Row(
      int id,
      String label,
      String texts,
      String jurisdictions,
      String forces,
      String languages,
      List<Said> definitions) {}

  /// One definition of it.
  ///
  /// @param edition whether the same text stands above in another edition
  record Said(
      String jurisdiction,
      String document,
      String title,
      String place,
      String term,
      String language,
      String text,
      boolean cut,
      String scope,
      String basis,
      boolean edition) {}

  /// Largest number of characters shown of a definiens.
  private static final int TEXT_LENGTH = 600;

  static ConceptRows of(ReportIndex index, int limit) {
    List<Concept> shared =
        index.report().concepts().stream()
            .filter(c -> c.texts() > 1)
            .sorted(
                Comparator.comparingInt((Concept c) -> -c.texts()).thenComparingInt(Concept::id))
            .toList();
    List<Row> rows = shared.stream().limit(limit).map(c -> row(index, c)).toList();
    return new ConceptRows(
        rows,
        Decimals.grouped(shared.size()),
        PageContent.plural(shared.size(), "concept"),
        PageContent.plural(index.report().concepts().size() - shared.size(), "concept"),
        rows.size() == shared.size()
            ? ""
            : Decimals.grouped(rows.size()) + " of " + Decimals.grouped(shared.size()));
  }

  private static Row row(ReportIndex index, Concept c) {
    return new Row(
        c.id(),
        c.label(),
        Decimals.grouped(c.texts()),
        joined(documents(index, c).map(d -> d.jurisdiction().code())),
        joined(documents(index, c).map(d -> d.force().code())),
        joined(documents(index, c).map(Document::language)),
        c.members().stream().map(m -> said(index, m)).toList());
  }

  private static Said said(ReportIndex index, Concept.Member m) {
    Provision p = index.provision(m.provision());
    Document d = index.document(m.provision());
    String text = p.definition().definiens();
    boolean cut = text.codePointCount(0, text.length()) > TEXT_LENGTH;
    return new Said(
        d.jurisdiction().code(),
        d.id(),
        d.titleEn(),
        p.clause() + ", " + index.tree(m.provision()).place(p.span()),
        String.join(", ", p.definition().terms()),
        p.language(),
        cut ? text.substring(0, text.offsetByCodePoints(0, TEXT_LENGTH)) : text,
        cut,
        p.definition().scope(),
        bases(m),
        m.furtherEdition());
  }

  /// Why a definition stands beside the others, sorted, with blanks between.
  static String bases(Concept.Member m) {
    return joined(m.bases().stream().map(Concept.Basis::code));
  }

  private static Stream<Document> documents(ReportIndex index, Concept c) {
    return c.members().stream().map(m -> index.document(m.provision()));
  }

  private static String joined(Stream<String> values) {
    return String.join(" ", values.distinct().sorted().toList());
  }
}
