package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentTrainerTest {
  @TempDir Path folder = Path.of("");

  private static final String COLUMNS =
      """
      {"en": "The provider shall keep logs.", "de": "Der Anbieter bewahrt Protokolle auf."}
      {"en": "The authority may impose a fine.", "de": "Die Behörde kann eine Geldbuße verhängen."}
      {"en": "Users may lodge a complaint.", "de": "Nutzer können Beschwerde einlegen."}
      """;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private AlignmentTrainer.Trained train(Path out, Path... files) {
    return AlignmentTrainer.train(
        "de",
        List.of(files),
        List.of(files[0]),
        out,
        new AlignmentTrainer.Options(1, 100, 300, 1_000, 100, 2),
        Progress.SILENT);
  }

  @Test
  void trainingWritesMapAndCard() throws IOException {
    AlignmentTrainer.Trained trained = train(folder.resolve("m.bin"), write("a.jsonl", COLUMNS));
    LinearMap map = LinearMap.read(Files.readAllBytes(trained.map()));
    assertEquals(384, map.sourceDimension());
    String card = Files.readString(folder.resolve("m.md"));
    assertTrue(card.contains("| a.jsonl | 3 |") && card.contains(trained.sha256()), card);
    assertEquals(List.of(false, true), trained.scores().stream().map(s -> s.mapped()).toList());
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    Path file = write("a.jsonl", COLUMNS);
    train(folder.resolve("m.bin"), file);
    train(folder.resolve("n.bin"), file);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("m.bin")), Files.readAllBytes(folder.resolve("n.bin")));
  }

  @Test
  void clausesOfOnePathAreTwins() throws IOException {
    write(
        "law.en.jsonl",
        """
        {"path": "A1", "text": "The provider shall keep logs."}
        {"path": "A2", "text": "Users may lodge a complaint."}
        """);
    Path german =
        write(
            "law.de.jsonl",
            """
            {"path": "A2", "text": "Nutzer können Beschwerde einlegen."}
            {"path": "A3", "text": "Ohne Gegenstück."}
            """);
    ParallelText read = ParallelText.read(german, "de");
    assertEquals(
        List.of(
            new ParallelText.Pair(
                "Nutzer können Beschwerde einlegen.", "Users may lodge a complaint.")),
        read.pairs());
    assertTrue(read.twins());
  }

  @Test
  void aFileWithoutPairsIsTheUsersFault() throws IOException {
    Path file = write("x.jsonl", "{\"en\": \"Only English, and nothing else.\"}\n");
    assertThrows(InputException.class, () -> train(folder.resolve("m.bin"), file));
    Path broken = write("y.jsonl", "{\"en\": \n");
    assertThrows(InputException.class, () -> train(folder.resolve("m.bin"), broken));
    assertThrows(
        InputException.class, () -> train(folder.resolve("m.bin"), folder.resolve("none.jsonl")));
  }
}
