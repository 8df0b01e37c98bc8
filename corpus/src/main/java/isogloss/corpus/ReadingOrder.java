package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a page into columns and the columns into reading order.
///
/// A vertical gutter that several consecutive rows leave free splits them into a left and a right
/// part; rows above and below that cross it stay whole. Newspaper columns are read one after the
/// other. A table whose rows are set apart by printed rules is read row by row, cell by cell; a
/// table without rules is read by columns. Each part is treated the same way again.
///
/// *Source:* the recursive XY cut of Nagy and Seth, "Hierarchical representation of optically
/// scanned documents", ICPR 1984, with the cross-cut order reversed (gutters first), so that
/// columns with aligned baselines do not interleave.
final class ReadingOrder {

  /// Width that must be free for a gutter, in points, where the gutter is short; a longer one may
  /// be narrower, since white rivers in justified text never are long.
  private static final float SHORT_GUTTER = 13;

  private static final float LONG_GUTTER = 8;

  /// Words come no closer than this to the middle of a gutter, in points: stops may hang into it.
  private static final float TOUCH = 1;

  /// Share of the rows that keep the full width of a long gutter free.
  private static final float CLEAR_ROWS = 0.9f;

  /// From this number of rows on each side a gutter counts as long.
  private static final int LONG_ROWS = 8;

  private static final int SHORT_ROWS = 3;

  /// What the width of a gutter adds to its rows at most.
  private static final double WIDEST = 0.1;

  /// Median length in characters that each side needs: list markers and page numbers are shorter.
  private static final int MIN_SIDE_CHARACTERS = 7;

  /// Least median width of a side in points.
  private static final float MIN_SIDE_WIDTH = 28;

  /// Vertical gap, in row heights, that sets a one-sided row apart from the columns next to it.
  private static final float DETACHED = 1.1f;

  /// Widest space between words, in font sizes.
  private static final float WORD_SPACE = 0.6f;

  /// Rows at either end of a gutter that can be heads, captions or text above and below columns.
  private static final int OUTER_ROWS = 3;

  private static final int MAX_DEPTH = 8;

  private final List<PageGlyphs.Rule> rules;
  private final List<Block> blocks = new ArrayList<>();

  /// Rows of one column.
  record Block(float left, float right, List<TextRow> rows) {}

  private record Gutter(float x, int from, int to) {}

  private ReadingOrder(List<PageGlyphs.Rule> rules) {
    this.rules = rules;
  }

  /// The blocks of a page in reading order.
  static List<Block> of(List<TextRow> rows, List<PageGlyphs.Rule> rules) {
    ReadingOrder order = new ReadingOrder(rules);
    if (!rows.isEmpty()) {
      order.split(rows, left(rows), right(rows), 0);
    }
    return order.blocks;
  }

  private void split(List<TextRow> rows, float left, float right, int depth) {
    if (rows.isEmpty()) {
      return;
    }
    Gutter gutter = depth < MAX_DEPTH ? gutter(rows) : null;
    if (gutter == null) {
      blocks.add(new Block(left, right, rows));
      return;
    }
    split(rows.subList(0, gutter.from), left, right, depth + 1);
    List<TextRow> middle = rows.subList(gutter.from, gutter.to);
    List<TextRow> leftRows = side(middle, gutter.x, true);
    List<TextRow> rightRows = side(middle, gutter.x, false);
    float leftEdge = right(leftRows);
    float rightEdge = left(rightRows);
    List<Float> cuts = cuts(middle, gutter.x);
    float from = -Float.MAX_VALUE;
    for (float cut : cuts) {
      split(between(leftRows, from, cut), left, leftEdge, depth + 1);
      split(between(rightRows, from, cut), rightEdge, right, depth + 1);
      from = cut;
    }
    split(between(leftRows, from, Float.MAX_VALUE), left, leftEdge, depth + 1);
    split(between(rightRows, from, Float.MAX_VALUE), rightEdge, right, depth + 1);
    split(rows.subList(gutter.to, rows.size()), left, right, depth + 1);
  }

  /// Heights of the rules that cross the gutter inside the rows.
  private List<Float> cuts(List<TextRow> rows, float x) {
    TreeSet<Float> found = new TreeSet<>();
    for (PageGlyphs.Rule rule : rules) {
      if (rule.left() < x - SHORT_GUTTER
          && rule.right() > x + SHORT_GUTTER
          && rule.y() > rows.getFirst().top()
          && rule.y() < rows.getLast().baseline()) {
        found.add(rule.y());
      }
    }
    return List.copyOf(found);
  }

  private static List<TextRow> between(List<TextRow> rows, float from, float to) {
    return rows.stream()
        .filter(
            r -> (r.baseline() - 0.3f * r.size()) > from && (r.baseline() - 0.3f * r.size()) <= to)
        .toList();
  }

  private static @Nullable Gutter gutter(List<TextRow> rows) {
    TreeSet<Integer> candidates = new TreeSet<>();
    for (TextRow row : rows) {
      for (int i = 1; i < row.words().size(); i++) {
        float a = row.words().get(i - 1).box().right();
        float b = row.words().get(i).box().left();
        if (b - a >= LONG_GUTTER) {
          // Both ends and the middle: ragged cells share one edge of the gutter only.
          candidates.add(Math.round(a + LONG_GUTTER / 2));
          candidates.add(Math.round((a + b) / 2));
          candidates.add(Math.round(b - LONG_GUTTER / 2));
          candidates.add(Math.round(b - 2 * TOUCH));
        }
      }
    }
    addUnalignedCandidates(rows, candidates);
    @Nullable Gutter best = null;
    double bestScore = 0;
    for (int x : candidates) {
      int from = 0;
      while (from < rows.size()) {
        if (crosses(rows.get(from), x)) {
          from++;
          continue;
        }
        int to = from;
        while (to < rows.size() && !crosses(rows.get(to), x)) {
          to++;
        }
        // No more rows can have words on both sides than there are.
        if (to - from >= SHORT_ROWS && to - from + WIDEST > bestScore) {
          Gutter found = trim(rows, x, from, to);
          double score = score(rows, found);
          if (score > bestScore) {
            bestScore = score;
            best = found;
          }
        }
        from = to;
      }
    }
    return best;
  }

  /// Columns whose baselines differ have no row with words on both sides: every right end of a row
  /// left of some row's beginning is a candidate then.
  private static void addUnalignedCandidates(List<TextRow> rows, Set<Integer> candidates) {
    for (int i = 1; i < rows.size(); i++) {
      float a = rows.get(i - 1).words().getLast().box().right();
      float b = rows.get(i).words().getFirst().box().left();
      if (b - a >= LONG_GUTTER) {
        candidates.add(Math.round((a + b) / 2));
      }
      float c = rows.get(i).words().getLast().box().right();
      float d = rows.get(i - 1).words().getFirst().box().left();
      if (d - c >= LONG_GUTTER) {
        candidates.add(Math.round((c + d) / 2));
      }
    }
  }

  private static boolean crosses(TextRow row, float x) {
    for (LayoutWord word : row.words()) {
      if (word.box().left() >= x + TOUCH) {
        return false; // Words stand from left to right.
      }
      if (word.box().right() > x - TOUCH) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSide(TextRow row, float x, boolean left) {
    return left
        ? row.words().getFirst().box().right() <= x
        : row.words().getLast().box().left() >= x;
  }

  /// Without rows near either end whose words only happen to leave a space there, and without
  /// one-sided rows at either end that stand apart.
  private static Gutter trim(List<TextRow> rows, float x, int first, int last) {
    int from = first;
    int to = last;
    for (int k = first; k < Math.min(first + OUTER_ROWS, last); k++) {
      from = runsOver(rows.get(k), x) ? k + 1 : from;
    }
    for (int k = last - 1; k >= Math.max(last - OUTER_ROWS, from); k--) {
      to = runsOver(rows.get(k), x) ? k : to;
    }
    int start = from;
    int end = to;
    while (start < end && oneSided(rows.get(start), x)) {
      if (start + 1 < end && detached(rows.get(start), rows.get(start + 1))) {
        from = start + 1;
      }
      start++;
    }
    while (end > from && oneSided(rows.get(end - 1), x)) {
      if (end - 2 >= from && detached(rows.get(end - 2), rows.get(end - 1))) {
        to = end - 1;
      }
      end--;
    }
    return new Gutter(x, from, Math.max(from, to));
  }

  /// Whether a row goes on beyond `x` after no more than a word space.
  private static boolean runsOver(TextRow row, float x) {
    for (int i = 1; i < row.words().size(); i++) {
      float a = row.words().get(i - 1).box().right();
      float b = row.words().get(i).box().left();
      if (a <= x && b >= x) {
        return b - a < WORD_SPACE * row.size();
      }
    }
    return false;
  }

  private static boolean oneSided(TextRow row, float x) {
    return hasSide(row, x, true) != hasSide(row, x, false);
  }

  private static boolean detached(TextRow upper, TextRow lower) {
    float gap = lower.top() - upper.bottom();
    return gap > DETACHED * Math.min(upper.size(), lower.size());
  }

  private static double score(List<TextRow> rows, Gutter gutter) {
    List<TextRow> middle = rows.subList(gutter.from, gutter.to);
    List<TextRow> leftRows = side(middle, gutter.x, true);
    List<TextRow> rightRows = side(middle, gutter.x, false);
    int fewer = Math.min(leftRows.size(), rightRows.size());
    if (fewer < SHORT_ROWS) {
      return 0;
    }
    boolean isLong = fewer >= LONG_ROWS;
    float width = isLong ? usualWidth(leftRows, rightRows) : left(rightRows) - right(leftRows);
    if (width < (isLong ? LONG_GUTTER : SHORT_GUTTER)) {
      return 0;
    }
    float overlap =
        Math.min(leftRows.getLast().baseline(), rightRows.getLast().baseline())
            - Math.max(leftRows.getFirst().baseline(), rightRows.getFirst().baseline());
    float shorter =
        Math.min(
            leftRows.getLast().baseline() - leftRows.getFirst().baseline(),
            rightRows.getLast().baseline() - rightRows.getFirst().baseline());
    if (overlap < 0.5f * shorter || !substantial(leftRows) || !substantial(rightRows)) {
      return 0;
    }
    // The gutter that most rows leave free; of these the widest.
    return fewer + Math.min(width / 1000.0, WIDEST);
  }

  /// Width of a gutter but for the rows that reach furthest into it.
  private static float usualWidth(List<TextRow> leftRows, List<TextRow> rightRows) {
    List<Float> ends = new ArrayList<>();
    leftRows.forEach(row -> ends.add(row.words().getLast().box().right()));
    List<Float> starts = new ArrayList<>();
    rightRows.forEach(row -> starts.add(row.words().getFirst().box().left()));
    ends.sort(null);
    starts.sort(null);
    int lastEnd = Math.round(CLEAR_ROWS * (ends.size() - 1));
    int firstStart = Math.round((1 - CLEAR_ROWS) * (starts.size() - 1));
    return starts.get(firstStart) - ends.get(lastEnd);
  }

  /// Whether a side holds text rather than list markers, bullets or page numbers.
  private static boolean substantial(List<TextRow> rows) {
    List<Integer> lengths = new ArrayList<>();
    List<Float> widths = new ArrayList<>();
    for (TextRow row : rows) {
      int length = 0;
      for (LayoutWord word : row.words()) {
        length += 1;
        for (int i = 0; i < word.text().length(); ) {
          int c = word.text().codePointAt(i);
          i += Character.charCount(c);
          length += LayoutLine.wide(c) ? 2 : 1;
        }
      }
      lengths.add(length);
      widths.add(row.words().getLast().box().right() - row.words().getFirst().box().left());
    }
    lengths.sort(null);
    widths.sort(null);
    return lengths.get(lengths.size() / 2) >= MIN_SIDE_CHARACTERS
        && widths.get(widths.size() / 2) >= MIN_SIDE_WIDTH;
  }

  private static List<TextRow> side(List<TextRow> rows, float x, boolean left) {
    List<TextRow> out = new ArrayList<>();
    for (TextRow row : rows) {
      List<LayoutWord> words = new ArrayList<>();
      for (LayoutWord word : row.words()) {
        if (left == (word.box().right() <= x)) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        out.add(new TextRow(row.baseline(), row.size(), words));
      }
    }
    return out;
  }

  private static float left(List<TextRow> rows) {
    float min = Float.MAX_VALUE;
    for (TextRow row : rows) {
      min = Math.min(min, row.words().getFirst().box().left());
    }
    return min;
  }

  private static float right(List<TextRow> rows) {
    float max = -Float.MAX_VALUE;
    for (TextRow row : rows) {
      max = Math.max(max, row.words().getLast().box().right());
    }
    return max;
  }
}
