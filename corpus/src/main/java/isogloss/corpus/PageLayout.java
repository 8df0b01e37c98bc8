package isogloss.corpus;

import java.util.List;

/// One readable page: its lines in reading order, furniture included.
///
/// @param number page number, from 1
/// @param width width in points
/// @param height height in points
/// @param turn degrees by which the page as a viewer shows it must be turned clockwise for its
///     text to stand upright: 0, 90, 180 or 270
/// @param lines lines in reading order; those of dropped furniture keep their place
public record PageLayout(int number, float width, float height, int turn, List<LayoutLine> lines) {

  public PageLayout {
    lines = List.copyOf(lines);
  }

  PageLayout with(List<LayoutLine> other) {
    return new PageLayout(number, width, height, turn, other);
  }
}
