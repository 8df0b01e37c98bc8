package isogloss.cli;

import isogloss.core.pipeline.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where the program's own files lie: the launcher says so in `ISOGLOSS_HOME`.
final class Home {

  private Home() {}

  /// The catalogue of the specimen corpus.
  static Path specimen() {
    Path catalogue = folder().resolve("corpus/specimen/catalog.csv");
    if (!Files.exists(catalogue)) {
      throw new InputException(
          "the specimen corpus is not there",
          catalogue.toString(),
          "start the program by its launcher, or name a catalogue");
    }
    return catalogue;
  }

  static Path folder() {
    return Path.of(System.getenv().getOrDefault("ISOGLOSS_HOME", "."));
  }

  /// The folder of kept stage results.
  static Path cache() {
    Map<String, String> env = System.getenv();
    String home = env.getOrDefault("HOME", env.getOrDefault("USERPROFILE", "."));
    return Path.of(home, ".isogloss", "cache");
  }
}
