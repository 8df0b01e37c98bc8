package isogloss.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbers in the outermost rows of the pages, by their difference from the count of pages.
final class PageNumbers {

  /// What is printed with the number of a page, or for it.
  private static final Pattern ALONE =
      Pattern.compile(
          "[-–—\\s|]*(?:(?:page|pág\\.?|seite|p\\.)\\s*)?(?:\\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,5})"
              + "(?:\\s*(?:/|of|de|von|sur|van)\\s*\\d{1,4})?[-–—\\s|]*"
              + "|第\\s*\\d+\\s*[页頁](?:[，,]?\\s*共\\s*\\d+\\s*[页頁])?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  /// A number inside a running line must count with the pages on at least this many.
  private static final int MIN_PAGES = 3;

  /// Pages that have such a number alone, and those that have one at either end of a row.
  private final Map<Integer, Set<Integer>> alone = new HashMap<>();
  private final Map<Integer, Set<Integer>> outer = new HashMap<>();

  /// Whether a line is nothing but the number of its page.
  static boolean isAlone(String text) {
    return ALONE.matcher(text).matches();
  }

  /// Notes an outermost row that is the number of a page.
  void alone(String text, int page) {
    for (int offset : offsets(text, page)) {
      alone.computeIfAbsent(offset, k -> new HashSet<>()).add(page);
    }
  }

  /// Notes another outermost row.
  void row(String text, int page) {
    for (int offset : offsets(text, page)) {
      outer.computeIfAbsent(offset, k -> new HashSet<>()).add(page);
    }
  }

  /// Whether a row begins or ends with the number that its page has by those of other pages: by
  /// numbers that stand alone, where this page has none, or by rows on a third of `pages`.
  boolean carried(String text, int page, int pages) {
    for (int offset : offsets(text, page)) {
      Set<Integer> others = alone.getOrDefault(offset, Set.of());
      int rows = outer.getOrDefault(offset, Set.of()).size();
      if ((!others.isEmpty() && !others.contains(page)) || rows >= Math.max(MIN_PAGES, pages / 3)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> offsets(String text, int page) {
    Set<Integer> out = new HashSet<>();
    String first = text.substring(0, Math.max(0, text.indexOf(' ')));
    String last = text.substring(text.lastIndexOf(' ') + 1);
    for (String word : List.of(first, last)) {
      if (NUMBER.matcher(word).matches()) {
        out.add(Integer.parseInt(word) - page);
      }
    }
    return out;
  }
}
