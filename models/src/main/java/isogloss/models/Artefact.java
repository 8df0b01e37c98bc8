package isogloss.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file on the class path that decides vectors, with the hash that it must have.
///
/// @param resource absolute name on the class path
/// @param sha256 lower-case hexadecimal hash of its bytes
record Artefact(String resource, String sha256) {

  /// Its bytes, once their hash is as expected.
  ///
  /// @throws IllegalStateException if the resource is missing or has another hash
  byte[] bytes() {
    byte[] bytes = unchecked();
    String found = sha256(bytes);
    if (!found.equals(sha256)) {
      throw new IllegalStateException(resource + ": expected sha256 " + sha256 + ", got " + found);
    }
    return bytes;
  }

  /// Whether the resource is there with the expected hash.
  boolean intact() {
    return Artefact.class.getResource(resource) != null && sha256(unchecked()).equals(sha256);
  }

  private byte[] unchecked() {
    try (InputStream in = Artefact.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + ": expected on the class path, found nothing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }
}
