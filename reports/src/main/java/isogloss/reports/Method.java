package isogloss.reports;

import isogloss.core.model.DocumentSummary;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.MetricRow;
import isogloss.core.model.Relation;
import isogloss.core.model.RunManifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Measures, settings and limits, all of them read from the run itself.
///
/// @param measures measures of the whole and of single jurisdictions
/// @param pairs measures of pairs of jurisdictions
/// @param formulas what each measure means
/// @param manifest what the run was made of
/// @param settings every option
/// @param missing what was not computed
/// @param limits what a reader must not conclude
record Method(
    List<Measure> measures,
    List<Measure> pairs,
    List<Named> formulas,
    List<Named> manifest,
    List<Named> settings,
    List<String> missing,
    List<String> limits) {

  /// A word and what it stands for.
  record Named(String name, String value) {}

  /// One measure, numbers as text; what was not computed is empty.
  record Measure(
      String metric,
      String scope,
      String value,
      String interval,
      String nullMean,
      String p,
      String q,
      String n,
      String documents,
      String identified) {}

  /// Jurisdictions with fewer documents get no interval.
  ///
  /// *Source:* design of the measures, "with < 5 documents print too few".
  private static final int FEW_DOCUMENTS = 5;

  /// Share of characters without a place above which a document is named.
  private static final double MUCH_UNACCOUNTED = 0.02;

  static Method of(ReportIndex index) {
    FragmentationReport report = index.report();
    List<Measure> measures = new ArrayList<>();
    List<Measure> pairs = new ArrayList<>();
    Map<String, String> formulas = new LinkedHashMap<>();
    for (MetricRow row : report.metrics()) {
      (row.scope().contains(">") ? pairs : measures).add(measure(row));
      formulas.putIfAbsent(row.metric(), row.note());
    }
    RunManifest m = report.manifest();
    return new Method(
        measures,
        pairs,
        named(formulas),
        List.of(
            new Named("Program version", m.version()),
            new Named("Encoder", m.encoder()),
            new Named("Catalogue, SHA-256", m.catalogueHash()),
            new Named("Corpus, SHA-256", m.corpusHash()),
            new Named("Seed", Long.toString(m.seed()))),
        named(m.options()),
        missing(report),
        limits(index));
  }

  private static List<Named> named(Map<String, String> values) {
    List<Named> named = new ArrayList<>();
    values.forEach((name, value) -> named.add(new Named(name, value)));
    return named;
  }

  private static Measure measure(MetricRow row) {
    boolean interval = Double.isFinite(row.low()) && Double.isFinite(row.high());
    return new Measure(
        row.metric(),
        row.scope(),
        Decimals.four(row.value()),
        interval ? Decimals.four(row.low()) + " – " + Decimals.four(row.high()) : "",
        Decimals.four(row.nullMean()),
        Decimals.four(row.p()),
        Decimals.four(row.q()),
        Decimals.grouped(row.n()),
        Integer.toString(row.documents()),
        Double.isNaN(row.p()) ? "" : row.identified() ? "yes" : "no");
  }

  private static List<String> missing(FragmentationReport report) {
    List<String> missing = new ArrayList<>();
    String unvalued = metrics(report, row -> Double.isNaN(row.value()));
    if (report.metrics().isEmpty()) {
      missing.add("No measures were computed.");
    } else if (!unvalued.isEmpty()) {
      missing.add("No value could be computed for: " + unvalued + ".");
    }
    String bare = metrics(report, row -> Double.isNaN(row.low()));
    if (!bare.isEmpty()) {
      missing.add("No interval was computed for some or all rows of: " + bare + ".");
    }
    String unchecked = metrics(report, row -> Double.isNaN(row.p()));
    if (!unchecked.isEmpty()) {
      missing.add("No null model was run for some or all rows of: " + unchecked + ".");
    }
    if (report.overlap().jurisdictions().isEmpty()) {
      missing.add("No overlap matrix was computed.");
    }
    if (report.linkage().isEmpty()) {
      missing.add("No links between soft and binding law were computed.");
    }
    if (report.diffusion().isEmpty()) {
      missing.add("No first appearances were computed.");
    }
    missing.add(
        "Value themes, the objects of duties, and the precision of the relations as judged by"
            + " people are not part of this report.");
    return missing;
  }

  private static String metrics(FragmentationReport report, Predicate<MetricRow> condition) {
    return report.metrics().stream()
        .filter(condition)
        .map(MetricRow::metric)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<String> limits(ReportIndex index) {
    FragmentationReport report = index.report();
    List<String> limits = new ArrayList<>();
    limits.add(
        "This report speaks of the documents listed in it and of no others: a requirement is"
            + " unique or missing in them, not in the law of a country.");
    limits.add(
        "Language is not jurisdiction. Texts in different languages look less alike to an encoder"
            + " than they are; calibrated scores lessen this and do not remove it.");
    confounded(report.documents()).ifPresent(limits::add);
    limits.add(
        "Earlier is not cause. First appearances show which document of this corpus is the older,"
            + " not who took a rule from whom.");
    limits.add(
        "Stricter is not incompatible. Where one text asks more, both can be met at once; only a"
            + " conflict means that nobody can meet both.");
    few(report.documents()).ifPresent(limits::add);
    long borderline =
        index.relations().stream().map(Relation::evidence).filter(e -> e.borderline()).count();
    limits.add(
        "Relations were typed by the program and not reviewed by a person; confidence is the"
            + " program's own. "
            + Decimals.grouped(borderline)
            + " of "
            + Decimals.grouped(index.relations().size())
            + " relations lie within 0.001 of a threshold and are marked as borderline.");
    List<String> lossy =
        report.documents().stream()
            .filter(d -> Math.abs(ReportIndex.unaccountedShare(d.tree())) > MUCH_UNACCOUNTED)
            .map(d -> d.document().id())
            .toList();
    if (!lossy.isEmpty()) {
      limits.add(
          "More than 2 % of the printed characters are neither in clauses nor in furniture in: "
              + String.join(", ", lossy)
              + ". What they say may be missing here.");
    }
    if (!report.skipped().isEmpty()) {
      limits.add(
          "What could not be read is listed under “Not read”. It is missing from every number.");
    }
    return limits;
  }

  /// Languages that only one jurisdiction has, where that jurisdiction has no other.
  private static Optional<String> confounded(List<DocumentSummary> documents) {
    Map<String, Set<String>> languages = new TreeMap<>();
    Map<String, Set<String>> places = new TreeMap<>();
    for (DocumentSummary d : documents) {
      String place = d.document().jurisdiction().code();
      languages.computeIfAbsent(place, k -> new TreeSet<>()).add(d.document().language());
      places.computeIfAbsent(d.document().language(), k -> new TreeSet<>()).add(place);
    }
    List<String> same = new ArrayList<>();
    languages.forEach(
        (place, spoken) -> {
          String language = spoken.iterator().next();
          if (spoken.size() == 1 && places.getOrDefault(language, Set.of()).size() == 1) {
            same.add(place + " (" + language + ")");
          }
        });
    return sentence(
        same,
        "In this corpus language and jurisdiction coincide for ",
        ": a difference between them and the others may be one of language.");
  }

  private static Optional<String> few(List<DocumentSummary> documents) {
    Map<String, Long> numbers =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.document().jurisdiction().code(), TreeMap::new, Collectors.counting()));
    List<String> few =
        numbers.entrySet().stream()
            .filter(e -> e.getValue() < FEW_DOCUMENTS)
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .toList();
    return sentence(
        few, "Fewer than five documents stand for ", ": too few for statements about them.");
  }

  private static Optional<String> sentence(Collection<String> names, String before, String after) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(before + String.join(", ", names) + after);
  }
}
