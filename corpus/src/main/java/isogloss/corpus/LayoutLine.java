package isogloss.corpus;

import isogloss.core.model.Box;
import isogloss.core.text.TextNormalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One printed line of one column.
///
/// @param page page number, from 1
/// @param box where the line stands, in points
/// @param columnLeft left edge of the column that holds it
/// @param columnRight right edge of the column that holds it
/// @param block number of the column on its page, in reading order
/// @param words its words from left to right, at least one
/// @param print what the words say together
/// @param role body or kind of furniture
/// @param cell its place in a table, null outside tables
public record LayoutLine(
    int page,
    Box box,
    float columnLeft,
    float columnRight,
    int block,
    List<LayoutWord> words,
    Print print,
    LineRole role,
    @Nullable TableCell cell) {

  /// Gap between two East Asian characters from which on it is a space, in ems.
  private static final float EAST_ASIAN_SPACE = 0.7f;

  public LayoutLine {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("line on page " + page + ": expected words, got none");
    }
  }

  /// A line of these words.
  static LayoutLine of(
      int page, float columnLeft, float columnRight, int block, List<LayoutWord> words) {
    Box box = words.getFirst().box();
    for (LayoutWord word : words) {
      box = box.union(word.box());
    }
    return new LayoutLine(
        page, box, columnLeft, columnRight, block, words, Print.of(words), LineRole.BODY, null);
  }

  /// The same line in another role.
  public LayoutLine as(LineRole other) {
    return new LayoutLine(page, box, columnLeft, columnRight, block, words, print, other, cell);
  }

  LayoutLine with(List<LayoutWord> other) {
    return of(page, columnLeft, columnRight, block, other).as(role).in(cell);
  }

  LayoutLine in(@Nullable TableCell other) {
    return new LayoutLine(page, box, columnLeft, columnRight, block, words, print, role, other);
  }

  LayoutLine inColumn(float left, float right) {
    return new LayoutLine(page, box, left, right, block, words, print, role, cell);
  }

  /// What the words of a line say together, asked for many times.
  ///
  /// @param text the words with single spaces between them; none between East Asian characters that
  ///     stand close together
  /// @param fontSize size in points of the font that most characters have
  /// @param characters number of characters that are not white space
  /// @param bold whether every word with a letter in it is bold
  /// @param tag what the file says that all but a few of its characters are
  public record Print(
      String text, float fontSize, long characters, boolean bold, StructureTag tag) {
    static Print of(List<LayoutWord> words) {
      String text = LayoutLine.text(words);
      return new Print(
          text,
          LayoutLine.fontSize(words),
          Characters.visible(text),
          LayoutLine.all(words, true, false),
          LayoutLine.tag(words));
    }
  }

  /// The text of the line.
  public String text() {
    return print.text();
  }

  private static String text(List<LayoutWord> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean space = i > 0 && spaceBetween(words.get(i - 1), words.get(i));
      if (space) {
        out.append(' ');
      }
      LayoutWord word = words.get(i);
      if (word.raised() && !space && i > 0 && Character.isDigit(word.text().charAt(0))) {
        out.append('^'); // An exponent; without the sign 10^25 would read 1025.
      }
      out.append(word.text());
    }
    return out.toString();
  }

  private static boolean spaceBetween(LayoutWord left, LayoutWord right) {
    int a = left.text().codePointBefore(left.text().length());
    int b = right.text().codePointAt(0);
    float gap = right.box().left() - left.box().right();
    if (left.raised() != right.raised()) {
      return gap > 0.17f * left.fontSize();
    }
    if (!wide(a) && !wide(b)) {
      return true;
    }
    return (right.spaced() && gap > 0.15f * right.fontSize())
        || gap > EAST_ASIAN_SPACE * Math.max(left.fontSize(), right.fontSize());
  }

  /// Whether `c` is written without spaces around it: Han, kana, or their punctuation.
  static boolean wide(int c) {
    return (TextNormalizer.isEastAsian(c)
            && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  /// Number of characters that are not white space.
  public long characters() {
    return print.characters();
  }

  /// Size in points of the font that most characters have.
  public float fontSize() {
    return print.fontSize();
  }

  private static float fontSize(List<LayoutWord> words) {
    float size = 0;
    int most = -1;
    for (LayoutWord word : words) {
      if (word.text().length() > most && !word.raised()) {
        most = word.text().length();
        size = word.fontSize();
      }
    }
    return size;
  }

  /// What the file says that all but a few of its characters are.
  public StructureTag tag() {
    return print.tag();
  }

  private static StructureTag tag(List<LayoutWord> words) {
    StructureTag first = words.getFirst().tag();
    if (first == StructureTag.NONE) {
      return first;
    }
    int all = 0;
    int alike = 0;
    for (LayoutWord word : words) {
      all += word.text().length();
      alike += word.tag() == first ? word.text().length() : 0;
    }
    return alike * 10 >= all * 9 ? first : StructureTag.NONE;
  }

  LayoutLine tagged(StructureTag tag) {
    return with(words.stream().map(w -> w.tagged(tag)).toList());
  }

  /// Whether every word with a letter in it is bold.
  public boolean bold() {
    return print.bold();
  }

  /// Whether every word with a letter in it is slanted.
  public boolean italic() {
    return all(words, false, true);
  }

  private static boolean all(List<LayoutWord> words, boolean bold, boolean italic) {
    boolean some = false;
    for (LayoutWord word : words) {
      if (Characters.anyLetter(word.text())) {
        some = true;
        if ((bold && !word.bold()) || (italic && !word.italic())) {
          return false;
        }
      }
    }
    return some;
  }

  /// Whether the line stands in the middle of its column, clear of both edges.
  public boolean centred() {
    float left = box.left() - columnLeft;
    float right = columnRight - box.right();
    return left > 12 && right > 12 && Math.abs(left - right) < Math.max(6, 0.12f * (left + right));
  }
}
