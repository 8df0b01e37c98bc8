package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a large initial that spans several lines into the first of them.
final class DropCaps {

  /// An initial is at least this many times as large as the text.
  private static final float LARGE = 1.8f;

  /// Lines beside an initial.
  private static final int MIN_LINES = 2;

  /// Greatest distance of the text from its initial, in its font sizes.
  private static final float CLOSE = 1;

  /// A wider gap than this is a space, in font sizes of the text.
  private static final float SPACE = 0.6f;

  private DropCaps() {}

  /// The glyphs of a page with initials in the size and on the line of their word.
  static List<Glyph> lowered(List<Glyph> glyphs) {
    float body = usualSize(glyphs);
    List<Glyph> out = new ArrayList<>(glyphs);
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph cap = glyphs.get(i);
      if (cap.size() >= LARGE * body
          && cap.text().codePoints().allMatch(Character::isUpperCase)
          && alone(glyphs, i)) {
        Glyph first = firstBeside(cap, glyphs, body);
        if (first != null) {
          float gap = first.left() - cap.right();
          float right = gap > SPACE * body ? cap.right() : Math.max(cap.right(), first.left());
          out.set(
              i,
              new Glyph(
                  cap.text(),
                  cap.left(),
                  right,
                  first.baseline(),
                  first.size(),
                  first.bold(),
                  first.italic(),
                  cap.spaced(),
                  cap.tag()));
        }
      }
    }
    return out;
  }

  /// Size of most glyphs, to half a point.
  private static float usualSize(List<Glyph> glyphs) {
    int[] counts = new int[400];
    int best = 0;
    for (Glyph glyph : glyphs) {
      int size = Math.min(Math.round(2 * glyph.size()), counts.length - 1);
      counts[size]++;
      best = counts[size] > counts[best] ? size : best;
    }
    return best / 2f;
  }

  /// Whether no letter of the same size stands beside it, as in a title.
  private static boolean alone(List<Glyph> glyphs, int i) {
    Glyph cap = glyphs.get(i);
    for (int k = Math.max(0, i - 1); k <= Math.min(glyphs.size() - 1, i + 1); k++) {
      Glyph other = glyphs.get(k);
      if (k != i && Math.abs(other.size() - cap.size()) < 1) {
        return false;
      }
    }
    return true;
  }

  /// The glyph that goes on with the word, on the topmost of the lines beside the initial.
  private static @Nullable Glyph firstBeside(Glyph cap, List<Glyph> glyphs, float body) {
    Map<Integer, Glyph> lines = new HashMap<>();
    for (Glyph glyph : glyphs) {
      if (glyph.size() < cap.size() / LARGE + 1
          && glyph.left() >= cap.right() - 1
          && glyph.left() - cap.right() < CLOSE * body
          && glyph.top() > cap.top() - body
          && glyph.baseline() <= cap.baseline() + 2) {
        lines.merge(Math.round(glyph.baseline()), glyph, (a, b) -> a.left() <= b.left() ? a : b);
      }
    }
    return lines.size() < MIN_LINES
        ? null
        : lines.values().stream()
            .min((a, b) -> Float.compare(a.baseline(), b.baseline()))
            .orElse(null);
  }
}
