package isogloss.cli;

import isogloss.models.ModelRegistry;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `isogloss models`: the encoders and trained artefacts that come with the program.
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, checks and trains encoders and artefacts.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Examples:", "  isogloss models list", "  isogloss models verify"},
    subcommands = {ModelsCommand.List.class, ModelsCommand.Verify.class})
final class ModelsCommand implements Runnable {
  @Spec CommandSpec spec;

  ModelsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /// `isogloss models list`.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints name, kind, licence, hash and card of each artefact.",
      footer = {"", "Example:", "  isogloss models list"})
  static final class List implements Callable<Integer> {
    @Spec CommandSpec spec;

    List() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
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
      mixinStandardHelpOptions = true,
      description = "Checks the hash of each artefact.",
      footer = {"", "Example:", "  isogloss models verify"})
  static final class Verify implements Callable<Integer> {
    @Spec CommandSpec spec;

    Verify() {}

    @Override
    public Integer call() {
      boolean intact = true;
      for (ModelRegistry.Entry e : ModelRegistry.entries()) {
        boolean ok = ModelRegistry.isIntact(e);
        spec.commandLine().getOut().println((ok ? "ok      " : "damaged ") + e.name());
        intact &= ok;
      }
      return intact ? Main.DONE : Main.FAILED;
    }
  }
}
