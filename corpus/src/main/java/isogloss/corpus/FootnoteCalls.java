package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes the calls of footnotes out of lines of text; they become lines of their own with the role
/// footnote.
final class FootnoteCalls {

  private static final Pattern CALL =
      Pattern.compile("[(\\[]?(?:\\d{1,3}(?:[,;–-]\\d{1,3})*|\\*{1,4}|[†‡]+|[a-z])[)\\]]?[,;]?");

  /// A number after these is an exponent, not a call.
  private static final Pattern POWER_BASE =
      Pattern.compile(".*(?:[×x*.]\\s?10|^10|\\bm|\\bcm|\\bkm)");

  private FootnoteCalls() {}

  static List<LayoutLine> split(List<LayoutLine> lines) {
    List<LayoutLine> out = new ArrayList<>();
    for (LayoutLine line : lines) {
      List<LayoutWord> kept = new ArrayList<>();
      List<LayoutWord> calls = new ArrayList<>();
      for (int i = 0; i < line.words().size(); i++) {
        LayoutWord word = line.words().get(i);
        boolean begins = kept.isEmpty();
        if (word.raised()
            && !begins
            && CALL.matcher(word.text()).matches()
            && !POWER_BASE.matcher(kept.getLast().text()).matches()) {
          calls.add(word);
        } else {
          kept.add(word);
        }
      }
      out.add(line.with(kept));
      if (!calls.isEmpty()) {
        out.add(line.with(calls).as(LineRole.FOOTNOTE));
      }
    }
    return out;
  }
}
