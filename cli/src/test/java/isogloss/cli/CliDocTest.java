package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// `docs/cli.md` is what `--help` prints, command by command.
final class CliDocTest {
  private static final Path DOC = Path.of("../docs/cli.md");
  private static final String RENEWAL =
      "mvn -pl cli -am test -Dtest=CliDocTest -Dsurefire.failIfNoSpecifiedTests=false -Drenew";

  @Test
  void theDocumentIsWhatHelpPrints() throws IOException {
    String help = document();
    if (System.getProperty("renew") != null) {
      assertFalse(System.getenv().containsKey("CI"), "CI compares, it does not renew");
      Files.writeString(DOC, help);
    }
    String kept = Files.exists(DOC) ? Files.readString(DOC) : "";
    assertEquals(help, kept, "docs/cli.md is not what --help prints; to renew it: " + RENEWAL);
  }

  @Test
  void everyCommandHasAnExampleAndSaysItsExitCodes() {
    List<CommandLine> commands = commands(Main.commandLine(new Main()));
    assertTrue(commands.size() >= 13, commands::toString);
    for (CommandLine command : commands) {
      String help = command.getUsageMessage(Ansi.OFF);
      assertTrue(help.contains("\nExample"), help);
      assertTrue(help.contains("\n  3   finished, but something was not read"), help);
      assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }
  }

  private static String document() {
    StringBuilder text = new StringBuilder();
    text.append("# The command line\n\nWhat `--help` prints; to renew this file:\n\n    ");
    text.append(RENEWAL).append('\n');
    for (CommandLine command : commands(Main.commandLine(new Main()))) {
      text.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
      text.append(command.getUsageMessage(Ansi.OFF).replace("\r\n", "\n").strip());
      text.append("\n```\n");
    }
    return text.toString();
  }

  /// The command and all below it, each before its own.
  private static List<CommandLine> commands(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(sub -> all.addAll(commands(sub)));
    return all;
  }
}
