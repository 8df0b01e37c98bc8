package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {
  private static final String HEADER =
      "id,title,title_en,jurisdiction,issuer,year,date,legal_force,language,sha256,family,file\n";

  @TempDir private Path folder = Path.of("");

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("catalogue.csv"), text, StandardCharsets.UTF_8);
  }

  private InputException fault(String rows) throws IOException {
    Path csv = write(rows);
    return assertThrows(InputException.class, () -> Catalogue.read(csv));
  }

  @Test
  void entriesComeSortedById() throws IOException {
    Catalogue catalogue =
        Catalogue.read(
            write(
                HEADER
                    + "b-act,B,B,XB,Board,2024,2024-05-01,hard,en,,,\n"
                    + "a-guide,A,A,INT,Club,2023,2023-02,soft,fr,,fam,\n"));
    assertEquals("a-guide", catalogue.entries().getFirst().document().id());
    assertEquals(LocalDate.of(2023, 2, 1), catalogue.entries().getFirst().document().date());
    assertEquals("fam", catalogue.entries().getFirst().document().family());
    assertEquals("b-act", catalogue.entries().getLast().document().family());
    assertEquals(
        folder.toAbsolutePath().normalize().resolve("pdf/b-act.pdf"),
        catalogue.entries().getLast().pdf());
  }

  @Test
  void hashIgnoresTheOrderOfRowsAndSeesEveryField() throws IOException {
    String a = "a,A,A,XA,Board,2024,2024-05-01,hard,en,,,\n";
    String b = "b,B,B,XB,Board,2024,2024-05-01,hard,en,,,\n";
    String one = Catalogue.read(write(HEADER + a + b)).hash();
    assertEquals(one, Catalogue.read(write(HEADER + b + a)).hash());
    assertNotEquals(one, Catalogue.read(write(HEADER + a + b.replace("hard", "soft"))).hash());
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    InputException e = fault("id,title\nx,X\n");
    assertEquals("column title_en is missing", e.what());
  }

  @Test
  void anEmptyFieldIsNamedWithFileAndLine() throws IOException {
    InputException e = fault(HEADER + "a,A,A,XA,,2024,2024-05-01,hard,en,,,\n");
    assertTrue(e.where().endsWith("catalogue.csv line 2, field issuer"), e.where());
    assertEquals("is empty", e.what());
  }

  @Test
  void anUnknownJurisdictionIsNamed() throws IOException {
    InputException e = fault(HEADER + "a,A,A,ATLANTIS,Board,2024,2024-05-01,hard,en,,,\n");
    assertEquals("unknown jurisdiction \"ATLANTIS\"", e.what());
  }

  @Test
  void aDateThatDoesNotExistIsNamed() throws IOException {
    InputException e = fault(HEADER + "a,A,A,XA,Board,2024,2024-02-30,hard,en,,,\n");
    assertEquals("\"2024-02-30\" is no date", e.what());
  }

  @Test
  void yearAndDateMustAgree() throws IOException {
    InputException e = fault(HEADER + "a,A,A,XA,Board,2023,2024-02-03,hard,en,,,\n");
    assertTrue(e.where().endsWith("field year"), e.where());
  }

  @Test
  void aSecondUseOfAnIdNamesBothLines() throws IOException {
    String row = "a,A,A,XA,Board,2024,2024-05-01,hard,en,,,\n";
    InputException e = fault(HEADER + row + row);
    assertEquals("\"a\" is already used in line 2", e.what());
    assertTrue(e.where().contains("line 3"), e.where());
  }

  @Test
  void anIdIsNoPath() throws IOException {
    InputException e = fault(HEADER + "../a,A,A,XA,Board,2024,2024-05-01,hard,en,,,\n");
    assertTrue(e.where().endsWith("field id"), e.where());
  }

  @Test
  void aFileOutsideTheFolderIsRefused() throws IOException {
    InputException e = fault(HEADER + "a,A,A,XA,Board,2024,2024-05-01,hard,en,,,../x.pdf\n");
    assertEquals("\"../x.pdf\" lies outside the catalogue's folder", e.what());
  }

  @Test
  void quotedFieldsMayHoldCommasAndLineBreaks() throws IOException {
    Catalogue catalogue =
        Catalogue.read(write(HEADER + "a,\"A, part\n1\",A,XA,Board,2024,2024-05-01,hard,en,,,\n"));
    assertEquals("A, part\n1", catalogue.entries().getFirst().document().title());
  }

  private Catalogue.Entry entry(String sha256) throws IOException {
    return Catalogue.read(
            write(HEADER + "a,A,A,XA,Board,2024,2024-05-01,hard,en," + sha256 + ",,a.pdf\n"))
        .entries()
        .getFirst();
  }

  private String reason(String sha256) throws IOException {
    return Catalogue.problem(entry(sha256)).orElseThrow().reason();
  }

  @Test
  void aMissingFileIsAValue() throws IOException {
    assertEquals("there is no file a.pdf", reason(""));
  }

  @Test
  void anEmptyFileIsAValue() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "");
    assertEquals("the file is empty", reason(""));
  }

  @Test
  void aWebPageIsNoPdf() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "<html>not found</html>");
    assertEquals("the file is not a PDF", reason(""));
  }

  @Test
  void anotherEditionIsNoticedByItsHash() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4");
    assertTrue(reason("0".repeat(64)).startsWith("the file is not the one"));
    assertTrue(Catalogue.problem(entry("")).isEmpty());
  }
}
