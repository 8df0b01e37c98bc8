package isogloss.models;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.core.pipeline.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Gets the files that an [EncoderDescription] names from their addresses. Nothing else in this
/// package uses the network.
///
/// A file is written aside and moved into place once its hash is as described; otherwise nothing
/// stays.
public final class ModelDownload {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final Progress progress;

  /// What became of a file.
  public enum Outcome {
    PRESENT,
    FETCHED
  }

  /// @param progress told the bytes of each file
  public ModelDownload(Progress progress) {
    this.progress = progress;
  }

  /// Sees to it that `part` is there with its hash.
  ///
  /// @throws InputException if it is not there and has no address
  /// @throws IllegalStateException if it cannot be had, or is another file than described
  public Outcome fetch(EncoderDescription description, EncoderDescription.Part part) {
    try {
      if (Files.isRegularFile(part.file()) && sha256(part.file()).equals(part.sha256())) {
        return Outcome.PRESENT;
      }
      URI url =
          part.url()
              .orElseThrow(
                  () ->
                      new InputException(
                          "is missing, and the file is not there with its hash",
                          description.file() + ", " + part.name() + ".url",
                          "add the address, or put the file at " + part.file()));
      Path aside = part.file().resolveSibling(part.file().getFileName() + ".part");
      Files.createDirectories(aside.resolve("..").normalize());
      try {
        String found = download(url, aside, part.name());
        if (!found.equals(part.sha256())) {
          throw new IllegalStateException(
              url
                  + ": expected sha256 "
                  + part.sha256()
                  + ", got "
                  + found
                  + "; nothing was kept (the file at the address is another one, or "
                  + part.name()
                  + ".sha256 in "
                  + description.file()
                  + " is wrong)");
        }
        Files.move(aside, part.file(), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
      return Outcome.FETCHED;
    } catch (IOException e) {
      throw new IllegalStateException(
          part.url().map(URI::toString).orElse(part.file().toString())
              + " to "
              + part.file()
              + ": "
              + (e instanceof ConnectException ? "no server answers there" : InputFile.reason(e))
              + " (check address, network and free space, then try again)",
          e);
    }
  }

  /// Writes what lies at `url` to `file` and gives its hash.
  private String download(URI url, Path file, String name) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
            .build()) {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(url).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        if (response.statusCode() != OK) {
          throw new IOException("the server answered " + response.statusCode());
        }
        long total = response.headers().firstValueAsLong("content-length").orElse(0);
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
          byte[] buffer = new byte[1 << 16];
          long done = 0;
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            done += n;
            progress.at(name, done, Math.max(done, total));
          }
        }
        return HexFormat.of().formatHex(digest.digest());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }
}
