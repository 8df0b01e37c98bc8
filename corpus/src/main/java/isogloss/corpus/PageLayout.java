package isogloss.corpus;

import java.util.List;

/// One readable page: its lines in reading order, furniture included.
///
/// @param number page number, from 1
/// @param width width in points
/// @param height height in points
/// @param lines lines in reading order; those of dropped furniture keep their place
public record PageLayout(int number, float width, float height, List<LayoutLine> lines) {

  public PageLayout {
    lines = List.copyOf(lines);
  }

  PageLayout with(List<LayoutLine> other) {
    return new PageLayout(number, width, height, other);
  }
}
