package isogloss.cli;

import isogloss.core.analysis.norm.ModalityEvaluation;
import isogloss.core.analysis.norm.ModalityEvaluation.Labelled;
import isogloss.core.analysis.norm.ModalityEvaluation.Scores;
import isogloss.core.analysis.norm.NormReader;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.InputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss eval modality`.
@Command(
    name = "modality",
    description = "The modality of sentences against labels.",
    footer = {
      "",
      "Labels are obligation, prohibition, permission and none. In a file with obligation and none"
          + " only, obligation means a rule of conduct and none a rule that makes something so."
          + " The baseline is shall, must, will and may.",
      "",
      "Example:",
      "  isogloss eval modality lease.jsonl statutes.jsonl",
      "  isogloss eval modality guidance.jsonl --force soft --json"
    })
final class EvalModality implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines with text, label and lang (default: en).")
  List<Path> files = List.of();

  @Option(
      names = "--force",
      paramLabel = "FORCE",
      description = "What the instruments can demand: ${COMPLETION-CANDIDATES} (default: hard).")
  LegalForce force = LegalForce.HARD;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Print N sentences of each file that were read otherwise, evenly spread.")
  int errors;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  private final JsonMapper mapper = JsonMapper.builder().build();

  EvalModality() {}

  private record Row(String file, Scores scores, Scores baseline) {}

  @Override
  public Integer call() {
    NormReader norms = new NormReader();
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      List<Labelled> sentences = read(file);
      rows.add(
          new Row(
              file.getFileName().toString(),
              ModalityEvaluation.score(sentences, norms, force),
              ModalityEvaluation.baseline(sentences)));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(mapper.writeValueAsString(object(rows)));
    } else {
      rows.forEach(row -> print(out, row));
    }
    return Main.DONE;
  }

  private static List<Labelled> read(Path file) {
    List<Labelled> out = new ArrayList<>();
    JsonRows.read(
        file,
        "name a file with one labelled sentence a line",
        (row, where) -> out.add(sentence(row, where)));
    if (out.isEmpty()) {
      throw new InputException("holds no sentences", file.toString(), "write one a line");
    }
    return out;
  }

  private static Labelled sentence(JsonNode row, String where) {
    JsonNode text = row.path("text");
    JsonNode label = row.path("label");
    if (!text.isString() || !label.isString()) {
      throw new InputException("has no text or no label", where, "give each line both");
    }
    if (!ModalityEvaluation.LABELS.contains(label.stringValue())) {
      throw new InputException(
          "unknown label \"" + label.stringValue() + "\"",
          where,
          "use one of " + String.join(", ", ModalityEvaluation.LABELS));
    }
    return new Labelled(text.stringValue(), row.path("lang").asString("en"), label.stringValue());
  }

  private static Map<String, Object> object(List<Row> rows) {
    Map<String, Object> scores = new LinkedHashMap<>();
    scores.put("macro_f1", mean(rows, r -> r.scores().macroF1()));
    scores.put("accuracy", mean(rows, r -> r.scores().accuracy()));
    scores.put("baseline_macro_f1", mean(rows, r -> r.baseline().macroF1()));
    scores.put("baseline_accuracy", mean(rows, r -> r.baseline().accuracy()));
    List<Map<String, Object>> by = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("file", row.file());
      each.put("n", row.scores().sentences());
      each.put("macro_f1", row.scores().macroF1());
      each.put("accuracy", row.scores().accuracy());
      Map<String, Object> classes = new LinkedHashMap<>();
      row.scores().classes().forEach(c -> classes.put(c.label(), c.f1()));
      each.put("f1", classes);
      by.add(each);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("task", "modality");
    object.put("n", rows.stream().mapToInt(r -> r.scores().sentences()).sum());
    object.put("scores", scores);
    object.put("by", by);
    return object;
  }

  private void print(PrintWriter out, Row row) {
    out.printf(
        Locale.ROOT,
        "%s: %d sentences, macro-F1 %.3f, accuracy %.3f (baseline %.3f, %.3f)%n",
        row.file(),
        row.scores().sentences(),
        row.scores().macroF1(),
        row.scores().accuracy(),
        row.baseline().macroF1(),
        row.baseline().accuracy());
    for (ModalityEvaluation.ClassScore c : row.scores().classes()) {
      out.printf(
          Locale.ROOT,
          "  %-12s %5d  P %.3f  R %.3f  F1 %.3f%n",
          c.label(),
          c.gold(),
          c.precision(),
          c.recall(),
          c.f1());
    }
    List<ModalityEvaluation.Miss> misses = row.scores().misses();
    int step = Math.max(1, misses.size() / Math.max(1, errors));
    for (int i = 0; i < misses.size() && i / step < errors; i += step) {
      ModalityEvaluation.Miss miss = misses.get(i);
      out.printf(
          Locale.ROOT,
          "  %s, read as %s: %s%n",
          miss.sentence().label(),
          miss.found(),
          miss.sentence().text());
    }
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> score) {
    return rows.stream().mapToDouble(score).average().orElseThrow();
  }
}
