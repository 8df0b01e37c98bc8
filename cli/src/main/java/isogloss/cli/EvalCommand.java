package isogloss.cli;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.GoldClause;
import isogloss.corpus.PdfLayoutReader;
import isogloss.corpus.StructureEvaluation;
import isogloss.reports.RecognitionNote;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    subcommands = {
      EvalCommand.Structure.class,
      EvalModality.class,
      EvalOverlap.class,
      EvalParallel.class,
      EvalSts.class
    })
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
        "  isogloss eval structure --gold labels --pdf corpus --json > scores.json",
        "  isogloss eval structure --twin law-vi.pdf law-scan-vi.pdf"
      })
  static final class Structure implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
        names = "--gold",
        paramLabel = "DIR",
        description =
            "Folder with pairs.csv (NAME,FILE.LANGUAGE.jsonl on each line) and the labels.")
    @Nullable Path gold;

    @Option(
        names = "--pdf",
        paramLabel = "DIR",
        description = "Folder with pdf/NAME.pdf and, for a NAME in render/, render/NAME.pdf.")
    @Nullable Path pdf;

    @Option(
        names = "--twin",
        arity = "2",
        paramLabel = "FILE",
        description =
            "Instead of labels: two files of one text; the clauses of the first are the labels of"
                + " the second.")
    List<Path> twin = List.of();

    @Option(
        names = "--language",
        paramLabel = "CODE",
        description = "Language of the twins (default: from the name, or en).")
    @Nullable String language;

    @Mixin Reading reading;

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
      List<Row> rows = new ArrayList<>();
      boolean complete;
      if (!twin.isEmpty()) {
        complete = scoreTwin(rows);
      } else if (gold != null && pdf != null) {
        complete = scorePairs(gold, pdf, rows);
      } else {
        throw new ParameterException(
            spec.commandLine(), "Expected --gold and --pdf, or --twin with two files");
      }
      if (rows.isEmpty()) {
        throw new InputException(
            "nothing could be scored",
            String.valueOf(twin.isEmpty() ? pdf : twin.getLast()),
            "name files that can be read");
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonMapper.builder().build().writeValueAsString(object(rows)));
      } else {
        print(out, rows);
      }
      return complete ? Main.DONE : Main.INCOMPLETE;
    }

    private boolean scorePairs(Path labelled, Path files, List<Row> rows) throws IOException {
      boolean complete = true;
      for (Labelled pair : pairs(labelled, files)) {
        Document document = DocumentInput.undescribed(pair.id(), pair.language());
        complete &= score(document, pair.file(), pair.labels(), rows);
      }
      return complete;
    }

    private boolean scoreTwin(List<Row> rows) {
      DocumentInput input = new DocumentInput();
      input.files = twin;
      input.language = language;
      List<DocumentInput.Named> twins = input.documents();
      Path first = twins.getFirst().file();
      Path second = twins.getLast().file();
      return switch (reading.reader().read(twins.getFirst().document(), first)) {
        case ReadResult.Failed failed ->
            throw new InputException(
                failed.skipped().reason(), first.toString(), failed.skipped().remedy());
        case ReadResult.Read read ->
            score(twins.getLast().document(), second, GoldClause.of(read.tree()), rows);
      };
    }

    /// Adds the scores of `file`; whether it could be read in full.
    private boolean score(Document document, Path file, List<GoldClause> labels, List<Row> rows) {
      PrintWriter err = spec.commandLine().getErr();
      return switch (reading.reader().read(document, file)) {
        case ReadResult.Failed failed -> {
          err.println("not read: " + document.id() + ": " + failed.skipped().reason());
          yield false;
        }
        case ReadResult.Read read -> {
          ClauseTree tree = read.tree();
          String plain =
              new PdfLayoutReader(PdfLayoutReader.Options.defaults()).plainText(file).orElse("");
          rows.add(
              new Row(
                  document.id(),
                  StructureEvaluation.score(tree, labels),
                  StructureEvaluation.baseline(plain, labels)));
          err.println(
              "scored "
                  + document.id()
                  + RecognitionNote.of(tree).map(note -> ", " + note).orElse(""));
          yield true;
        }
      };
    }

    /// A document and its labels.
    private record Labelled(String id, Path file, List<GoldClause> labels, String language) {}

    /// The lines of `pairs.csv`, each the name of a PDF and of the file of its labels.
    private static List<Labelled> pairs(Path labelled, Path files) throws IOException {
      Path csv = labelled.resolve("pairs.csv");
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
        Path folder = files.resolve(rendered ? "render" : "pdf");
        Path file = labelled.resolve(line.group(3));
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
      String form = "%-46s %6d %6.3f %6.3f %6.3f %7d %6.3f %6.3f %6.3f %8.3f%n";
      out.printf(
          Locale.ROOT,
          "%-46s %6s %6s %6s %6s %7s %6s %6s %6s %8s%n",
          "document",
          "labels",
          "P",
          "R",
          "F1",
          "unsplit",
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
            s.unsplit(),
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
          rows.stream().mapToInt(r -> r.scores().unsplit()).sum(),
          mean(rows, r -> r.scores().parentAccuracy()),
          mean(rows, r -> r.scores().textSimilarity()),
          mean(rows, r -> r.scores().order()),
          mean(rows, r -> r.baseline().f1()));
      out.println(
          "unsplit: clauses without a label that begin a line in the text of a label, which was not"
              + " split there; they count as false");
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> score) {
      return rows.stream().mapToDouble(score).average().orElseThrow();
    }
  }
}
