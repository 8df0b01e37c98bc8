package isogloss.bench;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs all benchmarks and keeps what JMH prints under `docs/bench/<date>/`, with the command and
/// the versions, and without paths of the machine.
public final class Benchmarks {
  private static final String COMMAND = "mvn -B -ntp -Pbench -DskipTests verify";

  private Benchmarks() {}

  /// @param args the version of the program
  public static void main(String[] args) throws IOException, RunnerException {
    Options options =
        new OptionsBuilder()
            .include("isogloss\\..*")
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.SECONDS)
            .threads(1)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(3))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(3))
            .shouldFailOnError(true)
            .build();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (OutputStream console = new FileOutputStream(FileDescriptor.out);
        PrintStream both = new PrintStream(new Both(console, kept), true, StandardCharsets.UTF_8)) {
      new Runner(options, OutputFormatFactory.createFormatInstance(both, VerboseMode.NORMAL)).run();
      Path folder = Path.of("docs/bench", LocalDate.now(ZoneOffset.UTC).toString());
      Path file = Files.createDirectories(folder).resolve("benchmarks.txt");
      Files.writeString(
          file, header(args[0]) + withoutPaths(kept.toString(StandardCharsets.UTF_8)));
      both.println("kept in " + file);
    }
  }

  private static String header(String version) throws IOException {
    return Machine.header(COMMAND)
        + "# Isogloss "
        + version
        + "\n# Specimen corpus: "
        + Specimen.texts().size()
        + " readable documents; norms are read of "
        + (System.getenv("ISOGLOSS_CATALOGUE") == null ? "these" : "the catalogue that was named")
        + "\n\n";
  }

  private static String withoutPaths(String text) {
    return text.lines()
            .filter(line -> !line.startsWith("# VM invoker:"))
            .collect(java.util.stream.Collectors.joining("\n"))
        + "\n";
  }

  /// Writes everything to two streams.
  private static final class Both extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Both(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      one.write(bytes, from, length);
      other.write(bytes, from, length);
    }
  }
}
