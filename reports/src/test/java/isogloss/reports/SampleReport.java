package isogloss.reports;

import isogloss.core.model.Aspect;
import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Citation;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Concept;
import isogloss.core.model.Definition;
import isogloss.core.model.Diffusion;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Evidence;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Linkage;
import isogloss.core.model.Locator;
import isogloss.core.model.MetricRow;
import isogloss.core.model.Modality;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Quantity;
import isogloss.core.model.RecognisedPage;
import isogloss.core.model.Relation;
import isogloss.core.model.RelationGraph;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import isogloss.core.model.SourceSpan;
import isogloss.core.model.TextLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A small report of invented texts: six provisions, three jurisdictions, one relation of each
/// kind, and every kind of text that can break a file.
final class SampleReport {
  private static final SourceSpan PAGE_2 = new SourceSpan(2, 2, new Box(72, 100, 500, 130.255f));

  private SampleReport() {}

  static FragmentationReport create() {
    Document act =
        document("xa-act-2024", "Artificial Systems Act", "XA", "2024-03-01", "hard", "en");
    Document guide =
        document("xb-guide-2023", "Guide \"A, B\" <b>bold</b>", "XB", "2023-05-09", "soft", "en");
    Document measures =
        new Document(
            "xc-measures-2025",
            "人工智能办法",
            "Measures on Artificial Systems",
            new Jurisdiction("XC"),
            "Office of XC",
            LocalDate.parse("2025-01-15"),
            LegalForce.HARD,
            "zh",
            "xc-measures-2025",
            "javascript:alert(1)",
            "");
    List<Provision> provisions =
        List.of(
            provision("xa-act-2024/A5/1#1", "en", "The provider shall keep logs for 24 months."),
            provision(
                "xa-act-2024/A6#1",
                "en",
                "The provider shall report a serious incident within 24 hours."),
            provision(
                "xb-guide-2023/S4.1#1",
                "en",
                "The provider shall keep the logs for at least 24 months."),
            provision(
                "xb-guide-2023/S4.2#1",
                "en",
                "=cmd(\"calc\") <script>alert('x')</script> The provider should report a serious incident within 72 hours."),
            provision("xc-measures-2025/A7#1", "zh", "提供者不得保存日志，保存期限为“零”。"),
            provision("xc-measures-2025/A10#1", "zh", "提供者应当以显著方式标识生成内容。"));
    List<Relation> relations =
        List.of(
            new Relation.Related(0, 1, Aspect.SCOPE, evidence(0.41, "", "", "Both are on logs.")),
            new Relation.Duplicate(
                0,
                2,
                Relation.Tier.NEAR,
                evidence(0.9312345, "24 months", "24 months", "The same duty, \"logs\".")),
            new Relation.Conflict(
                0,
                4,
                Aspect.OBLIGATION_PROHIBITION,
                evidence(0.82, "shall keep", "不得保存", "One must keep what the other forbids.")),
            new Relation.Stricter(
                1,
                3,
                Relation.Side.A,
                Aspect.DEADLINE,
                evidence(0.88, "24 hours", "72 hours", "=24 h lies within 72 h.")),
            new Relation.Overlap(2, 3, Aspect.NONE, evidence(0.5, "", "", "Common part.")),
            new Relation.Equivalent(4, 5, evidence(0.79, "提供者", "提供者", "Other words.")));
    RelationGraph graph =
        new RelationGraph(new ProvisionSet(List.of(act, guide, measures), provisions), relations);
    double none = Double.NaN;
    return new FragmentationReport(
        new RunManifest(
            "0.1.0",
            "hashing-256",
            "c0ffee",
            "decade",
            42,
            new TreeMap<>(Map.of("candidates.k", "20", "judge.duplicate", "0.85"))),
        List.of(
            summary(act, "articles", "Article 5", 2, List.of()),
            summary(
                guide,
                "sections",
                "4.1",
                2,
                List.of(
                    new PageProblem(3, PageProblem.Kind.NO_TEXT, "a picture of a page"),
                    new PageProblem(4, PageProblem.Kind.NO_TEXT, "a picture of a page"),
                    new PageProblem(9, PageProblem.Kind.GARBLED, "codes do not decode"))),
            summary(measures, "chinese-articles", "第七条", 2, List.of())),
        List.of(),
        graph,
        List.of(
            new Cluster(0, "logs, 日志", 0, List.of(0, 2, 4)),
            new Cluster(1, "-incident report", 1, List.of(1, 3)),
            new Cluster(2, "label", 5, List.of(5))),
        List.of(
            new Finding.Pairwise(2),
            new Finding.Pairwise(1),
            new Finding.Pairwise(3),
            new Finding.Unique(5, 1, 0.31),
            new Finding.Unique(3, -1, 0)),
        List.of(
            new Citation(
                0,
                "Article 6",
                Citation.Kind.INTERNAL,
                "xa-act-2024",
                List.of("A1"),
                false,
                Citation.Unresolved.NO),
            new Citation(
                3,
                "=Systems Act",
                Citation.Kind.INSTRUMENT,
                "xa-act-2024",
                List.of(),
                false,
                Citation.Unresolved.NO),
            new Citation(
                4,
                "《办法》第三条",
                Citation.Kind.INSTRUMENT_CLAUSE,
                "",
                List.of(),
                false,
                Citation.Unresolved.NOT_IN_CORPUS)),
        List.of(new Linkage(2, 0, "duplicate", false, 0.93), new Linkage(3, -1, "", false, 0)),
        List.of(
            new Diffusion(0, new Jurisdiction("XB"), guide.date(), 2, 1, 0),
            new Diffusion(0, new Jurisdiction("XA"), act.date(), 0, 2, 297)),
        List.of(
            new Concept(
                0,
                "log",
                List.of(
                    new Concept.Member(0, "log", new TreeSet<>(Set.of(Concept.Basis.TERM)), false),
                    new Concept.Member(
                        4,
                        "日志",
                        new TreeSet<>(Set.of(Concept.Basis.ROLE, Concept.Basis.RELATION)),
                        false)),
                2),
            new Concept(
                1, "label", List.of(new Concept.Member(5, "label", new TreeSet<>(), false)), 1)),
        new OverlapMatrix(
            List.of(new Jurisdiction("XA"), new Jurisdiction("XB"), new Jurisdiction("XC")),
            List.of(2, 2, 2),
            List.of(List.of(2, 2, 1), List.of(2, 2, 1), List.of(1, 1, 2))),
        List.of(
            MetricRow.plain("containment", "XA>XB", 1, 2, 3, 0.8, "Share of A's topics in B."),
            new MetricRow(
                "segregation",
                "all",
                0.25,
                0.1,
                0.4,
                0.2,
                0.012,
                none,
                3,
                3,
                0.8,
                true,
                "Theil's H; 0 mixed, 1 apart.")),
        List.of(new Skipped("xd-code-2020", "all", "encrypted", "supply the <password>")));
  }

  static Document document(
      String id, String title, String jurisdiction, String date, String force, String language) {
    return new Document(
        id,
        title,
        title,
        new Jurisdiction(jurisdiction),
        "Office of " + jurisdiction,
        LocalDate.parse(date),
        LegalForce.of(force),
        language,
        id,
        "https://example.org/" + id,
        "");
  }

  private static Provision provision(String locator, String language, String text) {
    return new Provision(
        Locator.parse(locator),
        "Article " + locator.replaceAll("^[^/]*/[AS]|#.*$", ""),
        text,
        text,
        language,
        Modality.OBLIGATION,
        "provider",
        "providers",
        true,
        List.of(),
        List.of(new Quantity(Quantity.Comparator.AT_LEAST, 24, "mo", "24 months")),
        new Definition(List.of("log", "=record"), "what <is> kept", "In this Act"),
        List.of("Article 3"),
        List.of(),
        PAGE_2);
  }

  private static Evidence evidence(double cosine, String a, String b, String reason) {
    return new Evidence(cosine, 0.5, cosine, 0.9, a, b, reason, cosine == 0.5);
  }

  private static DocumentSummary summary(
      Document document, String grammar, String label, int provisions, List<PageProblem> problems) {
    Clause chapter =
        new Clause(
            "Chapter 1",
            "C1",
            "",
            ClauseKind.SECTION,
            1,
            "1",
            "General",
            "",
            false,
            List.of(),
            PAGE_2,
            0);
    String text = "A first line\nand <a second> one.";
    Clause clause =
        new Clause(
            label,
            "A1",
            "C1",
            ClauseKind.ARTICLE,
            2,
            label,
            "",
            text,
            true,
            List.of(new TextLine(0, 2, PAGE_2.box())),
            PAGE_2,
            0);
    return new DocumentSummary(
        document,
        "none",
        new ClauseTree(
            document.id(),
            grammar,
            10,
            List.of(chapter, clause),
            problems,
            List.of(new RecognisedPage(2, 0.875)),
            List.of(),
            CharacterAccount.of(100, 90, Map.of("running", 7L))),
        provisions);
  }
}
