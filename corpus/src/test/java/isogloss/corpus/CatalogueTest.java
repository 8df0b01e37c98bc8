package isogloss.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueTest {
  private static final String HEADER =
      "id,title,title_en,jurisdiction,issuer,year,date,legal_force,language,sha256,family,file\n";
  private static final String GOOD = "b-act,Act,Act,XA,Body,2024,2024-07-12,hard,en,,,\n";

  @TempDir Path folder;

  @Test
  void entriesAreSortedById() throws IOException {
    Catalogue c = read(GOOD + "a-act,A,A,EU,Body,2020,2020-01-01,soft,fr,,fam,\n");
    assertEquals("a-act", c.entries().getFirst().document().id());
    assertEquals("fam", c.entries().getFirst().document().family());
    assertEquals("b-act", c.entries().getLast().document().family());
  }

  @Test
  void theHashDoesNotDependOnTheOrderOfLines() throws IOException {
    String other = "a-act,A,A,EU,Body,2020,2020-01-01,soft,fr,,fam,\n";
    assertEquals(read(GOOD + other).hash(), read(other + GOOD).hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c,,T,XA,B,2024,2024-07-12,hard,en,,, | :3, field title: is missing",
        "c,T,T,QQ1,B,2024,2024-07-12,hard,en,,, | :3, field jurisdiction",
        "c,T,T,XA,B,2024,12.7.2024,hard,en,,, | :3, field date",
        "c,T,T,XA,B,2023,2024-07-12,hard,en,,, | :3, field year",
        "c,T,T,XA,B,2024,2024-07-12,law,en,,, | :3, field legal_force",
        "c,T,T,XA,B,2024,2024-07-12,hard,English,,, | :3, field language",
        "../c,T,T,XA,B,2024,2024-07-12,hard,en,,, | :3, field id",
        "c,T,T,XA,B,2024,2024-07-12,hard,en,,,../../x.pdf | :3, field file",
        "b-act,T,T,XA,B,2024,2024-07-12,hard,en,,, | :3, field id: id \"b-act\" occurs twice",
      })
  void aFaultNamesLineAndField(String line, String expected) {
    InputException e = assertThrows(InputException.class, () -> read(GOOD + line + "\n"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(expected), message);
  }

  @Test
  void aMonthOrYearStandsForItsFirstDay() throws IOException {
    Catalogue c = read("a,T,T,XA,B,2025,2025-09,hard,en,,,\nb,T,T,XA,B,2025,2025,hard,en,,,\n");
    assertEquals(LocalDate.of(2025, 9, 1), c.entries().getFirst().document().date());
    assertEquals(LocalDate.of(2025, 1, 1), c.entries().getLast().document().date());
  }

  @Test
  void aMissingColumnIsNamed() {
    InputException e = assertThrows(InputException.class, () -> write("id,title\nx,y\n"));
    assertTrue(String.valueOf(e.getMessage()).contains("column \"title_en\" is missing"));
  }

  @Test
  void theMarkBeforeUtf8AndBlankLinesAndCarriageReturnsAreNoFault() throws IOException {
    Catalogue c = write("\uFEFF" + (HEADER + "\n" + GOOD + "\n").replace("\n", "\r\n"));
    assertEquals("b-act", c.entries().getFirst().document().id());
    InputException e =
        assertThrows(InputException.class, () -> read("\n\n" + GOOD.replace("XA", "Q1")));
    assertTrue(String.valueOf(e.getMessage()).contains(":4, field jurisdiction"), e::getMessage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id;title;title_en\\nx;T;T\\n         | :1: the columns are not separated by commas",
        "HEADER,id\\n                        | :1: column \"id\" occurs twice",
        "HEADER\\nx,A, B,C,XA,B,2024,2024-07-12,hard,en,,,\\n | :2: expected 12 fields",
        "HEADER\\nx,\"T,T,XA,B,2024,2024-07-12,hard,en,,,\\n  | quotes",
        "HEADER\\nx,T,T,XA,B,2024,2024-07-12,hard,qq,,,\\n    | :2, field language",
        "HEADER\\nx,T,T,XA,B,2024,2024-07-12,hard,en,,,a\\0b\\n | :2, field file: is no path",
        "HEADER\\n                           | no documents",
      })
  void aFaultyFileIsNamed(String text, String expected) {
    String csv = text.replace("HEADER", HEADER.strip()).replace("\\n", "\n").replace("\\0", "\0");
    InputException e = assertThrows(InputException.class, () -> write(csv));
    assertTrue(String.valueOf(e.getMessage()).contains(expected), e::getMessage);
    assertFalse(String.valueOf(e.getMessage()).contains("Exception"), e::getMessage);
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Path csv = folder.resolve("latin.csv");
    Files.writeString(csv, HEADER + GOOD.replace("Act", "R\u00E8gle"), ISO_8859_1);
    InputException e = assertThrows(InputException.class, () -> Catalogue.read(csv));
    assertTrue(e.what().contains("the text is not UTF-8"), e::what);
  }

  @Test
  void aHashMayBeWrittenInUpperCase() throws IOException {
    String line = "c,T,T,XA,B,2024,2024-07-12,hard,en," + "AB".repeat(32) + ",,\n";
    assertEquals("ab".repeat(32), read(line).entries().getFirst().document().sha256());
  }

  @Test
  void badFilesAreSkippedWithAReason() throws IOException {
    Catalogue.Entry entry = read(GOOD).entries().getFirst();
    assertEquals("pdf/b-act.pdf: no such file or folder", reason(entry));
    Files.createDirectories(folder.resolve("pdf"));
    Files.createFile(entry.file());
    assertTrue(reason(entry).contains("empty"));
    Files.writeString(entry.file(), "hello");
    assertTrue(reason(entry).contains("not a PDF"));
    Files.writeString(entry.file(), "%PDF-1.7");
    assertInstanceOf(Catalogue.Checked.Usable.class, entry.check());
  }

  @Test
  void aWrongHashIsSkipped() throws IOException {
    String hash = "0".repeat(64);
    Catalogue.Entry entry =
        read("c,T,T,XA,B,2024,2024-07-12,hard,en," + hash + ",,\n").entries().getFirst();
    Files.createDirectories(folder.resolve("pdf"));
    Files.writeString(entry.file(), "%PDF-1.7");
    assertTrue(reason(entry).contains("expected " + hash));
  }

  private static String reason(Catalogue.Entry entry) {
    return assertInstanceOf(Catalogue.Checked.Unusable.class, entry.check()).skipped().reason();
  }

  private Catalogue read(String lines) throws IOException {
    return write(HEADER + lines);
  }

  private Catalogue write(String text) throws IOException {
    return Catalogue.read(Files.writeString(folder.resolve("catalog.csv"), text));
  }
}
