package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds titles that are printed twice: first as a heading, then in the next line again behind
/// their number.
final class RepeatedTitles {

  /// What stands before the second title. A bare number is that of an article, which can share its
  /// title with the group that it opens.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\p{L}{1,14}\\.? ?(?:\\d{1,3}|[IVXLC]{1,6})|[IVXLC]{1,6})[.:—–]?"
              + "|第[^\\s]{1,5}[章节節編编款目]");

  private RepeatedTitles() {}

  /// The pages with the first of such two titles marked.
  static List<PageLayout> mark(List<PageLayout> pages) {
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      List<LayoutLine> lines = new ArrayList<>(page.lines());
      for (int i = 0; i + 1 < lines.size(); i++) {
        // A chapter can have the title of its only article: "CHAPTER II", "Records", "Article 3
        // Records".
        boolean numbered = i > 0 && NUMBER.matcher(lines.get(i - 1).text()).matches();
        if (!numbered && repeated(lines.get(i), lines.get(i + 1))) {
          lines.set(i, lines.get(i).as(LineRole.REPEATED));
        }
      }
      out.add(page.with(lines));
    }
    return out;
  }

  private static boolean repeated(LayoutLine line, LayoutLine next) {
    if (line.role() != LineRole.BODY
        || next.role() != LineRole.BODY
        || !(line.bold() || line.centred() || line.fontSize() > next.fontSize())) {
      return false;
    }
    String title = line.text();
    String text = next.text();
    return text.length() > title.length()
        && text.endsWith(title)
        && NUMBER.matcher(text.substring(0, text.length() - title.length()).strip()).matches();
  }
}
