package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.DraftClause.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The title of a head: what of its line and of the lines after it is heading, not text.
///
/// @param pieces the characters of the title
/// @param lastLine index of the line where the title ends
/// @param end index after the title's last character on that line
/// @param followedByText whether text follows on the same line
record HeadTitle(List<Piece> pieces, int lastLine, int end, boolean followedByText) {

  private static final int MAX_LINES = 5;

  /// A title between two heads takes no more lines and characters than this.
  private static final int LONE_LINES = 3;

  private static final int LONE_LENGTH = 160;

  /// Lines onto which a title in the type of the text can wrap.
  private static final int MAX_WRAPPED = 2;

  /// A run-in title is a few words with a stop, before a capital or a list mark.
  private static final Pattern RUN_IN =
      Pattern.compile("^(?:[\\p{Lu}][^.:;()]{2,60})\\.(?:\\s*[—–-])?\\s+(?=[\\p{Lu}(“\"])");

  /// A subsection that begins on the line of its section.
  private static final Pattern SUBSECTION = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.");

  /// A line in brackets is the title of the next article, or a note.
  private static final Pattern BRACKETED = Pattern.compile("[（(].*[）)]");

  /// The number of the first paragraph of an article.
  private static final Pattern FIRST_PARAGRAPH = Pattern.compile("(?:\\(1\\)|§ ?1º?|1[.)]?)\\s");

  HeadTitle {
    pieces = List.copyOf(pieces);
  }

  String text() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      String text = piece.text().strip();
      boolean close = !out.isEmpty() && !text.isEmpty() && LayoutLine.wide(text.codePointAt(0));
      out.append(out.isEmpty() || close ? "" : " ").append(text);
    }
    return out.toString();
  }

  /// The same head without a title where the title stood above it and what follows the number has
  /// no type face of its own.
  HeadTitle below(boolean titled, HeadSequence.Match match, BodyLine head, int at) {
    boolean plain =
        titled
            && match.rule().title() == HeadRule.Title.AUTO
            && onHeadLine(head)
            && !head.line().bold()
            && !head.line().centred();
    return plain ? none(match, at, match.length() < head.text().length()) : this;
  }

  /// Whether the title begins on the line of the number.
  boolean onHeadLine(BodyLine head) {
    return !pieces.isEmpty() && pieces.getFirst().line().equals(head);
  }

  static HeadTitle of(
      HeadSequence.Match match, List<BodyLine> lines, int at, Predicate<BodyLine> begins) {
    BodyLine line = lines.get(at);
    if (!match.title().isEmpty()) {
      int from = line.text().indexOf(match.title(), match.mark().length());
      int end = from + match.title().length();
      return new HeadTitle(List.of(new Piece(line, from, end, false)), at, match.length(), true);
    }
    boolean rest = match.length() < line.text().length();
    return switch (match.rule().title()) {
      case NONE -> none(match, at, rest);
      case HEADING -> heading(match, lines, at, begins);
      case RUN_IN -> runIn(match, lines, at);
      case AUTO ->
          rest
              ? isTitle(match, lines, at, begins)
                  ? heading(match, lines, at, begins)
                  : none(match, at, true)
              : heading(match, lines, at, begins);
    };
  }

  private static HeadTitle none(HeadSequence.Match match, int at, boolean rest) {
    return new HeadTitle(List.of(), at, match.length(), rest);
  }

  private static HeadTitle heading(
      HeadSequence.Match match, List<BodyLine> lines, int at, Predicate<BodyLine> begins) {
    List<Piece> pieces = new ArrayList<>();
    BodyLine line = lines.get(at);
    boolean rest = match.length() < line.text().length();
    if (rest) {
      pieces.add(new Piece(line, match.length(), line.text().length(), false));
    }
    int last = at;
    int between =
        rest || match.rule().kind() != ClauseKind.SECTION ? 0 : between(lines, at, begins);
    while (last + 1 < lines.size() && last - at < MAX_LINES) {
      BodyLine next = lines.get(last + 1);
      BodyLine previous = lines.get(last);
      if (last - at < between) {
        pieces.add(new Piece(next, 0, next.text().length(), false));
        last++;
        continue;
      }
      boolean first = pieces.isEmpty();
      if (begins.test(next) || !continues(previous, next, first, rest)) {
        break;
      }
      pieces.add(new Piece(next, 0, next.text().length(), false));
      last++;
    }
    return new HeadTitle(pieces, last, lines.get(last).text().length(), false);
  }

  /// Number of lines that stand alone between a chapter's number and the next head, and do not end
  /// like a sentence: its title, though not set like one. 0 where there are none.
  private static int between(List<BodyLine> lines, int at, Predicate<BodyLine> begins) {
    int length = 0;
    for (int n = 1; n <= LONE_LINES && at + n < lines.size(); n++) {
      BodyLine line = lines.get(at + n);
      if (begins.test(line)) {
        boolean ended = BodyLine.terminal(lines.get(at + n - 1).text());
        return ended || length > LONE_LENGTH ? 0 : n - 1;
      }
      if (line.heading() || !BodyLine.sameColumn(lines.get(at).line(), line.line())) {
        return 0;
      }
      length += line.text().length();
    }
    return 0;
  }

  private static boolean continues(
      BodyLine previous, BodyLine next, boolean first, boolean onHeadLine) {
    if (!BodyLine.sameColumn(previous.line(), next.line())) {
      // A number at the foot of a page has its title on the next one.
      return first && next.heading() && next.line().bold();
    }
    boolean sameFace =
        Math.abs(previous.line().fontSize() - next.line().fontSize()) < 0.6f
            && previous.line().bold() == next.line().bold();
    if (first) {
      boolean bold = next.line().bold() && next.starts() && !BodyLine.terminal(next.text());
      return next.heading() || (next.line().italic() && next.ends()) || bold;
    }
    boolean bracketed = next.starts() && BRACKETED.matcher(next.text()).matches();
    if (bracketed || (BodyLine.terminal(previous.text()) && !next.heading())) {
      return false;
    }
    if (previous.line().centred() && next.line().centred()) {
      return sameFace || next.heading();
    }
    // The title wraps: its last line was full.
    boolean wraps = !previous.ends() && !next.starts();
    return sameFace
        && (wraps || (next.heading() && !next.starts()))
        && (onHeadLine || next.heading());
  }

  /// Whether what follows the number on its line is a title.
  private static boolean isTitle(
      HeadSequence.Match match, List<BodyLine> lines, int at, Predicate<BodyLine> begins) {
    BodyLine line = lines.get(at);
    String rest = line.text().substring(match.length()).strip();
    if (line.line().centred() || line.line().bold() || line.heading()) {
      return true;
    }
    if (BodyLine.terminal(rest) || rest.length() > 150) {
      return false;
    }
    if (boldRest(line, match.length())) {
      return true;
    }
    boolean wide = LayoutLine.wide(rest.codePointAt(0));
    if (!line.ends() && !(wide && rest.length() < 20)) {
      return wraps(lines, at);
    }
    BodyLine next = at + 1 < lines.size() ? lines.get(at + 1) : null;
    return next == null
        || next.starts()
        || begins.test(next)
        || (!BodyLine.sameColumn(line.line(), next.line())
            && BodyLine.deliberate(line.line(), next.line()));
  }

  /// Whether the paragraph that begins on line `at` is a title over few lines: it ends without a
  /// stop and the first numbered paragraph follows. Before "(a)" it could be a lead-in.
  private static boolean wraps(List<BodyLine> lines, int at) {
    int last = at;
    while (last + 1 < lines.size()
        && last - at < MAX_WRAPPED
        && !lines.get(last).ends()
        && !lines.get(last + 1).starts()) {
      last++;
    }
    return last + 1 < lines.size()
        && lines.get(last).ends()
        && !BodyLine.terminal(lines.get(last).text())
        && lines.get(last + 1).starts()
        && FIRST_PARAGRAPH.matcher(lines.get(last + 1).text()).lookingAt();
  }

  private static boolean boldRest(BodyLine line, int from) {
    int position = 0;
    boolean some = false;
    for (LayoutWord word : line.line().words()) {
      position = line.text().indexOf(word.text(), position);
      if (position < 0) {
        return false;
      }
      if (position >= from && Characters.anyLetter(word.text())) {
        some = true;
        if (!word.bold()) {
          return false;
        }
      }
      position += word.text().length();
    }
    return some;
  }

  private static HeadTitle runIn(HeadSequence.Match match, List<BodyLine> lines, int at) {
    List<Piece> pieces = new ArrayList<>();
    int last = at;
    int from = match.length();
    while (last < lines.size() && last - at < 3) {
      BodyLine line = lines.get(last);
      int end = emphasised(line, from);
      if (end > from) {
        pieces.add(new Piece(line, from, end, false));
      }
      if (end < line.text().length() || last + 1 >= lines.size()) {
        if (!pieces.isEmpty()) {
          int stop = end > from ? end : from;
          return new HeadTitle(pieces, last, stop, true);
        }
        break;
      }
      last++;
      from = 0;
    }
    BodyLine line = lines.get(at);
    Matcher matcher = RUN_IN.matcher(line.text().substring(match.length()));
    if (matcher.find()
        && matcher.group().split("\\s+").length <= 8
        && match.length() + matcher.end() <= line.text().length()) {
      int end = match.length() + matcher.end();
      return new HeadTitle(List.of(new Piece(line, match.length(), end, false)), at, end, true);
    }
    return none(match, at, match.length() < line.text().length());
  }

  /// Index after the words from `from` on that are bold or slanted.
  private static int emphasised(BodyLine line, int from) {
    int position = 0;
    int end = from;
    for (LayoutWord word : line.line().words()) {
      int start = line.text().indexOf(word.text(), position);
      if (start < 0) {
        return end;
      }
      position = start + word.text().length();
      if (start < from) {
        continue;
      }
      if ((!word.bold() && !word.italic()) || SUBSECTION.matcher(word.text()).matches()) {
        return end;
      }
      end = position;
    }
    return end;
  }
}
