package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrammarChoiceTest {
  @TempDir private Path folder = Path.of("");

  /// Name of the grammar of an English text that has these lines, each a paragraph.
  private String chosen(String... lines) {
    TinyPdf pdf = new TinyPdf();
    for (String line : lines) {
      pdf.line(line).skip();
    }
    Path file = pdf.save(folder.resolve("test.pdf"));
    DocumentLayout layout =
        new PdfLayoutReader(PdfLayoutReader.Options.defaults()).read(file, "en");
    return layout instanceof DocumentLayout.Pages pages
        ? GrammarChoice.of(Grammars.load(), BodyLine.of(pages.pages(), "en"), "en").name()
        : "";
  }

  @Test
  void twoNumbersAreNoEvidence() {
    assertEquals("headed", chosen("Article 1", "Records are kept.", "Article 2", "So are logs."));
  }

  @Test
  void numbersWithoutDotsAreNoDecimalClauses() {
    assertEquals("paragraphs", chosen("1. One is kept.", "2. Two is kept.", "3. Three is kept."));
    assertEquals(
        "decimal",
        chosen("1 One", "1.1 A is kept.", "1.2 B is kept.", "1.3 C is kept.", "2 Two", "3 Three"));
  }

  @Test
  void numberedParagraphsAreWeakBesideArticles() {
    assertEquals(
        "eu-act",
        chosen(
            "Article 1",
            "1. One is kept.",
            "2. Two is kept.",
            "3. Three is kept.",
            "Article 2",
            "4. Four is kept.",
            "5. Five is kept.",
            "Article 3",
            "6. Six is kept."));
  }

  @Test
  void recitalsAloneAreNoAct() {
    assertEquals("paragraphs", chosen("(1) One is kept.", "(2) Two is kept.", "(3) So is three."));
  }

  @Test
  void sectionsWithoutAWordNeedSubsections() {
    assertEquals(
        "statute-number",
        chosen(
            "1 (1) One is kept.",
            "(2) Two is kept.",
            "2 (1) Three is kept.",
            "(2) Four is kept.",
            "3 (1) Five is kept.",
            "(2) Six is kept."));
    assertEquals("headed", chosen("1 One", "2 Two", "3 Three", "4 Four"));
  }

  @Test
  void aListOnOnePageMakesNoDocumentOfNumberedParagraphs() {
    String[] lines = new String[40];
    Arrays.fill(lines, "Offices keep what they have written.");
    lines[3] = "1. One is kept.";
    lines[4] = "2. Two is kept.";
    lines[5] = "3. Three is kept.";
    assertEquals("headed", chosen(lines));
  }

  @Test
  void numbersThatGoOnAboveOneHundredAreNoCode() {
    String[] lines = new String[150];
    Arrays.setAll(lines, n -> "" + (n + 1) + ". Records are kept.");
    lines[49] = "Records are kept.";
    lines[79] = "Records are kept.";
    assertEquals("paragraphs", chosen(lines));
  }

  @Test
  void enactingWordsSpeakForAnAct() {
    assertEquals(
        "us-act",
        chosen(
            "The people of the State of California do enact as follows:",
            "SECTION 1. Title 7 is added:",
            "3110. (a) The office shall keep:",
            "(1) One.",
            "(2) Two.",
            "(3) Three."));
  }
}
