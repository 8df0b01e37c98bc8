package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives every line of a document its role: what repeats at the head or foot of pages, page and
/// line numbers, tables of contents, footnotes and their calls are furniture.
final class FurnitureFinder {

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
    RunningLines.mark(out, body);
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
        + Math.round(line.box().left() / RunningLines.SHIFT)
        + " "
        + Math.round(line.box().top() / RunningLines.SHIFT);
  }
}
