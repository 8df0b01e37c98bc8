package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ClauseNumberTest {

  @Test
  void iIsTheNinthLetterOrTheFirstNumeral() {
    assertEquals(
        List.of(
            new ClauseNumber(ClauseNumber.Count.LETTER, 9, ""),
            new ClauseNumber(ClauseNumber.Count.ROMAN, 1, "")),
        ClauseNumber.readings("i", "en"));
  }

  @Test
  void vietnameseListsHaveABarredD() {
    ClauseNumber d = ClauseNumber.readings("d", "vi").getFirst();
    assertTrue(ClauseNumber.readings("đ", "vi").getFirst().follows(d));
  }

  @Test
  void insertedNumbersFollow() {
    ClauseNumber two = ClauseNumber.readings("2", "en").getFirst();
    ClauseNumber twoA = ClauseNumber.readings("2A", "en").getFirst();
    assertTrue(twoA.follows(two));
    assertTrue(ClauseNumber.readings("3", "en").getFirst().follows(twoA));
    assertFalse(two.follows(twoA));
  }

  @Test
  void insertedLettersFollow() {
    ClauseNumber c = ClauseNumber.readings("c", "en").getFirst();
    ClauseNumber ca = ClauseNumber.readings("ca", "en").getFirst();
    assertTrue(ca.follows(c));
    assertTrue(ClauseNumber.readings("d", "en").getFirst().follows(ca));
    assertTrue(ClauseNumber.readings("ix", "en").stream().noneMatch(r -> !r.suffix().isEmpty()));
  }

  @Test
  void sectionsPutInLaterStandBesideTheirNumber() {
    assertTrue(HeadNumber.of("6AA").beside(HeadNumber.of("6A")));
    assertTrue(HeadNumber.of("6A").beside(HeadNumber.of("6AA")));
    assertFalse(HeadNumber.of("7A").beside(HeadNumber.of("6A")));
    assertFalse(HeadNumber.of("6.679").follows(HeadNumber.of("6")));
  }

  @Test
  void pathsHoldDigitsAndSmallLetters() {
    assertEquals("4", ClauseNumber.key("四"));
    assertEquals("3", ClauseNumber.key("③"));
    assertEquals("b", ClauseNumber.key("B"));
    assertEquals("II", ClauseNumber.key("II"));
    assertEquals("c1", ClauseNumber.key("c.1"));
  }

  @Test
  void headNumbersCountOnAtAnyDepth() {
    assertTrue(HeadNumber.of("5.2").follows(HeadNumber.of("5.1")));
    assertTrue(HeadNumber.of("6").follows(HeadNumber.of("5.4.3")));
    assertTrue(HeadNumber.of("5.1.1").follows(HeadNumber.of("5.1")));
    assertTrue(HeadNumber.of("35B").follows(HeadNumber.of("35A")));
    assertTrue(HeadNumber.of("第十条".substring(1, 2)).follows(HeadNumber.of("九")));
    assertFalse(HeadNumber.of("8").follows(HeadNumber.of("5.1")));
    assertTrue(HeadNumber.of("IV").follows(HeadNumber.of("III.2")));
  }

  @Test
  void marksAreReadWithTheirBrackets() {
    ItemMarker marker =
        ItemMarker.at("(a) keep records", List.of(ItemMarker.Shape.PAREN)).getFirst();
    assertEquals("a", marker.number());
    assertEquals("(a)", marker.printed());
    assertEquals(4, marker.length());
    assertTrue(ItemMarker.at("3.14 is no item", List.of(ItemMarker.Shape.DOT)).isEmpty());
  }
}
