package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives body lines the edges that their column usually has on left or right pages, so that a page
/// of indented text does not look unindented and running heads do not widen a column.
final class ColumnEdges {

  /// Columns whose edges differ by more than this many points are not the same column.
  private static final float SAME_COLUMN = 60;

  private ColumnEdges() {}

  /// Which column of the usual layout a line stands in.
  private record Place(boolean even, PageSide side) {}

  private record Edges(float left, float right) {
    Edges with(LayoutLine line) {
      return new Edges(Math.min(left, line.box().left()), Math.max(right, line.box().right()));
    }
  }

  /// The body lines of all pages in reading order.
  static List<LayoutLine> align(List<PageLayout> pages) {
    List<Map<Place, Edges>> own = new ArrayList<>();
    Map<Place, List<Edges>> all = new HashMap<>();
    for (PageLayout page : pages) {
      Map<Place, Edges> edges = new HashMap<>();
      for (LayoutLine line : page.lines()) {
        if (line.role() == LineRole.BODY && line.cell() == null) {
          edges.merge(
              place(line, page),
              new Edges(line.box().left(), line.box().right()),
              (a, b) -> a.with(line));
        }
      }
      edges.forEach((place, e) -> all.computeIfAbsent(place, k -> new ArrayList<>()).add(e));
      own.add(edges);
    }
    Map<Place, Edges> usual = new HashMap<>();
    all.forEach(
        (place, list) ->
            usual.put(
                place,
                new Edges(
                    median(list.stream().map(Edges::left).toList()),
                    median(list.stream().map(Edges::right).toList()))));
    List<LayoutLine> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      for (LayoutLine line : pages.get(p).lines()) {
        if (line.role() == LineRole.BODY && line.cell() != null) {
          out.add(line);
        } else if (line.role() == LineRole.BODY) {
          Place place = place(line, pages.get(p));
          Edges mine = own.get(p).getOrDefault(place, new Edges(0, 0));
          Edges most = usual.getOrDefault(place, mine);
          out.add(align(line, mine, most));
        }
      }
    }
    return out;
  }

  private static LayoutLine align(LayoutLine line, Edges mine, Edges usual) {
    float left = closer(mine.left(), usual.left(), usual.left() < mine.left());
    float right = closer(mine.right(), usual.right(), usual.right() > mine.right());
    // A cell of a table stands far from the edges of the page's columns.
    if (line.columnLeft() - left > SAME_COLUMN) {
      left = line.columnLeft();
    }
    if (right - line.columnRight() > SAME_COLUMN) {
      right = line.columnRight();
    }
    return line.inColumn(Math.min(left, line.box().left()), Math.max(right, line.box().right()));
  }

  private static float closer(float mine, float usual, boolean wider) {
    return wider && Math.abs(mine - usual) < SAME_COLUMN ? usual : mine;
  }

  private static Place place(LayoutLine line, PageLayout page) {
    return new Place(page.number() % 2 == 0, PageSide.of(line, page));
  }

  private static float median(List<Float> values) {
    List<Float> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }
}
