package isogloss.core.analysis.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Aspect;
import isogloss.core.model.Box;
import isogloss.core.model.Cluster;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Evidence;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopicClustererTest {

  @Test
  void aChainIsNotOneTopic() {
    List<Cluster> clusters = cluster(3, edge(0, 1, 0.8), edge(1, 2, 0.8));
    assertEquals(2, clusters.size());
  }

  @Test
  void aTriangleIs() {
    List<Cluster> clusters = cluster(3, edge(0, 1, 0.8), edge(1, 2, 0.8), edge(0, 2, 0.75));
    assertEquals(List.of(0, 1, 2), clusters.getFirst().members());
  }

  @Test
  void clustersPartitionTheProvisions() {
    List<Integer> members =
        cluster(5, edge(0, 1, 0.9), edge(3, 4, 0.7)).stream()
            .flatMap(c -> c.members().stream())
            .sorted()
            .toList();
    assertEquals(IntStream.range(0, 5).boxed().toList(), members);
  }

  @Test
  void partsAboveTheLargestSizeAreTakenApartAtAHigherSimilarity() {
    List<Relation> edges = List.of(edge(0, 1, 0.95), edge(1, 2, 0.69), edge(2, 3, 0.95));
    List<Cluster> clusters =
        TopicClusterer.cluster(set(4), edges, new TopicClusterer.Options(0.68, 2), 1);
    assertEquals(
        List.of(List.of(0, 1), List.of(2, 3)), clusters.stream().map(Cluster::members).toList());
  }

  private static List<Cluster> cluster(int n, Relation... edges) {
    return TopicClusterer.cluster(set(n), List.of(edges), TopicClusterer.Options.defaults(), 1);
  }

  private static Relation edge(int a, int b, double similarity) {
    Evidence evidence = new Evidence(similarity, 0, similarity, 1, "", "", "test", false);
    return new Relation.Overlap(a, b, Aspect.NONE, evidence);
  }

  private static ProvisionSet set(int n) {
    Document document =
        new Document(
            "d",
            "d",
            "d",
            new Jurisdiction("XA"),
            "i",
            LocalDate.of(2020, 1, 1),
            LegalForce.HARD,
            "en",
            "d",
            "",
            "");
    List<Provision> provisions = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      provisions.add(
          new Provision(
              new Locator("d", "A" + i, 1),
              "Article " + i,
              "text " + i,
              "text " + i,
              "en",
              Modality.OBLIGATION,
              "",
              "",
              false,
              List.of(),
              List.of(),
              Definition.NONE,
              List.of(),
              List.of(),
              new SourceSpan(1, 1, new Box(0, 0, 1, 1))));
    }
    return new ProvisionSet(List.of(document), provisions);
  }

  @Test
  void aHeightThatFallsByARoundingErrorIsCutAllTheSame() {
    int[][] merges = {{0, 1}, {3, 2}};
    assertArrayEquals(
        new int[] {4, 4, 4}, TopicClusterer.tops(merges, new double[] {0.3000001, 0.3}, 0.31));
    assertArrayEquals(
        new int[] {0, 1, 2}, TopicClusterer.tops(merges, new double[] {0.3000001, 0.3}, 0.3));
  }
}
