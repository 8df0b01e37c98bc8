package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.text.TextEncoder;
import isogloss.models.ModelRegistry;

/// An encoder that is closed with the command that opened it.
record OpenedEncoder(TextEncoder encoder) implements AutoCloseable {

  /// Checks that there is an encoder of that name.
  ///
  /// @param where the option or field that named it
  /// @throws InputException when there is none
  static void check(String name, String where) {
    if (!ModelRegistry.encoders().contains(name)) {
      throw new InputException(
          "unknown encoder \"" + name + "\"",
          where,
          "encoders are " + String.join(", ", ModelRegistry.encoders()));
    }
  }

  /// Opens the encoder of that name, which must be there.
  static OpenedEncoder of(String name, int threads) {
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
