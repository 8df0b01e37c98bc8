package isogloss.reports;

import isogloss.core.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// A text cut into runs that look alike on the page. Nothing is escaped here: the template does it.
///
/// @param parts runs in order
/// @param cut whether the text goes on beyond the last part
record MarkedText(List<Part> parts, boolean cut) {

  /// A run of characters.
  ///
  /// @param lead whether it is the lead-in that a list item carries
  /// @param evidence whether it decided the relation
  /// @param differs whether the other text has other words here
  /// @param slots classes of the parts of the norm that it belongs to, with blanks between
  /// @param names names of these parts, for a reader
  record Part(
      String text, boolean lead, boolean evidence, boolean differs, String slots, String names) {}

  /// `text` up to `limit` characters, cut between code points.
  ///
  /// @param leadLength number of characters at the start that are lead-in
  /// @param slots parts of the norm, whose offsets are those of `text`
  static MarkedText of(
      String text, int leadLength, BitSet evidence, BitSet differs, List<Slot> slots, int limit) {
    int end = Math.min(text.length(), limit);
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= end; i++) {
      if (i == end
          || (i < leadLength) != (from < leadLength)
          || evidence.get(i) != evidence.get(from)
          || differs.get(i) != differs.get(from)
          || edge(slots, i)) {
        parts.add(
            new Part(
                text.substring(from, i),
                from < leadLength,
                evidence.get(from),
                differs.get(from),
                names(slots, from, "s-", " "),
                names(slots, from, "", ", ")));
        from = i;
      }
    }
    return new MarkedText(parts, end < text.length());
  }

  private static boolean edge(List<Slot> slots, int at) {
    return slots.stream().anyMatch(slot -> slot.from() == at || slot.to() == at);
  }

  private static String names(List<Slot> slots, int at, String prefix, String between) {
    return slots.stream()
        .filter(slot -> slot.from() <= at && at < slot.to())
        .map(slot -> prefix + slot.kind().code())
        .distinct()
        .collect(Collectors.joining(between));
  }

  /// The characters of `text` at which the words `evidence` stand: as one piece, else each piece
  /// between semicolons, bars or ellipses; case is ignored. Empty when they do not occur.
  static BitSet occurrences(String text, String evidence) {
    BitSet marks = new BitSet();
    if (!mark(text, evidence.strip(), marks)) {
      for (String piece : evidence.split("[;；|…]|\\.\\.\\.", -1)) {
        mark(text, piece.strip(), marks);
      }
    }
    return marks;
  }

  private static boolean mark(String text, String words, BitSet marks) {
    int n = words.length();
    for (int at = 0; n > 0 && at + n <= text.length(); at++) {
      if (text.regionMatches(true, at, words, 0, n) && wholeWords(text, at, at + n)) {
        marks.set(at, at + n);
        return true;
      }
    }
    return false;
  }

  /// Whether no Latin word or number is cut in two at either end: `1` is not in `10`.
  private static boolean wholeWords(String text, int from, int to) {
    return !(from > 0 && joined(text.charAt(from - 1), text.charAt(from)))
        && !(to < text.length() && joined(text.charAt(to - 1), text.charAt(to)));
  }

  private static boolean joined(char left, char right) {
    return alphabetic(left) && alphabetic(right);
  }

  private static boolean alphabetic(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
