package isogloss.cli;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.GoldClause;
import isogloss.corpus.PdfClauseReader;
import isogloss.corpus.PdfLayoutReader;
import isogloss.corpus.StructureEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss eval`: the program against labelled data.
@Command(
    name = "eval",
    description = "Scores the program on labelled data.",
    synopsisSubcommandLabel = "TASK",
    footer = {"", "Example:", "  isogloss eval structure --gold labels --pdf corpus"},
    subcommands = {EvalCommand.Structure.class})
final class EvalCommand implements Runnable {
  @Spec CommandSpec spec;

  EvalCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing task");
  }

  /// `isogloss eval structure`.
  @Command(
      name = "structure",
      description = "Clause labels, hierarchy and text against the labels of pairs.csv.",
      footer = {
        "",
        "Example:",
        "  isogloss eval structure --gold labels --pdf corpus --json > scores.json"
      })
  static final class Structure implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
        names = "--gold",
        required = true,
        paramLabel = "DIR",
        description =
            "Folder with pairs.csv (NAME,FILE.LANGUAGE.jsonl on each line) and the labels.")
    Path gold;

    @Option(
        names = "--pdf",
        required = true,
        paramLabel = "DIR",
        description = "Folder with pdf/NAME.pdf and, for a NAME in render/, render/NAME.pdf.")
    Path pdf;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /// Name of the PDF, in `render/` or not; file of the labels; its language; further columns.
    private static final Pattern PAIR =
        Pattern.compile("(render/)?([^,/]+),([^,]*\\.([a-z]{2})\\.jsonl)(?:,.*)?");

    Structure() {}

    private record Row(
        String id, StructureEvaluation.Scores scores, StructureEvaluation.Scores baseline) {}

    @Override
    public Integer call() throws IOException {
      List<Labelled> pairs = pairs();
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      PdfClauseReader reader = new PdfClauseReader(PdfClauseReader.Options.defaults());
      List<Row> rows = new ArrayList<>();
      boolean complete = true;
      for (Labelled pair : pairs) {
        String id = pair.id();
        Path file = pair.file();
        Document document = DocumentInput.undescribed(id, pair.language());
        switch (reader.read(document, file)) {
          case ReadResult.Failed failed -> {
            err.println("not read: " + id + ": " + failed.skipped().reason());
            complete = false;
          }
          case ReadResult.Read read -> {
            List<GoldClause> labels = pair.labels();
            ClauseTree tree = read.tree();
            rows.add(
                new Row(
                    id,
                    StructureEvaluation.score(tree, labels),
                    StructureEvaluation.baseline(
                        new PdfLayoutReader(PdfLayoutReader.Options.defaults())
                            .plainText(file)
                            .orElse(""),
                        labels)));
            err.println("scored " + id);
          }
        }
      }
      if (rows.isEmpty()) {
        throw new InputException(
            "nothing could be scored", pdf.toString(), "name the PDFs' folder");
      }
      if (json) {
        out.println(JsonMapper.builder().build().writeValueAsString(object(rows)));
      } else {
        print(out, rows);
      }
      return complete ? Main.DONE : Main.INCOMPLETE;
    }

    /// A document and its labels.
    private record Labelled(String id, Path file, List<GoldClause> labels, String language) {}

    /// The lines of `pairs.csv`, each the name of a PDF and of the file of its labels.
    private List<Labelled> pairs() throws IOException {
      Path csv = gold.resolve("pairs.csv");
      InputFile.check(csv, "name the folder of the labels");
      List<Labelled> pairs = new ArrayList<>();
      List<String> lines = Files.readAllLines(csv);
      for (int i = 1; i < lines.size(); i++) {
        Matcher line = PAIR.matcher(lines.get(i));
        if (!line.matches()) {
          throw new InputException(
              "expected NAME,FILE.LANGUAGE.jsonl, got \"" + lines.get(i) + "\"",
              csv + ":" + (i + 1),
              "correct the line");
        }
        boolean rendered = line.group(1) != null;
        Path folder = pdf.resolve(rendered ? "render" : "pdf");
        Path file = gold.resolve(line.group(3));
        List<GoldClause> labels = GoldClause.read(file);
        if (labels.isEmpty()) {
          throw new InputException("holds no labels", file.toString(), "write one clause a line");
        }
        pairs.add(
            new Labelled(
                line.group(2), folder.resolve(line.group(2) + ".pdf"), labels, line.group(4)));
      }
      if (pairs.isEmpty()) {
        throw new InputException("names no documents", csv.toString(), "add a line for each");
      }
      return pairs;
    }

    private static Map<String, Object> object(List<Row> rows) {
      Map<String, Object> scores = new LinkedHashMap<>();
      scores.put("label_f1", mean(rows, r -> r.scores().f1()));
      scores.put(
          "label_f1_min", rows.stream().mapToDouble(r -> r.scores().f1()).min().orElseThrow());
      scores.put("parent_accuracy", mean(rows, r -> r.scores().parentAccuracy()));
      scores.put("text_similarity", mean(rows, r -> r.scores().textSimilarity()));
      scores.put("baseline_label_f1", mean(rows, r -> r.baseline().f1()));
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("task", "structure");
      object.put("n", rows.size());
      object.put("scores", scores);
      object.put("by", rows);
      return object;
    }

    private static void print(PrintWriter out, List<Row> rows) {
      String form = "%-46s %6d %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %8.3f%n";
      out.printf(
          Locale.ROOT,
          "%-46s %6s %6s %6s %6s %6s %6s %6s %8s%n",
          "document",
          "labels",
          "P",
          "R",
          "F1",
          "parent",
          "text",
          "order",
          "baseline");
      for (Row r : rows) {
        StructureEvaluation.Scores s = r.scores();
        out.printf(
            Locale.ROOT,
            form,
            r.id(),
            s.gold(),
            s.precision(),
            s.recall(),
            s.f1(),
            s.parentAccuracy(),
            s.textSimilarity(),
            s.order(),
            r.baseline().f1());
      }
      out.printf(
          Locale.ROOT,
          form,
          "mean",
          rows.stream().mapToInt(r -> r.scores().gold()).sum(),
          mean(rows, r -> r.scores().precision()),
          mean(rows, r -> r.scores().recall()),
          mean(rows, r -> r.scores().f1()),
          mean(rows, r -> r.scores().parentAccuracy()),
          mean(rows, r -> r.scores().textSimilarity()),
          mean(rows, r -> r.scores().order()),
          mean(rows, r -> r.baseline().f1()));
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> score) {
      return rows.stream().mapToDouble(score).average().orElseThrow();
    }
  }
}
