package isogloss.reports;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeSet;

/// Page numbers as a reader writes them.
final class PageRanges {

  private PageRanges() {}

  /// `3-5, 9` for 5, 3, 4, 9 and 3; empty for none.
  static String of(Collection<Integer> pages) {
    StringJoiner out = new StringJoiner(", ");
    int first = 0;
    int last = 0;
    for (int page : new TreeSet<>(pages)) {
      if (first != 0 && page == last + 1) {
        last = page;
        continue;
      }
      if (first != 0) {
        out.add(range(first, last));
      }
      first = page;
      last = page;
    }
    return first == 0 ? "" : out.add(range(first, last)).toString();
  }

  private static String range(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
