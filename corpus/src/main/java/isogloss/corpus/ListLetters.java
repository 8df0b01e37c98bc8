package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the letters and signs that stand for a bullet, such as Word's "o" in Courier, from the
/// same characters in the text: they recur before text at one place of the line, clear of it. They
/// become the bullet that they stand for.
final class ListLetters {

  private static final Map<String, String> BULLETS =
      Map.of("o", "◦", ">", "➢", "»", "▸", "¾", "➢", "−", "–");

  /// A mark stands this often in a document at least, at the same place.
  private static final int RECURS = 3;

  /// Least gap between a mark and its text, in font sizes: more than a word space.
  private static final float GAP = 0.5f;

  private ListLetters() {}

  /// A mark and the distance between it and its text, in half ems.
  private record Place(String mark, int indent) {}

  /// The pages with such marks as bullets.
  static List<PageLayout> mark(List<PageLayout> pages) {
    Map<Place, Integer> counts = new HashMap<>();
    for (PageLayout page : pages) {
      for (LayoutLine line : page.lines()) {
        if (isMark(line)) {
          counts.merge(place(line), 1, Integer::sum);
        }
      }
    }
    if (counts.values().stream().noneMatch(n -> n >= RECURS)) {
      return pages;
    }
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      List<LayoutLine> lines = new ArrayList<>();
      for (LayoutLine line : page.lines()) {
        boolean recurs = isMark(line) && counts.getOrDefault(place(line), 0) >= RECURS;
        lines.add(recurs ? bullet(line) : line);
      }
      out.add(page.with(lines));
    }
    return out;
  }

  private static boolean isMark(LayoutLine line) {
    if (line.role() != LineRole.BODY || line.words().size() < 2) {
      return false;
    }
    LayoutWord first = line.words().getFirst();
    float gap = line.words().get(1).box().left() - first.box().right();
    return BULLETS.containsKey(first.text())
        && !first.raised()
        && gap > GAP * line.fontSize()
        && Character.isLetter(line.words().get(1).text().codePointAt(0));
  }

  private static Place place(LayoutLine line) {
    float indent = line.words().get(1).box().left() - line.box().left();
    return new Place(line.words().getFirst().text(), Math.round(2 * indent / line.fontSize()));
  }

  private static LayoutLine bullet(LayoutLine line) {
    List<LayoutWord> words = new ArrayList<>(line.words());
    LayoutWord mark = words.getFirst();
    words.set(0, mark.as(BULLETS.getOrDefault(mark.text(), mark.text())));
    return line.with(words);
  }
}
