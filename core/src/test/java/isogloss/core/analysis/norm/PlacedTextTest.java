package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Fragment;
import isogloss.core.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacedTextTest {
  private static final String CLAUSE = "Keepers shall  keep\u00AD logs.";

  @Test
  void whiteSpaceIsCollapsedAndPlacesAreKept() {
    PlacedText text = PlacedText.of("A1", CLAUSE, new Span(8, CLAUSE.length()));
    assertEquals("shall keep logs.", text.text());
    assertEquals(List.of(new Fragment("A1", 15, 26)), text.part(6, 16).fragments());
  }

  @Test
  void whatWasPutTogetherIsSeveralFragments() {
    PlacedText stem = PlacedText.of("A1", "Keepers shall:", new Span(0, 14));
    PlacedText both = stem.and(" ", PlacedText.of("A1/a", "keep logs", new Span(0, 9)));
    assertEquals("Keepers shall: keep logs", both.text());
    assertEquals(List.of(new Fragment("A1", 0, 14), new Fragment("A1/a", 0, 9)), both.fragments());
  }

  @Test
  void wordsThatWereLeftOutPartTwoFragments() {
    PlacedText text = PlacedText.of("A1", "Keepers sweep and mop.", new Span(0, 22));
    PlacedText second = text.part(0, 7).and(" ", text.part(18, 22));
    assertEquals("Keepers mop.", second.text());
    assertEquals(List.of(new Fragment("A1", 0, 7), new Fragment("A1", 18, 22)), second.fragments());
  }

  @Test
  void whatIsPrintedElsewhereIsNoFragment() {
    PlacedText text =
        PlacedText.unplaced("Log: ").and("", PlacedText.of("A1", "a book", new Span(0, 6)));
    assertEquals(List.of(new Fragment("A1", 0, 6)), text.fragments());
  }
}
