package isogloss.core.analysis.measure;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Cluster;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;

/// Groups provisions on the same requirement topic. Connected parts of the relation graph are cut
/// by
/// average linkage, so that members resemble each other and not only a neighbour; a part that is
/// too
/// large for that is first taken apart at a higher similarity.
///
/// *Source:* Sokal and Michener (1958) for average linkage (UPGMA).
public final class TopicClusterer {

  /// @param threshold similarity from which two provisions are on one topic, in (0, 1)
  /// @param largest number of provisions that are clustered together at most; the cost is quadratic
  public record Options(double threshold, int largest) {

    public Options {
      if (!(threshold > 0 && threshold < 1) || largest < 2) {
        throw new IllegalArgumentException(
            "clusters: expected threshold in (0, 1) and largest >= 2, got "
                + threshold
                + " and "
                + largest);
      }
    }

    public static Options defaults() {
      return new Options(0.55, 1500);
    }
  }

  private record Edge(int a, int b, double similarity) {}

  private TopicClusterer() {}

  /// Version of the method, part of the cache key of what is built on it.
  public static String id() {
    return "topics-2";
  }

  /// A partition of the provisions, singletons included.
  public static List<Cluster> cluster(
      ProvisionSet set, List<Relation> relations, Options options, int threads) {
    List<Edge> edges = new ArrayList<>();
    for (Relation relation : relations) {
      double s = Math.max(relation.evidence().calibrated(), relation.evidence().lexical());
      if (s >= options.threshold()) {
        edges.add(new Edge(relation.a(), relation.b(), s));
      }
    }
    List<List<Integer>> parts = new ArrayList<>();
    split(set.size(), edges, options.threshold(), options.largest(), parts);
    Map<Long, Double> similarity = new HashMap<>();
    edges.forEach(e -> similarity.put(key(e.a(), e.b()), e.similarity()));
    List<List<List<Integer>>> cut =
        new ArrayList<>(java.util.Collections.nCopies(parts.size(), List.of()));
    Workers.run(
        threads, parts.size(), i -> cut.set(i, cut(parts.get(i), similarity, options.threshold())));
    List<List<Integer>> groups =
        cut.stream().flatMap(List::stream).sorted(Comparator.comparingInt(List::getFirst)).toList();
    TopicLabels labels = TopicLabels.of(set);
    List<Cluster> clusters = new ArrayList<>();
    for (List<Integer> members : groups) {
      clusters.add(
          new Cluster(
              clusters.size(),
              labels.label(members),
              representative(members, similarity),
              members));
    }
    return clusters;
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /// Connected parts of 0..n-1 in rising order; a part above `largest` is split again at a higher
  /// threshold.
  private static void split(
      int n, List<Edge> edges, double threshold, int largest, List<List<Integer>> parts) {
    int[] root = new int[n];
    for (int i = 0; i < n; i++) {
      root[i] = i;
    }
    for (Edge edge : edges) {
      int a = find(root, edge.a());
      int b = find(root, edge.b());
      root[Math.max(a, b)] = Math.min(a, b);
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      members.computeIfAbsent(find(root, i), k -> new ArrayList<>()).add(i);
    }
    for (List<Integer> part : members.values()) {
      if (part.size() <= largest) {
        parts.add(part);
        continue;
      }
      double higher = threshold + (1 - threshold) / 8;
      Map<Integer, Integer> local = new HashMap<>();
      part.forEach(i -> local.put(i, local.size()));
      List<Edge> inside = new ArrayList<>();
      for (Edge edge : edges) {
        Integer a = local.get(edge.a());
        Integer b = local.get(edge.b());
        if (a != null && b != null && edge.similarity() >= higher) {
          inside.add(new Edge(a, b, edge.similarity()));
        }
      }
      List<List<Integer>> pieces = new ArrayList<>();
      split(part.size(), inside, higher, largest, pieces);
      pieces.forEach(piece -> parts.add(piece.stream().map(part::get).toList()));
    }
  }

  private static int find(int[] root, int i) {
    int r = i;
    while (root[r] != r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  }

  private static List<List<Integer>> cut(
      List<Integer> part, Map<Long, Double> similarity, double threshold) {
    int n = part.size();
    if (n == 1) {
      return List.of(part);
    }
    double[][] distance = new double[n][];
    for (int i = 0; i < n; i++) {
      distance[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        // Pairs that were never judged alike are half as alike as the threshold asks.
        distance[i][j] = 1 - similarity.getOrDefault(key(part.get(i), part.get(j)), threshold / 2);
      }
    }
    HierarchicalClustering clustering = HierarchicalClustering.fit(new UPGMALinkage(distance));
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    int[] top = tops(clustering.tree(), clustering.height(), 1 - threshold);
    for (int i = 0; i < n; i++) {
      groups.computeIfAbsent(top[i], k -> new ArrayList<>()).add(part.get(i));
    }
    return groups.values().stream()
        .map(g -> g.stream().sorted().toList())
        .sorted(Comparator.comparingInt(List::getFirst))
        .toList();
  }

  /// For each leaf the number of the highest node above it that was merged at most at `limit`, in a
  /// tree whose node n + k is made of `merges[k]`. Smile's own cut refuses trees whose heights fall
  /// by a rounding error, as equal similarities make them; here a node is as high as what it holds.
  static int[] tops(int[][] merges, double[] heights, double limit) {
    int n = merges.length + 1;
    int[] parent = new int[n + merges.length];
    Arrays.fill(parent, -1);
    double[] height = new double[n + merges.length];
    for (int k = 0; k < merges.length; k++) {
      int node = n + k;
      height[node] = Math.max(heights[k], Math.max(height[merges[k][0]], height[merges[k][1]]));
      if (height[node] <= limit) {
        parent[merges[k][0]] = node;
        parent[merges[k][1]] = node;
      }
    }
    int[] top = new int[n];
    for (int i = 0; i < n; i++) {
      int node = i;
      while (parent[node] >= 0) {
        node = parent[node];
      }
      top[i] = node;
    }
    return top;
  }

  private static int representative(List<Integer> members, Map<Long, Double> similarity) {
    int best = members.getFirst();
    double bestSum = -1;
    for (int i : members) {
      double sum = 0;
      for (int j : members) {
        sum += i == j ? 0 : similarity.getOrDefault(key(i, j), 0.0);
      }
      if (sum > bestSum + 1e-12) {
        best = i;
        bestSum = sum;
      }
    }
    return best;
  }
}
