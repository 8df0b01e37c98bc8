package isogloss.corpus.specimen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

final class SpecimenRendererTest {
  private static final Path FONTS = SpecimenRenderer.DEBIAN_FONTS;

  private static final String BODY =
      """
      # Rules for Testing Machines

      ## 1 Duties

      The provider shall weigh the machine before breakfast.[^1]

      [^1]: Scales are calibrated each year.

      (a) It shall be painted green;

      (b) it shall not hum.

      | Size | Colour |
      |---|---|
      | small | green |

      ## 2 人工智能

      提供者应当在二十四小时内报告事故。
      """;

  @TempDir private Path folder;

  @BeforeEach
  void fontsAreInstalled(TestReporter log) {
    boolean installed;
    try {
      FontSet.find(FONTS, "LiberationSerif-Regular.ttf");
      FontSet.find(FONTS, "LiberationSans-Bold.ttf");
      FontSet.find(FONTS, "DroidSansFallbackFull.ttf");
      installed = true;
    } catch (InputException e) {
      installed = false;
      log.publishEntry("skipped", e.getMessage());
    }
    Assumptions.assumeTrue(installed, "skipped: fonts-liberation or fonts-droid-fallback missing");
  }

  @Test
  void textComesOutInReadingOrder() throws IOException {
    String text = text(render("columns: 1", BODY));
    assertInOrder(
        text,
        "Rules for Testing Machines",
        "1 Duties",
        "The provider shall weigh the machine before breakfast.1",
        "(a) It shall be painted green;",
        "small green",
        "提供者应当在二十四小时内报告事故。",
        "Scales are calibrated each year.");
  }

  @Test
  void secondColumnFollowsTheFirst() throws IOException {
    String sentences = paragraphs(60);
    String text = text(render("columns: 2", "# Title\n\n## 1 Scope\n\n" + sentences));
    assertInOrder(
        text, "Title", "1 Scope", "Rule 7 applies.", "Rule 30 applies.", "Rule 58 applies.");
  }

  @Test
  void bothColumnsOfTheLastPageAreUsed() throws IOException {
    Path pdf = render("columns: 2", "# Title\n\n" + paragraphs(10));
    assertTrue(firstX(pdf, "Rule 9") > firstX(pdf, "Rule 1") + 100);
  }

  @Test
  void contentsNameThePageOfEachHeading() throws IOException {
    String body = "# Title\n\n## 1 Scope\n\nOne.\n\n\\pagebreak\n\n## 2 Terms\n\nTwo.\n";
    String text = text(render("toc: true", body));
    assertTrue(text.contains("Contents"), text);
    assertTrue(text.replaceAll("[. ]+", " ").contains("1 Scope 2\n2 Terms 3\n"), text);
  }

  @Test
  void longWordsAreDividedAtLineEnds() throws IOException {
    String body = "# T\n\n" + "Each documentation requirement a machine has. ".repeat(30);
    assertTrue(text(render("columns: 2", body)).contains("-\n"));
  }

  @Test
  void tableHeaderIsRepeatedOnTheNextPage() throws IOException {
    StringBuilder table = new StringBuilder("# T\n\n| Number | Remark |\n|---|---|\n");
    for (int i = 0; i < 60; i++) {
      table.append("| ").append(i).append(" | none |\n");
    }
    assertEquals(3, text(render("columns: 1", table.toString())).split("Number Remark").length);
  }

  @Test
  void runningHeaderIsOnAllPagesButTheFirst() throws IOException {
    String text = text(render("header: STD 42", "# T\n\nOne.\n\n\\pagebreak\n\nTwo.\n"));
    assertEquals(2, text.split("STD 42", -1).length);
    assertInOrder(text, "One.", "STD 42", "Two.");
  }

  @Test
  void linesAreNumberedWhenAskedFor() throws IOException {
    String text = text(render("linenumbers: true", "# T\n\nOne.\n\nTwo.\n"));
    assertTrue(text.matches("(?s).*One\\.\\s*1\\s+Two\\.\\s*2\\s.*"), text);
  }

  @Test
  void scanHasNoText() throws IOException {
    assertEquals("", text(render("defect: scan", BODY)).strip());
  }

  @Test
  void brokenFontDecodesToOtherCharacters() throws IOException {
    String text = text(render("defect: brokenfont", BODY));
    assertFalse(text.contains("provider"), text);
    assertTrue(text.strip().length() > 100, text);
  }

  @Test
  void encryptedDocumentAsksForAPassword() throws IOException {
    Path pdf = render("defect: encrypted", BODY);
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(pdf.toFile()).close());
    try (PDDocument document = Loader.loadPDF(pdf.toFile(), DefectMaker.PASSWORD)) {
      assertTrue(new PDFTextStripper().getText(document).contains("provider"));
    }
  }

  @Test
  void twoRendersGiveTheSameBytes() throws IOException {
    for (String defect : new String[] {"none", "scan", "brokenfont", "encrypted"}) {
      byte[] first = Files.readAllBytes(render("defect: " + defect, BODY));
      assertArrayEquals(first, Files.readAllBytes(render("defect: " + defect, BODY)), defect);
    }
  }

  @Test
  void catalogueGetsPagesAndHashAndKeepsTheRest() throws IOException {
    Path source = folder.resolve("src/x.md");
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(source, source("", BODY));
    Files.writeString(
        folder.resolve("catalog.csv"),
        "id,title,pages,sha256,notes\nx,\"Rules, \"\"new\"\"\",,,\"plain\"\ny,Other,,,\n");
    SpecimenRenderer.renderAll(folder, FONTS);
    String catalogue = Files.readString(folder.resolve("catalog.csv"));
    assertTrue(
        catalogue.matches(
            "id,title,pages,sha256,notes\nx,\"Rules, \"\"new\"\"\",1,[0-9a-f]{64},\"plain\"\n"
                + "y,Other,,,\n"),
        catalogue);
    assertTrue(Files.exists(folder.resolve("pdf/x.pdf")));
  }

  @Test
  void missingFontNamesThePackages() throws IOException {
    Path source = folder.resolve("x.md");
    Files.writeString(source, source("", BODY));
    InputException e =
        assertThrows(
            InputException.class,
            () -> SpecimenRenderer.render(source, folder, folder.resolve("x.pdf")));
    assertTrue(e.remedy().contains("fonts-liberation"), e.remedy());
  }

  private static String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("Rule ").append(i).append(" applies. ").append("So it is. ".repeat(8));
      text.append("\n\n");
    }
    return text.toString();
  }

  private static String source(String change, String body) {
    String front =
        """
        id: x
        title: Test
        columns: 1
        header:
        footer: page
        toc: false
        linenumbers: false
        size: A4
        font: serif
        defect: none
        """;
    String key = change.substring(0, change.indexOf(':') + 1);
    String changed = key.isEmpty() ? front : front.replaceFirst(key + ".*", change);
    return "---\n" + changed + "---\n\n" + body;
  }

  private Path render(String change, String body) throws IOException {
    Path markdown = folder.resolve("x.md");
    Path pdf = folder.resolve("x.pdf");
    Files.writeString(markdown, source(change, body));
    SpecimenRenderer.render(markdown, FONTS, pdf);
    return pdf;
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private static double firstX(Path pdf, String start) throws IOException {
    double[] x = {Double.NaN};
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
          if (Double.isNaN(x[0]) && text.startsWith(start)) {
            x[0] = positions.getFirst().getX();
          }
        }
      }.getText(document);
    }
    return x[0];
  }

  private static void assertInOrder(String text, String... parts) {
    int at = 0;
    for (String part : parts) {
      at = text.indexOf(part, at);
      assertTrue(at >= 0, () -> "\"" + part + "\" is not where it should be in:\n" + text);
    }
  }
}
