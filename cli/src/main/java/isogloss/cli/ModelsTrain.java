package isogloss.cli;

import isogloss.models.LanguageTraining;
import isogloss.models.LanguageTraining.Written;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `isogloss models train`.
@Command(
    name = "train",
    description = {
      "Trains what the program needs to read a language: the translations of its words and, for"
          + " Chinese, the map of its encoder; writes each with its card.",
      "Prints the scores of `isogloss eval parallel` with what was trained."
    },
    footer = {
      "",
      "Example:",
      "  isogloss models train --language ko --train a.jsonl.gz,law.ko.jsonl \\",
      "      --score b.jsonl --out trained"
    })
final class ModelsTrain implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "CODE",
      description = "ISO 639-1 code, not en.")
  String language = "";

  @Option(
      names = "--train",
      required = true,
      split = ",",
      paramLabel = "FILE",
      description = "Parallel files to train on: a column per language, or DOC.CODE.jsonl twins.")
  List<Path> train = List.of();

  @Option(
      names = "--score",
      split = ",",
      paramLabel = "FILE",
      description = "Parallel files to score on; none of those trained on.")
  List<Path> score = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for what is trained and the cards.")
  Path out = Path.of("");

  ModelsTrain() {}

  @Override
  public Integer call() {
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    LanguageTraining training =
        new LanguageTraining(language, train, LanguageTraining.Options.defaults(), progress);
    PrintWriter text = spec.commandLine().getOut();
    try (OpenedEncoder opened = new OpenedEncoder(training.encoder())) {
      List<EvalParallel.Row> rows =
          EvalParallel.rows(
              score,
              List.of(language),
              2,
              opened.encoder(),
              LanguageTraining.Options.defaults().threads(),
              progress);
      EvalParallel.print(text, rows);
      for (Written written :
          training.write(out, rows.stream().map(ModelsTrain::markdown).toList())) {
        text.println(written.file() + " sha256 " + written.sha256());
      }
    }
    return Main.DONE;
  }

  private static String markdown(EvalParallel.Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f |",
        row.file(),
        row.scores().pairs(),
        row.scores().both().there(),
        row.scores().both().back());
  }
}
