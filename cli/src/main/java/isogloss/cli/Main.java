package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Entry point of the `isogloss` command.
@Command(
    name = "isogloss",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description = "Finds overlap, conflict and fragmentation between AI standards and laws.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage or input",
      "3:finished, but something was not read or an expectation was missed"
    },
    footer = {
      "",
      "Examples:",
      "  isogloss run                            the specimen corpus",
      "  isogloss run my/catalog.csv --out out   a corpus of your own",
      "  isogloss extract law.pdf --format tree"
    },
    subcommands = {
      RunCommand.class,
      ExtractCommand.class,
      ProvisionsCommand.class,
      EmbedCommand.class,
      EvalCommand.class,
      ModelsCommand.class,
      SpecimenCommand.class,
      HelpCommand.class,
      AutoComplete.GenerateCompletion.class
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

  /// The command line with all its commands.
  static CommandLine commandLine(Main main) {
    CommandLine line = new CommandLine(main);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Path.class, Main::path);
    examples(line, "help", "  isogloss help run");
    examples(line, "generate-completion", "  source <(isogloss generate-completion)");
    return line;
  }

  /// Runs the command line and returns its exit code: 0 done, 1 failed, 2 wrong usage or input, 3
  /// finished but incomplete. Data goes to `out`, talk to `err`.
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine line = commandLine(main).setOut(out).setErr(err);
    line.setParameterExceptionHandler(
        (e, ignored) -> {
          String command = e.getCommandLine().getCommandSpec().qualifiedName();
          err.println("isogloss: " + oneLine(usage(e)) + " (try '" + command + " --help')");
          return USAGE;
        });
    line.setExecutionExceptionHandler((e, ignored, parsed) -> fault(e, main.stacktrace, err));
    int code;
    try {
      code = line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      code = fault(e, main.stacktrace, err);
    }
    err.flush();
    if (out.checkError() && code != FAILED) {
      err.println("isogloss: the output could not be written whole: it is closed or full");
      code = FAILED;
    }
    return code;
  }

  /// Commands of the library bring no examples.
  private static void examples(CommandLine line, String command, String example) {
    CommandLine sub = Objects.requireNonNull(line.getSubcommands().get(command), command);
    sub.getCommandSpec().usageMessage().footer("", "Example:", example);
  }

  private static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
      throw new TypeConversionException("expected a path, got an empty text");
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' is no path: " + e.getReason());
    }
  }

  /// What is wrong with the command line, and what may have been meant.
  private static String usage(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      List<String> meant = unmatched.getSuggestions();
      String kind =
          unmatched.isUnknownOption()
              ? "unknown option"
              : e.getCommandLine().getSubcommands().isEmpty()
                  ? "unexpected argument"
                  : "unknown command";
      return kind
          + " '"
          + first
          + "'"
          + (meant.isEmpty() ? "" : ", did you mean " + String.join(" or ", meant) + "?");
    }
    return String.valueOf(e.getMessage()).replaceAll("\\.$", "");
  }

  private static int fault(Throwable e, boolean stacktrace, PrintWriter err) {
    err.println(
        "isogloss: "
            + oneLine(describe(e))
            + (e instanceof InputException ? "" : " (--stacktrace shows where)"));
    if (stacktrace) {
      e.printStackTrace(err);
    }
    return e instanceof InputException ? USAGE : FAILED;
  }

  private static String describe(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof OutOfMemoryError) {
      return "out of memory; give more, for example ISOGLOSS_JAVA_OPTIONS=-Xmx8g";
    }
    return switch (e) {
      case InputException input -> String.valueOf(input.getMessage());
      case UncheckedIOException io -> InputFile.reason(io);
      case IOException io -> InputFile.reason(io);
      // Thrown on purpose, with a text of its own.
      case IllegalStateException state when state.getMessage() != null -> state.getMessage();
      default ->
          e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    };
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
