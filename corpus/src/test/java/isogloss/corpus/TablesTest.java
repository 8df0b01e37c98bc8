package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
  private static final float[] COLUMNS = {72, 160, 300, 480};

  @TempDir private Path folder = Path.of("");

  private ClauseTree read(TinyPdf pdf) {
    DocumentLayout layout =
        new PdfLayoutReader(PdfLayoutReader.Options.defaults())
            .read(pdf.save(folder.resolve("t.pdf")), "en");
    ClauseTree tree =
        ClauseTreeBuilder.build(Grammars.load(), "t", "en", (DocumentLayout.Pages) layout);
    assertEquals(0, tree.account().unaccounted(), tree.account().toString());
    return tree;
  }

  private static List<String> rows(ClauseTree tree) {
    return tree.clauses().stream()
        .filter(c -> c.kind() == ClauseKind.TABLE_ROW)
        .map(c -> c.path() + ": " + c.text().replace('\n', '|'))
        .toList();
  }

  private static TinyPdf row(TinyPdf pdf, float top, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      pdf.at(COLUMNS[i] + 4, top, cells[i]);
    }
    return pdf;
  }

  private static TinyPdf actions() {
    TinyPdf pdf = new TinyPdf().at(72, 80, "Actions follow from the risk in the matter at hand.");
    pdf.grid(COLUMNS, 100, 120, 150, 180);
    row(pdf, 114, "Action", "Task", "Risk");
    row(pdf, 132, "GV-1.1-001", "Keep records of the", "Loss of the confidence of");
    row(pdf, 144, "", "training data.", "those who are concerned.");
    return row(pdf, 162, "GV-1.1-002", "Test the system.", "Harm to people at work.");
  }

  @Test
  void eachRowOfARuledTableIsAClauseWithItsId() {
    assertEquals(
        List.of(
            "front/table1/GV-1.1-001: Keep records of the training data."
                + "|Loss of the confidence of those who are concerned.",
            "front/table1/GV-1.1-002: Test the system.|Harm to people at work."),
        rows(read(actions())));
  }

  @Test
  void theRowThatNamesTheColumnsIsTheTextOfTheTable() {
    Clause table =
        read(actions()).clauses().stream()
            .filter(c -> c.path().equals("front/table1"))
            .findFirst()
            .orElseThrow();
    assertEquals("Action\nTask\nRisk", table.text());
  }

  @Test
  void aTableGoesOnOverThePageAndItsHeadIsDropped() {
    TinyPdf pdf = actions().page().grid(COLUMNS, 60, 80, 110, 140);
    row(pdf, 74, "Action", "Task", "Risk");
    row(pdf, 92, "", "Do so again every year.", "");
    row(pdf, 122, "GV-1.1-003", "Ask the board.", "Haste in all things.");
    List<String> rows = rows(read(pdf));
    assertEquals(3, rows.size());
    assertTrue(rows.get(1).endsWith("Harm to people at work.|Do so again every year."));
  }

  @Test
  void articlesInATableStayArticles() {
    TinyPdf pdf = new TinyPdf().grid(new float[] {72, 280, 480}, 100, 130, 160, 190);
    for (int n = 1; n <= 3; n++) {
      pdf.at(76, 90 + 30 * n, "Article " + n).at(284, 90 + 30 * n, "Records are kept for ever.");
    }
    ClauseTree tree = read(pdf);
    assertEquals(List.of(), rows(tree));
    assertTrue(tree.clauses().stream().anyMatch(c -> c.path().equals("A3")));
  }

  @Test
  void aFrameAroundTextIsNoTable() {
    TinyPdf pdf = new TinyPdf().grid(new float[] {60, 500}, 60, 90, 120);
    pdf.at(72, 80, "A provider shall keep records.").at(72, 110, "A user shall read them.");
    assertEquals(List.of(), rows(read(pdf)));
  }
}
