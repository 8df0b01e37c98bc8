package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.models.ModelRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `isogloss eval sts` and `isogloss embed`.
final class VectorCommandsTest {
  private static final String PAIRS =
      """
      {"text_a":"Keep all logs.","text_b":"Keep all logs!","score":5,"lang_a":"en","lang_b":"en"}
      {"text_a":"Keep all logs.","text_b":"Keep some logs.","score":3,"lang_a":"en","lang_b":"en"}
      {"text_a":"Keep all logs.","text_b":"Rain fell.","score":0,"lang_a":"en","lang_b":"en"}
      {"text_a":"Keep all logs.","text_b":"…","score":0,"lang_a":"en","lang_b":"zh"}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void cosinesAreRankedAgainstScoresPerPairOfLanguages() throws IOException {
    String gold = write("gold.jsonl", PAIRS);
    assertEquals(0, run("eval", "sts", gold, "--encoder", "hashing", "--worst", "1"));
    assertTrue(out.toString().contains("en-en       3      0    1.000"), out::toString);
    assertTrue(out.toString().contains("en-zh       1      1    0.000"), out::toString);
    assertTrue(out.toString().contains("  score 0.00, cosine 0.000\n    Keep all logs.\n    …"));
  }

  @Test
  void scoresOfSimilarityAreAlsoData() throws IOException {
    String gold = write("gold.jsonl", PAIRS);
    assertEquals(0, run("eval", "sts", gold, "--encoder", "hashing", "--json"));
    assertTrue(
        out.toString().startsWith("{\"task\":\"sts\",\"n\":4,\"scores\":{\"spearman\":0.5,"));
    assertTrue(out.toString().contains("\"languages\":\"en-zh\",\"n\":1,\"unread\":1"));
  }

  @Test
  void aPairWithoutAScoreIsNamedWithItsLine() throws IOException {
    String gold = write("gold.jsonl", "\n{\"text_a\":\"x\",\"text_b\":\"y\"}\n");
    assertEquals(2, run("eval", "sts", gold, "--encoder", "hashing"));
    assertTrue(err.toString().contains("gold.jsonl:2: has no text_a, text_b or"), err::toString);
  }

  @Test
  void linesBecomeVectorsNamedByFileAndLine() throws IOException {
    String texts = write("t.txt", "Keep logs.\n\nTell users.\n");
    assertEquals(0, run("embed", "--texts", texts, "--encoder", "hashing"));
    assertEquals(2, out.toString().lines().count());
    assertTrue(
        out.toString().lines().toList().get(1).startsWith("{\"id\":\"t.txt:3\",\"vector\":["));
    assertTrue(err.toString().contains("2 texts, 512 numbers each; 0 cut"), err::toString);
  }

  @Test
  void rowsKeepTheirIdsAndATextWithoutAVectorIsTold() throws IOException {
    String rows =
        write(
            "r.jsonl",
            """
            {"locator":"a/1#1","text":"x","norm":"Keep logs.","lang":"en"}
            {"id":7,"text":"…"}
            """);
    String npy = folder.resolve("v.npy").toString();
    assertEquals(3, run("embed", rows, "--encoder", "hashing", "--out", npy, "--quiet"));
    assertEquals("a/1#1\n7\n", Files.readString(folder.resolve("v.ids.txt")));
    assertEquals(128 + 2 * 512 * 4, Files.size(folder.resolve("v.npy")));
    assertTrue(err.toString().contains("1 without a vector"), err::toString);
  }

  @Test
  void theProvisionsOfADocumentBecomeVectors() throws IOException {
    String law = write("law.md", "# Law\n\n## 1 Records\n\nProviders shall keep records.\n");
    assertEquals(0, run("embed", law, "--encoder", "hashing"));
    assertTrue(out.toString().startsWith("{\"id\":\"law/S1/p1#1\""), out::toString);
  }

  @Test
  void anEncoderOfTheUsersOwnTakesOver() throws IOException {
    String yaml =
        "network: "
            + part("bge-small-en-v1.5-q")
            + "tokenizer: "
            + part("bge-small-en-v1.5-tokenizer");
    String encoder = write("e.yaml", yaml + "pooling: cls\n");
    String texts = write("t.txt", "Keep logs.\n");
    assertEquals(0, run("embed", "--texts", texts));
    String expected = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(0, run("embed", "--texts", texts, "--encoder", encoder));
    assertEquals(expected, out.toString());
    String run = write("run.yaml", "catalogue: c.csv\nencoder: e.yaml\n");
    assertEquals(encoder, RunFile.read(Path.of(run)).encoder());
  }

  /// A file of the program as if it were the user's.
  private String part(String name) throws IOException {
    ModelRegistry.Entry entry =
        ModelRegistry.entries().stream()
            .filter(e -> e.name().equals(name))
            .findFirst()
            .orElseThrow();
    try (InputStream in = ModelRegistry.class.getResourceAsStream(entry.resource())) {
      Files.copy(in, folder.resolve(name));
    }
    return "{file: " + name + ", sha256: " + entry.sha256() + "}\n";
  }

  @Test
  void nothingToEmbedIsAFaultOfTheUser() throws IOException {
    assertEquals(2, run("embed"));
    String csv = write("catalog.csv", "id\n");
    assertEquals(2, run("embed", csv, "--encoder", "hashing"));
    assertTrue(err.toString().contains("catalog.csv: a catalogue is no document"), err::toString);
    String empty = write("empty.txt", "\n");
    assertEquals(2, run("embed", "--texts", empty, "--encoder", "hashing"));
  }
}
