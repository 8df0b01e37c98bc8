package isogloss.core.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the results of stages in a folder, by key. Files are written aside and then moved, so that
/// a
/// killed run leaves no half file; a file whose checksum does not fit is computed anew.
///
/// A file is **[64 bytes]** SHA-256 of the payload in hex, a line feed, the payload.
public final class StageCache {
  private static final int HEADER = 65;
  private final Path folder;

  /// @param folder where results are kept; made if absent
  /// @throws InputException when it cannot be made or written
  public StageCache(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(
          "cannot make the cache folder: " + InputFile.reason(e),
          folder.toString(),
          "choose another with --cache");
    }
    if (!Files.isWritable(folder)) {
      throw new InputException(
          "cannot write to the cache folder", folder.toString(), "choose another with --cache");
    }
  }

  /// The result of `stage` under `key`: as kept, or computed and kept.
  <T> T get(String stage, String key, Codec<T> codec, Supplier<T> compute) {
    Path file = folder.resolve(stage).resolve(key.substring(0, 2)).resolve(key.substring(2));
    Optional<byte[]> kept = read(file);
    if (kept.isPresent()) {
      return codec.decode(kept.get());
    }
    T value = compute.get();
    write(file, codec.encode(value));
    return value;
  }

  private static Optional<byte[]> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < HEADER) {
        return Optional.empty();
      }
      byte[] payload = java.util.Arrays.copyOfRange(bytes, HEADER, bytes.length);
      String expected = new String(bytes, 0, HEADER - 1, StandardCharsets.US_ASCII);
      return expected.equals(Hashes.of(payload)) ? Optional.of(payload) : Optional.empty();
    } catch (IOException unreadable) {
      // As good as damaged: what is computed anew takes its place, or the run says that it cannot.
      return Optional.empty();
    }
  }

  private static void write(Path file, byte[] payload) {
    Path aside = null;
    try {
      Files.createDirectories(file.getParent());
      aside = Files.createTempFile(file.getParent(), "writing-", ".tmp");
      try (java.io.OutputStream out = Files.newOutputStream(aside)) {
        out.write((Hashes.of(payload) + "\n").getBytes(StandardCharsets.US_ASCII));
        out.write(payload);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (aside != null) {
        try {
          Files.deleteIfExists(aside);
        } catch (IOException second) {
          e.addSuppressed(second);
        }
      }
      throw new InputException(
          "cannot write: " + InputFile.reason(e),
          file.toString(),
          "make room or choose another folder with --cache");
    }
  }
}
