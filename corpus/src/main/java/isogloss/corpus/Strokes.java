package isogloss.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Tells characters that a line strikes out: amending bills print what they delete that way.
final class Strokes {

  /// A stroke crosses the middle of the small letters: it lies this far above the baseline, in font
  /// sizes. A line below the text lies under it, one above the capitals.
  private static final float LOWEST = 0.12f;

  private static final float HIGHEST = 0.45f;

  /// A stroke ends with its text, to this many font sizes; the side of a box goes on.
  private static final float OVERHANG = 0.8f;

  private Strokes() {}

  /// The glyphs that are struck out, by identity.
  static Set<Glyph> struck(List<Glyph> glyphs, List<PageGlyphs.Edge> edges) {
    Set<Glyph> out = Collections.newSetFromMap(new IdentityHashMap<>());
    if (edges.stream().noneMatch(PageGlyphs.Edge::horizontal)) {
      return out;
    }
    NavigableMap<Float, List<Glyph>> rows = new TreeMap<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (row.isEmpty() || row.getLast().baseline() != glyph.baseline()) {
        row = rows.computeIfAbsent(glyph.baseline(), k -> new ArrayList<>());
      }
      row.add(glyph);
    }
    for (PageGlyphs.Edge edge : edges) {
      if (edge.horizontal()) {
        out.addAll(struck(edge, rows));
      }
    }
    return out;
  }

  private static List<Glyph> struck(PageGlyphs.Edge line, NavigableMap<Float, List<Glyph>> rows) {
    List<Glyph> out = new ArrayList<>();
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    // No type is so large that its middle lies further above its baseline.
    for (List<Glyph> row : rows.subMap(line.at(), line.at() + 72).values()) {
      for (Glyph glyph : row) {
        float rise = (glyph.baseline() - line.at()) / glyph.size();
        float middle = (glyph.left() + glyph.right()) / 2;
        if (rise >= LOWEST && rise <= HIGHEST && line.from() <= middle && line.to() >= middle) {
          out.add(glyph);
          left = Math.min(left, glyph.left() - OVERHANG * glyph.size());
          right = Math.max(right, glyph.right() + OVERHANG * glyph.size());
        }
      }
    }
    return line.from() >= left && line.to() <= right ? out : List.of();
  }
}
