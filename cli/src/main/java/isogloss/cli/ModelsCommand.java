package isogloss.cli;

import isogloss.models.ModelRegistry;
import java.io.PrintWriter;
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
      ModelsTrain.class,
      ModelsCalibrate.class,
      ModelsFetch.class
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
}
