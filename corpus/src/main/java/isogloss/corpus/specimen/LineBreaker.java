package isogloss.corpus.specimen;

import isogloss.corpus.specimen.FontSet.Run;
import isogloss.corpus.specimen.FontSet.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;

/// Breaks running text into lines of a given width, greedily, and sets them.
final class LineBreaker {
  /// A line that would be left with more white than this part of its width divides a word.
  private static final double WHITE_JUSTIFIED = 0.07;

  private static final double WHITE_RAGGED = 0.16;

  /// More hyphens one below the other are considered bad setting.
  private static final int MOST_HYPHENS = 2;

  /// Gaps are not stretched by more than this part of the type size.
  private static final double MOST_STRETCH = 1.5;

  private static final double CALL_SIZE = 0.62;
  private static final double CALL_RISE = 0.34;

  /// How a text is to be set.
  ///
  /// @param size type size in points
  /// @param width line width in points
  /// @param first indent of the first line in points
  record Setting(
      Style style, double size, double width, double first, boolean justified, boolean hyphens) {}

  /// What is never divided, except by a hyphen.
  ///
  /// @param word the plain text, empty when it holds a footnote call
  private record Atom(
      List<Run> runs,
      double width,
      boolean space,
      boolean chinese,
      String word,
      List<String> calls) {}

  private final FontSet fonts;

  LineBreaker(FontSet fonts) {
    this.fonts = fonts;
  }

  /// The lines of a text; no line for a blank one.
  List<Line> lines(String text, Setting setting) {
    Deque<Atom> rest = new ArrayDeque<>(atoms(text, setting));
    double spaceWidth = fonts.width(" ", setting.style(), setting.size());
    List<Line> lines = new ArrayList<>();
    int hyphens = 0;
    while (!rest.isEmpty()) {
      double indent = lines.isEmpty() ? setting.first() : 0;
      double room = setting.width() - indent;
      List<Atom> line = new ArrayList<>();
      double used = 0;
      boolean hyphenated = false;
      while (!rest.isEmpty()) {
        Atom atom = rest.peek();
        double gap = atom.space() && !line.isEmpty() ? spaceWidth : 0;
        if (used + gap + atom.width() <= room + 0.01) {
          line.add(rest.pop());
          used += gap + atom.width();
          continue;
        }
        double white = setting.justified() ? WHITE_JUSTIFIED : WHITE_RAGGED;
        boolean last = rest.size() == 1;
        if (setting.hyphens() && !last && hyphens < MOST_HYPHENS && room - used > white * room) {
          hyphenated = divide(rest, line, room - used - gap, setting);
        }
        if (line.isEmpty()) {
          cut(rest, line, room, setting);
        }
        break;
      }
      hyphens = hyphenated ? hyphens + 1 : 0;
      boolean stretched = setting.justified() && !rest.isEmpty();
      lines.add(set(line, room, stretched, setting).shifted(indent));
    }
    return lines;
  }

  /// The widest part of a text that cannot be broken, in points.
  double leastWidth(String text, Setting setting) {
    return atoms(text, setting).stream().mapToDouble(Atom::width).max().orElse(0);
  }

  private boolean divide(Deque<Atom> rest, List<Atom> line, double room, Setting setting) {
    Atom atom = rest.getFirst();
    for (int point : Hyphenator.points(atom.word()).reversed()) {
      Atom head = atom(atom.word().substring(0, point) + "-", atom.space(), setting);
      if (head.width() <= room) {
        rest.pop();
        line.add(head);
        rest.push(atom(atom.word().substring(point), false, setting));
        return true;
      }
    }
    return false;
  }

  /// Cuts an atom that is wider than an empty line, a long address for instance.
  private void cut(Deque<Atom> rest, List<Atom> line, double room, Setting setting) {
    Atom atom = rest.pop();
    int end = atom.word().length() - 1;
    while (end > 1
        && fonts.width(atom.word().substring(0, end), setting.style(), setting.size()) > room) {
      end--;
    }
    if (end < 1) {
      line.add(atom);
      return;
    }
    line.add(atom(atom.word().substring(0, end), atom.space(), setting));
    rest.push(atom(atom.word().substring(end), false, setting));
  }

  private Line set(List<Atom> line, double room, boolean stretched, Setting setting) {
    List<String> calls = new ArrayList<>();
    double spaceWidth = fonts.width(" ", setting.style(), setting.size());
    double natural = 0;
    int gaps = 0;
    for (int i = 0; i < line.size(); i++) {
      Atom atom = line.get(i);
      natural += atom.width() + (i > 0 && atom.space() ? spaceWidth : 0);
      gaps += i > 0 && stretches(line.get(i - 1), atom) ? 1 : 0;
      calls.addAll(atom.calls());
    }
    double extra = stretched && gaps > 0 ? (room - natural) / gaps : 0;
    if (extra > MOST_STRETCH * setting.size()) {
      extra = 0;
    }
    Line.Setter setter = new Line.Setter();
    for (int i = 0; i < line.size(); i++) {
      Atom atom = line.get(i);
      boolean last = i + 1 == line.size();
      double gap = !last && stretches(atom, line.get(i + 1)) ? extra : 0;
      boolean space = !last && line.get(i + 1).space();
      for (int r = 0; r < atom.runs().size(); r++) {
        boolean lastRun = r + 1 == atom.runs().size();
        setter.add(atom.runs().get(r), lastRun && !space ? gap : 0);
      }
      if (space) {
        fonts.runs(" ", setting.style(), setting.size(), 0).forEach(run -> setter.add(run, gap));
      }
    }
    return setter.line(calls);
  }

  private static boolean stretches(Atom left, Atom right) {
    return right.space() || (left.chinese() && right.chinese());
  }

  private List<Atom> atoms(String text, Setting setting) {
    List<Atom> atoms = new ArrayList<>();
    AtomBuilder builder = new AtomBuilder(setting);
    Matcher call = SourceParser.CALL.matcher(text);
    int at = 0;
    while (call.find()) {
      text.substring(at, call.start()).codePoints().forEach(c -> builder.add(c, atoms));
      builder.call(call.group(1));
      at = call.end();
    }
    text.substring(at).codePoints().forEach(c -> builder.add(c, atoms));
    builder.flush(atoms);
    return atoms;
  }

  private Atom atom(String word, boolean space, Setting setting) {
    List<Run> runs = fonts.runs(word, setting.style(), setting.size(), 0);
    return new Atom(runs, width(runs), space, endsChinese(word), word, List.of());
  }

  private static double width(List<Run> runs) {
    return runs.stream().mapToDouble(Run::width).sum();
  }

  private static boolean endsChinese(String word) {
    return !word.isEmpty() && CharacterClass.isChinese(word.codePointBefore(word.length()));
  }

  /// Gathers characters and footnote calls until the line may be broken.
  private final class AtomBuilder {
    private final Setting setting;
    private final StringBuilder word = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private int before;
    private int previous;
    private boolean space;

    AtomBuilder(Setting setting) {
      this.setting = setting;
    }

    void add(int c, List<Atom> atoms) {
      if (Character.isWhitespace(c)) {
        flush(atoms);
        space = true;
        return;
      }
      if (previous != 0 && CharacterClass.breaksBetween(before, previous, c)) {
        flush(atoms);
      }
      word.appendCodePoint(c);
      before = previous;
      previous = c;
    }

    void call(String key) {
      endRun();
      runs.addAll(
          fonts.runs(key, Style.REGULAR, setting.size() * CALL_SIZE, setting.size() * CALL_RISE));
      calls.add(key);
      before = 0;
      previous = previous == 0 ? '1' : previous;
    }

    void flush(List<Atom> atoms) {
      if (previous == 0) {
        return;
      }
      boolean chinese = CharacterClass.isChinese(previous);
      String plain = calls.isEmpty() ? word.toString() : "";
      endRun();
      atoms.add(
          new Atom(List.copyOf(runs), width(runs), space, chinese, plain, List.copyOf(calls)));
      runs.clear();
      calls.clear();
      space = false;
      before = 0;
      previous = 0;
    }

    private void endRun() {
      runs.addAll(fonts.runs(word.toString(), setting.style(), setting.size(), 0));
      word.setLength(0);
    }
  }
}
