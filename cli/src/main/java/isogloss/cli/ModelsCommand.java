package isogloss.cli;

import isogloss.models.AlignmentTrainer;
import isogloss.models.ModelRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `isogloss models`: the encoders and trained artefacts that come with the program.
@Command(
    name = "models",
    description = "Lists, checks, fetches and trains encoders and artefacts.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Examples:", "  isogloss models list", "  isogloss models verify"},
    subcommands = {
      ModelsCommand.List.class,
      ModelsCommand.Verify.class,
      ModelsCommand.Train.class,
      FetchModel.class
    })
final class ModelsCommand implements Runnable {
  @Spec CommandSpec spec;

  ModelsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  private static Map<String, String> object(ModelRegistry.Entry e) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("name", e.name());
    object.put("kind", e.kind().name().toLowerCase(Locale.ROOT));
    object.put("licence", e.licence());
    object.put("sha256", e.sha256());
    object.put("card", e.card());
    return object;
  }

  /// `isogloss models list`.
  @Command(
      name = "list",
      description = "Prints name, kind, licence, hash and card of each artefact.",
      footer = {
        "",
        "Examples:",
        "  isogloss models list | grep encoder",
        "  isogloss models list --json > models.json"
      })
  static final class List implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON array.")
    boolean json;

    List() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            JsonMapper.builder()
                .build()
                .writeValueAsString(
                    ModelRegistry.entries().stream().map(ModelsCommand::object).toList()));
        return Main.DONE;
      }
      for (ModelRegistry.Entry e : ModelRegistry.entries()) {
        out.printf(
            Locale.ROOT,
            "%-28s %-10s %-18s %-64s %s%n",
            e.name(),
            e.kind().name().toLowerCase(Locale.ROOT),
            e.licence(),
            e.sha256(),
            e.card());
      }
      return Main.DONE;
    }
  }

  /// `isogloss models verify`.
  @Command(
      name = "verify",
      description = "Checks the hash of each artefact.",
      footer = {"", "Example:", "  isogloss models verify && isogloss run my/catalog.csv"})
  static final class Verify implements Callable<Integer> {
    @Spec CommandSpec spec;

    Verify() {}

    @Override
    public Integer call() {
      java.util.List<String> damaged = new ArrayList<>();
      for (ModelRegistry.Entry e : ModelRegistry.entries()) {
        boolean ok = ModelRegistry.isIntact(e);
        spec.commandLine().getOut().println((ok ? "ok      " : "damaged ") + e.name());
        if (!ok) {
          damaged.add(e.name());
        }
      }
      if (damaged.isEmpty()) {
        return Main.DONE;
      }
      spec.commandLine()
          .getErr()
          .println(
              "isogloss: damaged: "
                  + String.join(", ", damaged)
                  + " (build anew: mvn clean package; if that does not help, remove the artefact"
                  + " from the local Maven repository)");
      return Main.FAILED;
    }
  }

  /// `isogloss models train`.
  @Command(
      name = "train",
      description = {
        "Trains the map of a language into the English space and writes it with its card.",
        "Prints P@1 in per cent for each scored file: into English, from English, the same with CSLS."
      },
      footer = {
        "",
        "Example:",
        "  isogloss models train --language zh --train a.jsonl.gz,b.zh.jsonl \\",
        "      --score c.jsonl --out align-zh-en.bin"
      })
  static final class Train implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
        names = "--language",
        required = true,
        paramLabel = "CODE",
        description = "ISO 639-1 code, not en.")
    String language;

    @Option(
        names = "--train",
        required = true,
        split = ",",
        paramLabel = "FILE",
        description = "Parallel files to train on: a column per language, or DOC.CODE.jsonl twins.")
    java.util.List<Path> train;

    @Option(
        names = "--score",
        split = ",",
        paramLabel = "FILE",
        description = "Parallel files to score on; none of those trained on.")
    java.util.List<Path> score = java.util.List.of();

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The map; its card is written beside it.")
    Path out;

    Train() {}

    @Override
    public Integer call() {
      AlignmentTrainer.Trained trained =
          AlignmentTrainer.train(
              language,
              train,
              score,
              out,
              AlignmentTrainer.Options.defaults(),
              new ProgressLine(spec.commandLine().getErr()));
      PrintWriter text = spec.commandLine().getOut();
      for (AlignmentTrainer.Score s : trained.scores()) {
        text.printf(
            Locale.ROOT,
            "%-34s %5d %-8s %5.1f %5.1f  CSLS %5.1f %5.1f  cosine %.3f%n",
            s.file(),
            s.pairs(),
            s.mapped() ? "mapped" : "raw",
            100 * s.toEnglish(),
            100 * s.fromEnglish(),
            100 * s.cslsToEnglish(),
            100 * s.cslsFromEnglish(),
            s.cosine());
      }
      text.println(trained.map() + " sha256 " + trained.sha256());
      return Main.DONE;
    }
  }
}
