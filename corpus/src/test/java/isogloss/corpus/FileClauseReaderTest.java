package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One invented act and one invented standard, in every format; the trees must be those of the
/// printed twins.
final class FileClauseReaderTest {
  @TempDir private Path folder = Path.of("");

  private static final Document DOCUMENT =
      new Document(
          "kiln-act",
          "Kiln Act",
          "Kiln Act",
          new Jurisdiction("ZZ"),
          "nobody",
          LocalDate.EPOCH,
          LegalForce.HARD,
          "en",
          "kiln-act",
          "",
          "");

  private ReadResult result(Path file) {
    return new FileClauseReader(new PdfClauseReader(PdfClauseReader.Options.defaults()))
        .read(DOCUMENT, file);
  }

  private ClauseTree tree(Path file) {
    ReadResult result = result(file);
    return assertInstanceOf(ReadResult.Read.class, result, result::toString).tree();
  }

  private ClauseTree tree(String name, String content) throws IOException {
    return tree(Files.writeString(folder.resolve(name), content));
  }

  /// What the trees of twins share: all but places.
  private static List<String> outline(ClauseTree tree) {
    assertEquals(0, tree.account().unaccounted());
    return tree.clauses().stream().map(FileClauseReaderTest::outline).toList();
  }

  private static String outline(Clause c) {
    return String.join(
        " | ",
        c.path(),
        c.label(),
        c.parent(),
        c.kind().code(),
        c.marker(),
        c.title(),
        c.text().replace('\n', '/'));
  }

  private ClauseTree printedAct() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 72, 14, TinyPdf.ROMAN, "CHAPTER I")
            .at(72, 96, 14, TinyPdf.ROMAN, "General provisions")
            .at(72, 120, 14, TinyPdf.ROMAN, "Article 1")
            .at(72, 144, 14, TinyPdf.ROMAN, "Subject matter")
            .at(72, 168, "1. This Act governs learning kilns.")
            .at(72, 192, "2. It applies to:")
            .at(72, 216, "(a) kilns in schools;")
            .at(72, 240, "(b) kilns in potteries.")
            .at(72, 264, 14, TinyPdf.ROMAN, "Article 2")
            .at(72, 288, 14, TinyPdf.ROMAN, "Records")
            .at(72, 312, "A keeper shall keep records of each firing for five years.")
            .at(72, 336, 14, TinyPdf.ROMAN, "Article 3")
            .at(72, 360, 14, TinyPdf.ROMAN, "Signs")
            .at(72, 384, "A sign shall be shown on each kiln.")
            .at(72, 408, 14, TinyPdf.ROMAN, "Article 4")
            .at(72, 432, 14, TinyPdf.ROMAN, "Entry into force")
            .at(72, 456, "This Act shall enter into force on 1 May 2031.");
    return tree(pdf.save(folder.resolve("twin.pdf")));
  }

  private ClauseTree printedStandard() {
    TinyPdf pdf =
        new TinyPdf()
            .at(72, 72, 11, TinyPdf.BOLD, "4 Kilns")
            .at(72, 96, 11, TinyPdf.BOLD, "4.1 General")
            .at(72, 120, "The keeper shall name each kiln.")
            .at(72, 144, 11, TinyPdf.BOLD, "4.2 Records")
            .at(72, 168, "The records shall show:")
            .at(72, 192, "a) the heat of the firing;")
            .at(72, 216, "b) the time of the firing.")
            .at(72, 240, "NOTE 1: A firing takes one day.")
            .at(72, 264, 11, TinyPdf.BOLD, "5 Signs")
            .at(72, 288, "A sign should be shown.");
    return tree(pdf.save(folder.resolve("twin.pdf")));
  }

  @Test
  void thePrintedTwinsHaveTheStructureThatIsMeant() {
    assertEquals(
        List.of("S:Chapter I", "A1", "A1/1", "A1/2", "A1/2/a", "A1/2/b", "A2", "A3", "A4"),
        printedAct().clauses().stream().map(Clause::path).toList());
    assertEquals(
        List.of(
            "S4",
            "S4.1",
            "S4.1/p1",
            "S4.2",
            "S4.2/p1",
            "S4.2/a",
            "S4.2/b",
            "S4.2/b/note1",
            "S5",
            "S5/p1"),
        printedStandard().clauses().stream().map(Clause::path).toList());
  }

  /// Numbers at the ends of heads are no page numbers where there are no pages.
  @Test
  void contentsWithoutPagesAreTheEntriesThatComeAgain() throws IOException {
    String act =
        """
        Contents

        Article 1

        Article 2 3

        Article 3

        Article 1

        A keeper shall keep records.

        Article 2

        A keeper shall sign.

        Article 3

        A sign shall be shown.
        """;
    ClauseTree tree = tree("act.txt", act);
    assertEquals(
        List.of("Article 1", "Article 2", "Article 3"),
        tree.clauses().stream().map(Clause::label).toList());
    assertEquals(33, tree.account().furniture().get("contents"));
  }

  @Test
  void plainTextIsReadLikePrint() throws IOException {
    ClauseTree tree =
        tree(
            "act.txt",
            """
            CHAPTER I

            General provisions

            Article 1

            Subject matter

            1. This Act governs learning kilns.

            2. It applies to:

            (a) kilns in schools;

            (b) kilns in potteries.

            Article 2

            Records

            A keeper shall keep records of each firing for
            five years.

            Article 3

            Signs

            A sign shall be shown on each kiln.

            Article 4

            Entry into force

            This Act shall enter into force on 1 May 2031.
            """);
    assertEquals(
        printedAct().clauses().stream().map(c -> c.path() + c.marker()).toList(),
        tree.clauses().stream().map(c -> c.path() + c.marker()).toList());
    assertEquals("line 9", tree.place(tree.clauses().get(2).start()));
  }

  @Test
  void markdownGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "act",
            """
            # CHAPTER I
            ## General provisions

            ### Article 1
            #### Subject matter

            1. This Act governs learning kilns.
            2. It applies to:

               (a) kilns in schools;

               (b) kilns in potteries.

            ### Article 2
            #### Records

            A keeper shall keep records of *each* firing
            for five years.

            ### Article 3

            #### Signs

            A sign shall be shown on each kiln.

            ### Article 4

            #### Entry into force

            This Act shall enter into force on 1 May 2031.
            """);
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
  }

  @Test
  void htmlGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "act.html",
            """
            <!DOCTYPE html><html><head><title>x</title><style>p {}</style></head><body>
            <nav><a href="/">Home</a></nav>
            <h1>CHAPTER I</h1><h2>General provisions</h2>
            <h3 id="a1">Article 1</h3><h4>Subject matter</h4>
            <ol><li>This Act governs learning&nbsp;kilns.</li>
            <li>It applies to:<p>(a) kilns in schools;</p><p>(b) kilns in potteries.</p></li></ol>
            <h3>Article 2</h3><h4>Records</h4>
            <p>A keeper shall keep
            records of <i>each</i> firing for five years.</p><h3>Article 3</h3><h4>Signs</h4>
            <p>A sign shall be shown on each kiln.</p><h3>Article 4</h3><h4>Entry into force</h4>
            <p>This Act shall enter into force on 1 May 2031.</p>
            <footer>Page made by nobody</footer></body></html>
            """);
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
    assertEquals(20, tree.account().furniture().get("running"));
  }

  @Test
  void xhtmlOfTheOfficialJournalGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "act.xhtml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><body><div class="eli-container">
            <p class="oj-ti-section-1">CHAPTER I</p><p class="oj-ti-section-2">General provisions</p>
            <div id="art_1"><p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Subject matter</p>
            <div id="001.001"><p class="oj-normal">1.   This Act governs learning kilns.</p></div>
            <div id="001.002"><p class="oj-normal">2.   It applies to:</p>
            <table><tbody><tr><td><p class="oj-normal">(a)</p></td>
            <td><p class="oj-normal">kilns in schools;</p></td></tr></tbody></table>
            <table><tbody><tr><td><p class="oj-normal">(b)</p></td>
            <td><p class="oj-normal">kilns in potteries.</p></td></tr></tbody></table></div></div>
            <div id="art_2"><p class="oj-ti-art">Article 2</p><p class="oj-sti-art">Records</p>
            <p class="oj-normal">A keeper shall keep records of each firing for five years.</p>
            <p class="oj-ti-art">Article 3</p><p class="oj-sti-art">Signs</p>
            <p class="oj-normal">A sign shall be shown on each kiln.</p>
            <p class="oj-ti-art">Article 4</p><p class="oj-sti-art">Entry into force</p>
            <p class="oj-normal">This Act shall enter into force on 1 May 2031.</p></div></div></body></html>
            """);
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
    assertEquals("#001.002", tree.place(tree.clauses().get(4).start()));
  }

  @Test
  void akomaNtosoGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "act.xml",
            """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
            <meta><identification source="#x"/></meta><body>
            <chapter eId="chp_I"><num>CHAPTER I</num><heading>General provisions</heading>
            <article eId="art_1"><num>Article 1</num><heading>Subject matter</heading>
            <paragraph eId="art_1__para_1"><num>1.</num><content>
            <p>This Act governs learning kilns<authorialNote marker="1"><p>Small ones.</p>
            </authorialNote>.</p></content></paragraph>
            <paragraph eId="art_1__para_2"><num>2.</num><list><intro><p>It applies to:</p></intro>
            <point eId="art_1__para_2__point_a"><num>(a)</num><content><p>kilns in schools;</p>
            </content></point>
            <point><num>(b)</num><content><p>kilns in potteries.</p></content></point>
            </list></paragraph></article>
            <article eId="art_2"><num>Article 2</num><heading>Records</heading>
            <paragraph><content><p>A keeper shall keep records of <i>each</i> firing
            for five years.</p></content></paragraph></article>
            <article eId="art_3"><num>Article 3</num><heading>Signs</heading>
            <paragraph><content><p>A sign shall be shown on each kiln.</p></content></paragraph>
            </article><article eId="art_4"><num>Article 4</num><heading>Entry into force</heading>
            <paragraph><content><p>This Act shall enter into force on 1 May 2031.</p></content>
            </paragraph></article>
            </chapter></body></act></akomaNtoso>
            """);
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
    assertEquals(10, tree.account().furniture().get("footnote"));
    assertEquals(
        "//*[@eId='art_1__para_2__point_a']/content[1]/p[1]",
        tree.place(tree.clauses().get(4).start()));
  }

  @Test
  void formexGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "act.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ACT><BIB.INSTANCE><DATE ISO="20240101">20240101</DATE></BIB.INSTANCE>
            <ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER I</P></TI>
            <STI><P><HT TYPE="BOLD">General provisions</HT></P></STI></TITLE>
            <ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART><P>Subject matter</P></STI.ART>
            <PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG>
            <ALINEA>This Act governs learning kilns.</ALINEA></PARAG>
            <PARAG IDENTIFIER="001.002"><NO.PARAG>2.</NO.PARAG><ALINEA><P>It applies to:</P>
            <LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>kilns in schools;</TXT></NP></ITEM>
            <ITEM><NP><NO.P>(b)</NO.P><TXT>kilns in potteries.</TXT></NP></ITEM></LIST></ALINEA>
            </PARAG></ARTICLE>
            <ARTICLE IDENTIFIER="002"><TI.ART>Article 2</TI.ART><STI.ART><P>Records</P></STI.ART>
            <ALINEA>A keeper shall keep records of each firing for five years.</ALINEA>
            </ARTICLE><ARTICLE IDENTIFIER="003"><TI.ART>Article 3</TI.ART><STI.ART>Signs</STI.ART>
            <ALINEA>A sign shall be shown on each kiln.</ALINEA></ARTICLE>
            <ARTICLE IDENTIFIER="004"><TI.ART>Article 4</TI.ART><STI.ART>Entry into force</STI.ART>
            <ALINEA>This Act shall enter into force on 1 May 2031.</ALINEA></ARTICLE></DIVISION></ENACTING.TERMS></ACT>
            """);
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
  }

  @Test
  void stsGivesTheTreeOfItsPrintedTwin() throws IOException {
    ClauseTree tree =
        tree(
            "standard.xml",
            """
            <?xml version="1.0"?>
            <!DOCTYPE standard PUBLIC "-//NISO//DTD NISO STS//EN" "NISO-STS-interchange-1-mathml3.dtd">
            <standard xmlns:xlink="http://www.w3.org/1999/xlink">
            <front><std-meta><title-wrap><full>Kilns</full></title-wrap></std-meta></front><body>
            <sec id="sec_4"><label>4</label><title>Kilns</title>
            <sec id="sec_4.1"><label>4.1</label><title>General</title>
            <p>The keeper shall name each kiln.</p></sec>
            <sec id="sec_4.2"><label>4.2</label><title>Records</title><p>The records shall show:</p>
            <list list-type="alpha-lower"><list-item><label>a)</label>
            <p>the heat of the firing;</p></list-item>
            <list-item><label>b)</label><p>the time of the firing.</p></list-item></list>
            <non-normative-note><label>NOTE 1</label><p>A firing takes one day.</p>
            </non-normative-note></sec></sec>
            <sec id="sec_5"><label>5</label><title>Signs</title><p>A sign should be shown.</p></sec>
            </body></standard>
            """);
    assertEquals(String.join("\n", outline(printedStandard())), String.join("\n", outline(tree)));
  }

  @Test
  void wordFilesGiveTheTreeOfTheirPrintedTwin() throws IOException {
    TinyDocx docx =
        new TinyDocx()
            .heading(0, "CHAPTER I")
            .heading(1, "General provisions")
            .numberedHeading("Subject matter")
            .numbered(1, "This Act governs learning kilns.")
            .numbered(1, "It applies to:")
            .numbered(2, "kilns in schools;")
            .numbered(2, "kilns in potteries.")
            .numberedHeading("Records")
            .text("A keeper shall keep records of each firing for five years.")
            .numberedHeading("Signs")
            .change("A sign ", "may", "shall", " be shown on each kiln.")
            .numberedHeading("Entry into force")
            .text("This Act shall enter into force on 1 May 2031.");
    ClauseTree tree = tree(docx.save(folder.resolve("act.docx")));
    assertEquals(String.join("\n", outline(printedAct())), String.join("\n", outline(tree)));
    assertEquals(3, tree.account().furniture().get("struck"));
    assertEquals("paragraph 5", tree.place(tree.clauses().get(3).start()));
  }

  @Test
  void anErrorPageNamedLikeAPdfIsNoText() throws IOException {
    Path page = Files.writeString(folder.resolve("x.pdf"), "<html><p>Not found</p></html>");
    assertInstanceOf(ReadResult.Failed.class, result(page));
  }

  @Test
  void xmlThatDeclaresEntitiesIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path file =
        Files.writeString(
            folder.resolve("act.xml"),
            "<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><akomaNtoso><act><body><p>&x;</p></body></act></akomaNtoso>");
    ReadResult.Failed failed = assertInstanceOf(ReadResult.Failed.class, result(file));
    assertTrue(failed.skipped().reason().contains("declares entities"), failed::toString);
  }

  @Test
  void xmlThatIsTornOffIsRefused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("act.xml"), "<akomaNtoso><act><body><p>A keeper shall");
    assertInstanceOf(ReadResult.Failed.class, result(file));
  }

  @Test
  void unknownBytesAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("x"), new byte[] {0, 1, 2, 3, (byte) 0xFF});
    assertInstanceOf(ReadResult.Failed.class, result(file));
  }
}
