package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the table of contents of a file without pages: the lines after its heading, as long as
/// each comes again further down, as a heading or the beginning of one. Page numbers say nothing
/// there, and the end of the page is the end of the file.
final class UnpagedContents {

  private static final int MIN_ENTRIES = 3;

  /// Leaders and the page number that a word processor left at the end of an entry.
  private static final Pattern PAGE = Pattern.compile("[\\s.…·]{2,}\\d{1,4}$");

  private UnpagedContents() {}

  /// `lines` with the entries and their heading in the role of contents.
  static List<LayoutLine> mark(List<LayoutLine> lines) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).role() == LineRole.BODY) {
        last.put(key(lines.get(i)), i);
      }
    }
    List<LayoutLine> out = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      LayoutLine line = lines.get(i);
      if (line.role() != LineRole.BODY || !ContentsFinder.isHeading(line.text())) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && comesAgain(lines.get(end), end, last)) {
        end++;
      }
      if (end - i > MIN_ENTRIES) {
        for (int k = i; k < end; k++) {
          out.set(k, out.get(k).as(LineRole.CONTENTS));
        }
        i = end - 1;
      }
    }
    return out;
  }

  private static boolean comesAgain(LayoutLine line, int at, Map<String, Integer> last) {
    if (line.role() != LineRole.BODY) {
      return true;
    }
    String key = key(line);
    for (int end = key.length(); end > 0; end = key.lastIndexOf(' ', end - 1)) {
      if (last.getOrDefault(key.substring(0, end), 0) > at) {
        return true;
      }
    }
    return false;
  }

  private static String key(LayoutLine line) {
    String text = line.text().strip().replaceAll("^• ", "");
    return PAGE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
