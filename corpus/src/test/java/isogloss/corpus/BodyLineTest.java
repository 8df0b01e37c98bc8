package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyLineTest {

  private static LayoutLine line(float top, float right, String text) {
    return PrintedLines.line(72, 72, right, top, text);
  }

  /// The first line leaves room for more: a comma at its end was moved into the margin or the rest
  /// was too long.
  @ParameterizedTest
  @CsvSource({
    "电话、邮件、, 交互窗口等方式。, false",
    "对其他问题，, 应均能正常回答；, false",
    "电话、邮件、, （二）交互窗口；, true",
    "电话、邮件、, 二、交互窗口；, true",
    "电话和邮件。, 交互窗口等方式。, true"
  })
  void anEastAsianCommaEndsNoParagraph(String first, String second, boolean starts) {
    List<LayoutLine> lines =
        List.of(line(88, 500, "应当说明方式。"), line(100, 470, first), line(112, 300, second));
    PageLayout page = new PageLayout(1, 595, 842, 0, lines);
    assertEquals(starts, BodyLine.of(List.of(page), "zh").get(2).starts());
  }

  /// Items end with ", and", and so do lines of running text.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Keep a record of the heat, and | of what was burnt in the kiln. | false",
        "keep a record of the heat, and | (b) show a sign on the kiln. | true",
        "Keep a record of the heat. | Show a sign on the kiln. | true"
      })
  void aSentenceGoesOnInSmallLettersAfterACommaAndAnd(String first, String second, boolean starts) {
    List<LayoutLine> lines =
        List.of(line(88, 500, "Every keeper"), line(100, 420, first), line(112, 100, second));
    PageLayout page = new PageLayout(1, 595, 842, 0, lines);
    assertEquals(starts, BodyLine.of(List.of(page), "en").get(2).starts());
  }
}
