package isogloss.corpus;

import isogloss.core.text.TextNormalizer;
import java.text.Normalizer;

/// Undoes what type setting does to characters, and nothing else: ligatures and presentation forms
/// become letters, Kangxi radicals and compatibility ideographs become the usual characters, soft
/// hyphens and zero-width characters vanish. Full-width punctuation, circled digits and superscript
/// signs stay, since markers and quotations show them.
final class CharacterRepair {

  /// Radicals that have no compatibility mapping but that fonts draw for the character itself, each
  /// followed by that character. *Source:* Unicode Character Database,
  /// EquivalentUnifiedIdeograph.txt.
  private static final String RADICALS =
      "⺁厂⺎兀⺒巳⺠民⺦丬⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食" + "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀";

  /// Characters before this one are the same in composed form.
  private static final char FIRST_COMBINING = '\u0300';

  private CharacterRepair() {}

  /// `text` repaired, without white space and control characters.
  static String repair(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || (c <= 0xFFFF && TextNormalizer.isInvisible((char) c))
          || (Character.getType(c) == Character.CONTROL)) {
        continue;
      }
      int radical = c >= 0x2E80 && c <= 0x2EFF ? RADICALS.indexOf(c) : -1;
      if (radical >= 0 && radical % 2 == 0) {
        out.append(RADICALS.charAt(radical + 1));
      } else if (isPresentationForm(c)) {
        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /// Whether `text` is in visible ASCII characters, which need no repair.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /// Letters with their combining marks in composed form.
  static String compose(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /// *Source:* Unicode blocks Kangxi Radicals, CJK Radicals Supplement, CJK Compatibility
  /// Ideographs (and Supplement), Alphabetic Presentation Forms, Arabic Presentation Forms,
  /// half-width Katakana and Hangul, Mathematical Alphanumeric Symbols, and the digraphs of Latin
  /// Extended-B.
  private static boolean isPresentationForm(int c) {
    return (c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFB00 && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC)
        || (c >= 0xFF65 && c <= 0xFFDC)
        || (c >= 0x1D400 && c <= 0x1D7FF)
        || (c >= 0x2F800 && c <= 0x2FA1F)
        || (c >= 0x01C4 && c <= 0x01CC)
        || (c >= 0x0132 && c <= 0x0133);
  }
}
