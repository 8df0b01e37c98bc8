package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.PageProblem;
import isogloss.core.model.SourceSpan;
import isogloss.core.model.TextLine;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ClauseViewTest {
  private static final Box HEAD = new Box(72, 100, 200, 110);
  private static final Box LINE = new Box(90, 120, 400, 130);
  private static final Clause RULE =
      new Clause(
          "Section 1",
          "S1",
          "",
          ClauseKind.SECTION,
          1,
          "1",
          "Records & <b>logs</b>",
          "Keep records.\nKeep logs.",
          true,
          List.of(new TextLine(0, 1, LINE), new TextLine(14, 2, LINE)),
          new SourceSpan(1, 1, HEAD),
          0);
  private static final ClauseTree TREE =
      new ClauseTree(
          "guide",
          "decimal",
          3,
          List.of(RULE),
          List.of(new PageProblem(3, PageProblem.Kind.NO_TEXT, "a picture")),
          List.of(),
          List.of(),
          CharacterAccount.of(60, 50, Map.of("running", 10L)));

  private static ClauseView.Page page(int number, String picture) {
    ClauseView.Furniture head = new ClauseView.Furniture("running", new Box(72, 30, 500, 40));
    return new ClauseView.Page(number, 595, 842, picture, List.of(head));
  }

  private static String view(ClauseView.Page... pages) {
    StringWriter out = new StringWriter();
    try (ClauseView view = new ClauseView(out)) {
      view.write(SampleReport.create().documents().getFirst().document(), TREE, Stream.of(pages));
    }
    return out.toString();
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void aClauseHasItsBoxesOnEachOfItsPages() {
    String view = view(page(1, "data:image/png;base64,AAAA"), page(2, ""));
    assertEquals(1, count(view, "<rect x=\"72.0\" y=\"100.0\" width=\"128.0\" height=\"10.0\"/>"));
    assertEquals(2, count(view, "<rect x=\"90.0\" y=\"120.0\" width=\"310.0\" height=\"10.0\"/>"));
    assertEquals(2, count(view, "<g class=\"section\" data-clause=\"1-1\">"));
    assertTrue(view.contains("… Section 1"), "continued on page 2");
  }

  @Test
  void whatWasLeftOutSaysWhy() {
    String view = view(page(1, ""), page(3, ""));
    assertTrue(view.contains("<title>left out: running</title>"));
    assertTrue(view.contains("not read: a picture"));
    assertTrue(view.contains("0 characters unaccounted for · running 10"));
  }

  @Test
  void textOfDocumentsStaysTextAndOnlyPicturesInThePageAreShown() {
    String view = view(page(1, "data:image/png;base64,AAAA"));
    assertTrue(view.contains("Records &amp; &lt;b&gt;logs&lt;/b&gt;"));
    assertFalse(view.contains("<b>logs"));
    assertTrue(view.contains("default-src &#39;none&#39;; img-src data:; style-src"));
    assertEquals(1, count(view, "<image href=\"data:image/png;base64,AAAA\""));
  }

  @Test
  void aPageThatCannotBeDrawnShowsItsBoxesAlone() {
    assertEquals(0, count(view(page(1, "")), "<image"));
  }
}
