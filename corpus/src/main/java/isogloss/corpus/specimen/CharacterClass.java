package isogloss.corpus.specimen;

/// Where a line may be broken, by the characters on both sides.
///
/// *Source:* the prohibition rules of GB/T 15834-2011 (marks of closing at the start of a line,
/// marks of opening at its end), and for Latin the plain habit of breaking at hyphens.
final class CharacterClass {
  private static final String NOT_AT_START = "。，、；：？！）》」』】〉…％,.;:?!)]%”’";
  private static final String NOT_AT_END = "（《「『【〈([“‘";

  private CharacterClass() {}

  /// Whether the character stands for itself in a Chinese line: ideographs and full-width marks.
  static boolean isChinese(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303f)
        || (c >= 0xff00 && c <= 0xffef);
  }

  /// Whether a line may end after `previous` and the next begin with `next`.
  ///
  /// @param before the character before `previous`, or 0
  static boolean breaksBetween(int before, int previous, int next) {
    if (NOT_AT_START.indexOf(next) >= 0 || NOT_AT_END.indexOf(previous) >= 0) {
      return false;
    }
    if (isChinese(previous) || isChinese(next)) {
      return true;
    }
    if (previous == '-' || previous == '\u2010') {
      return Character.isLetter(before) && Character.isLetter(next);
    }
    return previous == '\u2014' && next != '\u2014' && Character.isLetter(next);
  }
}
