package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Slot;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MarkingTest {

  @Test
  void wordsThatOnlyOneTextHasDiffer() {
    assertEquals(
        List.of("keep [all] logs", "keep logs [for a year]"),
        diff("keep all logs", "keep logs for a year"));
    assertEquals(List.of("Keep logs.", "keep  logs."), diff("Keep logs.", "keep  logs."));
  }

  @Test
  void hanCharactersAreComparedOneByOne() {
    assertEquals(List.of("提供者[应当]保存日志", "提供者[不得]保存日志"), diff("提供者应当保存日志", "提供者不得保存日志"));
  }

  @Test
  void textsWithLittleInCommonGetNoMarks() {
    assertEquals(
        List.of("keep the logs", "tell every person of the harm"),
        diff("keep the logs", "tell every person of the harm"));
  }

  @Test
  void evidenceIsFoundWhateverItsCaseAndInPieces() {
    assertEquals("[Shall keep] logs", evidence("Shall keep logs", "shall keep"));
    assertEquals("[shall] keep [logs]", evidence("shall keep logs", "shall; logs"));
    assertEquals("keep logs", evidence("keep logs", "erase"));
    assertEquals("keep logs", evidence("keep logs", ""));
  }

  @Test
  void evidenceIsNoPartOfALongerWordOrNumber() {
    assertEquals("within 10 days or [1] day", evidence("within 10 days or 1 day", "1"));
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    MarkedText text = MarkedText.of("ab\uD83D\uDE00c", 1, new BitSet(), new BitSet(), List.of(), 3);
    assertEquals("ab", joined(text));
    assertEquals(true, text.cut());
    assertEquals(true, text.parts().getFirst().lead());
    assertEquals(2, text.parts().size());
  }

  @Test
  void partsThatOverlapAreMarkedTogether() {
    List<Slot> slots = List.of(new Slot(Slot.Kind.ACTION, 2, 6), new Slot(Slot.Kind.OBJECT, 4, 6));
    List<String> runs =
        MarkedText.of("abcdefgh", 0, new BitSet(), new BitSet(), slots, 5).parts().stream()
            .map(p -> p.text() + ":" + p.slots())
            .toList();
    assertEquals(List.of("ab:", "cd:s-action", "e:s-action s-object"), runs);
  }

  @Test
  void pagesAreWrittenAsRanges() {
    assertEquals("3-5, 9", PageRanges.of(List.of(5, 3, 4, 9, 3)));
    assertEquals("", PageRanges.of(List.of()));
  }

  @Test
  void numbersHaveFourDecimalsAndNoneIsEmpty() {
    assertEquals("0.1235", Decimals.four(0.12345001));
    assertEquals("0.0000", Decimals.four(-0.00001));
    assertEquals("-0.0500", Decimals.four(-0.05));
    assertEquals("12.00", Decimals.fixed(11.999, 2));
    assertEquals("10000000000.5000", Decimals.four(1e10 + 0.5));
    assertEquals("", Decimals.four(Double.NaN));
    assertEquals("1,234,567", Decimals.grouped(1_234_567));
    assertEquals("-123", Decimals.grouped(-123));
  }

  private static List<String> diff(String a, String b) {
    WordDiff diff = WordDiff.between(a, b);
    return List.of(bracketed(a, diff.a()), bracketed(b, diff.b()));
  }

  private static String evidence(String text, String words) {
    return bracketed(text, MarkedText.occurrences(text, words));
  }

  private static String bracketed(String text, BitSet marks) {
    return MarkedText.of(text, 0, marks, new BitSet(), List.of(), 1000).parts().stream()
        .map(p -> p.evidence() ? "[" + p.text() + "]" : p.text())
        .collect(Collectors.joining());
  }

  private static String joined(MarkedText text) {
    return text.parts().stream().map(MarkedText.Part::text).collect(Collectors.joining());
  }
}
