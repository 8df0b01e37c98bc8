package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isogloss.core.model.RecognisedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageRecognitionTest {
  @TempDir private Path folder = Path.of("");

  /// Says of every page what it was told.
  private record Told(String hocr) implements TextRecognition {
    @Override
    public String id() {
      return "told";
    }

    @Override
    public String description() {
      return "told";
    }

    @Override
    public Optional<String> obstacle(String language) {
      return language.equals("en") ? Optional.empty() : Optional.of("no data for " + language);
    }

    @Override
    public String hocr(PageRaster page, String language) {
      return hocr;
    }
  }

  /// A line in hOCR at 300 dots per inch; its words have one width.
  private static String line(int top, int confidence, String... words) {
    StringBuilder out =
        new StringBuilder("<span class='ocr_line' title='bbox 300 ")
            .append(top)
            .append(" 2000 ")
            .append(top + 40)
            .append("; baseline 0 -8; x_size 44'>");
    int left = 300;
    for (String word : words) {
      out.append("<span class='ocrx_word' title='bbox ")
          .append(left + " " + top + " " + (left + 100) + " " + (top + 40))
          .append("; x_wconf " + confidence + "'>")
          .append(word)
          .append("</span>");
      left += 120;
    }
    return out.append("</span>").toString();
  }

  private DocumentLayout read(TinyPdf pdf, TextRecognition recognition, String language) {
    return new PdfLayoutReader(PdfLayoutReader.Options.defaults(), recognition)
        .read(pdf.save(folder.resolve("test.pdf")), language);
  }

  private static TinyPdf picture() {
    return new TinyPdf().rule(72, 300, 100);
  }

  @Test
  void aPageWithoutTextIsReadFromItsPictureAndMarked() {
    Told told = new Told(line(300, 90, "A", "keeper", "shall", "sign."));
    DocumentLayout.Pages pages =
        assertInstanceOf(DocumentLayout.Pages.class, read(picture(), told, "en"));
    assertEquals("A keeper shall sign.", pages.pages().getFirst().lines().getFirst().text());
    assertEquals(List.of(new RecognisedPage(1, 0.9)), pages.recognised());
    assertEquals(List.of(), pages.problems());
  }

  @Test
  void linesOfThePictureStrikeNothingOut() {
    Told told = new Told(line(300, 90, "A", "keeper", "shall", "sign."));
    DocumentLayout.Pages pages =
        assertInstanceOf(
            DocumentLayout.Pages.class, read(new TinyPdf().rule(60, 400, 76), told, "en"));
    assertEquals(LineRole.BODY, pages.pages().getFirst().lines().getFirst().role());
  }

  @Test
  void aPrintedPageIsNeverRecognised() {
    Told told = new Told(line(300, 90, "Something", "else"));
    DocumentLayout.Pages pages =
        assertInstanceOf(
            DocumentLayout.Pages.class,
            read(new TinyPdf().line("A keeper shall sign."), told, "en"));
    assertEquals("A keeper shall sign.", pages.pages().getFirst().lines().getFirst().text());
    assertEquals(List.of(), pages.recognised());
  }

  @Test
  void textThatTheRecogniserDoubtsIsNoText() {
    Told told = new Told(line(300, 40, "Xj", "qpfw"));
    assertInstanceOf(DocumentLayout.Unreadable.class, read(picture(), told, "en"));
  }

  @Test
  void aLanguageWithoutDataIsSaidPlainly() {
    DocumentLayout.Unreadable unreadable =
        assertInstanceOf(DocumentLayout.Unreadable.class, read(picture(), new Told(""), "de"));
    assertTrue(unreadable.reason().endsWith("; no data for de"), unreadable::reason);
  }

  @Test
  void aBlankPageIsNoProblem() {
    Told told = new Told(line(300, 90, "A", "ghost"));
    TinyPdf pdf = new TinyPdf().line("A keeper shall sign.").page().line(" ");
    DocumentLayout.Pages pages =
        assertInstanceOf(DocumentLayout.Pages.class, read(pdf, told, "en"));
    assertEquals(List.of(), pages.problems());
    assertEquals(1, pages.pages().size());
  }

  @Test
  void marksBesideHanCharactersAreWideAndWordsCloseUp() {
    String hocr = line(300, 90, "(", "一", ")", "管理", "记录", ",", "保存");
    RecognisedText text = RecognisedText.of(hocr, 300, (l, t, r, b, longest) -> 4);
    StringBuilder out = new StringBuilder();
    text.glyphs().forEach(g -> out.append(g.text()));
    assertEquals("（一）管理记录，保存", out.toString());
    assertTrue(text.glyphs().stream().noneMatch(Glyph::spaced));
  }

  @Test
  void wordsWhoseBoxesOverlapKeepTheirOrder() {
    String hocr =
        "<span title='bbox 0 0 500 40; baseline 0 -8; x_size 44'>"
            + "<span class='ocrx_word' title='bbox 222 0 398 40; x_wconf 91'>2023</span>"
            + "<span class='ocrx_word' title='bbox 313 0 348 40; x_wconf 91'>年</span></span>";
    RecognisedText text = RecognisedText.of(hocr, 300, (l, t, r, b, longest) -> 4);
    assertEquals("2023年", TextRow.of(text.glyphs()).getFirst().words().getFirst().text());
  }

  @Test
  void aLineOfWideStemsIsBold() {
    String hocr =
        line(300, 90, "Records") + line(360, 90, "A", "keeper") + line(420, 90, "shall", "sign");
    List<Glyph> glyphs = RecognisedText.of(hocr, 300, (l, t, r, b, x) -> t == 300 ? 7 : 4).glyphs();
    assertTrue(glyphs.getFirst().bold());
    assertTrue(glyphs.stream().skip(7).noneMatch(Glyph::bold));
  }

  @Test
  void anAbsentProgramIsSaidPlainly() {
    TextRecognition none = Tesseract.find(List.of(folder));
    assertEquals("Tesseract was not found in " + folder, none.description());
    assertEquals("no-ocr", none.id());
  }

  @Test
  void aProgramThatFailsIsSaidPlainly() throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\nexit 7\n");
    assumeTrue(program.toFile().setExecutable(true));
    assertTrue(Tesseract.find(List.of(folder)).description().contains("exit code 7"));
  }

  @Test
  void tesseractReadsAPrintedLineFromItsPicture() {
    TextRecognition tesseract = Tesseract.find();
    assumeTrue(tesseract.obstacle("en").isEmpty(), tesseract.description());
    // Letters drawn as a picture: the printed page itself, recognised.
    Path file = new TinyPdf().line("A keeper shall sign the record.").save(folder.resolve("t.pdf"));
    String text = recognised(file, tesseract);
    assertTrue(text.contains("keeper shall sign the record"), text);
  }

  private static String recognised(Path file, TextRecognition recognition) {
    try (var document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
      PageRaster raster =
          PageRaster.of(new org.apache.pdfbox.rendering.PDFRenderer(document), 0, 595, 842);
      StringBuilder out = new StringBuilder();
      for (TextRow row :
          TextRow.of(
              RecognisedText.of(recognition.hocr(raster, "en"), raster.dpi(), raster::stem)
                  .glyphs())) {
        row.words().forEach(w -> out.append(w.text()).append(' '));
      }
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
