package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.models.ModelRegistry;
import picocli.CommandLine.Option;

/// The options that say which encoder makes the vectors and on how many threads.
final class EncoderChoice {
  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description =
          "Encoder, see 'isogloss models list', or a file that describes one of your own, see"
              + " 'isogloss models fetch --help' (default: bge-small).")
  String name = ModelRegistry.DEFAULT_ENCODER;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: the processors of the machine). Does not change results.")
  int threads = Runtime.getRuntime().availableProcessors();

  EncoderChoice() {}

  /// Checks both before the work.
  ///
  /// @throws InputException when one cannot be used
  void check() {
    OpenedEncoder.check(name, "--encoder");
    if (threads < 1) {
      throw new InputException(
          "expected at least 1, got " + threads, "--threads", "give a number of threads");
    }
  }

  OpenedEncoder open() {
    return OpenedEncoder.of(name, threads);
  }
}
