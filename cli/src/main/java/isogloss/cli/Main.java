package isogloss.cli;

import isogloss.core.pipeline.InputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Entry point of the `isogloss` command.
@Command(
    name = "isogloss",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds overlap, conflict and fragmentation between AI standards and laws.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  isogloss run                          the specimen corpus",
      "  isogloss run my/catalog.csv --out out a corpus of your own",
      "  isogloss extract law.pdf --format tree"
    },
    subcommands = {
      RunCommand.class,
      ExtractCommand.class,
      ProvisionsCommand.class,
      EvalCommand.class,
      ModelsCommand.class,
      SpecimenCommand.class
    })
public final class Main implements Runnable {
  /// Everything done.
  static final int DONE = 0;

  /// The run failed.
  static final int FAILED = 1;

  /// Wrong usage, catalogue or run file.
  static final int USAGE = 2;

  /// Finished, but documents were skipped or an expectation was missed.
  static final int INCOMPLETE = 3;

  @Spec CommandSpec spec;

  @CommandLine.Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where a fault came from.")
  boolean stacktrace;

  /// Lucene tells at every start which instructions it uses; held, since loggers are weak.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /// Runs the command line and returns its exit code: 0 done, 1 failed, 2 wrong usage or input, 3
  /// finished but incomplete. Data goes to `out`, talk to `err`.
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main).setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, ignored) -> {
          err.println("isogloss: " + oneLine(String.valueOf(e.getMessage())));
          err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
          return USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, ignored, parsed) -> {
          err.println("isogloss: " + oneLine(describe(e)));
          if (main.stacktrace) {
            e.printStackTrace(err);
          }
          return e instanceof InputException ? USAGE : FAILED;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static String describe(Exception e) {
    if (e instanceof InputException) {
      return String.valueOf(e.getMessage());
    }
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName() + message + " (--stacktrace shows where)";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  /// Starts the program.
  public static void main(String[] args) {
    LUCENE.setLevel(Level.WARNING);
    // The console's own streams: here is the one place where they are taken.
    PrintWriter out =
        new PrintWriter(
            new java.io.OutputStreamWriter(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8));
    PrintWriter err =
        new PrintWriter(
            new java.io.OutputStreamWriter(
                new java.io.FileOutputStream(java.io.FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    System.exit(run(out, err, args));
  }
}
