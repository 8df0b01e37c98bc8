package isogloss.corpus.specimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import isogloss.corpus.specimen.Planted.Kind;
import isogloss.corpus.specimen.Planted.Station;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpecimenTruthTest {
  private static final String A = "'a':{'doc':'x','label':'1','quote':'One.'}";
  private static final String B = "'b':{'doc':'y','label':'2','quote':'Two.'}";

  @TempDir private Path folder;

  @Test
  void pairHasBothSides() throws IOException {
    Planted pair =
        only("{'id':'T1','kind':'duplicate','tier':'near','direction':'none'," + A + "," + B + "}");
    assertEquals(Kind.DUPLICATE, pair.kind());
    assertEquals(Optional.of(new Station("x", "1", "One.")), pair.a());
    assertEquals(Optional.of(new Station("y", "2", "Two.")), pair.b());
    assertEquals("none", pair.aspect());
  }

  @Test
  void travelHasAPathAndUnreadableOnlyADocument() throws IOException {
    String station = "{'doc':'x','label':'1','quote':'One.'}";
    Planted travel = only("{'id':'T1','kind':'travel','path':[" + station + "," + station + "]}");
    assertEquals(2, travel.path().size());
    assertEquals(Optional.empty(), travel.a());
    Planted unreadable =
        only("{'id':'T1','kind':'unreadable','defect':'scan','a':{'doc':'x','label':''}}");
    assertEquals(Optional.of(new Station("x", "", "")), unreadable.a());
  }

  @Test
  void faultsNameTheLine() {
    assertFault("not JSON", "{");
    assertFault("not a JSON object", "[]");
    assertFault("no kind", "{'id':'T1'}");
    assertFault("unknown kind \"rhyme\"", "{'id':'T1','kind':'rhyme'}");
    assertFault("no id", "{'kind':'unique'," + A + "}");
    assertFault("no b", "{'id':'T1','kind':'conflict'," + A + "}");
    assertFault("b where none belongs", "{'id':'T1','kind':'unique'," + A + "," + B + "}");
    assertFault("no tier", "{'id':'T1','kind':'duplicate'," + A + "," + B + "}");
    assertFault("no quote", "{'id':'T1','kind':'unique','a':{'doc':'x','label':'1'}}");
    assertFault("path of fewer than two stations", "{'id':'T1','kind':'travel','path':[]}");
    assertFault(
        "unknown direction \"up\"", "{'id':'T1','kind':'unique','direction':'up'," + A + "}");
    assertFault(
        "unknown defect \"torn\"", "{'id':'T1','kind':'unreadable','defect':'torn'," + A + "}");
    assertFault("no expected", "{'id':'T1','kind':'near-miss'," + A + "," + B + "}");
    String unique = "{'id':'T1','kind':'unique'," + A + "}";
    InputException twice = assertThrows(InputException.class, () -> read(unique + "\n" + unique));
    assertTrue(twice.where().endsWith("truth.jsonl, line 2"), twice.getMessage());
  }

  private void assertFault(String what, String line) {
    InputException e = assertThrows(InputException.class, () -> read("\n" + line));
    assertTrue(e.what().startsWith(what), e.getMessage());
    assertTrue(e.where().contains("truth.jsonl, line 2"), e.getMessage());
  }

  private Planted only(String line) throws IOException {
    List<Planted> all = read(line);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private List<Planted> read(String lines) throws IOException {
    Path file = folder.resolve("truth.jsonl");
    Files.writeString(file, lines.replace('\'', '"'));
    return SpecimenTruth.read(file);
  }
}
