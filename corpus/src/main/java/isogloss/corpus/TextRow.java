package isogloss.corpus;

import isogloss.core.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Words of one page on about the same baseline, left to right, across all columns.
record TextRow(float baseline, float size, List<LayoutWord> words) {

  /// Largest difference of baselines in one row, in font sizes: less than a superscript's rise,
  /// more than the jitter of scanned text.
  private static final float BASELINE_TOLERANCE = 0.3f;

  /// Gap between glyphs from which on a word ends, in font sizes: spaces of text fonts are 0.2 to
  /// 0.3 em wide, kerning and letter-spacing stay below 0.15 em.
  private static final float WORD_GAP = 0.17f;

  /// A glyph this much smaller than its neighbour can be a superscript.
  private static final float SUPERSCRIPT_SIZE = 0.86f;

  /// Least rise of a superscript's baseline, in font sizes of the line.
  private static final float SUPERSCRIPT_RISE = 0.12f;

  TextRow {
    words = List.copyOf(words);
  }

  float top() {
    return baseline - Glyph.ASCENT * size;
  }

  float bottom() {
    return baseline + Glyph.DESCENT * size;
  }

  TextRow without(Set<LayoutWord> others) {
    return others.isEmpty()
        ? this
        : new TextRow(baseline, size, words.stream().filter(w -> !others.contains(w)).toList());
  }

  /// The glyphs of a page in rows from top to bottom.
  static List<TextRow> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(TextRow::downThenAcross);
    List<List<Glyph>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty()) {
        Glyph first = row.getFirst();
        float tolerance = BASELINE_TOLERANCE * Math.min(first.size(), glyph.size());
        if (glyph.baseline() - first.baseline() > tolerance) {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    lowerSuperscripts(rows);
    List<TextRow> out = new ArrayList<>();
    for (List<Glyph> glyphRow : rows) {
      if (!glyphRow.isEmpty()) {
        out.add(row(glyphRow));
      }
    }
    out.sort(Comparator.comparingDouble(TextRow::baseline));
    return out;
  }

  private static int downThenAcross(Glyph a, Glyph b) {
    int down = Float.compare(a.baseline(), b.baseline());
    return down != 0 ? down : Float.compare(a.left(), b.left());
  }

  /// Glyphs that run in another direction than the page, as words in the order of drawing.
  static List<LayoutWord> inDrawingOrder(List<Glyph> glyphs) {
    List<LayoutWord> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.spaced() && !word.isEmpty()) {
        words.add(word(word, word.getFirst()));
        word = new ArrayList<>();
      }
      word.add(glyph);
    }
    if (!word.isEmpty()) {
      words.add(word(word, word.getFirst()));
    }
    return words;
  }

  /// Moves small glyphs that formed a row of their own into the row below that they belong to.
  private static void lowerSuperscripts(List<List<Glyph>> rows) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      List<Glyph> small = rows.get(i);
      List<Glyph> below = rows.get(i + 1);
      List<Glyph> moved = new ArrayList<>();
      float largest = 0;
      for (Glyph host : below) {
        largest = Math.max(largest, host.size());
      }
      for (Glyph glyph : small) {
        // Most rows are of one size: then no glyph is looked at twice.
        if (glyph.size() <= SUPERSCRIPT_SIZE * largest && isRaised(glyph, below)) {
          moved.add(glyph);
        }
      }
      if (moved.isEmpty()) {
        continue;
      }
      // The second digit of a call touches only the first.
      for (boolean grown = true; grown; ) {
        grown = false;
        for (Glyph glyph : small) {
          if (!moved.contains(glyph)
              && moved.stream()
                  .anyMatch(m -> touches(glyph, m) && glyph.size() <= m.size() * 1.05f)) {
            moved.add(glyph);
            grown = true;
          }
        }
      }
      below.addAll(moved);
      small.removeAll(moved);
    }
  }

  private static boolean isRaised(Glyph glyph, List<Glyph> below) {
    for (Glyph host : below) {
      if (isRaised(glyph, host) && touches(glyph, host)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRaised(Glyph glyph, Glyph host) {
    return glyph.size() <= SUPERSCRIPT_SIZE * host.size()
        && host.baseline() - glyph.baseline() > SUPERSCRIPT_RISE * host.size()
        && glyph.bottom() > host.top();
  }

  private static boolean touches(Glyph a, Glyph b) {
    float gap = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
    return gap < 0.6f * Math.max(a.size(), b.size());
  }

  private static TextRow row(List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::left));
    Glyph main = glyphs.getFirst();
    for (Glyph glyph : glyphs) {
      if (glyph.size() > main.size()) {
        main = glyph;
      }
    }
    List<LayoutWord> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!word.isEmpty()) {
        Glyph last = word.getLast();
        if (glyph.text().equals(last.text())
            && glyph.left() - last.left() < 0.2f * (last.right() - last.left())
            && glyph.right() > last.left()) {
          continue; // Drawn twice to look bold.
        }
        if (breaks(last, glyph, main)) {
          words.add(word(word, main));
          word = new ArrayList<>();
        }
      }
      word.add(glyph);
    }
    if (!word.isEmpty()) {
      words.add(word(word, main));
    }
    return new TextRow(main.baseline(), main.size(), words);
  }

  private static boolean breaks(Glyph last, Glyph glyph, Glyph main) {
    float gap = glyph.left() - last.right();
    float size = Math.max(last.size(), glyph.size());
    boolean wide =
        LayoutLine.wide(glyph.text().codePointAt(0))
            && LayoutLine.wide(last.text().codePointBefore(last.text().length()));
    if (isRaised(last, main) != isRaised(glyph, main)) {
      return true;
    }
    return wide
        ? gap > 0.5f * size || (glyph.spaced() && gap > 0.15f * size)
        : gap > WORD_GAP * size || (glyph.spaced() && gap > 0.05f * size);
  }

  private static LayoutWord word(List<Glyph> glyphs, Glyph main) {
    StringBuilder text = new StringBuilder();
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    int bold = 0;
    int italic = 0;
    float size = 0;
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
      left = Math.min(left, glyph.left());
      right = Math.max(right, glyph.right());
      top = Math.min(top, glyph.top());
      bottom = Math.max(bottom, glyph.bottom());
      bold += glyph.bold() ? 1 : 0;
      italic += glyph.italic() ? 1 : 0;
      size = Math.max(size, glyph.size());
    }
    boolean raised = isRaised(glyphs.getFirst(), main);
    return new LayoutWord(
        CharacterRepair.compose(text.toString()),
        new Box(left, top, Math.max(left, right), Math.max(top, bottom)),
        size,
        bold * 2 > glyphs.size(),
        italic * 2 > glyphs.size(),
        raised,
        glyphs.getFirst().spaced(),
        glyphs.getFirst().tag());
  }
}
