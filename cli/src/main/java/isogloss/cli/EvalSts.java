package isogloss.cli;

import isogloss.core.analysis.match.SimilarityEvaluation;
import isogloss.core.analysis.match.SimilarityEvaluation.Agreement;
import isogloss.core.analysis.match.SimilarityEvaluation.Scored;
import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.Passage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss eval sts`.
@Command(
    name = "sts",
    description = {
      "The cosine of the vectors of two texts against how near people called them:",
      "correlation of ranks (Spearman) and values (Pearson), per file and pair of languages."
    },
    footer = {
      "",
      "The baseline is the share of words that both texts have (Chinese and Japanese:",
      "characters). 'unread' are pairs with a text that gave no vector; their cosine is 0.",
      "",
      "Examples:",
      "  isogloss eval sts en-en.jsonl en-zh.jsonl",
      "  isogloss eval sts en-zh.jsonl --worst 20",
      "  isogloss eval sts en-en.jsonl --encoder hashing --json"
    })
final class EvalSts implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines with text_a, text_b, score, lang_a and lang_b (default: en).")
  List<Path> files = List.of();

  @Mixin EncoderChoice choice;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Also print the N pairs of each row whose cosine is farthest out of place.")
  int worst;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  EvalSts() {}

  private record Pair(String group, Passage a, Passage b, double score) {}

  /// A file, or all files, and a pair of languages.
  private record Row(
      String file,
      String languages,
      int pairs,
      int unread,
      Agreement vectors,
      Agreement words,
      List<Scored> worst) {}

  @Override
  public Integer call() {
    choice.check();
    Map<Path, List<Pair>> pairs = new LinkedHashMap<>();
    files.forEach(file -> pairs.put(file, read(file)));
    List<Pair> all = pairs.values().stream().flatMap(List::stream).toList();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    Vectors vectors;
    try (OpenedEncoder opened = choice.open()) {
      // Of all files at once: a text that several of them have is encoded once.
      vectors =
          opened
              .encoder()
              .encode(
                  all.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList(),
                  done -> progress.at("vectors", done, 2L * all.size()));
    }
    List<Row> rows = new ArrayList<>();
    int first = 0;
    for (Map.Entry<Path, List<Pair>> file : pairs.entrySet()) {
      rows.addAll(rows(file.getKey(), file.getValue(), first, vectors));
      first += file.getValue().size();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(object(rows)));
    } else {
      print(out, rows);
    }
    return Main.DONE;
  }

  private List<Pair> read(Path file) {
    List<Pair> pairs = new ArrayList<>();
    JsonRows.read(
        file,
        "name a file with one scored pair a line",
        (row, where) -> pairs.add(pair(row, where)));
    if (pairs.isEmpty()) {
      throw new InputException("holds no pairs", file.toString(), "write one a line");
    }
    return pairs;
  }

  private static Pair pair(JsonNode row, String where) {
    JsonNode score = row.path("score");
    if (!row.path("text_a").isString() || !row.path("text_b").isString() || !score.isNumber()) {
      throw new InputException(
          "has no text_a, text_b or no score that is a number", where, "give each line all three");
    }
    Passage a = new Passage(row.path("text_a").stringValue(), row.path("lang_a").asString("en"));
    Passage b = new Passage(row.path("text_b").stringValue(), row.path("lang_b").asString("en"));
    return new Pair(a.language() + "-" + b.language(), a, b, score.doubleValue());
  }

  /// One row for each pair of languages.
  private List<Row> rows(Path file, List<Pair> pairs, int first, Vectors vectors) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      groups.computeIfAbsent(pairs.get(i).group(), g -> new ArrayList<>()).add(i);
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (languages, members) -> {
          List<Scored> found = new ArrayList<>();
          List<Scored> words = new ArrayList<>();
          int unread = 0;
          for (int i : members) {
            Pair pair = pairs.get(i);
            int a = 2 * (first + i);
            unread += vectors.isZero(a) || vectors.isZero(a + 1) ? 1 : 0;
            found.add(scored(pair, vectors.cosine(a, a + 1)));
            words.add(scored(pair, SimilarityEvaluation.overlap(pair.a().text(), pair.b().text())));
          }
          rows.add(
              new Row(
                  String.valueOf(file.getFileName()),
                  languages,
                  members.size(),
                  unread,
                  SimilarityEvaluation.agreement(found),
                  SimilarityEvaluation.agreement(words),
                  SimilarityEvaluation.worst(found, worst)));
        });
    return rows;
  }

  private static Scored scored(Pair pair, double found) {
    return new Scored(pair.a().text(), pair.b().text(), pair.score(), found);
  }

  /// For each pair of languages the mean of its rows.
  private static List<Row> means(List<Row> rows) {
    Map<String, List<Row>> byLanguages = new TreeMap<>();
    rows.forEach(
        row -> byLanguages.computeIfAbsent(row.languages(), l -> new ArrayList<>()).add(row));
    return byLanguages.entrySet().stream().map(e -> mean(e.getKey(), e.getValue())).toList();
  }

  private static Row mean(String languages, List<Row> rows) {
    return new Row(
        "mean",
        languages,
        rows.stream().mapToInt(Row::pairs).sum(),
        rows.stream().mapToInt(Row::unread).sum(),
        new Agreement(
            mean(rows, r -> r.vectors().spearman()), mean(rows, r -> r.vectors().pearson())),
        new Agreement(mean(rows, r -> r.words().spearman()), mean(rows, r -> r.words().pearson())),
        List.of());
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> score) {
    return rows.stream().mapToDouble(score).average().orElseThrow();
  }

  private Map<String, Object> object(List<Row> rows) {
    Row mean = mean("", rows);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("task", "sts");
    object.put("n", mean.pairs());
    object.put("scores", scores(mean));
    object.put("by", rows.stream().map(this::fields).toList());
    object.put("languages", means(rows).stream().map(this::fields).toList());
    return object;
  }

  private static Map<String, Object> scores(Row row) {
    Map<String, Object> scores = new LinkedHashMap<>();
    scores.put("spearman", row.vectors().spearman());
    scores.put("pearson", row.vectors().pearson());
    scores.put("baseline_spearman", row.words().spearman());
    scores.put("baseline_pearson", row.words().pearson());
    return scores;
  }

  private Map<String, Object> fields(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!row.file().equals("mean")) {
      fields.put("file", row.file());
    }
    fields.put("languages", row.languages());
    fields.put("n", row.pairs());
    fields.put("unread", row.unread());
    fields.putAll(scores(row));
    if (!row.worst().isEmpty()) {
      fields.put("worst", row.worst());
    }
    return fields;
  }

  private static void print(PrintWriter out, List<Row> rows) {
    out.printf(
        Locale.ROOT,
        "%-32s %-6s %6s %6s %8s %8s %8s %8s%n",
        "",
        "",
        "",
        "",
        "cosine",
        "",
        "words",
        "");
    out.printf(
        Locale.ROOT,
        "%-32s %-6s %6s %6s %8s %8s %8s %8s%n",
        "file",
        "pair",
        "n",
        "unread",
        "Spearman",
        "Pearson",
        "Spearman",
        "Pearson");
    Stream.concat(rows.stream(), means(rows).stream())
        .forEach(
            row -> {
              out.printf(
                  Locale.ROOT,
                  "%-32s %-6s %6d %6d %8.3f %8.3f %8.3f %8.3f%n",
                  row.file(),
                  row.languages(),
                  row.pairs(),
                  row.unread(),
                  row.vectors().spearman(),
                  row.vectors().pearson(),
                  row.words().spearman(),
                  row.words().pearson());
              for (Scored pair : row.worst()) {
                out.printf(
                    Locale.ROOT,
                    "  score %.2f, cosine %.3f%n    %s%n    %s%n",
                    pair.score(),
                    pair.found(),
                    pair.textA(),
                    pair.textB());
              }
            });
  }
}
