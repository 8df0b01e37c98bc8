package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults of the user: one line on stderr, the documented exit code, nothing half done.
final class BadInputTest {
  private static final String CATALOGUE =
      """
      id,title,title_en,jurisdiction,issuer,year,date,legal_force,language
      x,T,T,XA,B,2024,2024-01-01,hard,en
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "encoder: hashing | run.yaml, catalogue: is missing",
        "catalogue: ''    | run.yaml, catalogue: expected a text",
        "hello            | run.yaml: expected fields with values",
        "- a              | run.yaml: expected fields with values",
        "a: [b            | not readable as YAML",
        "catalogue: x.csv\\ncatalogue: y.csv          | Duplicate",
        "catalogue: x.csv\\n---\\ncatalogue: y.csv    | more than one document",
        "catalogue: x.csv\\nencodr: hashing           | unknown field \"encodr\"",
        "catalogue: x.csv\\noptions: {duplicat: 0.9}  | options: unknown field \"duplicat\"",
        "catalogue: x.csv\\noptions: {duplicate: }    | options.duplicate: expected a number",
        "catalogue: x.csv\\noptions: {duplicate: 9}   | duplicate=9.0",
        "catalogue: x.csv\\ndocuments: x              | documents: expected a list",
        "catalogue: x.csv\\ndocuments: [null]         | documents: expected a text",
        "catalogue: x.csv\\nexpect: {documnts: {min: 1}}      | unknown field \"documnts\"",
        "catalogue: x.csv\\nexpect: {pages: {mn: 1}}          | unknown field \"mn\"",
        "catalogue: x.csv\\nexpect: {pages: {min: 1.5}}       | expected a whole number",
        "catalogue: x.csv\\nexpect: {pages: }                 | expect.pages: expected fields",
        "catalogue: x.csv\\nexpect: {pages: {}}               | expect.pages: expected min, max",
        "catalogue: x.csv\\nexpect: {pages: {min: 2, max: 1}} | expect.pages: expected min, max",
        "catalogue: x.csv\\nencoder: foo              | encoder: unknown encoder \"foo\"",
        "catalogue: x.csv\\nencoder: none.yaml        | none.yaml: no such file",
      })
  void aFaultyRunFileIsNamedWithItsField(String yaml, String expected) throws IOException {
    Path run = write("run.yaml", yaml.replace("\\n", "\n") + "\n");
    assertFault(2, expected, "run", run.toString(), "--out", at("out"));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void onlyPagesAreDrawn() throws IOException {
    String text = Files.writeString(folder.resolve("law.txt"), "1 Keep records.\n").toString();
    assertFault(2, "law.txt: only PDF files have pages", "extract", text, "--format", "html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':'x'}                | gold.jsonl:1: has no text or no label",
        "{'text':'x','label':'duty'} | gold.jsonl:1: unknown label \"duty\"",
        "x                           | gold.jsonl:1: is no JSON",
      })
  void aLabelThatCannotBeReadIsNamedWithItsLine(String line, String expected) throws IOException {
    String gold =
        Files.writeString(folder.resolve("gold.jsonl"), line.replace('\'', '"')).toString();
    assertFault(2, expected, "eval", "modality", gold);
  }

  @Test
  void aMissedExpectationExitsThreeAndSaysWhatWasExpected() throws IOException {
    write("catalog.csv", CATALOGUE);
    Path run =
        write("run.yaml", "catalogue: catalog.csv\nexpect: {pages: {min: 2}, skipped: {max: 0}}");
    assertEquals(3, run(run, "--encoder", "hashing", "--quiet"));
    assertTrue(err.toString().contains("\nexpected: at least 2 pages, got 0\n"), err::toString);
    assertTrue(err.toString().contains("\nexpected: at most 0 skipped, got 1\n"), err::toString);
  }

  @Test
  void aBrokenTruthIsFoundBeforeTheRun() throws IOException {
    Path csv = write("catalog.csv", CATALOGUE);
    write("truth.jsonl", "{\n");
    assertEquals(2, run(csv));
    assertTrue(err.toString().contains("truth.jsonl, line 1: not JSON"), err::toString);
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aCacheThatIsAFileExitsTwo() throws IOException {
    Path csv = write("catalog.csv", CATALOGUE);
    Path file = write("cache", "");
    assertFault(
        2,
        "cannot make the cache folder: there is a file of that name",
        "run",
        csv.toString(),
        "--out",
        at("out"),
        "--cache",
        file.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu                          | unknown command 'rnu' (try 'isogloss --help')",
        "models lst                   | unknown command 'lst', did you mean list?",
        "run --thread 3               | unknown option '--thread', did you mean --threads?",
        "run a.csv b.csv              | unexpected argument 'b.csv'",
        "run --threads two            | 'two' is not an int",
        "run x.csv --threads 0        | --threads: expected at least 1, got 0",
        "extract                      | Missing required parameter: 'FILE'",
        "extract x.pdf --threads 0   | --threads: expected at least 1, got 0",
        "extract x.pdf --pages 7     | --pages: only --format html shows pages",
        "extract x.pdf --format html --pages 7- | expected a page or a range of pages such as 3-7, got \"7-\"",
        "extract x.pdf --format xml   | expected one of [JSONL, TEXT, TREE, HTML]",
        "help rnu                     | 'rnu' (try 'isogloss --help')",
        "models                       | Missing command",
      })
  void wrongUsageIsOneLineWithAHint(String line, String expected) {
    assertFault(2, expected, line.split(" "));
  }

  @Test
  void anEmptyPathIsRefused() {
    assertFault(2, "expected a path, got an empty text", "run", "x.csv", "--out", "");
  }

  @Test
  void filesAreCheckedBeforeTheFirstIsRead() {
    String good = "../corpus/specimen/pdf/xa-frontier-model-code-2023-en.pdf";
    assertFault(2, "gone.pdf: no such file", "extract", good, at("gone.pdf"));
    assertEquals("", out.toString());
  }

  @Test
  void aFolderIsNoPdf() {
    assertFault(2, "is a folder, not a file", "provisions", folder.toString());
  }

  @Test
  void aLanguageThatIsNoCodeIsRefused() throws IOException {
    Path pdf = write("x.pdf", "%PDF-");
    assertFault(2, "--language: expected", "extract", pdf.toString(), "--language", "english");
  }

  @Test
  void ofSeveralFilesTheUnreadableAreNamedAndTheOthersRead() throws IOException {
    String good = "../corpus/specimen/pdf/xa-frontier-model-code-2023-en.pdf";
    Path bad = write("bad.pdf", "hello");
    assertEquals(3, Main.run(writer(out), writer(err), "provisions", bad.toString(), good));
    assertTrue(err.toString().startsWith("not read: " + bad), err::toString);
    assertTrue(out.toString().lines().count() > 20, out::toString);
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertEquals(1, Main.run(new PrintWriter(full), writer(err), "models", "list"));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("could not be written whole"), err::toString);
  }

  @Test
  void everyCommandTellsTheVersion() {
    assertEquals(0, Main.run(writer(out), writer(err), "models", "verify", "--version"));
    assertEquals("isogloss " + Version.text(), out.toString().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pdf,gold               | pairs.csv: names no documents",
        "pdf,gold\\nx           | pairs.csv:2: expected NAME,FILE.LANGUAGE.jsonl, got \"x\"",
        "pdf,gold\\nx,x.jsonl   | pairs.csv:2: expected NAME,FILE.LANGUAGE.jsonl",
        "pdf,gold\\nx,g.en.jsonl    | g.en.jsonl: cannot be read: no such file",
        "pdf,gold\\nx,empty.en.jsonl | empty.en.jsonl: holds no labels",
      })
  void faultyLabelsAreNamed(String pairs, String expected) throws IOException {
    write("empty.en.jsonl", "");
    write("pairs.csv", pairs.replace("\\n", "\n"));
    assertFault(2, expected, "eval", "structure", "--gold", folder.toString(), "--pdf", at("pdf"));
  }

  private void assertFault(int code, String expected, String... args) {
    assertEquals(code, Main.run(writer(out), writer(err), args), err::toString);
    assertTrue(err.toString().startsWith("isogloss: "), err::toString);
    assertTrue(err.toString().contains(expected), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  private int run(Path input, String... more) {
    String[] args = new String[6 + more.length];
    String[] first = {"run", input.toString(), "--out", at("out"), "--cache", at("cache")};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Main.run(writer(out), writer(err), args);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static PrintWriter writer(StringWriter text) {
    return new PrintWriter(text, true);
  }
}
