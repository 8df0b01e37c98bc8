package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.ReadResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfClauseReaderTest {
  private static final Document DOCUMENT =
      new Document(
          "test-act",
          "Test Act",
          "Test Act",
          new Jurisdiction("XA"),
          "Board",
          LocalDate.of(2024, 1, 1),
          LegalForce.HARD,
          "en",
          "test-act",
          "",
          "");

  @TempDir private Path folder = Path.of("");

  private ClauseTree read(TinyPdf pdf) {
    Path file = pdf.save(folder.resolve("test.pdf"));
    ReadResult result =
        new PdfClauseReader(PdfClauseReader.Options.defaults()).read(DOCUMENT, file);
    ClauseTree tree = assertInstanceOf(ReadResult.Read.class, result).tree();
    assertEquals(0, tree.account().unaccounted(), tree.account().toString());
    return tree;
  }

  private static List<String> paths(ClauseTree tree) {
    return tree.clauses().stream().map(Clause::path).toList();
  }

  private static Clause at(ClauseTree tree, String path) {
    return tree.clauses().stream().filter(c -> c.path().equals(path)).findFirst().orElseThrow();
  }

  private static TinyPdf act() {
    return new TinyPdf()
        .line("Whereas:")
        .line("(1) Records help people to understand what a system has done to them.")
        .line("(2) Records must be kept safe from those who would change them later.")
        .centred("CHAPTER I")
        .centred("GENERAL PROVISIONS")
        .centred("Article 1")
        .centred("Subject matter")
        .line("This Act lays down rules on the records of automated systems.")
        .centred("Article 2")
        .centred("Records")
        .line("1. A provider shall keep records of the following matters:")
        .line(86, "(a) the purpose of the system;")
        .line(86, "(b) the data on which it was trained, as far as")
        .line(100, "they are known to the provider.")
        .line("2. The records shall be kept for ten years, unless the law under")
        .line("Article 1 provides for a longer term in the matter at hand.")
        .centred("Article 3")
        .centred("Entry into force")
        .line("This Act enters into force on the first day of May.");
  }

  @Test
  void articlesParagraphsAndPointsGetTheirPaths() {
    ClauseTree tree = read(act());
    assertEquals("eu-act", tree.grammar());
    assertEquals(
        List.of(
            "front",
            "R1",
            "R2",
            "S:Chapter I",
            "A1",
            "A2",
            "A2/1",
            "A2/1/a",
            "A2/1/b",
            "A2/2",
            "A3"),
        paths(tree));
    assertEquals("Article 2(1)(b)", at(tree, "A2/1/b").label());
    assertEquals("A2/1", at(tree, "A2/1/b").parent());
    assertEquals("Records", at(tree, "A2").title());
    assertEquals("Article 2", at(tree, "A2").marker());
    assertEquals(
        "the data on which it was trained, as far as they are known to the provider.",
        at(tree, "A2/1/b").text());
  }

  @Test
  void aReferenceAtTheBeginningOfALineIsNoHead() {
    assertTrue(
        at(read(act()), "A2/2")
            .text()
            .endsWith("Article 1 provides for a longer term in the matter at hand."));
  }

  @Test
  void bulletsOfAnyShapeBeginItems() {
    assertTrue(ItemMarker.bulleted("\uF06C Keep records"));
    assertTrue(ItemMarker.bulleted("☞ Keep records"));
    assertFalse(ItemMarker.bulleted("· Keep records"));
  }

  @Test
  void theLongestSequenceOfNumbersIsThatOfTheParagraphs() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 9; n++) {
      pdf.line(n + ". The board notes what follows in the matter of records:").skip();
      if (n % 3 == 0) {
        pdf.line(100, "1. the first of three things;").line(100, "2. the second of three things;");
        pdf.line(100, "3. the third of three things.").skip();
      }
    }
    ClauseTree tree = read(pdf);
    assertEquals("paragraphs", tree.grammar());
    assertTrue(
        paths(tree).containsAll(List.of("para 1", "para 4", "para 9", "para 3/2")),
        paths(tree).toString());
    assertFalse(paths(tree).contains("para 3#2"), paths(tree).toString());
  }

  @Test
  void eachItemKnowsHowMuchOfTheTextStandsBeforeIt() {
    ClauseTree tree =
        read(
            new TinyPdf()
                .centred("Article 1")
                .line("Offices shall keep:")
                .line(86, "(a) each record;")
                .line(86, "(b) each letter.")
                .line("Offices may burn:")
                .line(86, "(a) each form.")
                .centred("Article 2")
                .line("Clerks shall sign.")
                .centred("Article 3")
                .line("Clerks may rest."));
    assertEquals("Offices shall keep:\nOffices may burn:", at(tree, "A1").text());
    assertEquals(20, at(tree, "A1/b").lead());
    assertEquals(37, at(tree, "A1/a#2").lead());
  }

  @Test
  void numberedSectionsStandBesideNumberedParagraphs() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 4; n++) {
      pdf.at(72, 60 + 100 * n, 12, TinyPdf.BOLD, n + " What offices keep");
      pdf.at(72, 90 + 100 * n, n + ". Offices keep what they have written,");
      pdf.at(72, 102 + 100 * n, "and what was written to them.");
    }
    ClauseTree tree = read(pdf);
    assertEquals("paragraphs", tree.grammar());
    assertEquals("S3", at(tree, "para 3").parent());
    assertEquals("What offices keep", at(tree, "S3").title());
  }

  @Test
  void aParagraphFlushWithOneLineBulletsEndsTheirList() {
    ClauseTree tree =
        read(
            act()
                .centred("Article 4")
                .line("Offices keep:")
                .line("• letters")
                .line("• forms")
                .skip()
                .line("Offices may burn what is old, after"));
    assertEquals("Offices keep:\nOffices may burn what is old, after", at(tree, "A4").text());
  }

  @Test
  void recitalsCannotHoldProvisions() {
    ClauseTree tree = read(act());
    assertFalse(at(tree, "R1").normative());
    assertTrue(at(tree, "A2/1").normative());
    assertEquals(ClauseKind.RECITAL, at(tree, "R2").kind());
  }

  @Test
  void everyLineKnowsItsPlace() {
    Clause clause = at(read(act()), "A2/1/b");
    assertEquals(2, clause.lines().size());
    int second = clause.lines().getLast().offset();
    assertEquals("they are", clause.text().substring(second, second + 8));
    assertEquals(100, clause.lines().getLast().box().left(), 0.5);
    assertEquals(1, clause.lines().getLast().page());
  }

  @Test
  void iAfterHIsALetterAndIAloneIsANumeral() {
    TinyPdf pdf = new TinyPdf();
    for (int a = 1; a <= 3; a++) {
      pdf.centred("Article " + a).line("A provider shall do the following:");
      for (char c = 'a'; c <= 'j'; c++) {
        pdf.line(86, "(" + c + ") keep the record of kind " + c + ";");
        if (c == 'b') {
          pdf.line(100, "(i) in the first form;").line(100, "(ii) in the second form;");
        }
      }
    }
    List<String> paths = paths(read(pdf));
    assertTrue(paths.contains("A1/b/i"), paths.toString());
    assertTrue(paths.contains("A1/b/ii"), paths.toString());
    assertTrue(paths.contains("A1/i"), paths.toString());
    assertTrue(paths.contains("A1/j"), paths.toString());
  }

  @Test
  void aListThatBeginsAgainGetsANumberedPath() {
    TinyPdf pdf = new TinyPdf();
    for (int a = 1; a <= 3; a++) {
      pdf.centred("Article " + a)
          .line("‘record’ means".replace('‘', '\'').replace('’', '\''))
          .line(86, "(a) a file;")
          .line(86, "(b) a log;")
          .line(86, "'log' means")
          .line(86, "(a) a list;")
          .line(86, "(b) a tape.");
    }
    assertTrue(paths(read(pdf)).containsAll(List.of("A1/a", "A1/b", "A1/a#2", "A1/b#2")));
  }

  @Test
  void wordsDividedAtLineEndsAreJoinedAndCompoundsKept() {
    TinyPdf pdf = new TinyPdf();
    pdf.line("A place for a high system and a risk of any kind, and short text.").skip();
    for (int a = 1; a <= 3; a++) {
      pdf.centred("Article " + a)
          .line("The provider shall examine whether its system could dis-")
          .line("criminate against persons, and mark every high-")
          .line("risk system in the short-")
          .line("and long-term register of the board, as it is set out here.");
    }
    String text = at(read(pdf), "A1").text();
    assertTrue(text.contains("could discriminate against"), text);
    assertTrue(text.contains("high-risk system"), text);
    assertTrue(text.contains("short- and long-term"), text);
  }

  @Test
  void decimalClausesNestAndScopeIsNotNormative() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 90, 14, TinyPdf.BOLD, "1 Scope")
            .at(72, 120, "This document gives requirements for records of automated systems.")
            .at(72, 160, 14, TinyPdf.BOLD, "2 Records")
            .at(72, 190, 12, TinyPdf.BOLD, "2.1 General")
            .at(72, 210, "The organization shall keep records in the following manner.")
            .at(72, 222, "a) Records shall be complete.")
            .at(72, 234, "b) Records shall be legible.")
            .at(72, 246, "NOTE Such records: help auditors.".replace("NOTE Such", "NOTE: such"))
            .at(72, 270, 12, TinyPdf.BOLD, "2.2 Retention")
            .at(72, 290, "Records shall be kept for five years after the last use.")
            .at(72, 320, 12, TinyPdf.BOLD, "2.3 Disposal")
            .at(72, 340, "Records shall be destroyed in a safe manner at the end.");
    ClauseTree tree = read(pdf);
    assertEquals("decimal", tree.grammar());
    assertTrue(
        paths(tree).containsAll(List.of("S1", "S2", "S2.1", "S2.1/a", "S2.1/b", "S2.2", "S2.3")),
        paths(tree).toString());
    assertFalse(at(tree, "S1").normative());
    assertTrue(at(tree, "S2.2").normative());
    assertEquals("S2", at(tree, "S2.2").parent());
    assertEquals("Retention", at(tree, "S2.2").title());
    assertEquals(ClauseKind.NOTE, at(tree, "S2.1/b/note1").kind());
  }

  @Test
  void headingsAloneGiveSectionsWithParagraphs() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 90, 16, TinyPdf.BOLD, "Guidance on records")
            .at(72, 130, 13, TinyPdf.BOLD, "Keep records")
            .at(72, 150, "You should keep records of what your system does.")
            .at(72, 180, "You should also keep them safe from other people.")
            .at(72, 210, 13, TinyPdf.BOLD, "Share records")
            .at(72, 230, "You may share records with those whom they concern.");
    ClauseTree tree = read(pdf);
    assertEquals("headed", tree.grammar());
    assertEquals(
        List.of(
            "S:heading: Guidance on records",
            "S:heading: Keep records",
            "S:heading: Keep records/p1",
            "S:heading: Keep records/p2",
            "S:heading: Share records",
            "S:heading: Share records/p1"),
        paths(tree));
  }

  @Test
  void noCharacterIsLostWhateverTheLines() {
    long seed = 7;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "Article 4",
            "(a)",
            "1.",
            "CHAPTER II",
            "shall",
            "pro-",
            "the provider",
            "NOTE: x",
            "2.3",
            "Whereas:",
            "—",
            "Annex I",
            "(iii)",
            "42",
            "ends here.");
    for (int round = 0; round < 25; round++) {
      TinyPdf pdf = new TinyPdf();
      for (int i = 0; i < 40; i++) {
        StringBuilder line = new StringBuilder(pieces.get(random.nextInt(pieces.size())));
        for (int k = random.nextInt(4); k > 0; k--) {
          line.append(' ').append(pieces.get(random.nextInt(pieces.size())));
        }
        pdf.line(72 + 14 * random.nextInt(3), line.toString());
      }
      Path file = pdf.save(folder.resolve("random.pdf"));
      ReadResult result =
          new PdfClauseReader(PdfClauseReader.Options.defaults()).read(DOCUMENT, file);
      assertEquals(
          0,
          assertInstanceOf(ReadResult.Read.class, result).tree().account().unaccounted(),
          "seed " + seed + " round " + round);
    }
  }

  @Test
  void anUnreadableFileIsAValueWithARemedy() {
    ReadResult result =
        new PdfClauseReader(PdfClauseReader.Options.defaults())
            .read(DOCUMENT, new TinyPdf().save(folder.resolve("test.pdf")));
    assertEquals(
        "test-act", assertInstanceOf(ReadResult.Failed.class, result).skipped().documentId());
  }

  @Test
  void aLineThatEndsInAnOpenWordGoesOn() {
    ClauseTree tree =
        read(
            act()
                .line("1. The board shall publish the decision in the gazette of the")
                .line("Sorrell Union and of")
                .line("3 and more of its members."));
    assertTrue(
        at(tree, "A3/1").text().endsWith("of the Sorrell Union and of 3 and more of its members."),
        () -> at(tree, "A3/1").text());
  }

  @Test
  void aNumberAtTheTopOfSomePagesIsAHeadAndNoRunningLine() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 7; n += 2) {
      pdf.centred("Article " + n).line("Kind " + (char) (64 + n) + " is kept.");
      pdf.centred("Article " + (n + 1)).line("Board " + (char) (64 + n) + " sees it.").page();
    }
    assertTrue(paths(read(pdf)).containsAll(List.of("A1", "A2", "A3", "A5", "A7", "A8")));
  }

  @Test
  void aWordWithTheNumberOfThePageIsARunningLine() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 4; n++) {
      pdf.line("Kind " + (char) (64 + n) + " is kept.").at(72, 800, "Adopted " + n).page();
    }
    assertTrue(
        read(pdf).clauses().stream().noneMatch(c -> (c.title() + c.text()).contains("Adopted")));
  }

  @Test
  void theWordWhereasInsideARecitalBeginsNone() {
    TinyPdf pdf =
        new TinyPdf()
            .line("(1) Records help people to understand what was done to them.")
            .line("(2) Some records are public.")
            .line("Whereas others are kept apart, they help too.");
    for (int n = 1; n <= 3; n++) {
      pdf.centred("Article " + n).line("Provider number " + n + " shall keep records.");
    }
    assertTrue(paths(read(pdf)).containsAll(List.of("R1", "R2", "A1")));
  }

  @Test
  void theSecondParagraphMayFollowOneWithoutNumber() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 3; n++) {
      pdf.line("Article " + n).skip().line("A provider shall keep records.");
      pdf.line(90, "(2) A board shall see them.").skip();
    }
    assertTrue(paths(read(pdf)).containsAll(List.of("A1/2", "A2/2", "A3/2")));
  }

  @Test
  void aSmallHeadingStandsInTheUnitAboveIt() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 3; n++) {
      pdf.at(72, 100 + 100 * n, 13, TinyPdf.BOLD, "GOVERN 1." + n + ": Records are kept.");
      pdf.at(72, 125 + 100 * n, 11, TinyPdf.BOLD, "References");
      for (int k = 1; k <= 4; k++) {
        pdf.at(72, 125 + 100 * n + 12 * k, "A book about records that many have read.");
      }
    }
    ClauseTree tree = read(pdf);
    assertEquals("GOVERN 1.1", at(tree, "S:heading: References").parent());
    assertTrue(at(tree, "GOVERN 1.2").normative());
  }

  @Test
  void aNoteAboveASubsectionIsItsTitle() {
    TinyPdf pdf = new TinyPdf();
    for (int n = 1; n <= 3; n++) {
      pdf.centred("Duty").line(n + " (1) A provider shall keep records.");
      pdf.centred("Exception").line(90, "(2) A small provider need not.");
    }
    ClauseTree tree = read(pdf);
    assertEquals("statute-number", tree.grammar());
    assertEquals("Exception", at(tree, "A2/2").title());
    assertEquals("Duty", at(tree, "A2").title());
  }

  @Test
  void aLetterGoesOnWhereTheNextOneComes() {
    TinyPdf pdf = new TinyPdf().centred("Article 1").line("A provider shall keep:");
    for (char c = 'a'; c <= 'j'; c++) {
      pdf.line(86, "(" + c + ") thing " + c + ";");
    }
    pdf.centred("Article 2").line("A board shall keep:").line(86, "(i) one;").line(86, "(ii) two.");
    pdf.centred("Article 3").line("This Act enters into force in May.");
    assertTrue(paths(read(pdf)).containsAll(List.of("A1/h", "A1/i", "A1/j", "A2/i", "A2/ii")));
  }

  @Test
  void aTitleInTheTypeOfTheTextMayWrap() {
    TinyPdf pdf = new TinyPdf();
    for (int article = 1; article <= 3; article++) {
      pdf.line("Article " + article + " Obligations of providers of systems that are used in")
          .line("schools and other places of learning and in their offices")
          .line("1. A provider shall keep records of what the system was used")
          .line("for in the matter at hand, and shall show them when asked.");
    }
    ClauseTree tree = read(pdf);
    assertEquals(
        "Obligations of providers of systems that are used in schools and other places of learning"
            + " and in their offices",
        at(tree, "A2").title());
    assertEquals("", at(tree, "A2").text());
  }

  @Test
  void signaturesEndTheClauses() {
    TinyPdf pdf = act().line("THE WHITE HOUSE,").line("1 May 2024.");
    ClauseTree tree = read(pdf);
    assertTrue(at(tree, "final").text().startsWith("THE WHITE HOUSE,"));
    assertFalse(at(tree, "A3").text().contains("HOUSE"));
  }

  /// Neither a full line nor the end of a page shows that a paragraph is over; the number does.
  @Test
  void aDecimalNumberBeginsAParagraphAfterAFullLineAndOnTopOfAPage() {
    TinyPdf pdf =
        new TinyPdf()
            .line("2.1 Keepers should keep a record of each firing and of the heat of the kiln.")
            .line(
                "2.2 Keepers should show a sign on each kiln and look after it at all times, too.")
            .line("2.3 Keepers should name a person who answers for the kiln while it is hot and")
            .page()
            .line(
                "2.4 Keepers should close the kiln to children while it is hot and open it after.");
    assertEquals(List.of("S2.1", "S2.2", "S2.3", "S2.4"), paths(read(pdf)));
  }

  /// Lines of one heading stand closer than a heading and the one below it.
  @Test
  void aHeadingMayBreakWhereItsWordsWouldStillFit() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 72, 14, TinyPdf.BOLD, "Records")
            .at(72, 104, 14, TinyPdf.BOLD, "Kilns in schools")
            .at(72, 121, 14, TinyPdf.BOLD, "and their keepers")
            .at(72, 150, "A keeper should keep a record of each firing.")
            .at(72, 162, "A keeper should show a sign on each kiln.");
    assertEquals(
        List.of("Records", "Kilns in schools and their keepers"),
        read(pdf).clauses().stream().map(Clause::title).filter(t -> !t.isEmpty()).toList());
  }

  @Test
  void whatStandsAloneBetweenTwoHeadsIsTheTitleOfTheFirst() {
    TinyPdf pdf =
        new TinyPdf()
            .centred("CHAPTER I")
            .line("General provisions on the keeping of kilns in schools and in other places")
            .centred("Article 1")
            .line("A keeper shall keep a record of each firing.")
            .centred("Article 2")
            .line("A keeper shall show a sign on each kiln.")
            .centred("CHAPTER II")
            .line("This chapter applies to schools.")
            .centred("Article 3")
            .line("A school shall name a keeper.");
    ClauseTree tree = read(pdf);
    assertEquals(
        List.of("General provisions on the keeping of kilns in schools and in other places", ""),
        tree.clauses().stream()
            .filter(c -> c.kind() == ClauseKind.SECTION)
            .map(Clause::title)
            .toList());
  }

  @Test
  void aHeadingThatStandsInsidePagesTooIsNoRunningHead() {
    List<String> kilns = List.of("round", "tall", "old", "small");
    TinyPdf pdf = new TinyPdf();
    for (String kiln : kilns) {
      if (!kiln.equals("round")) {
        pdf.page();
      }
      for (int part = 0; part < 3; part++) {
        String what =
            List.of("Keep a record of the ", "Show a sign on the ", "Clean the ").get(part);
        pdf.at(72, 72 + 100 * part, 12, TinyPdf.BOLD, "Suggested actions");
        pdf.at(72, 90 + 100 * part, what + kiln + " kiln and of what is burnt in it each day.");
        pdf.at(72, 102 + 100 * part, "Do so before the " + kiln + " kiln is hot, or after.");
      }
    }
    assertEquals(
        12, read(pdf).clauses().stream().filter(c -> !c.title().isEmpty()).toList().size());
  }

  @Test
  void aMeasureStandsBelowItsCommitment() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 72, 14, TinyPdf.BOLD, "Commitment 1 Records")
            .at(72, 96, "Keepers commit to keeping records.")
            .at(72, 130, 12, TinyPdf.BOLD, "Measure 1.1 What to keep")
            .at(72, 150, "Keepers will record each firing.")
            .at(72, 180, 12, TinyPdf.BOLD, "Measure 1.2 How long")
            .at(72, 200, "Keepers will keep each record for a year.")
            .at(72, 230, 14, TinyPdf.BOLD, "Commitment 2 Signs")
            .at(72, 250, "Keepers commit to showing signs.");
    assertEquals(
        List.of("", "S:Commitment 1", "S:Commitment 1", ""),
        read(pdf).clauses().stream()
            .filter(c -> c.kind() == ClauseKind.SECTION)
            .map(Clause::parent)
            .toList());
  }

  /// A list of changes in front of a text names its annex; the annex comes at the end.
  @Test
  void anAnnexDoesNotBeginADocument() {
    TinyPdf pdf = new TinyPdf().at(72, 60, 12, TinyPdf.BOLD, "Annex A Kilns").skip();
    for (int section = 1; section <= 3; section++) {
      pdf.centred(section + " Records").line(section + ".1 A keeper should keep a record.");
      for (int i = 0; i < 4; i++) {
        pdf.line("The record should name the kiln and the day on which it was used.");
      }
    }
    ClauseTree tree = read(pdf.centred("Appendix 1.2 Signs").line("Show a sign on each kiln."));
    assertEquals("", at(tree, "S1").parent());
    assertEquals("S1", at(tree, "S1.1").parent());
    assertTrue(paths(tree).contains("Annex 1.2"), () -> paths(tree).toString());
  }
}
