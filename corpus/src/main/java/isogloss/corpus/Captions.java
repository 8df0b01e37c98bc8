package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the captions of tables and figures, which belong to no clause.
final class Captions {

  /// A word, a number and a stop: "Table 4 lists" begins a sentence.
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Table|TABLE|Fig\\.|Figure|FIGURE|Tableau|Tabelle|Tabel|Abbildung|Figuur|Quadro|Figura|Tabla)"
              + " ?[A-Z]?[-.]?\\d{1,3}(?:[.-]\\d{1,2})?\\s?[:.–—]\\s.*"
              + "|(?:[图圖表])\\s?\\d{1,2}(?:[-.]\\d{1,2})?[:：\\s]\\s*[^。；]*");

  /// Lines that one caption can have.
  private static final int MAX_LINES = 4;

  /// Largest distance between the lines of a caption, in font sizes.
  private static final float STEP = 1.6f;

  private Captions() {}

  static List<PageLayout> mark(List<PageLayout> pages, float body) {
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      List<LayoutLine> lines = new ArrayList<>(page.lines());
      for (int i = 0; i < lines.size(); i++) {
        if (begins(lines.get(i), body)) {
          int last = last(lines, i);
          for (; i <= last; i++) {
            lines.set(i, lines.get(i).as(LineRole.CAPTION));
          }
        }
      }
      out.add(page.with(lines));
    }
    return out;
  }

  /// A caption is set apart from the text by place, size or face.
  private static boolean begins(LayoutLine line, float body) {
    return line.role() == LineRole.BODY
        && line.cell() == null
        && CAPTION.matcher(line.text()).matches()
        && (line.centred()
            || line.bold()
            || line.italic()
            || Math.abs(line.fontSize() - body) > 0.4f);
  }

  private static int last(List<LayoutLine> lines, int first) {
    int last = first;
    while (last + 1 < lines.size() && last + 1 - first < MAX_LINES) {
      LayoutLine line = lines.get(last);
      LayoutLine next = lines.get(last + 1);
      boolean same =
          next.role() == LineRole.BODY
              && BodyLine.sameColumn(line, next)
              && Math.abs(line.fontSize() - next.fontSize()) < 0.3f
              && line.bold() == next.bold()
              && next.box().bottom() - line.box().bottom() < STEP * line.fontSize();
      if (!same || BodyLine.deliberate(line, next)) {
        return last;
      }
      last++;
    }
    return last;
  }
}
