package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds footnotes: small print at the foot of a page or column that begins with a mark or stands
/// under a short rule.
final class Footnotes {

  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[(\\[]\\s?\\d{1,3}\\s?[)\\]]|\\d{1,3}\\.?|\\*{1,4}|[†‡§])(?=\\s|\\p{L}|“|‘|\"|$).*");

  /// Footnotes are at least this much smaller than the text, in points.
  private static final float SMALLER = 0.7f;

  /// Height from which on a footnote without a rule can begin, as a share of the page.
  private static final float LOWER_PART = 0.4f;

  private Footnotes() {}

  /// Whether a line that the file calls a note begins like one or is in small print.
  static boolean isNote(LayoutLine line, float body) {
    return line.fontSize() <= body - SMALLER || isMarked(line);
  }

  private static boolean isMarked(LayoutLine line) {
    return line.words().stream().limit(2).anyMatch(LayoutWord::raised)
        || MARK.matcher(line.text()).matches();
  }

  static PageLayout mark(PageLayout page, List<PageGlyphs.Rule> rules, float body) {
    List<LayoutLine> lines = new ArrayList<>(page.lines());
    int last = lines.stream().mapToInt(LayoutLine::block).max().orElse(-1);
    for (int block = 0; block <= last; block++) {
      int number = block;
      List<Integer> column = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        LayoutLine line = lines.get(i);
        if (line.block() == number && line.role() == LineRole.BODY && line.cell() == null) {
          column.add(i);
        }
      }
      column.sort(Comparator.comparingDouble(i -> lines.get(i).box().bottom()));
      int begin = begin(page, lines, column, rules, body);
      for (int k = begin; k < column.size(); k++) {
        lines.set(column.get(k), lines.get(column.get(k)).as(LineRole.FOOTNOTE));
      }
    }
    return page.with(lines);
  }

  /// Index in `column` of the first footnote line, its size when there is none.
  private static int begin(
      PageLayout page,
      List<LayoutLine> lines,
      List<Integer> column,
      List<PageGlyphs.Rule> rules,
      float body) {
    int start = column.size();
    while (start > 0 && lines.get(column.get(start - 1)).fontSize() <= body - SMALLER) {
      start--;
    }
    for (int k = start; k < column.size(); k++) {
      LayoutLine line = lines.get(column.get(k));
      if (underRule(line, k > 0 ? lines.get(column.get(k - 1)) : null, rules)) {
        return k;
      }
      if (isMarked(line) && line.box().top() > LOWER_PART * page.height()) {
        return k;
      }
    }
    return column.size();
  }

  private static boolean underRule(
      LayoutLine line, @Nullable LayoutLine above, List<PageGlyphs.Rule> rules) {
    float columnWidth = line.columnRight() - line.columnLeft();
    float from = above == null ? 0 : above.box().bottom() - 2;
    for (PageGlyphs.Rule rule : rules) {
      if (rule.y() >= from
          && rule.y() <= line.box().top() + 4
          && line.box().top() - rule.y() < 24
          && rule.left() <= line.columnLeft() + 20
          && rule.right() - rule.left() < 0.6f * columnWidth) {
        return true;
      }
    }
    return false;
  }
}
