package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page of invented law of each family with its deepest and its inserted numbers.
final class LawFamiliesTest {
  @TempDir private Path folder = Path.of("");

  private ClauseTree tree(String name, String language) throws IOException {
    Path file = folder.resolve(name + ".txt");
    try (InputStream in =
        Objects.requireNonNull(LawFamiliesTest.class.getResourceAsStream("law/" + name + ".txt"))) {
      Files.copy(in, file);
    }
    Document document =
        new Document(
            name,
            name,
            name,
            new Jurisdiction("ZZ"),
            "nobody",
            LocalDate.EPOCH,
            LegalForce.HARD,
            language,
            name,
            "",
            "");
    ReadResult result =
        new FileClauseReader(new PdfClauseReader(PdfClauseReader.Options.defaults()))
            .read(document, file);
    return assertInstanceOf(ReadResult.Read.class, result, result::toString).tree();
  }

  private static List<String> paths(ClauseTree tree) {
    return tree.clauses().stream().map(Clause::path).toList();
  }

  private void holds(String name, String language, String grammar, List<String> paths)
      throws IOException {
    ClauseTree tree = tree(name, language);
    assertEquals(grammar, tree.grammar());
    assertTrue(paths(tree).containsAll(paths), () -> paths(tree).toString());
  }

  @Test
  void korean() throws IOException {
    holds(
        "ko",
        "ko",
        "ko-law",
        List.of("A2/1/1/가", "A2의2/2/1의2", "A2의2/2/2", "A3/1/가/1/가", "S:부칙", "A1#2"));
  }

  @Test
  void vietnamese() throws IOException {
    holds("vi", "vi", "vi-law", List.of("A2/1/d", "A2/1/đ", "A2/1/e", "A2a/1a", "A2a/2", "A3"));
  }

  @Test
  void german() throws IOException {
    holds(
        "de",
        "de",
        "de-law",
        List.of("A1/2/2/b/aa", "A1/2/2/b/bb", "A1/2/3", "A1/2a", "A1/3", "A1a", "A2/2"));
  }

  @Test
  void spanish() throws IOException {
    holds(
        "es",
        "es",
        "es-law",
        List.of(
            "S:TÍTULO I CAPÍTULO I",
            "A2/1/b/2",
            "A2/2",
            "A2bis/2",
            "A:Disposición adicional segunda",
            "A:Disposición final primera",
            "Anexo I"));
  }

  @Test
  void french() throws IOException {
    holds("fr", "fr", "fr-law", List.of("A1", "A2/I/2/b", "A2/II", "A2bis", "A3"));
  }

  @Test
  void singaporean() throws IOException {
    holds("sg", "en", "statute-stop", List.of("A1", "A2/1/b/ii", "A2/2", "A3A/2", "A4"));
  }

  @Test
  void brazilian() throws IOException {
    holds(
        "pt",
        "pt",
        "pt-law",
        List.of(
            "S:CAPÍTULO I Seção I",
            "A1/I",
            "A1/II",
            "A1/1/I",
            "A1/1/II",
            "A1/2",
            "S:CAPÍTULO II Seção I",
            "A3"));
  }

  @Test
  void canadianBillThatEnactsAnAct() throws IOException {
    holds(
        "ca-enacts",
        "en",
        "statute-number",
        List.of("A1", "A2", "A2/A1", "A2/A2/1", "A2/A2/2", "A2/A3/2", "A2/A4/2", "A3", "A4"));
  }
}
