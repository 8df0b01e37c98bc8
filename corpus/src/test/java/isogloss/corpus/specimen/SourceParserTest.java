package isogloss.corpus.specimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceParserTest {
  private static final String FRONT =
      """
      ---
      id: x
      title: a: b
      columns: 2
      header:
      footer: page
      toc: false
      linenumbers: true
      size: Letter
      font: sans
      defect: scan
      ---

      """;

  @TempDir private Path folder;

  @Test
  void frontMatterIsReadUpToTheFirstColon() throws IOException {
    SpecimenSource source = parse(FRONT + "# T\n");
    assertEquals("a: b", source.title());
    assertEquals("{page}", source.footer());
    assertEquals(SpecimenSource.PaperSize.LETTER, source.size());
    assertEquals(SpecimenSource.Defect.SCAN, source.defect());
  }

  @Test
  void blocksKeepTheirOrderAndLevel() throws IOException {
    assertEquals(
        List.of(
            new Block.Heading(2, "1 Scope"),
            new Block.Paragraph(0, "One two."),
            new Block.Paragraph(1, "(i) three;"),
            new Block.Paragraph(0, "第一条 为了"),
            new Block.Table(List.of(List.of("A", "B"), List.of("1", "2"))),
            new Block.PageBreak()),
        parse(
                FRONT
                    + "## 1 Scope\n\nOne\ntwo.\n\n  (i) three;\n\n第一条 为\n了\n\n"
                    + "| A | B |\n|---|---|\n| 1 | 2 |\n\n\\pagebreak\n")
            .blocks());
  }

  @Test
  void faultsNameTheLine() {
    assertFault("line 1", "# no front matter\n");
    assertFault("line 10", FRONT.replace("font: sans\n", "note: x\n"));
    assertFault("line 11", FRONT.replace("font: sans\n", ""));
    assertFault("line 10", FRONT.replace("font: sans\n", "size: A4\n"));
    assertFault("x.md, columns", FRONT.replace("columns: 2", "columns: 3"));
    assertFault("x.md, defect", FRONT.replace("scan", "torn"));
    assertFault("line 14", FRONT + "##### too deep\n");
    assertFault("line 16", FRONT + "| A | B |\n|---|---|\n| 1 |\n");
    assertFault("x.md", FRONT + "Called.[^1]\n");
    assertFault("x.md", FRONT + "[^1]: Never called.\n");
  }

  private void assertFault(String where, String text) {
    InputException e = assertThrows(InputException.class, () -> parse(text));
    assertTrue(e.where().endsWith(where), e.getMessage());
  }

  private SpecimenSource parse(String text) throws IOException {
    Path file = folder.resolve("x.md");
    Files.writeString(file, text);
    return SourceParser.parse(file);
  }
}
