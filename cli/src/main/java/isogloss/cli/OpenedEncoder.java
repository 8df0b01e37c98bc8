package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.text.TextEncoder;
import isogloss.models.EncoderDescription;
import isogloss.models.ModelRegistry;
import isogloss.models.SuppliedTextEncoder;
import java.nio.file.Path;

/// An encoder that is closed with the command that opened it.
record OpenedEncoder(TextEncoder encoder) implements AutoCloseable {

  /// Checks that there is an encoder of that name, or a description of one where the name is that
  /// of a YAML or JSON file.
  ///
  /// @param where the option or field that named it
  /// @throws InputException when there is none, or the description is not as it must be
  static void check(String name, String where) {
    if (EncoderDescription.isNamed(name)) {
      EncoderDescription.read(Path.of(name));
    } else if (!ModelRegistry.encoders().contains(name)) {
      throw new InputException(
          "unknown encoder \"" + name + "\"",
          where,
          "encoders are "
              + String.join(", ", ModelRegistry.encoders())
              + " and files that describe one, .yaml or .json");
    }
  }

  /// Opens the encoder of that name, which must have been checked.
  ///
  /// @throws InputException when a file of a described one is not as described
  static OpenedEncoder of(String name, int threads) {
    if (EncoderDescription.isNamed(name)) {
      return new OpenedEncoder(
          SuppliedTextEncoder.open(EncoderDescription.read(Path.of(name)), threads));
    }
    return new OpenedEncoder(ModelRegistry.open(name, new ModelRegistry.Options(threads)));
  }

  @Override
  public void close() {
    if (encoder instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("closing the encoder", e);
      }
    }
  }
}
