package isogloss.corpus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Collects the blocks of a document; pieces of a paragraph come one after the other, and a number
/// waits for the paragraph that it stands before.
final class BlockList {

  /// A number or mark by itself: "5.2", "(a)", "iv)", "•".
  private static final Pattern MARK =
      Pattern.compile(
          "[(\\[（]?(?:[\\p{L}\\d]{1,4}(?:\\.\\d{1,3}){0,4}|\\p{IsHan}{1,4})[)\\]）.]{0,2}|[^\\p{L}\\d\\s]{1,2}");

  /// A number that stands on a line of its own: "Article 5", "CHAPTER II".
  private static final Pattern OWN_LINE = Pattern.compile("\\p{IsLatin}{3,}\\.?\\s[^(:]*");

  /// What is set apart from its text by more than a space.
  private static final Pattern NOTE = Pattern.compile("(?i)(?:note|example)\\b[^:]*");

  private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、-】！-～]";

  private static final Pattern LINE_END =
      Pattern.compile("(?<=" + WIDE + ")[ \\t]*\\R\\s*(?=" + WIDE + ")");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Span> open = new ArrayList<>();
  private String number = "";

  /// Adds text to the open paragraph.
  void text(String text, boolean bold, boolean raised) {
    open.add(new Block.Span(text, bold, raised));
  }

  /// `text` with every run of white space as one space; none where a line of the file ends between
  /// East Asian characters.
  static String spaces(String text) {
    return LINE_END.matcher(text).replaceAll("").replaceAll("\\s+", " ");
  }

  /// A number that stands before what comes next.
  void number(String text) {
    String plain = text.strip();
    number = (number + " " + (NOTE.matcher(plain).matches() ? plain + ":" : plain)).strip();
  }

  /// Whether a number waits.
  boolean numbered() {
    return !number.isEmpty();
  }

  static boolean isMark(String text) {
    return MARK.matcher(text.strip()).matches();
  }

  /// Ends the open paragraph; nothing happens when it is blank.
  void end(int level, int depth, Block.Role role, Supplier<String> place) {
    if (open.stream().allMatch(s -> s.text().isBlank())) {
      open.clear();
      return;
    }
    if (role == Block.Role.BODY && numbered()) {
      if (OWN_LINE.matcher(number).matches()) {
        flush(Math.max(1, level), depth, place);
      } else {
        open.addFirst(new Block.Span(number + " ", level > 0, false));
        number = "";
      }
    }
    blocks.add(new Block(open, level, depth, role, place.get()));
    open.clear();
  }

  /// Puts a number that waits into a block of its own.
  void flush(int level, int depth, Supplier<String> place) {
    if (numbered()) {
      Block.Span span = new Block.Span(number, level > 0, false);
      blocks.add(new Block(List.of(span), level, depth, Block.Role.BODY, place.get()));
      number = "";
    }
  }

  /// Adds a block that stands apart from the open paragraph.
  void add(Block block) {
    blocks.add(block);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  int size() {
    return blocks.size();
  }
}
