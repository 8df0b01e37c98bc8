package isogloss.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// What a kept figure must say about where it was measured, and the processor time of this process.
public final class Machine {
  private Machine() {}

  /// Lines that begin with `#`: the command, the commit, the versions, the load.
  public static String header(String command) throws IOException {
    return "# Command: "
        + command
        + "\n# Isogloss commit "
        + commit()
        + "\n# Java "
        + System.getProperty("java.vm.version")
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors: "
        + processor()
        + "\n# Load of the machine, a mean of the last minute: "
        + load()
        + "\n";
  }

  /// Seconds of processor that all threads of this process took so far.
  public static double processorSeconds() {
    return ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .orElseThrow(
                () -> new IllegalStateException("processor time: this system does not tell it"))
            .toMillis()
        / 1e3;
  }

  /// Threads that wanted to run, a mean of the last minute.
  public static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
