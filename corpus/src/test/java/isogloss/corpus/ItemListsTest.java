package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.ClauseKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemListsTest {

  /// The line before is full to its edge and has no stop: only the number tells.
  @ParameterizedTest
  @CsvSource({
    "ko, 8. 기록에 관한 사항, 20, 9. 표지에 관한 사항, 20, true",
    "ko, 8. 기록에 관한 사항, 20, 10. 표지에 관한 사항, 20, false",
    "ko, 8. 기록에 관한 사항, 20, 9. 표지에 관한 사항, 60, false",
    "ko, 8. 기록에 관한 사항, 20, 표지에 관한 사항, 20, false",
    "en, 8. records under point, 20, 9. of the list, 20, false"
  })
  void theNextNumberInItsPlaceGoesOn(
      String language, String before, float x, String next, float nextX, boolean expected) {
    Grammar grammar =
        Grammars.load().families().stream()
            .filter(g -> g.name().equals("ko-law"))
            .findFirst()
            .orElseThrow();
    BodyLine first = PrintedLines.body(x, before);
    DraftClause item =
        new DraftClause("8", "A1/8", null, ClauseKind.POINT, ListItems.RANK, "8.", first);
    item.shape = ItemMarker.Shape.DOT;
    item.number = new ClauseNumber(ClauseNumber.Count.DIGIT, 8, "");
    item.markerX = x;
    ItemLists lists = new ItemLists(grammar, language, List.of(first));
    assertEquals(expected, lists.goesOn(PrintedLines.body(nextX, next), item));
  }
}
