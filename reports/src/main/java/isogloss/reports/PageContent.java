package isogloss.reports;

import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Relation;
import isogloss.core.model.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the page's template reads, in the order of the page.
record PageContent(
    String policy,
    String style,
    String script,
    String summary,
    String unreadSummary,
    List<Kind> kinds,
    List<FindingSections.Card> first,
    List<Place> places,
    Choices choices,
    Heat heat,
    List<FindingSections.Section> sections,
    TopicRows topics,
    ConceptRows concepts,
    LinkageRows linkage,
    CitationRows citations,
    List<Source> sources,
    List<Skipped> skipped,
    List<Unread> unread,
    List<Recognised> recognised,
    Method method) {

  /// How many there are of one kind of relation or finding.
  record Kind(String name, String meaning, String anchor, String findings, String families) {}

  /// One jurisdiction in numbers.
  record Place(
      String code,
      String documents,
      String languages,
      String provisions,
      String topics,
      String unique,
      String conflicts) {}

  /// What a reader can filter by.
  record Choices(List<String> jurisdictions, List<String> forces, List<String> languages) {}

  /// The overlap matrix.
  record Heat(List<String> columns, List<HeatRow> rows) {}

  record HeatRow(String jurisdiction, String topics, List<HeatCell> cells) {}

  /// @param shade class of the cell: `own` on the diagonal, `none` for an empty row, else `h0` to
  ///     `h9`
  /// @param pick the two jurisdictions
  record HeatCell(String shade, String share, String n, String pick) {}

  /// One document.
  record Source(
      String id,
      String title,
      String originalTitle,
      String language,
      String issuer,
      String url,
      String jurisdiction,
      String force,
      String date,
      String family,
      String familyBasis,
      String grammar,
      String pages,
      String unread,
      String clauses,
      String provisions,
      String characters,
      String unaccounted) {}

  /// Pages of a document that was read otherwise.
  record Unread(String document, String pages, String problem, String detail) {}

  /// Pages of a document that were read from their pictures.
  record Recognised(String document, String pages, String reason, String remedy) {}

  /// Number of findings of a kind that are listed to be read first.
  private static final int FIRST_OF_KIND = 3;

  static PageContent of(
      ReportIndex index, HtmlPage.Options options, String policy, String style, String script) {
    FragmentationReport report = index.report();
    List<FindingSections.Section> sections = new FindingSections(index, options).sections();
    return new PageContent(
        policy,
        style,
        script,
        summary(index),
        unreadSummary(report),
        kinds(index, sections),
        first(sections),
        places(index),
        choices(report),
        heat(report.overlap()),
        sections,
        TopicRows.of(index, options.topics()),
        ConceptRows.of(index, options.topics()),
        LinkageRows.of(index, options.links()),
        CitationRows.of(index),
        report.documents().stream().map(PageContent::source).toList(),
        report.skipped(),
        unread(report),
        recognised(report),
        Method.of(index));
  }

  private static String summary(ReportIndex index) {
    FragmentationReport report = index.report();
    Stream<Document> documents = report.documents().stream().map(DocumentSummary::document);
    List<Document> read = documents.toList();
    return plural(read.size(), "document")
        + " of "
        + plural(read.stream().map(Document::jurisdiction).distinct().count(), "jurisdiction")
        + " in "
        + plural(read.stream().map(Document::language).distinct().count(), "language")
        + ", with "
        + plural(index.provisions(), "provision")
        + " in "
        + plural(report.clusters().size(), "topic");
  }

  private static String unreadSummary(FragmentationReport report) {
    Set<String> read = new HashSet<>();
    report.documents().forEach(d -> read.add(d.document().id()));
    long whole =
        report.skipped().stream()
            .map(Skipped::documentId)
            .filter(id -> !read.contains(id))
            .distinct()
            .count();
    long pages =
        report.documents().stream().mapToLong(d -> ReportIndex.unreadPages(d.tree())).sum();
    if (whole == 0 && pages == 0 && report.skipped().isEmpty()) {
      return "Every page of every document was read.";
    }
    return plural(whole, "document")
        + " could not be read at all, and "
        + plural(pages, "page")
        + " of the others.";
  }

  /// `1 page`, `2,345 pages`.
  static String plural(long n, String noun) {
    return Decimals.grouped(n) + " " + noun + (n == 1 ? "" : "s");
  }

  private static List<Kind> kinds(ReportIndex index, List<FindingSections.Section> sections) {
    Map<String, Long> inside = new HashMap<>();
    for (Relation relation : index.relations()) {
      if (index.sameFamily(relation)) {
        inside.merge(relation.type(), 1L, Long::sum);
      }
    }
    Map<String, String> types =
        Map.of(
            "duplicates", "duplicate",
            "conflicts", "conflict",
            "stricter", "stricter",
            "equivalents", "equivalent",
            "overlaps", "overlap",
            "related", "related");
    List<Kind> kinds = new ArrayList<>();
    for (FindingSections.Section section : sections) {
      String type = types.get(section.id());
      kinds.add(
          new Kind(
              section.title(),
              section.meaning(),
              section.id(),
              section.count(),
              type == null ? "" : Decimals.grouped(inside.getOrDefault(type, 0L))));
    }
    return kinds;
  }

  /// The most confident of each kind, conflicts first.
  private static List<FindingSections.Card> first(List<FindingSections.Section> sections) {
    List<FindingSections.Card> first = new ArrayList<>();
    for (String id : List.of("conflicts", "stricter", "duplicates", "unique")) {
      sections.stream()
          .filter(s -> s.id().equals(id))
          .flatMap(s -> s.cards().stream().limit(FIRST_OF_KIND))
          .forEach(first::add);
    }
    return first;
  }

  private static List<Place> places(ReportIndex index) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (DocumentSummary summary : index.report().documents()) {
      Tally tally = tally(tallies, summary.document());
      tally.documents++;
      tally.languages.add(summary.document().language());
    }
    for (int i = 0; i < index.provisions(); i++) {
      Tally tally = tally(tallies, index.document(i));
      tally.provisions++;
      if (index.cluster(i) >= 0) {
        tally.topics.add(index.cluster(i));
      }
    }
    for (Finding finding : index.report().findings()) {
      switch (finding) {
        case Finding.Unique u -> tally(tallies, index.document(u.provision())).unique++;
        case Finding.Pairwise p -> {
          if (index.relations().get(p.relation()) instanceof Relation.Conflict c) {
            Tally a = tally(tallies, index.document(c.a()));
            Tally b = tally(tallies, index.document(c.b()));
            a.conflicts++;
            if (a != b) {
              b.conflicts++;
            }
          }
        }
      }
    }
    List<Place> places = new ArrayList<>();
    tallies.forEach(
        (code, t) ->
            places.add(
                new Place(
                    code,
                    Decimals.grouped(t.documents),
                    String.join(" ", t.languages),
                    Decimals.grouped(t.provisions),
                    Decimals.grouped(t.topics.size()),
                    Decimals.grouped(t.unique),
                    Decimals.grouped(t.conflicts))));
    return places;
  }

  private static Tally tally(Map<String, Tally> tallies, Document document) {
    return tallies.computeIfAbsent(document.jurisdiction().code(), code -> new Tally());
  }

  /// Running numbers of one jurisdiction.
  private static final class Tally {
    private final Set<String> languages = new TreeSet<>();
    private final Set<Integer> topics = new HashSet<>();
    private int documents;
    private int provisions;
    private int unique;
    private int conflicts;
  }

  private static Choices choices(FragmentationReport report) {
    List<Document> documents = report.documents().stream().map(DocumentSummary::document).toList();
    return new Choices(
        sorted(documents.stream().map(d -> d.jurisdiction().code())),
        documents.stream().map(Document::force).distinct().sorted().map(f -> f.code()).toList(),
        sorted(documents.stream().map(Document::language)));
  }

  private static List<String> sorted(Stream<String> values) {
    return values.distinct().sorted(Comparator.naturalOrder()).toList();
  }

  private static Heat heat(OverlapMatrix m) {
    List<String> columns = m.jurisdictions().stream().map(j -> j.code()).toList();
    List<HeatRow> rows = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      List<HeatCell> cells = new ArrayList<>();
      for (int b = 0; b < columns.size(); b++) {
        boolean empty = m.topics().get(a) == 0;
        double share = m.containment(a, b);
        String shade = a == b ? "own" : empty ? "none" : "h" + Math.min(9, (int) (share * 10));
        cells.add(
            new HeatCell(
                shade,
                a == b || empty ? "–" : Decimals.fixed(share, 2),
                a == b
                    ? ""
                    : Decimals.grouped(m.shared().get(a).get(b))
                        + " of "
                        + Decimals.grouped(m.topics().get(a)),
                columns.get(a) + " " + columns.get(b)));
      }
      rows.add(new HeatRow(columns.get(a), Decimals.grouped(m.topics().get(a)), cells));
    }
    return new Heat(columns, rows);
  }

  private static Source source(DocumentSummary summary) {
    Document d = summary.document();
    var tree = summary.tree();
    return new Source(
        d.id(),
        d.titleEn(),
        d.title().equals(d.titleEn()) ? "" : d.title(),
        d.language(),
        d.issuer(),
        d.officialUrl().matches("https?://.*") ? d.officialUrl() : "",
        d.jurisdiction().code(),
        d.force().code(),
        d.date().toString(),
        d.family().equals(d.id()) ? "" : d.family(),
        summary.familyBasis(),
        tree.grammar(),
        Decimals.grouped(tree.pages()),
        PageRanges.of(tree.problems().stream().map(PageProblem::page).toList()),
        Decimals.grouped(tree.clauses().size()),
        Decimals.grouped(summary.provisions()),
        Decimals.grouped(tree.account().layout()),
        Decimals.four(ReportIndex.unaccountedShare(tree)));
  }

  /// A row for each document and kind of problem.
  private static List<Unread> unread(FragmentationReport report) {
    List<Unread> rows = new ArrayList<>();
    for (DocumentSummary summary : report.documents()) {
      for (PageProblem.Kind kind : PageProblem.Kind.values()) {
        List<PageProblem> problems =
            summary.tree().problems().stream().filter(p -> p.kind() == kind).toList();
        if (!problems.isEmpty()) {
          rows.add(
              new Unread(
                  summary.document().id(),
                  PageRanges.of(problems.stream().map(PageProblem::page).toList()),
                  switch (kind) {
                    case NO_TEXT -> "no text";
                    case GARBLED -> "garbled text";
                  },
                  problems.stream()
                      .map(PageProblem::detail)
                      .distinct()
                      .limit(3)
                      .collect(Collectors.joining("; "))));
        }
      }
    }
    return rows;
  }

  private static List<Recognised> recognised(FragmentationReport report) {
    List<Recognised> rows = new ArrayList<>();
    for (DocumentSummary summary : report.documents()) {
      RecognitionNote.of(summary.tree())
          .ifPresent(
              note ->
                  rows.add(
                      new Recognised(
                          summary.document().id(),
                          note.pages(),
                          note.reason(),
                          RecognitionNote.REMEDY)));
    }
    return rows;
  }
}
