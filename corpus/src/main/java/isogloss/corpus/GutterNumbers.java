package isogloss.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the numbers 5, 10, 15 … that count printed lines between two columns. Left in place they
/// would fill the gutter by which the columns are told apart. Numbers at the edge of the text are
/// found later, by [LineNumbers], but for those with the word "line" before them.
final class GutterNumbers {

  /// A column of numbers has at least this many.
  private static final int MIN_NUMBERS = 3;

  /// Least distance of a number from the text, in points: more than a space.
  private static final float MIN_GAP = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d{0,2}[05]");

  private static final int STEP = 5;

  private static final Pattern ANY_NUMBER = Pattern.compile("\\d{1,3}");

  /// A page has at least this many rows that begin with "line" and a number.
  private static final int MIN_SPOKEN = 4;

  /// Numbers of one column have an edge or the middle this close to each other, in points.
  private static final float ALIGNED = 4;

  private GutterNumbers() {}

  /// Numbers that follow each other down the page, and whether one has text on both sides.
  private static final class Series {
    final List<LayoutWord> numbers = new ArrayList<>();
    boolean inside;
  }

  /// The words of such numbers, by identity.
  static Set<LayoutWord> of(List<TextRow> rows) {
    List<Series> all = new ArrayList<>();
    for (TextRow row : rows) {
      for (int i = 0; i < row.words().size(); i++) {
        LayoutWord word = row.words().get(i);
        if (clear(row.words(), i) && !word.raised() && NUMBER.matcher(word.text()).matches()) {
          Series series = series(all, word);
          series.numbers.add(word);
          series.inside |= i > 0 && i < row.words().size() - 1;
        }
      }
    }
    Set<LayoutWord> out = Collections.newSetFromMap(new IdentityHashMap<>());
    List<TextRow> spoken = rows.stream().filter(GutterNumbers::speaks).toList();
    if (spoken.size() >= MIN_SPOKEN) {
      spoken.forEach(row -> out.addAll(row.words().subList(0, 2)));
    }
    for (Series series : all) {
      if (series.inside && series.numbers.size() >= MIN_NUMBERS) {
        out.addAll(series.numbers);
      }
    }
    return out;
  }

  /// Some bills say "line" before each number, in letters that only a screen reader sees.
  private static boolean speaks(TextRow row) {
    return row.words().size() > 1
        && row.words().getFirst().text().equals("line")
        && ANY_NUMBER.matcher(row.words().get(1).text()).matches();
  }

  /// Whether a word stands apart from those beside it.
  private static boolean clear(List<LayoutWord> words, int i) {
    float left = words.get(i).box().left();
    float right = words.get(i).box().right();
    return (i == 0 || left - words.get(i - 1).box().right() > MIN_GAP)
        && (i == words.size() - 1 || words.get(i + 1).box().left() - right > MIN_GAP);
  }

  /// The series that the number goes on, or a new one.
  private static Series series(List<Series> all, LayoutWord word) {
    for (Series series : all) {
      if (follows(series.numbers.getLast(), word)) {
        return series;
      }
    }
    all.add(new Series());
    return all.getLast();
  }

  private static boolean follows(LayoutWord last, LayoutWord word) {
    return word.text().equals(Integer.toString(Integer.parseInt(last.text()) + STEP))
        && (Math.abs(last.box().left() - word.box().left()) < ALIGNED
            || Math.abs(last.box().right() - word.box().right()) < ALIGNED)
        && Math.abs(last.fontSize() - word.fontSize()) < 1;
  }
}
