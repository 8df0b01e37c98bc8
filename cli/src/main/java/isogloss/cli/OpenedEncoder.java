package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.text.TextEncoder;
import isogloss.models.ModelRegistry;

/// An encoder that is closed with the command that opened it.
record OpenedEncoder(TextEncoder encoder) implements AutoCloseable {

  /// Opens the encoder of that name.
  ///
  /// @throws InputException when there is none
  static OpenedEncoder of(String name, int threads) {
    if (!ModelRegistry.encoders().contains(name)) {
      throw new InputException(
          "unknown encoder \"" + name + "\"",
          "--encoder",
          "encoders are " + String.join(", ", ModelRegistry.encoders()));
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
