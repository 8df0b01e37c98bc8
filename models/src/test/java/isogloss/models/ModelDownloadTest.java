package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDownloadTest {
  private static final byte[] CONTENT = "a network".getBytes(StandardCharsets.UTF_8);
  private static final String HASH = Artefact.sha256(CONTENT);

  @TempDir Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private ServerSocket server;

  /// A server of one file, `/m.onnx`, on this machine only.
  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  answer(socket);
                } catch (IOException e) {
                  return; // closed: the test is over
                }
              }
            });
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    boolean there = in.readLine().startsWith("GET /m.onnx ");
    while (!in.readLine().isEmpty()) {
      // the fields of the request
    }
    requests.incrementAndGet();
    byte[] body = there ? CONTENT : new byte[0];
    OutputStream out = socket.getOutputStream();
    String head =
        "HTTP/1.1 " + (there ? "200 OK" : "404 Not Found") + "\r\ncontent-length: " + body.length;
    out.write((head + "\r\nconnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private EncoderDescription described(String hash, String url) throws IOException {
    Path file = folder.resolve("encoder.yaml");
    return EncoderDescription.read(
        Files.writeString(
            file,
            "network: {file: in/m.onnx, sha256: "
                + hash
                + url
                + "}\ntokenizer: {file: t.json, sha256: "
                + hash
                + "}\n"));
  }

  private String at(String path) {
    return ", url: \"http://127.0.0.1:" + server.getLocalPort() + path + "\"";
  }

  private static ModelDownload.Outcome fetch(EncoderDescription description) {
    return new ModelDownload(Progress.SILENT).fetch(description, description.network());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void aFileIsFetchedOnceAndCheckedAfterwards() throws IOException {
    EncoderDescription description = described(HASH, at("/m.onnx"));
    assertEquals(ModelDownload.Outcome.FETCHED, fetch(description));
    assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("in/m.onnx")));
    assertEquals(ModelDownload.Outcome.PRESENT, fetch(description));
    assertEquals(1, requests.get());
  }

  @Test
  void anotherFileThanDescribedLeavesNothing() throws IOException {
    EncoderDescription description = described("0a".repeat(32), at("/m.onnx"));
    String message = assertThrows(IllegalStateException.class, () -> fetch(description)).toString();
    assertTrue(message.contains("got " + HASH + "; nothing was kept"), message);
    assertEquals(List.of("encoder.yaml"), files());
  }

  @Test
  void anAnswerThatIsNoFileLeavesNothing() throws IOException {
    EncoderDescription description = described(HASH, at("/none"));
    String message = assertThrows(IllegalStateException.class, () -> fetch(description)).toString();
    assertTrue(message.contains("the server answered 404 (check address"), message);
    assertEquals(List.of("encoder.yaml"), files());
  }

  @Test
  void aFileWithoutAnAddressIsAFaultOfTheDescription() throws IOException {
    EncoderDescription description = described(HASH, "");
    assertTrue(
        assertThrows(InputException.class, () -> fetch(description))
            .where()
            .contains("network.url"));
    assertEquals(0, requests.get());
  }
}
