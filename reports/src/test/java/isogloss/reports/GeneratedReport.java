package isogloss.reports;

import isogloss.core.model.Aspect;
import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Cluster;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Evidence;
import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Linkage;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.OverlapMatrix;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.RelationGraph;
import isogloss.core.model.RunManifest;
import isogloss.core.model.Skipped;
import isogloss.core.model.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A report of any size from a seed: words without meaning, every kind of relation.
final class GeneratedReport {
  private static final List<String> WORDS =
      List.of(
          "provider",
          "shall",
          "keep",
          "logs",
          "report",
          "within",
          "hours",
          "system",
          "<risk>",
          "a & b",
          "提供者",
          "应当",
          "保存",
          "标识",
          "data",
          "of",
          "the",
          "person",
          "24",
          "notify");
  private static final List<String> PLACES =
      List.of("XA", "XB", "XC", "XD", "XE", "XF", "XG", "INT");
  private static final List<String> FORCES =
      List.of("hard", "soft", "standard", "proposal", "strategy");
  private static final int DOCUMENTS = 80;

  private GeneratedReport() {}

  static FragmentationReport of(long seed, int provisions, int relations, int words) {
    Random random = new Random(seed);
    List<DocumentSummary> documents = new ArrayList<>();
    for (int d = 0; d < DOCUMENTS; d++) {
      String id = "doc-" + (1000 + d);
      documents.add(
          new DocumentSummary(
              new Document(
                  id,
                  "Title " + d,
                  "An Act on Systems, Number " + d,
                  new Jurisdiction(PLACES.get(d % PLACES.size())),
                  "Office",
                  LocalDate.of(2015 + d % 10, 1 + d % 12, 1),
                  LegalForce.of(FORCES.get(d % FORCES.size())),
                  d % 3 == 0 ? "zh" : "en",
                  id,
                  "",
                  ""),
              "none",
              new ClauseTree(
                  id,
                  "articles",
                  20,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  CharacterAccount.of(9, 9, Map.of())),
              provisions / DOCUMENTS));
    }
    List<Provision> list = new ArrayList<>();
    for (int i = 0; i < provisions; i++) {
      String text = text(random, words);
      list.add(
          new Provision(
              new Locator("doc-" + (1000 + i % DOCUMENTS), "A" + i / DOCUMENTS, 1),
              "Article " + i / DOCUMENTS,
              text,
              text,
              i % DOCUMENTS % 3 == 0 ? "zh" : "en",
              Modality.OBLIGATION,
              "provider",
              "provider",
              true,
              List.of(),
              List.of(),
              Definition.NONE,
              List.of(),
              List.of(),
              new SourceSpan(1, 1, new Box(0, 0, 1, 1))));
    }
    RelationGraph graph =
        new RelationGraph(
            new ProvisionSet(documents.stream().map(DocumentSummary::document).toList(), list),
            relations(random, provisions, relations));
    List<Finding> findings = new ArrayList<>();
    for (int r = 0; r < relations; r++) {
      findings.add(new Finding.Pairwise(r));
    }
    List<Linkage> linkage = new ArrayList<>();
    for (int i = 0; i < provisions; i++) {
      if (i % 4 == 0) {
        findings.add(new Finding.Unique(i, (i + 1) % provisions, 0.3));
      }
      if (i % 5 == 1) {
        linkage.add(new Linkage(i, (i + 7) % provisions, "related", false, random.nextDouble()));
      }
    }
    List<List<Integer>> shared = new ArrayList<>();
    for (int a = 0; a < PLACES.size(); a++) {
      Integer[] row = new Integer[PLACES.size()];
      for (int b = 0; b < row.length; b++) {
        row[b] = a == b ? 1000 : 100 * ((a + b) % 10);
      }
      shared.add(Arrays.asList(row));
    }
    return new FragmentationReport(
        new RunManifest("0", "none", "", "", seed, new TreeMap<>()),
        documents,
        List.of(),
        graph,
        clusters(provisions),
        findings,
        List.of(),
        linkage,
        List.of(),
        List.of(),
        new OverlapMatrix(
            PLACES.stream().map(Jurisdiction::new).sorted().toList(),
            PLACES.stream().map(p -> 1000).toList(),
            shared),
        List.of(),
        List.of(new Skipped("doc-2000", "all", "encrypted", "supply the password")));
  }

  private static List<Relation> relations(Random random, int provisions, int relations) {
    Set<Long> seen = new HashSet<>();
    List<Relation> list = new ArrayList<>();
    while (list.size() < relations) {
      int x = random.nextInt(provisions);
      int y = random.nextInt(provisions);
      int a = Math.min(x, y);
      int b = Math.max(x, y);
      if (a == b || !seen.add((long) a * provisions + b)) {
        continue;
      }
      double score = random.nextDouble();
      Evidence e =
          new Evidence(
              score, score, score, score, "keep logs", "应当", "Both bear on keeping logs.", false);
      list.add(
          switch (list.size() % 6) {
            case 0 -> new Relation.Duplicate(a, b, Relation.Tier.NEAR, e);
            case 1 -> new Relation.Equivalent(a, b, e);
            case 2 -> new Relation.Overlap(a, b, Aspect.SCOPE, e);
            case 3 -> new Relation.Stricter(a, b, Relation.Side.B, Aspect.DEADLINE, e);
            case 4 -> new Relation.Conflict(a, b, Aspect.QUANTITY, e);
            default -> new Relation.Related(a, b, Aspect.NONE, e);
          });
    }
    return list;
  }

  private static List<Cluster> clusters(int provisions) {
    List<Cluster> clusters = new ArrayList<>();
    for (int from = 0; from < provisions; from += 3) {
      List<Integer> members = new ArrayList<>();
      for (int i = from; i < Math.min(from + 3, provisions); i++) {
        members.add(i);
      }
      clusters.add(new Cluster(clusters.size(), "logs, 日志, " + from, from, members));
    }
    return clusters;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
