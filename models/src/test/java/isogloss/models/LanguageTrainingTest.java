package isogloss.models;

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

class LanguageTrainingTest {
  @TempDir Path folder = Path.of("");

  private static final String COLUMNS =
      """
      {"en": "The provider shall keep logs.", "zh": "提供者应当保存日志。", "ru": "и"}
      {"en": "The authority may impose a fine.", "zh": "主管部门可以处以罚款。"}
      {"en": "Users may lodge a complaint.", "zh": "用户可以提出投诉。"}
      """;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private LanguageTraining train(Path file) {
    return new LanguageTraining(
        "zh", List.of(file), new LanguageTraining.Options(100, 1, 2), Progress.SILENT);
  }

  @Test
  void trainingWritesTableMapAndCards() throws IOException {
    LanguageTraining training = train(write("a.jsonl", COLUMNS));
    List<LanguageTraining.Written> written = training.write(folder, List.of("| b | 1 | 1 | 1 |"));
    LinearMap map = LinearMap.read(Files.readAllBytes(folder.resolve("align-zh-en.bin")));
    assertEquals(512, map.sourceDimension());
    TranslationTable table =
        TranslationTable.read(Files.readAllBytes(folder.resolve("words-zh-en.tsv.gz")));
    assertTrue(table.gloss("罚款").contains("fine"), table.gloss("罚款"));
    String card = Files.readString(folder.resolve("words-zh-en.md"));
    assertTrue(card.contains("| a.jsonl | 3 |"), card);
    assertTrue(card.contains(written.getLast().sha256()), card);
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    Path file = write("a.jsonl", COLUMNS);
    List<LanguageTraining.Written> once = train(file).write(folder.resolve("x"), List.of());
    List<LanguageTraining.Written> again = train(file).write(folder.resolve("y"), List.of());
    assertEquals(
        once.stream().map(LanguageTraining.Written::sha256).toList(),
        again.stream().map(LanguageTraining.Written::sha256).toList());
  }

  @Test
  void theColumnsOfAFileAreItsLanguages() throws IOException {
    Path file = write("a.jsonl", COLUMNS);
    assertEquals(List.of("ru", "zh"), List.copyOf(ParallelText.languages(file)));
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
    assertThrows(InputException.class, () -> train(file));
    Path broken = write("y.jsonl", "{\"en\": \n");
    assertThrows(InputException.class, () -> train(broken));
    assertThrows(InputException.class, () -> train(folder.resolve("none.jsonl")));
  }
}
