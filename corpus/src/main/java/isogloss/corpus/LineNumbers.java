package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the numbers that count printed lines in the margin.
final class LineNumbers {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /// A page needs this many numbers at the same edge, rising down the page.
  private static final int MIN_NUMBERS = 4;

  /// Numbers of one column have their middles this close to each other, in points: "5" and "10" may
  /// share the left or the right edge.
  private static final float ALIGNED = 6;

  /// Least distance of a number from the text, in points: more than a space.
  private static final float MIN_GAP = 5;

  private LineNumbers() {}

  /// The lines of one page with margin numbers split off.
  static List<LayoutLine> mark(List<LayoutLine> lines, float pageWidth) {
    List<LayoutLine> out = lines;
    for (PageSide side : PageSide.values()) {
      out = edge(out, true, side, pageWidth);
      out = edge(out, false, side, pageWidth);
    }
    return out;
  }

  private static List<LayoutLine> edge(
      List<LayoutLine> lines, boolean atLeft, PageSide side, float pageWidth) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).role() == LineRole.BODY
          && lines.get(i).cell() == null
          && PageSide.of(lines.get(i), pageWidth) == side
          && NUMBER.matcher(outer(lines.get(i), atLeft).text()).matches()) {
        candidates.add(i);
      }
    }
    candidates.sort(Comparator.comparingDouble(i -> middle(outer(lines.get(i), atLeft))));
    List<List<Integer>> columns = new ArrayList<>();
    for (int i : candidates) {
      float x = middle(outer(lines.get(i), atLeft));
      if (columns.isEmpty()
          || x - middle(outer(lines.get(columns.getLast().getLast()), atLeft)) > ALIGNED) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(i);
    }
    columns.forEach(column -> column.sort(null));
    List<LayoutLine> out = new ArrayList<>(lines);
    for (List<Integer> column : columns) {
      if (column.size() >= MIN_NUMBERS
          && step(lines, column, atLeft) > 0
          && clear(
              lines.stream().filter(l -> PageSide.of(l, pageWidth) == side).toList(),
              column.stream().map(lines::get).toList(),
              step(lines, column, atLeft),
              atLeft)) {
        for (int i : column) {
          LayoutLine line = lines.get(i);
          LayoutWord number = outer(line, atLeft);
          List<LayoutWord> rest = new ArrayList<>(line.words());
          rest.remove(number);
          LayoutLine own = line.with(List.of(number)).as(LineRole.LINE_NUMBER);
          out.set(i, rest.isEmpty() ? own : line.with(rest));
          if (!rest.isEmpty()) {
            out.add(own);
          }
        }
      }
    }
    return out;
  }

  private static float middle(LayoutWord word) {
    return (word.box().left() + word.box().right()) / 2;
  }

  private static LayoutWord outer(LayoutLine line, boolean atLeft) {
    return atLeft ? line.words().getFirst() : line.words().getLast();
  }

  /// The equal steps in which the numbers rise, as in 1, 2, 3 or 5, 10, 15; 0 if they do not.
  private static int step(List<LayoutLine> lines, List<Integer> column, boolean atLeft) {
    int regular = 0;
    int step = 0;
    int last = -1;
    for (int i : column) {
      int n = Integer.parseInt(outer(lines.get(i), atLeft).text());
      if (last >= 0) {
        int d = n - last;
        if (d == 1 || d == 5) {
          step = step == 0 ? d : step;
          regular += d == step ? 1 : 0;
        }
      }
      last = n;
    }
    return regular >= column.size() - 2 ? step : 0;
  }

  /// Whether the numbers stand outside the text, with lines between them that are set in.
  private static boolean clear(
      List<LayoutLine> lines, List<LayoutLine> numbered, int step, boolean atLeft) {
    LayoutWord sample = outer(numbered.getFirst(), atLeft);
    float x = atLeft ? sample.box().right() : sample.box().left();
    int inside = 0;
    int outside = 0;
    int gaps = 0;
    for (LayoutLine line : lines) {
      if (line.role() != LineRole.BODY) {
        continue;
      }
      if (atLeft ? line.box().left() > x : line.box().right() < x) {
        inside++;
      } else {
        outside++;
      }
    }
    for (LayoutLine line : numbered) {
      if (line.words().size() == 1) {
        gaps++;
        continue;
      }
      LayoutWord next = line.words().get(atLeft ? 1 : line.words().size() - 2);
      LayoutWord number = outer(line, atLeft);
      float gap =
          atLeft
              ? next.box().left() - number.box().right()
              : number.box().left() - next.box().right();
      gaps += gap > MIN_GAP ? 1 : 0;
    }
    boolean all = outside <= numbered.size() + 3;
    // Numbers one by one with lines between them are those of notes or paragraphs.
    boolean sparse = step > 1 && inside >= 2 * numbered.size();
    int last = Integer.parseInt(outer(numbered.getLast(), atLeft).text());
    return all && gaps >= numbered.size() - 1 && (sparse || last >= 20);
  }
}
