package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.ReadResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the file itself says of its structure, in tags and bookmarks.
final class StructureTagTest {
  @TempDir private Path folder = Path.of("");

  private ClauseTree read(TinyPdf pdf) {
    Document guide =
        new Document(
            "guide",
            "Guide",
            "Guide",
            new Jurisdiction("XA"),
            "Board",
            LocalDate.of(2024, 1, 1),
            LegalForce.SOFT,
            "en",
            "guide",
            "",
            "");
    ReadResult result =
        new PdfClauseReader(PdfClauseReader.Options.defaults())
            .read(guide, pdf.save(folder.resolve("guide.pdf")));
    ClauseTree tree = assertInstanceOf(ReadResult.Read.class, result).tree();
    assertEquals(0, tree.account().unaccounted(), tree.account().toString());
    return tree;
  }

  /// Title and parent's title of each section.
  private static List<String> sections(ClauseTree tree) {
    return tree.clauses().stream()
        .filter(c -> !c.title().isEmpty())
        .map(c -> c.title() + " < " + c.parent().replace("S:heading: ", ""))
        .toList();
  }

  private static final String RULE = "A keeper should keep a record of each firing of the kiln.";

  @Test
  void linesTaggedAsHeadingsAreHeadingsOfTheirLevel() {
    TinyPdf pdf =
        new TinyPdf()
            .tagged("H1", "Records")
            .tagged("P", RULE)
            .tagged("H2", "What to keep")
            .tagged("P", RULE)
            .tagged("H1", "Signs")
            .tagged("P", RULE);
    assertEquals(List.of("Records < ", "What to keep < Records", "Signs < "), sections(read(pdf)));
  }

  @Test
  void linesThatBookmarksNameAreHeadingsOfTheirLevel() {
    TinyPdf pdf =
        new TinyPdf()
            .bookmark(false, "Records")
            .bookmark(true, "What  to keep")
            .bookmark(false, "Signs")
            .bookmark(false, "Elsewhere")
            .line("Records")
            .line(RULE)
            .line("What to keep")
            .line(RULE)
            .line("Signs")
            .line(RULE);
    assertEquals(List.of("Records < ", "What to keep < Records", "Signs < "), sections(read(pdf)));
  }

  @Test
  void aParagraphTaggedAsAHeadingIsText() {
    TinyPdf pdf = new TinyPdf().tagged("H1", "Records").tagged("P", RULE).tagged("H1", "Signs");
    for (int i = 0; i < 3; i++) {
      pdf.tagged("H2", "Keep records of each firing. Show a sign on each kiln and keep");
      pdf.tagged("H2", "it clean at all times, whoever uses the kiln in the school today.");
    }
    assertEquals(List.of("Records < ", "Signs < "), sections(read(pdf)));
  }

  @Test
  void contentsNotesAndArtifactsAreLeftOutOfTheText() {
    TinyPdf pdf =
        new TinyPdf()
            .tagged("Artifact", "Kiln Board, third edition")
            .tagged("TOCI", "Records")
            .tagged("H1", "Records");
    for (int i = 0; i < 9; i++) {
      pdf.tagged("P", RULE);
    }
    ClauseTree tree = read(pdf.tagged("Note", "1 A firing takes one day."));
    assertEquals(List.of("Records < "), sections(tree));
    assertEquals(
        Map.of("running", 22L, "contents", 7L, "footnote", 20L), tree.account().furniture());
  }

  @Test
  void aFileThatTagsMostOfItsTextAsNotesIsNotBelieved() {
    TinyPdf pdf = new TinyPdf().tagged("H1", "Records");
    for (int i = 1; i < 5; i++) {
      pdf.tagged("Note", i + " " + RULE);
    }
    assertEquals(Map.of(), read(pdf).account().furniture());
  }

  @Test
  void bookmarksAndTagsThatGoInCirclesLoseNoText() {
    TinyPdf pdf =
        new TinyPdf()
            .bookmark(false, "Records")
            .tagged("H1", "Records")
            .tagged("P", RULE)
            .circles();
    assertEquals(List.of("Records < "), sections(read(pdf)));
  }
}
