package isogloss.cli;

import isogloss.core.analysis.match.CalibrationFit;
import isogloss.core.analysis.match.CalibrationFit.Held;
import isogloss.core.analysis.match.ParallelEvaluation.Twins;
import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `isogloss models calibrate`.
@Command(
    name = "calibrate",
    description = {
      "Fits the probability that two texts in different languages are the same norm.",
      "Prints for each document what a fit without it says of its translations and of the nearest"
          + " other texts, and the mean for each language."
    },
    footer = {
      "",
      "Example:",
      "  isogloss models calibrate law.jsonl act.fr.jsonl --out calibration.tsv"
    })
final class ModelsCalibrate implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Parallel files as for eval parallel; none that words were counted in.")
  List<Path> files = List.of();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Leave out files with fewer pairs (default: ${DEFAULT-VALUE}).")
  int least = 30;

  @Mixin EncoderChoice choice;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The weights, tab-separated.")
  Path out = Path.of("");

  ModelsCalibrate() {}

  @Override
  public Integer call() throws IOException {
    choice.check();
    CalibrationFit fit = new CalibrationFit(CalibrationFit.Options.defaults());
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    try (OpenedEncoder opened = choice.open()) {
      SortedMap<String, SortedMap<String, List<Twins>>> byLanguage = new TreeMap<>();
      EvalParallel.each(
          files,
          List.of(),
          least,
          opened.encoder(),
          progress,
          (language, file, twins) ->
              byLanguage.computeIfAbsent(language, l -> new TreeMap<>()).put(file, twins));
      int done = 0;
      for (var entry : byLanguage.entrySet()) {
        fit.add(entry.getKey(), entry.getValue(), opened.encoder(), choice.threads);
        progress.at("languages", ++done, byLanguage.size());
      }
    }
    if (fit.isEmpty()) {
      throw new InputException(
          "no file has " + least + " pairs", files.toString(), "give other files");
    }
    List<Held> held = fit.held();
    PrintWriter text = spec.commandLine().getOut();
    SortedMap<String, List<Held>> byLanguage = new TreeMap<>();
    held.forEach(h -> byLanguage.computeIfAbsent(h.language(), p -> new ArrayList<>()).add(h));
    byLanguage.forEach(
        (language, rows) -> {
          rows.forEach(
              h -> line(text, language, h.document(), h.texts(), h.probability(), h.others()));
          line(
              text,
              language,
              "mean of " + rows.size() + " files",
              rows.stream().mapToInt(Held::texts).sum(),
              rows.stream().mapToDouble(Held::probability).average().orElseThrow(),
              rows.stream().mapToDouble(Held::others).average().orElseThrow());
        });
    List<String> lines = new ArrayList<>();
    lines.add("# weights\toffset\tvectors\twords\tlevel; language\tslope\toffset, see Calibration");
    lines.addAll(fit.rows());
    Files.write(out, lines);
    return Main.DONE;
  }

  private static void line(
      PrintWriter text,
      String language,
      String name,
      int texts,
      double probability,
      double others) {
    text.printf(
        Locale.ROOT,
        "%-2s %-46s %5d  translations %.3f  nearest others %.3f%n",
        language,
        name,
        texts,
        probability,
        others);
  }
}
