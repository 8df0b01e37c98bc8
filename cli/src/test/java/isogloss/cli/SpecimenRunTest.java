package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole pipeline on the specimen corpus, with the hashing encoder: fast and the same bits on
/// every machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpecimenRunTest {
  private static final Path SPECIMEN = Path.of("../corpus/specimen").toAbsolutePath().normalize();

  @TempDir static Path folder;
  private Path first;

  @BeforeAll
  void runOnce() {
    first = folder.resolve("first");
    assertEquals(Main.INCOMPLETE, run(SPECIMEN.resolve("catalog.csv"), first, "cache", 2));
  }

  @Test
  void anotherThreadCountAndAnEmptyCacheGiveTheSameBytes() throws IOException {
    Path out = folder.resolve("one-thread");
    run(SPECIMEN.resolve("catalog.csv"), out, "other-cache", 1);
    assertSameFiles(first, out);
  }

  @Test
  void aRunFromTheCacheGivesTheSameBytes() throws IOException {
    Path out = folder.resolve("cached");
    run(SPECIMEN.resolve("catalog.csv"), out, "cache", 2);
    assertSameFiles(first, out);
  }

  @Test
  void aShuffledCatalogueGivesTheSameBytes() throws IOException {
    long seed = 20261123;
    List<String> lines = new ArrayList<>(Files.readAllLines(SPECIMEN.resolve("catalog.csv")));
    String header = lines.removeFirst();
    Collections.shuffle(lines, new Random(seed));
    lines.addFirst(header);
    Path csv = folder.resolve("shuffled/catalog.csv");
    Files.createDirectories(csv.resolveSibling("pdf"));
    Files.write(csv, lines);
    try (Stream<Path> pdfs = Files.list(SPECIMEN.resolve("pdf"))) {
      for (Path pdf : pdfs.toList()) {
        Files.copy(pdf, csv.resolveSibling("pdf").resolve(pdf.getFileName()));
      }
    }
    Path out = folder.resolve("shuffled-out");
    run(csv, out, "shuffled-cache", 2);
    assertSameFiles(first, out);
  }

  @Test
  void theThreeUnreadableDocumentsAreListed() throws IOException {
    String skipped = Files.readString(first.resolve("tables/skipped.csv"));
    for (String id :
        List.of(
            "xb-merkblatt-saatroboter-2023-de",
            "xc-ferry-notice-2020-zh",
            "xd-avis-comite-sages-2015-fr")) {
      assertTrue(skipped.contains(id), skipped);
    }
  }

  @Test
  void theTermsOfSeveralTextsStandSideBySide() throws IOException {
    List<String> rows = Files.readAllLines(first.resolve("tables/definitions.csv"));
    List<String> decisions =
        rows.stream()
            .filter(row -> row.contains(",automated decision,automated decision,"))
            .map(row -> row.replaceFirst("/.*,(true|false),[^,]*,[0-9]+$", " $1"))
            .toList();
    // The bill stands beside its act as another edition of it, and counts no more.
    assertEquals(
        List.of(
            "xa-automated-decisions-act-2019-en false",
            "xa-automated-decisions-bill-2018-en true",
            "xc-algorithm-services-measures-2021-en false"),
        decisions);
    assertTrue(
        rows.stream().anyMatch(row -> row.contains(",服务提供者,") && row.contains(",supplier,role,")),
        rows::toString);
  }

  @Test
  void aRunFileCanExpectWhateverARunCounts() throws IOException {
    JsonNode run = JsonMapper.shared().readTree(Files.readString(first.resolve("run.json")));
    assertEquals(RunFile.COUNTS, new TreeSet<>(run.path("counts").propertyNames()));
  }

  @Test
  void citationsAreThoseOfTheGoldenFile() throws IOException {
    try (InputStream golden =
        SpecimenRunTest.class.getResourceAsStream("/golden/specimen-citations.csv")) {
      assertEquals(
          new String(golden.readAllBytes(), StandardCharsets.UTF_8),
          Files.readString(first.resolve("tables/citations.csv")));
    }
  }

  @Test
  void noCharacterIsLost() throws IOException {
    List<String> rows = Files.readAllLines(first.resolve("tables/documents.csv"));
    int column = List.of(rows.getFirst().split(",")).indexOf("unaccounted_share");
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
      assertEquals("0.0000", cells[column], row);
    }
  }

  private int run(Path catalogue, Path out, String cache, int threads) {
    return Main.run(
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(new StringWriter()),
        "run",
        catalogue.toString(),
        "--out",
        out.toString(),
        "--cache",
        folder.resolve(cache).toString(),
        "--encoder",
        "hashing",
        "--no-ocr",
        "--threads",
        Integer.toString(threads),
        "--quiet");
  }

  private static void assertSameFiles(Path a, Path b) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(a)) {
      files =
          walk.filter(Files::isRegularFile)
              .map(a::relativize)
              .filter(p -> !p.toString().equals("run.json"))
              .sorted()
              .toList();
    }
    assertTrue(files.size() >= 12, () -> "expected a whole run, got " + files);
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(a.resolve(file)),
          Files.readAllBytes(b.resolve(file)),
          file.toString());
    }
  }
}
