package isogloss.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.CharacterAccount;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Skipped;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.Span;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTagger;
import isogloss.core.text.WordTranslator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLanguageWithoutLexiconIsListedAsNotRead() {
    List<Skipped> skipped = run("tr").report().skipped();
    assertEquals(1, skipped.size());
    assertTrue(skipped.getFirst().reason().contains("(tr)"), skipped::toString);
  }

  @Test
  void aLanguageWithLexiconIsNot() {
    assertEquals(List.of(), run("en").report().skipped());
  }

  private Pipeline.Outcome run(String language) {
    Document document =
        new Document(
            "x-act",
            "Act",
            "Act",
            new Jurisdiction("XA"),
            "board",
            LocalDate.of(2024, 1, 1),
            LegalForce.HARD,
            language,
            "x-act",
            "",
            "");
    return new Pipeline(
            new Empty(),
            new Whole(),
            WordTagger.none(),
            new None(),
            new StageCache(folder.resolve(language)),
            Progress.SILENT,
            1)
        .run(
            "test",
            "hash",
            List.of(new Pipeline.Source(document, Path.of("x-act.pdf"), "sha")),
            List.of(),
            Pipeline.Options.defaults());
  }

  /// Reads a document of one page without clauses.
  private static final class Empty implements ClauseReader {
    @Override
    public String id() {
      return "empty";
    }

    @Override
    public ReadResult read(Document document, Path file) {
      return new ReadResult.Read(
          new ClauseTree(
              document.id(),
              "headed",
              1,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              CharacterAccount.of(0, 0, Map.of())));
    }
  }

  private static final class Whole implements SentenceSplitter {
    @Override
    public String id() {
      return "whole";
    }

    @Override
    public List<Span> split(String text, String language) {
      return List.of(new Span(0, text.length()));
    }
  }

  private static final class None implements TextEncoder {
    @Override
    public String id() {
      return "none";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public boolean covers(String language) {
      return false;
    }

    @Override
    public WordTranslator words() {
      return WordTranslator.NONE;
    }

    @Override
    public Vectors encode(List<Passage> passages, IntConsumer done) {
      return Vectors.unit(2, new float[0]);
    }
  }
}
