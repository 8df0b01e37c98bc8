package isogloss.corpus;

import isogloss.core.model.Box;
import java.util.List;

/// Lines of a page as a file would give them: one word each, 10 points high.
final class PrintedLines {

  private PrintedLines() {}

  /// A line between these distances from the left and this one from the top, in a column from
  /// `columnLeft` to 500.
  static LayoutLine line(float columnLeft, float left, float right, float top, String text) {
    Box box = new Box(left, top, right, top + 10);
    LayoutWord word = new LayoutWord(text, box, 10, false, false, false, false, StructureTag.NONE);
    return LayoutLine.of(1, columnLeft, 500, 0, List.of(word));
  }

  /// A line of body text that begins `x` from the left edge of its column.
  static BodyLine body(float x, String text) {
    LayoutLine line = line(0, x, x + 5 * text.length(), 100, text);
    return new BodyLine(line, text, false, false, false, false, x);
  }
}
