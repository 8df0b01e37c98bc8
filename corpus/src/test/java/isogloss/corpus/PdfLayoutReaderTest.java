package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfLayoutReaderTest {
  @TempDir private Path folder = Path.of("");

  private DocumentLayout read(Path file) {
    return new PdfLayoutReader(PdfLayoutReader.Options.defaults()).read(file, "en");
  }

  private List<PageLayout> pages(TinyPdf pdf) {
    return assertInstanceOf(DocumentLayout.Pages.class, read(pdf.save(folder.resolve("test.pdf"))))
        .pages();
  }

  private static List<String> texts(PageLayout page, LineRole role) {
    return page.lines().stream().filter(l -> l.role() == role).map(LayoutLine::text).toList();
  }

  @Test
  void columnsAreReadOneAfterTheOther() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 1; i <= 9; i++) {
      pdf.at(72, 100 + 12 * i, "left column row number " + i);
      pdf.at(320, 100 + 12 * i, "right column row number " + i);
    }
    List<String> lines = texts(pages(pdf).getFirst(), LineRole.BODY);
    assertEquals("left column row number 9", lines.get(8));
    assertEquals("right column row number 1", lines.get(9));
  }

  @Test
  void rowsOfARuledTableAreReadRowByRow() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 0; i < 6; i++) {
      pdf.at(72, 112 + 12 * i, "category text " + i);
      pdf.at(220, 112 + 12 * i, "outcome statement of row number " + i);
    }
    pdf.rule(72, 500, 128);
    List<String> lines = texts(pages(pdf).getFirst(), LineRole.BODY);
    assertEquals(
        List.of(
            "category text 0",
            "category text 1",
            "outcome statement of row number 0",
            "outcome statement of row number 1",
            "category text 2"),
        lines.subList(0, 5));
  }

  @Test
  void aRowOfTextBelowColumnsStaysWhole() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 0; i < 9; i++) {
      pdf.at(72, 100 + 12 * i, "left column of row " + i).at(184, 100 + 12 * i, "right of it " + i);
    }
    pdf.at(72, 240, "The text goes on under the").at(181, 240, "columns as if there were none.");
    assertTrue(
        texts(pages(pdf).getFirst(), LineRole.BODY)
            .contains("The text goes on under the columns as if there were none."));
  }

  @Test
  void contentsMayHaveTheirPageNumbersInFront() {
    TinyPdf pdf = new TinyPdf().line("Contents").line("3 Foreword").line("6 Our approach");
    PageLayout page = pages(pdf.line("21 Plans for the year")).getFirst();
    assertEquals(4, texts(page, LineRole.CONTENTS).size());
  }

  @Test
  void listMarksAreNoColumn() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 0; i < 9; i++) {
      pdf.at(72, 100 + 12 * i, "(" + (char) ('a' + i) + ")");
      pdf.at(100, 100 + 12 * i, "keep a record of every change to the system;");
    }
    assertEquals(
        "(c) keep a record of every change to the system;",
        texts(pages(pdf).getFirst(), LineRole.BODY).get(2));
  }

  @Test
  void runningHeadsAndPageNumbersAreFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (int p = 1; p <= 4; p++) {
      pdf.at(72, 40, "Imaginary Standards Board").at(290, 800, "- " + p + " -");
      pdf.at(72, 200 + 20 * p, "A provider shall keep record number " + p + ".");
      if (p < 4) {
        pdf.page();
      }
    }
    PageLayout page = pages(pdf).get(2);
    assertEquals(List.of("Imaginary Standards Board"), texts(page, LineRole.RUNNING));
    assertEquals(List.of("- 3 -"), texts(page, LineRole.PAGE_NUMBER));
    assertEquals(List.of("A provider shall keep record number 3."), texts(page, LineRole.BODY));
  }

  @Test
  void footnotesAndTheirCallsAreFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 0; i < 8; i++) {
      pdf.at(72, 100 + 12 * i, "The provider shall document the training of the system in full.");
    }
    pdf.at(72, 220, "It follows the code").at(147.5f, 216, 6, TinyPdf.ROMAN, "1");
    pdf.at(72, 760, 7, TinyPdf.ROMAN, "1 The code of conduct of 2021.");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("1", "1 The code of conduct of 2021."), texts(page, LineRole.FOOTNOTE));
    assertTrue(texts(page, LineRole.BODY).contains("It follows the code"));
  }

  @Test
  void anExponentIsNoFootnoteCall() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 100, "The threshold is 10")
            .at(150, 96, 6, TinyPdf.ROMAN, "25")
            .at(72, 112, "operations in total, counted once.");
    assertEquals("The threshold is 10^25", texts(pages(pdf).getFirst(), LineRole.BODY).getFirst());
  }

  @Test
  void sidewaysTextIsMarginal() {
    TinyPdf pdf = new TinyPdf().line("A provider shall keep records.").sideways(20, 400, "stamp");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("A provider shall keep records."), texts(page, LineRole.BODY));
    assertEquals("stamp", String.join("", texts(page, LineRole.MARGINAL)));
  }

  @Test
  void dotLeadersMakeContents() {
    TinyPdf pdf =
        new TinyPdf()
            .line("1 Scope ............................ 3")
            .line("2 Terms ............................ 4")
            .skip()
            .line("A provider shall keep records.");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(2, texts(page, LineRole.CONTENTS).size());
    assertEquals(List.of("A provider shall keep records."), texts(page, LineRole.BODY));
  }

  @Test
  void lineNumbersInTheMarginAreFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 1; i <= 30; i++) {
      pdf.at(72, 80 + 12 * i, "A provider shall keep a record of the matter at hand");
      if (i % 5 == 0) {
        pdf.at(40, 80 + 12 * i, Integer.toString(i));
      }
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("5", "10", "15", "20", "25", "30"), texts(page, LineRole.LINE_NUMBER));
    assertEquals(30, texts(page, LineRole.BODY).size());
  }

  @Test
  void aTranslationBesideTheTextIsFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (String word : List.of("alpha", "beta", "gamma")) {
      for (int i = 1; i <= 12; i++) {
        pdf.at(72, 100 + 12 * i, "the duty of the board and of the office is " + word);
        pdf.at(330, 100 + 12 * i, "les devoirs des offices et du conseil dans " + word);
      }
      pdf.page();
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals(12, texts(page, LineRole.BODY).size());
    assertEquals(12, texts(page, LineRole.TRANSLATION).size());
  }

  @Test
  void lettersThatRecurAsMarksAreBullets() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 1; i <= 3; i++) {
      pdf.at(72, 80 + 12 * i, "o").at(90, 80 + 12 * i, "keep record number " + i);
    }
    pdf.at(72, 140, "o que o provedor deve fazer");
    List<String> lines = texts(pages(pdf).getFirst(), LineRole.BODY);
    assertEquals("◦ keep record number 3", lines.get(2));
    assertEquals("o que o provedor deve fazer", lines.get(3));
  }

  @Test
  void symbolFontsAreReadByTheirName() {
    assertEquals("•", SymbolFonts.printed("\uF09F", "ABCDEF+Wingdings-Regular"));
    assertEquals("−", SymbolFonts.printed("\uF02D", "SymbolMT"));
    assertEquals("\uF09F", SymbolFonts.printed("\uF09F", "Wingdings2"));
  }

  @Test
  void struckOutTextIsFurniture() {
    TinyPdf pdf =
        new TinyPdf().at(72, 80, "Records are kept for").at(160, 80, "five").rule(160, 176, 77);
    PageLayout page = pages(pdf.at(182, 80, "ten years.").rule(72, 156, 82)).getFirst();
    assertEquals(List.of("Records are kept for ten years."), texts(page, LineRole.BODY));
    assertEquals(List.of("five"), texts(page, LineRole.STRUCK));
  }

  @Test
  void annotationsStrikeTextOut() {
    TinyPdf pdf = new TinyPdf().at(72, 80, "Records are kept for").at(160, 80, "five");
    PageLayout page = pages(pdf.at(182, 80, "ten years.").strike(160, 176, 80)).getFirst();
    assertEquals(List.of("Records are kept for ten years."), texts(page, LineRole.BODY));
    assertEquals(List.of("five"), texts(page, LineRole.STRUCK));
  }

  @Test
  void invisibleTextOnAPrintedPageIsFurniture() {
    String printed = "A provider shall keep a record of every change that it makes.";
    TinyPdf pdf = new TinyPdf().line(printed).invisible(72, 200, "machine text of another page");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of(printed), texts(page, LineRole.BODY));
    assertEquals(List.of("machine text of another page"), texts(page, LineRole.HIDDEN));
  }

  @Test
  void theTextLayerOfAScanIsItsText() {
    TinyPdf pdf = new TinyPdf().picture(0, 0, 595, 842).at(72, 30, "copy of 3 May 2024");
    pdf.invisible(72, 200, "A provider shall keep a record of every change that it makes.");
    assertEquals(
        List.of(
            "copy of 3 May 2024", "A provider shall keep a record of every change that it makes."),
        texts(pages(pdf).getFirst(), LineRole.BODY));
  }

  @Test
  void textUnderAPictureIsFurniture() {
    String printed = "A provider shall keep a record of every change that it makes.";
    TinyPdf pdf = new TinyPdf().line(printed).at(72, 300, "the draft of this figure");
    PageLayout page = pages(pdf.picture(60, 250, 400, 100)).getFirst();
    assertEquals(List.of(printed), texts(page, LineRole.BODY));
    assertEquals(List.of("the draft of this figure"), texts(page, LineRole.HIDDEN));
  }

  @Test
  void aScanWithAStampIsNoPrintedPage() {
    TinyPdf pdf = new TinyPdf().line("A provider shall keep records.").page();
    pdf.picture(0, 0, 595, 842).at(72, 30, "copy number 12 of the register of deeds");
    DocumentLayout.Pages layout =
        assertInstanceOf(DocumentLayout.Pages.class, read(pdf.save(folder.resolve("test.pdf"))));
    assertEquals(2, layout.problems().getFirst().page());
  }

  @Test
  void aWatermarkAcrossThePageIsMarginal() {
    TinyPdf pdf = new TinyPdf().slanted(150, 500, "DRAFT");
    for (int i = 0; i < 40; i++) {
      pdf.line("A provider shall keep a record of every change that it makes.");
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals(40, texts(page, LineRole.BODY).size());
    assertEquals(List.of("DRAFT"), texts(page, LineRole.MARGINAL));
  }

  @Test
  void aWatermarkOnEveryPageIsFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (String word : List.of("providers", "importers", "users")) {
      pdf.at(200, 400, 48, TinyPdf.BOLD, "DRAFT");
      pdf.at(72, 100, "All " + word + " shall keep a record of the matter.");
      pdf.at(72, 600, "The board can ask " + word + " for the record.").page();
    }
    assertEquals(List.of("DRAFT"), texts(pages(pdf).getFirst(), LineRole.RUNNING));
  }

  @Test
  void aLargeInitialBelongsToItsWord() {
    TinyPdf pdf = new TinyPdf().at(72, 124, 34, TinyPdf.BOLD, "T");
    pdf.at(98, 100, "he provider shall keep a record of").at(98, 112, "every change that it makes");
    pdf.at(98, 124, "to the system and to").at(72, 136, "the data of the system.");
    assertEquals(
        List.of(
            "The provider shall keep a record of",
            "every change that it makes",
            "to the system and to",
            "the data of the system."),
        texts(pages(pdf).getFirst(), LineRole.BODY));
  }

  @Test
  void numbersOfFootnotesAreNoLineNumbers() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 0; i < 20; i++) {
      pdf.at(90, 100 + 12 * i, "A provider shall keep a record of every change that it makes.");
    }
    for (int i = 1; i <= 5; i++) {
      pdf.at(72, 700 + 10 * i, 7, TinyPdf.ROMAN, Integer.toString(i));
      pdf.at(90, 700 + 10 * i, 7, TinyPdf.ROMAN, "The code of conduct of that year.");
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of(), texts(page, LineRole.LINE_NUMBER));
    assertEquals(5, texts(page, LineRole.FOOTNOTE).size());
  }

  @Test
  void footnotesInTheSizeOfTheTextAreFurniture() {
    TinyPdf pdf = new TinyPdf().at(72, 100, "It follows the code");
    pdf.at(147.5f, 96, 6, TinyPdf.ROMAN, "1").at(72, 696, 6, TinyPdf.ROMAN, "1");
    pdf.at(90, 700, "The code of conduct of 2021,").at(90, 712, "second edition.");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("It follows the code"), texts(page, LineRole.BODY));
    assertEquals(4, texts(page, LineRole.FOOTNOTE).size());
  }

  @Test
  void captionsAreFurniture() {
    TinyPdf pdf = new TinyPdf().line("Table 2 lists the duties of a provider in full.");
    PageLayout page = pages(pdf.centred("Table 2: Duties of a provider")).getFirst();
    assertEquals(List.of("Table 2: Duties of a provider"), texts(page, LineRole.CAPTION));
    assertEquals(1, texts(page, LineRole.BODY).size());
  }

  @Test
  void aRowWithTheNumberOfThePageIsARunningHead() {
    TinyPdf pdf = new TinyPdf().at(500, 40, "871").at(72, 100, "A provider shall keep records.");
    pdf.page()
        .at(72, 40, "872 Gazette of the Board")
        .at(72, 100, "An importer shall ask for them.");
    PageLayout page = pages(pdf).get(1);
    assertEquals(List.of("872 Gazette of the Board"), texts(page, LineRole.RUNNING));
  }

  @Test
  void aTitleThatIsPrintedAgainBehindItsNumberIsRead() {
    TinyPdf pdf =
        new TinyPdf().centred("Duties of a provider").line("Chapter 2 Duties of a provider");
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("Duties of a provider"), texts(page, LineRole.REPEATED));
    assertEquals(List.of("Chapter 2 Duties of a provider"), texts(page, LineRole.BODY));
  }

  @Test
  void lineNumbersBetweenTwoColumnsAreFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 1; i <= 20; i++) {
      pdf.at(72, 80 + 12 * i, "left column of the text number " + i);
      pdf.at(244, 80 + 12 * i, "right column of the text number " + i);
      if (i % 5 == 0) {
        pdf.at(226, 80 + 12 * i, 8, TinyPdf.ROMAN, Integer.toString(i));
      }
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals(List.of("5", "10", "15", "20"), texts(page, LineRole.LINE_NUMBER));
    assertEquals("left column of the text number 20", texts(page, LineRole.BODY).get(19));
  }

  @Test
  void lineNumbersThatAScreenReaderSpeaksAreFurniture() {
    TinyPdf pdf = new TinyPdf();
    for (int i = 1; i <= 6; i++) {
      pdf.at(72, 80 + 12 * i, "line " + i + " A provider shall keep a record of it");
    }
    PageLayout page = pages(pdf).getFirst();
    assertEquals("line 4", texts(page, LineRole.LINE_NUMBER).get(3));
    assertEquals("A provider shall keep a record of it", texts(page, LineRole.BODY).get(3));
  }

  @Test
  void whatLiesBesideThePageIsNotRead() {
    TinyPdf pdf = new TinyPdf().line("A provider shall keep records.").at(900, 72, "hidden");
    assertEquals(
        List.of("A provider shall keep records."), texts(pages(pdf).getFirst(), LineRole.BODY));
  }

  @Test
  void anEmptyPageIsNamed() {
    TinyPdf pdf = new TinyPdf().line("A provider shall keep records.").page();
    DocumentLayout.Pages layout =
        assertInstanceOf(DocumentLayout.Pages.class, read(pdf.save(folder.resolve("test.pdf"))));
    assertEquals(2, layout.problems().getFirst().page());
  }

  @Test
  void aFileWithoutTextIsUnreadable() {
    DocumentLayout layout = read(new TinyPdf().save(folder.resolve("test.pdf")));
    assertTrue(
        assertInstanceOf(DocumentLayout.Unreadable.class, layout).remedy().contains("Tesseract"));
  }

  @Test
  void anEncryptedFileIsUnreadable() {
    Path file = new TinyPdf().line("secret").saveEncrypted(folder.resolve("test.pdf"), "pw");
    assertEquals(
        "the file is encrypted and asks for a password",
        assertInstanceOf(DocumentLayout.Unreadable.class, read(file)).reason());
  }

  @Test
  void aDamagedFileIsUnreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("test.pdf"), "%PDF-1.4 torn off");
    assertInstanceOf(DocumentLayout.Unreadable.class, read(file));
    assertInstanceOf(DocumentLayout.Unreadable.class, read(folder.resolve("absent.pdf")));
  }
}
