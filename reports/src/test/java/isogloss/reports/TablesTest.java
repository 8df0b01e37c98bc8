package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    Written.write(SampleReport.create(), folder);
  }

  @Test
  void recognisedPagesStandAmongTheSkippedOnesAsRead() {
    List<String> last = Written.csv(table("skipped")).getLast();
    assertEquals(
        List.of("2", "read by text recognition, confidence 0.88", "true"),
        List.of(last.get(1), last.get(2), last.get(4)));
  }

  @Test
  void everyTableHasARowForEachOfItsThings() {
    Map<String, Integer> rows = new TreeMap<>();
    for (String name :
        List.of(
            "citations",
            "clusters",
            "definitions",
            "diffusion",
            "documents",
            "linkage",
            "metrics",
            "overlap",
            "relations",
            "skipped",
            "unique")) {
      rows.put(name, Written.csv(table(name)).size() - 1);
    }
    assertEquals(
        "{citations=3, clusters=3, definitions=3, diffusion=2, documents=3, linkage=2, metrics=2, overlap=9, relations=6, skipped=4, unique=2}",
        rows.toString());
    assertEquals(6, lines("clauses.jsonl").size());
    assertEquals(6, lines("provisions.jsonl").size());
  }

  @Test
  void theColumnsThatOthersRelyOnComeFirst() {
    assertTrue(
        Written.text(table("relations"))
            .startsWith(
                "a,b,relation,direction,aspect,tier,score,calibrated,confidence,evidence_a,"
                    + "evidence_b,reason,jurisdiction_a,jurisdiction_b,same_family,borderline"));
    assertEquals(
        "metric,scope,value,low,high,null_mean,p,q,n,documents,threshold,identified,note",
        Written.text(table("metrics")).lines().findFirst().orElseThrow());
    assertTrue(
        Written.text(table("documents"))
            .startsWith(
                "id,title_en,jurisdiction,force,date,language,family,family_basis,grammar,pages,"
                    + "pages_unread,clauses,provisions,characters,unaccounted_share"));
  }

  @Test
  void aCitationNamesItsTargetOrWhyItHasNone() {
    List<List<String>> rows = Written.csv(table("citations"));
    assertEquals(
        List.of("xa-act-2024/A5/1#1", "XA", "Article 6", "internal", "xa-act-2024", "XA", "A1"),
        rows.get(1).subList(0, 7));
    assertEquals("'=Systems Act", rows.get(2).get(2));
    assertEquals(List.of("", "", "", "false", "not-in-corpus"), rows.get(3).subList(4, 9));
  }

  @Test
  void relationsAreThoseOfTheGoldenFile() throws IOException {
    try (InputStream golden = TablesTest.class.getResourceAsStream("/golden/relations.csv")) {
      assertEquals(
          new String(golden.readAllBytes(), StandardCharsets.UTF_8),
          Written.text(table("relations")));
    }
  }

  @Test
  void aNumberThatWasNotComputedIsAnEmptyCell() {
    assertEquals(
        List.of(
            "containment",
            "XA>XB",
            "1.0000",
            "",
            "",
            "",
            "",
            "",
            "2",
            "3",
            "0.8000",
            "false",
            "Share of A's topics in B."),
        Written.csv(table("metrics")).get(1));
  }

  @Test
  void textThatWouldRunAsAFormulaGetsAnApostrophe() {
    assertEquals("'-incident report", Written.csv(table("clusters")).get(2).get(1));
    String text = Written.csv(table("unique")).get(2).get(10);
    assertTrue(text.startsWith("'=cmd(\"calc\") <script>"), text);
    assertEquals("'@SUM(A1)", CsvTable.guarded("@SUM(A1)"));
    assertEquals("'\t=1", CsvTable.guarded("\t=1"));
    assertEquals("'＝1", CsvTable.guarded("＝1"));
    assertEquals("''=1", CsvTable.guarded("'=1"));
    assertEquals("a = b", CsvTable.guarded("a = b"));
    assertEquals("", CsvTable.guarded(""));
  }

  @Test
  void anOrphanAndAUniqueWithoutNeighbourHaveEmptyCells() {
    assertEquals(
        List.of("xb-guide-2023/S4.2#1", "XB", "soft", "", "", "", "", "false", ""),
        Written.csv(table("linkage")).get(2));
    assertEquals(List.of("", "", ""), Written.csv(table("unique")).get(2).subList(7, 10));
  }

  @Test
  void theParentOfAClauseIsALabelAndNullAtTheTop() {
    List<String> clauses = lines("clauses.jsonl");
    assertTrue(clauses.get(0).contains("\"label\":\"Chapter 1\",\"path\":\"C1\",\"parent\":null"));
    assertTrue(clauses.get(1).contains("\"path\":\"A1\",\"parent\":\"Chapter 1\""));
    assertTrue(clauses.get(1).contains("\"box\":[72.00,100.00,500.00,130.26]"));
  }

  @Test
  void aDefinitionSaysWhyItStandsInItsConcept() {
    assertEquals(
        List.of("日志", "what <is> kept", "In this Act", "0", "log", "relation role", "'=record"),
        Written.csv(table("definitions")).get(2).subList(5, 12));
  }

  @Test
  void lineEndsAreTheSameEverywhere() {
    Written.files(folder)
        .forEach(
            (name, text) -> {
              assertFalse(text.contains("\r"), name);
              assertTrue(text.endsWith("\n"), name);
            });
  }

  private Path table(String name) {
    return folder.resolve("tables").resolve(name + ".csv");
  }

  private List<String> lines(String name) {
    return Written.text(folder.resolve("tables").resolve(name)).lines().toList();
  }
}
