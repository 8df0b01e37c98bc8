package isogloss.cli;

import isogloss.core.analysis.match.ParallelEvaluation;
import isogloss.core.analysis.match.ParallelEvaluation.Scores;
import isogloss.core.analysis.match.ParallelEvaluation.Twins;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.models.ParallelText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss eval parallel`.
@Command(
    name = "parallel",
    description = "Whether a text and its translation find each other in the common space.",
    footer = {
      "",
      "Each text is searched among all texts of the other language in its file: P@1 is how often its"
          + " translation comes first, into English and from English, by vectors and words together,"
          + " then by each alone. probability is the mean over translations after calibration, others"
          + " that over the nearest text that is none.",
      "",
      "Example:",
      "  isogloss eval parallel law.jsonl act.fr.jsonl",
      "  isogloss eval parallel corpus/*.jsonl --language zh,fr --json > scores.json"
    })
final class EvalParallel implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON lines with a column per language (en and others), or DOC.CODE.jsonl with path and"
              + " text beside DOC.en.jsonl; with .gz compressed.")
  List<Path> files = List.of();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description = "Only these languages (default: all that a file has beside English).")
  List<String> languages = List.of();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Leave out files with fewer pairs (default: ${DEFAULT-VALUE}).")
  int least = 10;

  @Mixin EncoderChoice choice;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  EvalParallel() {}

  /// The scores of one file in one language.
  record Row(String language, String file, Scores scores) {}

  @Override
  public Integer call() {
    choice.check();
    try (OpenedEncoder opened = choice.open()) {
      List<Row> rows =
          rows(
              files,
              languages,
              least,
              opened.encoder(),
              choice.threads,
              new ProgressLine(spec.commandLine().getErr()));
      if (rows.isEmpty()) {
        throw new InputException(
            "no file has " + least + " pairs", files.toString(), "give other files or languages");
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonMapper.shared().writeValueAsString(object(rows)));
      } else {
        print(out, rows);
      }
      return Main.DONE;
    }
  }

  /// What is done with one file in one language.
  interface Each {
    void take(String language, String file, List<Twins> twins);
  }

  /// The scores of all files and languages that have enough pairs.
  static List<Row> rows(
      List<Path> files,
      List<String> languages,
      int least,
      TextEncoder encoder,
      int threads,
      ProgressLine progress) {
    List<Row> rows = new ArrayList<>();
    each(
        files,
        languages,
        least,
        encoder,
        progress,
        (language, file, twins) ->
            rows.add(
                new Row(
                    language,
                    file,
                    new ParallelEvaluation(twins, encoder, threads, n -> {}).scores())));
    return rows;
  }

  /// Reads all files and languages that the encoder covers and that have enough pairs.
  static void each(
      List<Path> files,
      List<String> languages,
      int least,
      TextEncoder encoder,
      ProgressLine progress,
      Each each) {
    for (int f = 0; f < files.size(); f++) {
      Path file = files.get(f);
      for (String language : ParallelText.languages(file)) {
        if (!encoder.covers(language) || (!languages.isEmpty() && !languages.contains(language))) {
          continue;
        }
        List<Twins> twins =
            ParallelText.read(file, language).pairs().stream()
                .map(
                    p -> new Twins(new Passage(p.text(), language), new Passage(p.english(), "en")))
                .distinct()
                .toList();
        if (twins.size() >= least) {
          each.take(language, String.valueOf(file.getFileName()), twins);
        }
      }
      progress.at("files", f + 1, files.size());
    }
  }

  /// One line for each file, then the mean of each language over its files.
  static void print(PrintWriter out, List<Row> rows) {
    out.printf(
        Locale.ROOT,
        "%-2s %-46s %5s  %-11s  %-11s  %-11s  %-11s  %s%n",
        "",
        "file",
        "pairs",
        "P@1",
        "vectors",
        "words",
        "probability",
        "others");
    SortedMap<String, List<Scores>> byLanguage = new TreeMap<>();
    for (Row row : rows) {
      byLanguage.computeIfAbsent(row.language(), l -> new ArrayList<>()).add(row.scores());
    }
    byLanguage.forEach(
        (language, scores) -> {
          rows.stream()
              .filter(row -> row.language().equals(language))
              .forEach(row -> line(out, language, row.file(), List.of(row.scores())));
          line(out, language, "mean of " + scores.size() + " files", scores);
        });
  }

  private static void line(PrintWriter out, String language, String name, List<Scores> scores) {
    out.printf(
        Locale.ROOT,
        "%-2s %-46s %5d  %.3f %.3f  %.3f %.3f  %.3f %.3f  %.3f        %.3f%n",
        language,
        name,
        scores.stream().mapToInt(Scores::pairs).sum(),
        mean(scores, s -> s.both().there()),
        mean(scores, s -> s.both().back()),
        mean(scores, s -> s.vectors().there()),
        mean(scores, s -> s.vectors().back()),
        mean(scores, s -> s.words().there()),
        mean(scores, s -> s.words().back()),
        mean(scores, Scores::probability),
        mean(scores, Scores::others));
  }

  private static double mean(List<Scores> scores, ToDoubleFunction<Scores> score) {
    return scores.stream().mapToDouble(score).average().orElseThrow();
  }

  private static Map<String, Object> object(List<Row> rows) {
    List<Map<String, Object>> by = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("file", row.file());
      each.put("language", row.language());
      each.put("n", row.scores().pairs());
      each.put("p1_to_english", row.scores().both().there());
      each.put("p1_from_english", row.scores().both().back());
      each.put("probability", row.scores().probability());
      each.put("others", row.scores().others());
      by.add(each);
    }
    Map<String, Object> scores = new TreeMap<>();
    for (String language : rows.stream().map(Row::language).distinct().sorted().toList()) {
      List<Scores> own =
          rows.stream().filter(r -> r.language().equals(language)).map(Row::scores).toList();
      scores.put("p1_to_english_" + language, mean(own, s -> s.both().there()));
      scores.put("p1_from_english_" + language, mean(own, s -> s.both().back()));
      scores.put("probability_" + language, mean(own, Scores::probability));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("task", "parallel");
    object.put("n", rows.stream().mapToInt(r -> r.scores().pairs()).sum());
    object.put("scores", scores);
    object.put("by", by);
    return object;
  }
}
