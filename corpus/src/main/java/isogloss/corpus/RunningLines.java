package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads and feet and page numbers: what stands in the outermost rows of a page and
/// comes again on other pages, or counts with them.
final class RunningLines {

  private static final Pattern CONTINUED =
      Pattern.compile("continued (?:on|from|overleaf).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// A word with a number, as in "Article #".
  private static final Pattern HEAD =
      Pattern.compile(
          "(?!(?i:page|pág|seite|p|pagina|página)\\b)\\p{L}+\\.? #(?:[a-z]{1,3})?\\.?|第\\s?#\\s?[条條章节節]");

  /// Rows at each end of a page that can be running heads or feet.
  private static final int EDGE_ROWS = 3;

  /// Height of the top edge as a share of the page.
  private static final float TOP_EDGE = 0.1f;

  /// Type of a running head is at least this much smaller than the text, in points.
  private static final float MUCH_SMALLER = 1.4f;

  /// Largest shift of a running line from page to page, in points.
  static final float SHIFT = 9;

  private RunningLines() {}

  /// @param key the text with `#` for each number
  /// @param offset difference between its number and its page
  private record Edge(
      int page, int line, String text, String key, int offset, float y, boolean first) {}

  /// Gives the lines of `pages` that run the roles of running lines and page numbers.
  ///
  /// @param body size of the text's font
  static void mark(List<PageLayout> pages, float body) {
    List<Map<Integer, LineRole>> roles = roles(pages);
    for (int p = 0; p < pages.size(); p++) {
      List<LayoutLine> lines = new ArrayList<>(pages.get(p).lines());
      for (int i = 0; i < lines.size(); i++) {
        LayoutLine line = lines.get(i);
        if (line.role() != LineRole.BODY) {
          continue;
        }
        LineRole role = roles.get(p).get(i);
        if (role != null) {
          lines.set(i, line.as(role));
        } else if (isSmallPrintAtTop(pages.get(p), line, body)
            || CONTINUED.matcher(line.text()).matches()) {
          lines.set(i, line.as(LineRole.RUNNING));
        }
      }
      pages.set(p, pages.get(p).with(lines));
    }
  }

  /// The roles of lines in the outermost rows, by page and by line.
  private static List<Map<Integer, LineRole>> roles(List<PageLayout> pages) {
    Map<String, List<Edge>> byKey = new HashMap<>();
    Map<String, Integer> everywhere = new HashMap<>();
    List<Edge> edges = new ArrayList<>();
    List<Map<Integer, LineRole>> roles = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      for (Edge edge : edges(pages.get(p), p)) {
        edges.add(edge);
        byKey.computeIfAbsent(edge.key(), k -> new ArrayList<>()).add(edge);
      }
      pages.get(p).lines().forEach(line -> everywhere.merge(line.text(), 1, Integer::sum));
      roles.add(new HashMap<>());
    }
    PageNumbers numbers = new PageNumbers();
    for (Edge edge : edges) {
      if (edge.first() && PageNumbers.isAlone(edge.text())) {
        numbers.alone(edge.text(), edge.page());
      } else if (edge.first()) {
        numbers.row(edge.text(), edge.page());
      }
    }
    for (Edge edge : edges) {
      List<Edge> alike = byKey.getOrDefault(edge.key(), List.of());
      int total = everywhere.getOrDefault(edge.text(), 0);
      if (edge.first() && PageNumbers.isAlone(edge.text())) {
        roles.get(edge.page()).put(edge.line(), LineRole.PAGE_NUMBER);
      } else if (repeats(edge, alike, total, pages.size())
          || (edge.first() && numbers.carried(edge.text(), edge.page(), pages.size()))) {
        roles.get(edge.page()).put(edge.line(), LineRole.RUNNING);
      }
    }
    return roles;
  }

  /// A running head that changes with the section is in small type at the top edge.
  private static boolean isSmallPrintAtTop(PageLayout page, LayoutLine line, float body) {
    return line.box().bottom() < TOP_EDGE * page.height() && line.fontSize() <= body - MUCH_SMALLER;
  }

  /// The body lines in the outermost rows of a page.
  private static List<Edge> edges(PageLayout page, int index) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      if (page.lines().get(i).role() == LineRole.BODY) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble(i -> page.lines().get(i).box().bottom()));
    List<Edge> out = new ArrayList<>();
    collect(page, index, order, out);
    collect(page, index, order.reversed(), out);
    return out;
  }

  private static void collect(PageLayout page, int index, List<Integer> order, List<Edge> out) {
    int row = 0;
    float y = Float.NaN;
    for (int i : order) {
      LayoutLine line = page.lines().get(i);
      if (!Float.isNaN(y) && Math.abs(line.box().bottom() - y) > 3) {
        row++;
      }
      if (row >= EDGE_ROWS) {
        return;
      }
      y = line.box().bottom();
      String text = line.text();
      String key = SPACES.matcher(NUMBER.matcher(text).replaceAll("#")).replaceAll(" ");
      out.add(new Edge(index, i, text, key, offset(text, index), y, row == 0));
    }
  }

  /// Whether the same line stands at the same height on enough other pages. Lines that differ in
  /// their digits only must do so on a third of the pages, or count with the pages. A word with a
  /// number is a head of its own, unless it counts with most pages or often stands on several.
  private static boolean repeats(Edge edge, List<Edge> others, int everywhere, int pages) {
    int same = 0;
    int alike = 0;
    int counting = 0;
    int page = -1;
    Set<String> texts = new HashSet<>();
    for (Edge other : others) {
      // Others come page by page; a short page shows a line at its head and at its foot.
      if (other.page() != page && Math.abs(other.y() - edge.y()) <= SHIFT) {
        page = other.page();
        alike++;
        texts.add(other.text());
        same += other.text().equals(edge.text()) ? 1 : 0;
        counting += other.offset() == edge.offset() ? 1 : 0;
      }
    }
    int few = pages <= 4 ? 2 : 3;
    if (same >= Math.max(few, pages / 25)) {
      // A heading that comes again and again stands inside pages more often than at this edge.
      return everywhere <= 2 * same;
    }
    if (!edge.key().contains("#")) {
      return false;
    }
    if (HEAD.matcher(edge.key()).matches()) {
      return counting >= Math.max(few, pages / 2)
          || (alike >= Math.max(few, pages / 3) && texts.size() <= alike / 2);
    }
    return alike >= Math.max(few, pages / 3) || counting >= Math.max(few, pages / 20);
  }

  /// Difference between the first number of a line, of at most five digits, and its page.
  private static int offset(String text, int page) {
    int from = 0;
    while (from < text.length() && !isDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && to < from + 5 && isDigit(text.charAt(to))) {
      to++;
    }
    return from < to ? Integer.parseInt(text.substring(from, to)) - page : Integer.MIN_VALUE + page;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
