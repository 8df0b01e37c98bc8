package isogloss.cli;

import isogloss.core.analysis.match.Framework;
import isogloss.core.analysis.match.OverlapEvaluation;
import isogloss.core.analysis.match.OverlapEvaluation.Agreement;
import isogloss.core.analysis.match.OverlapEvaluation.Result;
import isogloss.core.analysis.match.OverlapEvaluation.Row;
import isogloss.core.analysis.match.OverlapProfile;
import isogloss.core.analysis.match.Ranking;
import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTranslator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss eval overlap`.
@Command(
    name = "overlap",
    description = "The overlap score against crosswalks between frameworks.",
    footer = {
      "",
      "Every clause that has a link is a query; all clauses of the other framework are"
          + " ranked. MAP and R@10 are means of both directions. The learned score is fitted to"
          + " other crosswalks: none between the same two families of frameworks, where editions of"
          + " a framework, and frameworks that share a tenth of their clauses, are one family.",
      "",
      "Examples:",
      "  isogloss eval overlap crosswalks/privacy crosswalks/security",
      "  isogloss eval overlap crosswalks/* --train overlap.bin"
    })
final class EvalOverlap implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description =
          "Folders with frameworks/NAME.jsonl and mappings/A--B.jsonl, or with pairs.jsonl (graded"
              + " None, Tangential, Related, Direct).")
  List<Path> folders = List.of();

  @Mixin EncoderChoice choice;

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "Write the score fitted to all of these crosswalks.")
  @Nullable Path train;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  private static final List<Named> SCORES =
      List.of(
          new Named("bm25", Row::bm25),
          new Named("cosine", Row::cosine),
          new Named("calibrated", Row::calibrated),
          new Named("learned", Row::learned));

  private record Named(String name, Function<Row, Ranking> of) {}

  EvalOverlap() {}

  @Override
  public Integer call() throws IOException {
    choice.check();
    Result result;
    try (OpenedEncoder opened = choice.open()) {
      result = read(opened.encoder()).run();
    }
    if (train != null) {
      Files.write(train, result.score().bytes());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(object(result)));
    } else {
      print(out, result);
    }
    return Main.DONE;
  }

  private OverlapEvaluation read(TextEncoder model) throws IOException {
    OverlapEvaluation evaluation =
        new OverlapEvaluation(model::covers, model.words(), choice.threads);
    List<Map<String, Framework>> frameworks = new ArrayList<>();
    List<List<CrosswalkFolder.Graded>> graded = new ArrayList<>();
    Set<Passage> texts = new LinkedHashSet<>();
    for (Path folder : folders) {
      CrosswalkFolder crosswalks = new CrosswalkFolder(folder);
      frameworks.add(crosswalks.frameworks());
      graded.add(crosswalks.graded());
      frameworks.getLast().values().forEach(f -> texts.addAll(passages(f)));
      for (CrosswalkFolder.Graded g : graded.getLast()) {
        texts.addAll(passages(g.a()));
        texts.addAll(passages(g.b()));
      }
    }
    Encoded encoded = new Encoded(List.copyOf(texts), model);
    for (int f = 0; f < folders.size(); f++) {
      Map<String, Integer> numbers = new HashMap<>();
      frameworks
          .get(f)
          .forEach((name, one) -> numbers.put(name, evaluation.add(encoded.profile(one))));
      for (CrosswalkFolder.Mapping m :
          new CrosswalkFolder(folders.get(f)).mappings(frameworks.get(f))) {
        evaluation.add(
            m.name(), numbers.getOrDefault(m.a(), 0), numbers.getOrDefault(m.b(), 0), m.links());
      }
      for (CrosswalkFolder.Graded g : graded.get(f)) {
        evaluation.add(
            evaluation.add(encoded.profile(g.a())),
            evaluation.add(encoded.profile(g.b())),
            g.pairs());
      }
    }
    if (evaluation.isEmpty()) {
      throw new InputException(
          "no crosswalk has a link between clauses with text",
          folders.getFirst().toString(),
          "name a folder with frameworks/ and mappings/");
    }
    return evaluation;
  }

  private static List<Passage> passages(Framework framework) {
    List<Passage> both = new ArrayList<>(framework.passages());
    both.addAll(framework.passagesInContext());
    return both;
  }

  /// Each distinct text once.
  private final class Encoded {
    private final Map<Passage, Integer> rows = new HashMap<>();
    private final Vectors vectors;
    private final WordTranslator translator;

    Encoded(List<Passage> texts, TextEncoder model) {
      texts.forEach(t -> rows.put(t, rows.size()));
      ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
      translator = model.words();
      vectors = model.encode(texts, n -> progress.at("vectors", n, texts.size()));
    }

    OverlapProfile profile(Framework framework) {
      return OverlapProfile.of(
          framework, of(framework.passages()), of(framework.passagesInContext()), translator);
    }

    private Vectors of(List<Passage> passages) {
      int d = vectors.dimension();
      float[] out = new float[passages.size() * d];
      for (int i = 0; i < passages.size(); i++) {
        System.arraycopy(vectors.row(rows.getOrDefault(passages.get(i), 0)), 0, out, i * d, d);
      }
      return Vectors.unit(d, out);
    }
  }

  private static double mean(Result result, ToDoubleFunction<Row> value) {
    return result.rows().stream().mapToDouble(value).average().orElseThrow();
  }

  /// Mean MAP of the learned score over that of the better of BM25 and cosine.
  private static double ratio(Result result) {
    return mean(result, r -> r.learned().map())
        / Math.max(mean(result, r -> r.bm25().map()), mean(result, r -> r.cosine().map()));
  }

  private static Map<String, Object> object(Result result) {
    Map<String, Object> scores = new LinkedHashMap<>();
    scores.put("map", mean(result, r -> r.learned().map()));
    scores.put("r10", mean(result, r -> r.learned().recall()));
    for (Named s : SCORES.subList(0, 3)) {
      scores.put("map_" + s.name(), mean(result, r -> s.of().apply(r).map()));
      scores.put("r10_" + s.name(), mean(result, r -> s.of().apply(r).recall()));
    }
    scores.put("ratio", ratio(result));
    List<Map<String, Object>> by = new ArrayList<>();
    for (Row row : result.rows()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("crosswalk", row.name());
      each.put("queries", row.learned().queries());
      for (Named s : SCORES) {
        each.put("map_" + s.name(), s.of().apply(row).map());
        each.put("r10_" + s.name(), s.of().apply(row).recall());
      }
      by.add(each);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("task", "overlap");
    object.put("n", result.rows().size());
    object.put("scores", scores);
    object.put("by", by);
    object.put("graded", result.agreements());
    return object;
  }

  private static void print(PrintWriter out, Result result) {
    String form = "%-72.72s %7s";
    out.printf(Locale.ROOT, form, "MAP, R@10", "queries");
    SCORES.forEach(s -> out.printf(Locale.ROOT, " %12s", s.name()));
    out.println();
    for (Row row : result.rows()) {
      out.printf(Locale.ROOT, form, row.name(), row.learned().queries());
      for (Named s : SCORES) {
        Ranking r = s.of().apply(row);
        out.printf(Locale.ROOT, "  %.3f %.3f", r.map(), r.recall());
      }
      out.println();
    }
    int queries = result.rows().stream().mapToInt(r -> r.learned().queries()).sum();
    out.printf(Locale.ROOT, form, "mean of " + result.rows().size() + " crosswalks", queries);
    for (Named s : SCORES) {
      out.printf(
          Locale.ROOT,
          "  %.3f %.3f",
          mean(result, r -> s.of().apply(r).map()),
          mean(result, r -> s.of().apply(r).recall()));
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "learned: %.3f times the MAP of the better of BM25 and cosine%n",
        ratio(result));
    for (Agreement a : result.agreements()) {
      out.printf(
          Locale.ROOT,
          "%d graded pairs, %s: AUC %.3f, Spearman %.3f%n",
          a.pairs(),
          a.score(),
          a.auc(),
          a.spearman());
    }
  }
}
