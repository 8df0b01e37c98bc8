package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClauseTextTest {

  private static String join(String language, List<String> document, String first, String second) {
    List<BodyLine> lines = document.stream().map(t -> PrintedLines.body(0, t)).toList();
    List<DraftClause.Piece> pieces =
        Stream.of(first, second)
            .map(s -> new DraftClause.Piece(PrintedLines.body(0, s), 0, s.length(), false))
            .toList();
    return new ClauseText(lines, language).join(pieces, true).text();
  }

  /// Korean lines end anywhere in a word; the words inside the lines of a document tell where.
  @ParameterizedTest
  @CsvSource({
    "가마 사용, 은 기록한다, 가마 사용은 기록한다",
    "모든 사, 용자는 기록한다, 모든 사용자는 기록한다",
    "모든 사용자, 기록을 둔다, 모든 사용자 기록을 둔다",
    "가마의 온, 도를 잰다, 가마의 온도를 잰다"
  })
  void aKoreanWordIsJoinedAcrossTheLineEnd(String first, String second, String expected) {
    assertEquals(expected, join("ko", List.of("그 사용자 및 기록을 그 온도는 잰다"), first, second));
  }

  @ParameterizedTest
  @CsvSource({
    "the regis-, ter of kilns, the register of kilns",
    "a self-, made kiln, a self-made kiln",
    "short-, and long-term use, short- and long-term use"
  })
  void aHyphenOfTheLineBreakIsLeftOut(String first, String second, String expected) {
    assertEquals(
        expected, join("en", List.of("see the register of each self-made kiln"), first, second));
  }
}
