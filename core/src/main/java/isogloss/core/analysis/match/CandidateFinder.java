package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Document;
import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds the pairs worth judging, between documents: for each provision the nearest ones of every
/// jurisdiction by vector (exhaustive), and the nearest ones by rare words (BM25). Editions of the
/// provision's own text have places of their own, and further editions of another text compete only
/// with each other, so that twins take no place from counterparts in other texts.
final class CandidateFinder {

  /// @param perJurisdiction nearest provisions kept for each provision and jurisdiction, and for
  ///     the other editions of its own text
  /// @param byWords provisions of other texts kept that share the rarest words
  /// @param queryTerms number of rarest words that are looked up
  /// @param minimum calibrated similarity below which a pair by vector is dropped, in [0, 1]
  /// @param minimumDice lexical overlap below which a pair by words is dropped, in [0, 1]
  record Options(
      int perJurisdiction, int byWords, int queryTerms, double minimum, double minimumDice) {

    Options {
      if (perJurisdiction < 1 || byWords < 0 || queryTerms < 1) {
        throw new IllegalArgumentException("candidates: expected counts of at least 1");
      }
    }

    static Options defaults() {
      return new Options(3, 8, 12, 0.40, 0.35);
    }
  }

  /// Hits by words that are looked at for each place: neighbours in the same document and twins
  /// take none.
  private static final int DEPTH = 4;

  private final ProvisionSet set;
  private final Similarity similarity;
  private final Lexis lexis;
  private final Options options;
  private final ReadingOrder order;

  /// Group of each document, see [#groups]; one more for the editions of a provision's own text.
  private final int[] group;

  private final int own;

  private CandidateFinder(ProvisionSet set, Similarity similarity, Lexis lexis, Options options) {
    this.set = set;
    this.similarity = similarity;
    this.lexis = lexis;
    this.options = options;
    this.order = new ReadingOrder(set);
    this.group = groups(set.documents());
    this.own = Arrays.stream(group).max().orElse(-1) + 1;
  }

  /// The pairs of `set`, sorted, each once.
  static List<Pair> find(
      ProvisionSet set, Similarity similarity, Lexis lexis, Options options, int threads) {
    CandidateFinder finder = new CandidateFinder(set, similarity, lexis, options);
    long[][] found = new long[set.size()][];
    try (LexicalIndex index = new LexicalIndex(set, lexis, options.queryTerms())) {
      Workers.run(threads, found.length, i -> found[i] = finder.keys(i, index));
    }
    return Arrays.stream(found)
        .flatMapToLong(Arrays::stream)
        .sorted()
        .distinct()
        .mapToObj(key -> finder.pair((int) (key >>> 32), (int) key))
        .toList();
  }

  private Pair pair(int i, int j) {
    return new Pair(i, j, similarity.cosine(i, j), lexis.dice(i, j));
  }

  /// The pairs of provision `i`, each as the lower and the higher index in one number.
  private long[] keys(int i, LexicalIndex index) {
    int[] groups = groupsSeenFrom(order.document(i));
    return IntStream.concat(byVector(i, groups), byWords(i, groups, index))
        .mapToLong(j -> ((long) Math.min(i, j) << 32) | Math.max(i, j))
        .distinct()
        .toArray();
  }

  private IntStream byVector(int i, int[] groups) {
    Nearest nearest = new Nearest(own + 1, options.perJurisdiction());
    if (similarity.readable(i)) {
      float[] near = similarity.calibrated(i);
      for (int j = 0; j < set.size(); j++) {
        int g = groups[order.document(j)];
        if (g >= 0 && near[j] >= options.minimum()) {
          nearest.offer(g, j, near[j]);
        }
      }
    }
    return nearest.all();
  }

  private IntStream byWords(int i, int[] groups, LexicalIndex index) {
    int[] near =
        Arrays.stream(index.nearest(i, DEPTH * options.byWords()))
            .filter(
                j -> groups[order.document(j)] >= 0 && lexis.dice(i, j) >= options.minimumDice())
            .toArray();
    IntPredicate twin = j -> groups[order.document(j)] == own;
    return IntStream.concat(
        Arrays.stream(near).filter(twin).limit(options.perJurisdiction()),
        Arrays.stream(near).filter(twin.negate()).limit(options.byWords()));
  }

  /// For each document the number of the group in which its provisions compete: its jurisdiction,
  /// and how many editions of its text stand before it there.
  private static int[] groups(List<Document> documents) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> editions = new HashMap<>();
    int[] group = new int[documents.size()];
    for (int d = 0; d < group.length; d++) {
      String place = documents.get(d).jurisdiction().code();
      int edition = editions.merge(place + " " + documents.get(d).family(), 1, Integer::sum);
      group[d] = numbers.computeIfAbsent(place + " " + edition, k -> numbers.size());
    }
    return group;
  }

  /// The groups with the editions of the text of `document` in a group of their own, and itself in
  /// none (-1).
  private int[] groupsSeenFrom(int document) {
    String family = set.documents().get(document).family();
    int[] seen = group.clone();
    for (int d = 0; d < seen.length; d++) {
      if (set.documents().get(d).family().equals(family)) {
        seen[d] = d == document ? -1 : own;
      }
    }
    return seen;
  }

  /// The nearest provisions of each group; the earlier index wins a tie.
  private static final class Nearest {
    private final int[][] index;
    private final float[][] score;
    private final int[] count;

    Nearest(int groups, int most) {
      index = new int[groups][most];
      score = new float[groups][most];
      count = new int[groups];
    }

    void offer(int group, int j, float s) {
      int k = count[group];
      if (k == score[group].length) {
        if (s <= score[group][k - 1]) {
          return;
        }
        k--;
      } else {
        count[group]++;
      }
      while (k > 0 && score[group][k - 1] < s) {
        score[group][k] = score[group][k - 1];
        index[group][k] = index[group][k - 1];
        k--;
      }
      score[group][k] = s;
      index[group][k] = j;
    }

    IntStream all() {
      return IntStream.range(0, count.length).flatMap(g -> Arrays.stream(index[g], 0, count[g]));
    }
  }
}
