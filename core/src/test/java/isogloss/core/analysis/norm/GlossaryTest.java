package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.model.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GlossaryTest {
  private final Glossary glossary = new Glossary(new DefinitionReader());

  @Test
  void aNumberedEntryHasItsTermOnItsFirstLine() {
    Clause chapter = clause("S3", "", ClauseKind.SECTION, "3", "Terms and definitions", "");
    Clause kiln =
        clause("S3.1", "S3", ClauseKind.SECTION, "3.1", "", "kiln\noven that bakes clay.");
    assertEquals(
        Optional.of(new Definition(List.of("kiln"), "oven that bakes clay", "")),
        places("en", chapter, kiln).entry(kiln));
  }

  @Test
  void anEntryOfAChineseStandardHasItsEnglishTermBehindItsOwn() {
    Clause chapter = clause("S3", "", ClauseKind.SECTION, "3", "术语和定义", "下列术语适用于本文件。");
    Clause kiln = clause("S3.1", "S3", ClauseKind.SECTION, "3.1", "", "窑炉 kiln\n烧制陶土的设备。");
    assertEquals(
        Optional.of(new Definition(List.of("窑炉", "kiln"), "烧制陶土的设备", "")),
        places("zh", chapter, kiln).entry(kiln));
  }

  @Test
  void anEntryThatIsASentenceIsReadAsOne() {
    Clause chapter = clause("S3", "", ClauseKind.SECTION, "3", "Definitions", "");
    Clause kiln = clause("S3.1", "S3", ClauseKind.SECTION, "3.1", "Kiln", "A kiln is an oven.");
    assertEquals(
        Optional.of(new Definition(List.of("Kiln"), "an oven", "")),
        places("en", chapter, kiln).entry(kiln));
  }

  @Test
  void aHeadingIsTheTermOfTheTextBelowIt() {
    Clause chapter = clause("S3", "", ClauseKind.SECTION, "3", "Glossary", "");
    Clause kiln = clause("S3/x", "S3", ClauseKind.SECTION, "", "Kiln", "An oven that bakes clay.");
    assertEquals(
        Optional.of(new Definition(List.of("Kiln"), "An oven that bakes clay", "")),
        places("en", chapter, kiln).entry(kiln));
  }

  @Test
  void aNumberedSectionElsewhereIsNoEntry() {
    Clause chapter = clause("S4", "", ClauseKind.SECTION, "4", "Requirements", "");
    Clause kiln =
        clause("S4.1", "S4", ClauseKind.SECTION, "4.1", "", "kiln\noven that bakes clay.");
    assertEquals(Optional.empty(), places("en", chapter, kiln).entry(kiln));
  }

  @Test
  void aRowBelowColumnsOfTermsIsAnEntry() {
    Clause table = clause("T1", "", ClauseKind.TEXT, "", "", "Term\nDefinition");
    Clause other = clause("T2", "", ClauseKind.TEXT, "", "", "Step\nPerson");
    Clause kiln = clause("T1/1", "T1", ClauseKind.TABLE_ROW, "", "", "Kiln\nAn oven for clay.");
    Clause step = clause("T2/1", "T2", ClauseKind.TABLE_ROW, "", "", "Kiln\nThe keeper of it.");
    Glossary.Places places = places("en", table, other, kiln, step);
    assertEquals("An oven for clay", places.entry(kiln).orElseThrow().definiens());
    assertEquals(Optional.empty(), places.entry(step));
  }

  @Test
  void itemsHaveTheScopeOfTheirLeadIn() {
    Clause article =
        clause("A2", "", ClauseKind.ARTICLE, "", "", "Para os fins desta Lei, considera-se:");
    Clause item = clause("A2/I", "A2", ClauseKind.POINT, "I", "", "forno: aparelho que coze;");
    Glossary.Places places = places("pt", article, item);
    assertTrue(places.defining(item));
    assertEquals("Para os fins desta Lei", places.scope(item));
  }

  @Test
  void theItemsOfADefinitionBelongToItAndDefineNothing() {
    Clause article = clause("A2", "", ClauseKind.ARTICLE, "", "Definitions", "");
    Clause kiln = clause("A2/1", "A2", ClauseKind.POINT, "1", "", "‘kiln’ means any of:");
    Clause oven = clause("A2/1/a", "A2/1", ClauseKind.POINT, "a", "", "oven: one for clay;");
    Clause pit = clause("A2/1/b", "A2/1", ClauseKind.POINT, "b", "", "a pit.");
    Glossary.Places places = places("en", article, kiln, oven, pit);
    assertFalse(places.defining(oven));
    assertEquals("oven: one for clay; a pit.", places.items(kiln, kiln.text(), 0));
  }

  @Test
  void aDefinitionCanStandInItsItemsAlone() {
    Clause kiln = clause("A2/1", "", ClauseKind.POINT, "1", "", "‘kiln’ means:");
    Clause oven = clause("A2/1/a", "A2/1", ClauseKind.POINT, "a", "", "an oven for clay;");
    String items = places("en", kiln, oven).items(kiln, kiln.text(), 0);
    assertEquals(
        "an oven for clay;",
        Glossary.completed(new Definition(List.of("kiln"), "", ""), "", items).definiens());
  }

  private Glossary.Places places(String language, Clause... clauses) {
    return glossary.places(
        new ClauseTree(
            "x",
            "decimal",
            1,
            List.of(clauses),
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of())),
        language);
  }

  private static Clause clause(
      String path, String parent, ClauseKind kind, String marker, String title, String text) {
    SourceSpan place = new SourceSpan(1, 1, new Box(0, 0, 1, 1));
    return new Clause(path, path, parent, kind, 1, marker, title, text, true, List.of(), place, 0);
  }
}
