package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The overlap score against crosswalks made by experts, each scored by a score that was fitted to
/// others, and BM25, the plain cosine and the calibrated similarity beside it.
public final class OverlapEvaluation {

  /// Parts into which the groups of crosswalks are split; each is scored by what the others teach.
  public static final int FOLDS = 5;

  private final Predicate<String> covered;
  private final WordTranslator translator;
  private final int threads;
  private final List<OverlapProfile> frameworks = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Graded> tiers = new ArrayList<>();

  private record Named(String name, int a, int b, List<Link> links) {}

  private record Graded(int a, int b, List<Link> pairs) {}

  /// The rankings of one crosswalk.
  public record Row(
      String name, Ranking bm25, Ranking cosine, Ranking calibrated, Ranking learned) {}

  /// Agreement with graded pairs.
  ///
  /// @param auc of the higher two tiers against the lower two
  /// @param spearman rank correlation with the tier
  public record Agreement(String score, int pairs, double auc, double spearman) {}

  /// @param covered whether the encoder puts texts of a language into the common space
  /// @param translator words of other languages in English
  public OverlapEvaluation(Predicate<String> covered, WordTranslator translator, int threads) {
    this.covered = covered;
    this.translator = translator;
    this.threads = threads;
  }

  /// Adds a framework and gives its number.
  public int add(OverlapProfile framework) {
    frameworks.add(framework);
    return frameworks.size() - 1;
  }

  /// Adds the crosswalk of two frameworks.
  public void add(String name, int a, int b, List<Link> links) {
    named.add(new Named(name, a, b, List.copyOf(links)));
  }

  /// Adds graded pairs of two frameworks, which are never trained on.
  public void add(int a, int b, List<Link> pairs) {
    tiers.add(new Graded(a, b, List.copyOf(pairs)));
  }

  public boolean isEmpty() {
    return named.isEmpty();
  }

  /// Everything measured, and the score fitted to all crosswalks.
  public record Result(List<Row> rows, List<Agreement> agreements, OverlapScore score) {

    public Result {
      rows = List.copyOf(rows);
      agreements = List.copyOf(agreements);
    }
  }

  /// Fits and scores.
  public Result run() {
    List<String> families = FrameworkFamilies.of(frameworks, threads);
    Crosswalk[] crosswalks = new Crosswalk[named.size()];
    Ranking[] bm25 = new Ranking[named.size()];
    Workers.run(
        threads,
        crosswalks.length,
        i -> {
          Named n = named.get(i);
          OverlapProfile a = frameworks.get(n.a());
          OverlapProfile b = frameworks.get(n.b());
          WordOverlap overlap = WordOverlap.written(a, b);
          bm25[i] =
              Ranking.of(
                  overlap.bm25(),
                  overlap.bm25Back(),
                  Crosswalk.matrix(n.links(), a.size(), b.size()));
          crosswalks[i] =
              new Crosswalk(
                  n.name(),
                  group(families, n.a(), n.b()),
                  a,
                  b,
                  WordOverlap.common(a, b).cosine(),
                  n.links());
        });
    Set<String> graded = new LinkedHashSet<>();
    tiers.forEach(t -> graded.add(group(families, t.a(), t.b())));
    // One score for each fold, one for the graded pairs, one on everything.
    OverlapScore[] scores = new OverlapScore[FOLDS + 2];
    Workers.run(
        threads,
        scores.length,
        f -> {
          List<Crosswalk> training =
              Arrays.stream(crosswalks)
                  .filter(c -> f >= FOLDS || fold(c.group) != f)
                  .filter(c -> f != FOLDS || !graded.contains(c.group))
                  .toList();
          if (!training.isEmpty()) {
            scores[f] = OverlapTrainer.train(training, OverlapTrainer.Options.defaults());
          }
        });
    Row[] rows = new Row[crosswalks.length];
    Workers.run(
        threads,
        rows.length,
        i -> {
          Crosswalk c = crosswalks[i];
          OverlapScore score = scores[fold(c.group)];
          // A single group leaves nothing to fit: then the words alone speak.
          float[][] learned = score == null ? c.words : score.scores(c.a, c.b, c.words);
          rows[i] =
              new Row(
                  c.name,
                  bm25[i],
                  ranking(WordOverlap.products(c.a.plain, c.b.plain), c),
                  ranking(calibrated(c.a, c.b), c),
                  ranking(learned, c));
        });
    OverlapScore unseen = scores[FOLDS] == null ? scores[FOLDS + 1] : scores[FOLDS];
    return new Result(List.of(rows), agreements(unseen), scores[FOLDS + 1]);
  }

  private static Ranking ranking(float[][] scores, Crosswalk c) {
    return Ranking.of(scores, scores, c.links);
  }

  private static String group(List<String> families, int a, int b) {
    String x = families.get(a);
    String y = families.get(b);
    return x.compareTo(y) < 0 ? x + " and " + y : y + " and " + x;
  }

  /// The fold of a group: of the name alone, with bits that all letters move.
  private static int fold(String group) {
    int h = group.hashCode();
    h = (h ^ (h >>> 16)) * 0x45d9f3b;
    return Math.floorMod(h ^ (h >>> 16), FOLDS);
  }

  private float[][] calibrated(OverlapProfile a, OverlapProfile b) {
    int d = a.plain[0].length;
    int n = a.size();
    float[] rows = new float[(n + b.size()) * d];
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < n + b.size(); i++) {
      OverlapProfile side = i < n ? a : b;
      int at = i < n ? i : i - n;
      System.arraycopy(side.plain[at], 0, rows, i * d, d);
      Framework.Clause clause = side.framework.clauses().get(at);
      passages.add(new Passage(clause.full(), clause.language()));
    }
    Similarity similarity =
        Similarity.of(
            passages, Vectors.unit(d, rows), covered, translator, Similarity.Options.defaults(), 1);
    float[][] out = new float[n][b.size()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < b.size(); j++) {
        out[i][j] = similarity.calibrated(i, n + j);
      }
    }
    return out;
  }

  private List<Agreement> agreements(OverlapScore score) {
    if (tiers.isEmpty()) {
      return List.of();
    }
    int n = tiers.stream().mapToInt(t -> t.pairs().size()).sum();
    List<String> names = List.of("BM25", "cosine", "calibrated", "learned");
    float[][] values = new float[names.size()][n];
    float[] tier = new float[n];
    int at = 0;
    for (Graded t : tiers) {
      OverlapProfile a = frameworks.get(t.a());
      OverlapProfile b = frameworks.get(t.b());
      float[][] bm25 = WordOverlap.written(a, b).bm25();
      float[][] plain = WordOverlap.products(a.plain, b.plain);
      float[][] calibrated = calibrated(a, b);
      float[][] learned = score.scores(a, b, WordOverlap.common(a, b).cosine());
      for (Link pair : t.pairs()) {
        int i = pair.a();
        int j = pair.b();
        values[0][at] = bm25[i][j];
        values[1][at] = plain[i][j];
        values[2][at] = calibrated[i][j];
        values[3][at] = learned[i][j];
        tier[at++] = pair.tier();
      }
    }
    boolean[] high = new boolean[n];
    IntStream.range(0, n).forEach(i -> high[i] = tier[i] >= Link.RELATED);
    return IntStream.range(0, names.size())
        .mapToObj(
            s ->
                new Agreement(
                    names.get(s),
                    n,
                    Ranking.auc(values[s], high),
                    Ranking.spearman(values[s], tier)))
        .toList();
  }
}
