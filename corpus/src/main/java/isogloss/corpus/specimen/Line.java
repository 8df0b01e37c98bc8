package isogloss.corpus.specimen;

import isogloss.corpus.specimen.FontSet.Face;
import isogloss.corpus.specimen.FontSet.Run;
import java.util.ArrayList;
import java.util.List;

/// One set line, positions relative to its start.
///
/// @param width points from the start to the end of the last glyph
/// @param calls keys of the footnotes called on it
record Line(List<Segment> segments, double width, List<String> calls) {
  Line {
    segments = List.copyOf(segments);
    calls = List.copyOf(calls);
  }

  /// Texts in one font, with extra space after each.
  ///
  /// @param x points from the line's start
  /// @param gaps one per text, points
  record Segment(
      double x, Face face, double size, double rise, List<String> texts, List<Double> gaps) {
    Segment {
      texts = List.copyOf(texts);
      gaps = List.copyOf(gaps);
    }
  }

  /// The runs one after the other without anything between.
  static Line of(List<Run> runs) {
    Setter setter = new Setter();
    runs.forEach(run -> setter.add(run, 0));
    return setter.line(List.of());
  }

  Line shifted(double dx) {
    List<Segment> moved = new ArrayList<>();
    for (Segment s : segments) {
      moved.add(new Segment(s.x() + dx, s.face(), s.size(), s.rise(), s.texts(), s.gaps()));
    }
    return new Line(moved, width + dx, calls);
  }

  /// This line with another one set on it, whose positions stay.
  Line with(Line other) {
    List<Segment> all = new ArrayList<>(segments);
    all.addAll(other.segments);
    List<String> both = new ArrayList<>(calls);
    both.addAll(other.calls);
    return new Line(all, Math.max(width, other.width), both);
  }

  /// Collects runs from left to right and joins those of one font.
  static final class Setter {
    private final List<Segment> done = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private List<Run> current = List.of();
    private double start;
    private double x;
    private double end;

    /// @param gap extra points after the run
    void add(Run run, double gap) {
      if (current.isEmpty() || !joins(current.getFirst(), run)) {
        flush();
        current = List.of(run);
        start = x;
      }
      int last = texts.size() - 1;
      if (last >= 0 && gaps.get(last) == 0) {
        texts.set(last, texts.get(last) + run.text());
        gaps.set(last, gap);
      } else {
        texts.add(run.text());
        gaps.add(gap);
      }
      end = x + run.width();
      x = end + gap;
    }

    Line line(List<String> calls) {
      flush();
      return new Line(done, end, calls);
    }

    private static boolean joins(Run a, Run b) {
      return a.face().equals(b.face()) && a.size() == b.size() && a.rise() == b.rise();
    }

    private void flush() {
      if (!current.isEmpty()) {
        Run run = current.getFirst();
        done.add(new Segment(start, run.face(), run.size(), run.rise(), texts, gaps));
      }
      texts.clear();
      gaps.clear();
      current = List.of();
    }
  }
}
