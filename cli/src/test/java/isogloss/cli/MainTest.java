package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final String HEADER =
      "id,title,title_en,jurisdiction,issuer,year,date,legal_force,language\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpIsDataAndExitsZero() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("isogloss run"));
  }

  @Test
  void anUnknownOptionExitsTwoWithOneLineAndAHint() {
    assertEquals(2, run("run", "--colour", "red"));
    String line = "isogloss: unknown option '--colour' (try 'isogloss run --help')";
    assertEquals(line, err.toString().strip());
  }

  @Test
  void theListOfModelsIsAlsoData() {
    assertEquals(0, run("models", "list", "--json"));
    assertTrue(out.toString().startsWith("[{\"name\":\"bge-small-en"), out::toString);
  }

  @Test
  void modalityIsScoredWithABaselineAndItsErrors() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"text":"The keeper shall keep a log.","label":"obligation"}
        {"text":"The keeper shall not sleep.","label":"permission"}
        """);
    assertEquals(0, run("eval", "modality", gold.toString(), "--errors", "5"));
    assertTrue(
        out.toString().contains("2 sentences, macro-F1 0.333, accuracy 0.500"), out::toString);
    assertTrue(out.toString().contains("permission, read as obligation: The keeper shall not"));
  }

  @Test
  void crosswalksAreScoredAndAMissingFolderIsSaid() throws IOException {
    assertEquals(2, run("eval", "overlap", at("nowhere")));
    assertTrue(err.toString().contains("mappings: no such folder"), err::toString);
    Files.createDirectories(folder.resolve("frameworks"));
    Files.createDirectories(folder.resolve("mappings"));
    for (String name : new String[] {"a", "b"}) {
      Files.writeString(
          folder.resolve("frameworks/" + name + ".jsonl"),
          """
          {"id":"1","title":"","text":"The keeper keeps a log."}
          {"id":"2","title":"","text":"Kilns are cooled at night."}
          """);
    }
    Files.writeString(
        folder.resolve("mappings/a--b.jsonl"),
        """
        {"source_id":"1","target_id":"1","relation":"equal"}
        {"source_id":"2","relation":"none"}
        """);
    assertEquals(0, run("eval", "overlap", folder.toString(), "--encoder", "hashing"));
    assertTrue(out.toString().contains("learned: 1.000 times"), out::toString);
  }

  @Test
  void aMissingCatalogueExitsTwo() {
    assertEquals(2, run("run", folder.resolve("none.csv").toString(), "--out", at("out")));
    assertTrue(err.toString().contains("none.csv: no such file"), err::toString);
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void anUnknownJurisdictionNamesLineAndField() throws IOException {
    Path csv = catalogue("x,T,T,QQ9,B,2024,2024-01-01,hard,en\n");
    assertEquals(2, run("run", csv.toString(), "--out", at("out"), "--cache", at("cache")));
    assertTrue(err.toString().contains(":2, field jurisdiction"), err::toString);
  }

  @Test
  void anUnknownThresholdNamesTheKnownOnes() throws IOException {
    Path csv = catalogue("x,T,T,XA,B,2024,2024-01-01,hard,en\n");
    assertEquals(2, run("run", csv.toString(), "--out", at("out"), "--set", "size=0.5"));
    assertTrue(err.toString().contains("options are contrast-words"), err::toString);
  }

  @Test
  void aFolderThatIsAFileExitsTwo() throws IOException {
    Path csv = catalogue("x,T,T,XA,B,2024,2024-01-01,hard,en\n");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(2, run("run", csv.toString(), "--out", file.toString()));
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void aDocumentThatIsNoPdfIsSkippedAndTheRunEndsIncomplete() throws IOException {
    Path csv = catalogue("x,T,T,XA,B,2024,2024-01-01,hard,en\n");
    Files.createDirectories(folder.resolve("pdf"));
    Files.writeString(folder.resolve("pdf/x.pdf"), "hello");
    assertEquals(
        3,
        run(
            "run",
            csv.toString(),
            "--out",
            at("out"),
            "--cache",
            at("cache"),
            "--encoder",
            "hashing",
            "--threads",
            "1"));
    assertTrue(err.toString().contains("the file is not a PDF"), err::toString);
    String skipped =
        Files.readString(folder.resolve("out/tables/skipped.csv"), StandardCharsets.UTF_8);
    assertTrue(skipped.contains("the file is not a PDF"), skipped);
    assertTrue(out.toString().strip().endsWith("index.html"), out::toString);
  }

  @Test
  void anUnknownFieldOfARunFileIsNamed() throws IOException {
    Path run = Files.writeString(folder.resolve("run.yaml"), "catalog: x.csv\n");
    assertEquals(2, run("run", run.toString(), "--out", at("out")));
    assertTrue(err.toString().contains("catalog"), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void provisionsAsTextHaveALineForEachPart() throws IOException {
    Path law = folder.resolve("law.md");
    Files.writeString(law, "# Law\n\n## Article 1\n\nThe keeper shall keep a log for 24 months.\n");
    assertEquals(0, run("provisions", law.toString(), "--format", "text"));
    assertTrue(out.toString().contains("\n    marker       shall → obligation\n"), out::toString);
    assertTrue(out.toString().contains("\n    quantity     24 months → 24 mo\n"), out::toString);
  }

  private Path catalogue(String lines) throws IOException {
    return Files.writeString(folder.resolve("catalog.csv"), HEADER + lines);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
