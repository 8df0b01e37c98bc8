package isogloss.core.analysis.norm;

import isogloss.core.model.Fragment;
import isogloss.core.text.Span;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text put together of parts of clauses that knows where each of its characters is printed.
/// White space is collapsed as [TextNormalizer#clean] does.
final class PlacedText {

  /// No text.
  static final PlacedText NONE = new PlacedText("", new String[0], new int[0]);

  private final String text;
  private final String[] paths;
  private final int[] origins;

  private PlacedText(String text, String[] paths, int[] origins) {
    this.text = text;
    this.paths = paths;
    this.origins = origins;
  }

  /// Characters of the text of a clause.
  static PlacedText of(String path, String clause, Span span) {
    String text = TextNormalizer.clean(span.of(clause));
    String[] paths = new String[text.length()];
    Arrays.fill(paths, path);
    int[] origins = new int[text.length()];
    int at = span.from();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        origins[i] = at;
        continue;
      }
      while (clause.charAt(at) != text.charAt(i)) {
        at++;
      }
      origins[i] = at++;
    }
    return new PlacedText(text, paths, origins);
  }

  /// A text that is printed elsewhere or nowhere.
  static PlacedText unplaced(String text) {
    String[] paths = new String[text.length()];
    Arrays.fill(paths, "");
    return new PlacedText(text, paths, new int[text.length()]);
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// This and then `other`, with `gap` between them where neither is empty.
  PlacedText and(String gap, PlacedText other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    int behind = text.length() + gap.length();
    String whole = text + gap + other.text;
    String[] wholePaths = Arrays.copyOf(paths, whole.length());
    int[] wholeOrigins = Arrays.copyOf(origins, whole.length());
    Arrays.fill(wholePaths, text.length(), behind, "");
    System.arraycopy(other.paths, 0, wholePaths, behind, other.text.length());
    System.arraycopy(other.origins, 0, wholeOrigins, behind, other.text.length());
    return new PlacedText(whole, wholePaths, wholeOrigins);
  }

  /// These characters without the spaces around them.
  PlacedText trimmed(Span span) {
    Span words = span.stripped(text);
    return part(words.from(), words.to());
  }

  /// Characters `from` to `to` of this.
  PlacedText part(int from, int to) {
    return new PlacedText(
        text.substring(from, to),
        Arrays.copyOfRange(paths, from, to),
        Arrays.copyOfRange(origins, from, to));
  }

  /// Where the text is printed, each run of characters once.
  List<Fragment> fragments() {
    List<Fragment> fragments = new ArrayList<>();
    int begin = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      if (paths[i].isEmpty() || text.charAt(i) == ' ') {
        continue;
      }
      boolean goesOn =
          begin >= 0
              && paths[begin].equals(paths[i])
              && origins[i] > origins[last]
              && joined(last, i);
      if (!goesOn) {
        if (begin >= 0) {
          fragments.add(new Fragment(paths[begin], origins[begin], origins[last] + 1));
        }
        begin = i;
      }
      last = i;
    }
    if (begin >= 0) {
      fragments.add(new Fragment(paths[begin], origins[begin], origins[last] + 1));
    }
    return fragments;
  }

  /// Whether nothing printed was left out between two characters that follow each other.
  private boolean joined(int last, int next) {
    for (int i = last + 1; i < next; i++) {
      if (paths[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
