package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `isogloss eval parallel`, `models train` and `models calibrate`.
final class ParallelCommandsTest {
  private static final String RULES =
      """
      {"en":"Providers shall keep the logs for six months.","ko":"제공자는 로그를 6개월 동안 보관하여야 한다."}
      {"en":"Users must be told that they talk to a machine.","ko":"이용자에게 기계와 대화하고 있음을 알려야 한다."}
      {"en":"The fine shall not exceed two per cent of turnover.","ko":"과징금은 매출액의 2퍼센트를 초과할 수 없다."}
      {"en":"Training data shall be examined for bias.","ko":"학습 데이터는 편향 여부를 검사하여야 한다."}
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
  void translationsAreSearchedPerFileAndLanguage() throws IOException {
    assertEquals(0, run("eval", "parallel", write("r.jsonl", RULES), "--least", "4"));
    assertTrue(out.toString().contains("ko r.jsonl"), out::toString);
    assertTrue(out.toString().contains("    4  1.000 1.000"), out::toString);
  }

  @Test
  void filesWithTooFewPairsAreNamed() throws IOException {
    assertEquals(2, run("eval", "parallel", write("r.jsonl", RULES)));
    assertTrue(err.toString().contains("no file has 10 pairs"), err::toString);
  }

  @Test
  void trainingWritesATableThatFindsItsOwnTexts() throws IOException {
    String rules = write("r.jsonl", RULES);
    String trained = folder.resolve("trained").toString();
    assertEquals(0, run("models", "train", "--language", "ko", "--train", rules, "--out", trained));
    assertTrue(out.toString().contains("words-ko-en.tsv.gz sha256 "), out::toString);
    assertTrue(Files.exists(folder.resolve("trained/words-ko-en.md")));
  }

  @Test
  void englishNeedsNoTraining() throws IOException {
    String rules = write("r.jsonl", RULES);
    assertEquals(2, run("models", "train", "--language", "en", "--train", rules, "--out", "x"));
    assertTrue(err.toString().contains("nothing to train"), err::toString);
  }

  @Test
  void aCalibrationHasALineForEachLanguage() throws IOException {
    String rules = write("r.jsonl", RULES + RULES.replace("months", "years").replace("개월", "년"));
    Path weights = folder.resolve("c.tsv");
    assertEquals(0, run("models", "calibrate", rules, "--least", "4", "--out", weights.toString()));
    assertTrue(Files.readAllLines(weights).get(1).startsWith("weights\t"));
    assertTrue(Files.readAllLines(weights).get(2).startsWith("ko\t"));
  }
}
