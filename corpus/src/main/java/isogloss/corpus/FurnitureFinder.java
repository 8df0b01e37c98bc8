package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Gives every line of a document its role: what repeats at the head or foot of pages, page and
/// line numbers, tables of contents, footnotes and their calls are furniture.
final class FurnitureFinder {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\s|]*(?:(?:page|pág\\.?|seite|p\\.)\\s*)?(?:\\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,5})"
              + "(?:\\s*(?:/|of|de|von|sur|van)\\s*\\d{1,4})?[-–—\\s|]*"
              + "|第\\s*\\d+\\s*[页頁](?:[，,]?\\s*共\\s*\\d+\\s*[页頁])?",
          Pattern.CASE_INSENSITIVE);

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
  private static final float SHIFT = 9;

  /// A watermark is set this many times as large as the text.
  private static final float WATERMARK_SIZE = 2;

  private static final int MIN_WATERMARKS = 3;

  private FurnitureFinder() {}

  /// The same pages with roles; `rules` are aligned with `pages`.
  static List<PageLayout> mark(
      List<PageLayout> pages, List<List<PageGlyphs.Rule>> rules, String language) {
    float body = bodySize(pages);
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      out.add(page.with(LineNumbers.mark(FootnoteCalls.split(page.lines()), page.width())));
    }
    out = TrustedTags.mark(out, body);
    markRunning(out, body);
    markWatermarks(out, body);
    ContentsFinder.mark(out);
    for (int i = 0; i < out.size(); i++) {
      out.set(i, Footnotes.mark(TrustedTags.contents(out.get(i)), rules.get(i), body));
    }
    List<PageLayout> text =
        Captions.mark(RepeatedTitles.mark(SideColumns.mark(out, language)), body);
    return Tables.join(ListLetters.mark(text));
  }

  /// Size of the font that most characters of the document have, to half a point.
  static float bodySize(List<PageLayout> pages) {
    Map<Float, Long> sizes = new TreeMap<>();
    for (PageLayout page : pages) {
      for (LayoutLine line : page.lines()) {
        sizes.merge(Math.round(line.fontSize() * 2) / 2f, line.characters(), Long::sum);
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(10f);
  }

  /// Whether a line is nothing but the number of its page.
  static boolean isPageNumber(String text) {
    return PAGE_NUMBER.matcher(text).matches();
  }

  /// @param key the text with `#` for each number
  /// @param offset difference between its number and its page
  private record Edge(
      int page, int line, String text, String key, int offset, float y, boolean first) {}

  private static void markRunning(List<PageLayout> pages, float body) {
    Map<String, List<Edge>> byKey = new HashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      for (Edge edge : edges(pages.get(p), p)) {
        edges.add(edge);
        byKey.computeIfAbsent(edge.key(), k -> new ArrayList<>()).add(edge);
      }
    }
    Map<String, Integer> everywhere = new HashMap<>();
    for (PageLayout page : pages) {
      page.lines().forEach(line -> everywhere.merge(line.text(), 1, Integer::sum));
    }
    List<Map<Integer, LineRole>> roles = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      roles.add(new HashMap<>());
    }
    PageNumbers numbers = new PageNumbers();
    for (Edge edge : edges) {
      if (edge.first() && PAGE_NUMBER.matcher(edge.text()).matches()) {
        numbers.alone(edge.text(), edge.page());
      } else if (edge.first()) {
        numbers.row(edge.text(), edge.page());
      }
    }
    for (Edge edge : edges) {
      if (edge.first() && isPageNumber(edge.text())) {
        roles.get(edge.page()).put(edge.line(), LineRole.PAGE_NUMBER);
      } else if (repeats(
          edge,
          byKey.getOrDefault(edge.key(), List.of()),
          everywhere.getOrDefault(edge.text(), 0),
          pages.size())) {
        roles.get(edge.page()).put(edge.line(), LineRole.RUNNING);
      } else if (edge.first() && numbers.carried(edge.text(), edge.page(), pages.size())) {
        roles.get(edge.page()).put(edge.line(), LineRole.RUNNING);
      }
    }
    for (int p = 0; p < pages.size(); p++) {
      List<LayoutLine> lines = new ArrayList<>(pages.get(p).lines());
      for (int i = 0; i < lines.size(); i++) {
        LineRole role = roles.get(p).get(i);
        if (role != null && lines.get(i).role() == LineRole.BODY) {
          lines.set(i, lines.get(i).as(role));
        } else if (isSmallPrintAtTop(pages.get(p), lines.get(i), body)) {
          lines.set(i, lines.get(i).as(LineRole.RUNNING));
        } else if (lines.get(i).role() == LineRole.BODY
            && CONTINUED.matcher(lines.get(i).text()).matches()) {
          lines.set(i, lines.get(i).as(LineRole.RUNNING));
        }
      }
      pages.set(p, pages.get(p).with(lines));
    }
  }

  /// Text in large type at the same place of most pages.
  private static void markWatermarks(List<PageLayout> pages, float body) {
    Map<String, Integer> counts = new HashMap<>();
    for (PageLayout page : pages) {
      page.lines().stream()
          .filter(l -> isLarge(l, body))
          .map(FurnitureFinder::place)
          .distinct()
          .forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    int most = Math.max(MIN_WATERMARKS, pages.size() / 2);
    for (int p = 0; p < pages.size(); p++) {
      PageLayout page = pages.get(p);
      List<LayoutLine> lines = new ArrayList<>();
      for (LayoutLine line : page.lines()) {
        boolean mark = isLarge(line, body) && counts.getOrDefault(place(line), 0) >= most;
        lines.add(mark ? line.as(LineRole.RUNNING) : line);
      }
      pages.set(p, page.with(lines));
    }
  }

  private static boolean isLarge(LayoutLine line, float body) {
    return line.role() == LineRole.BODY && line.fontSize() >= WATERMARK_SIZE * body;
  }

  private static String place(LayoutLine line) {
    return line.text()
        + " "
        + Math.round(line.box().left() / SHIFT)
        + " "
        + Math.round(line.box().top() / SHIFT);
  }

  /// A running head that changes with the section is in small type at the top edge.
  private static boolean isSmallPrintAtTop(PageLayout page, LayoutLine line, float body) {
    return line.role() == LineRole.BODY
        && line.box().bottom() < TOP_EDGE * page.height()
        && line.fontSize() <= body - MUCH_SMALLER;
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
