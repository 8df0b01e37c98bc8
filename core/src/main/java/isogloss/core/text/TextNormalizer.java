package isogloss.core.text;

import java.text.Normalizer;
import java.util.Locale;

/// The one place where texts are made comparable: NFKC, no soft or zero-width characters, straight
/// quotes and hyphens, single spaces, lower case.
public final class TextNormalizer {

  /// Hangul jamo are the first; looking up the script takes time, and most characters come before.
  private static final int FIRST_EAST_ASIAN = 0x1100;

  private TextNormalizer() {}

  /// `text` with soft hyphens and zero-width characters removed and white space collapsed;
  /// otherwise as printed.
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c);
    }
    return out.toString();
  }

  /// The form in which two texts are the same words: [#clean], NFKC, lower case in the root
  /// locale, quotes and hyphens straight.
  public static String comparable(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      out.append(
          switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '«', '»', '″' -> '"';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> c;
          });
    }
    return clean(out.toString());
  }

  /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark, direction marks.
  public static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF';
  }

  /// Whether `c` is a Han, kana or Hangul character: scripts whose words are not set apart by
  /// spaces
  /// or, for Hangul, are best compared by syllables.
  public static boolean isEastAsian(int c) {
    if (c < FIRST_EAST_ASIAN) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
