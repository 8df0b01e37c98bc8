package isogloss.corpus;

/// Questions about the characters of a text. They are asked of every line several times, so none of
/// them opens a stream or an expression.
final class Characters {

  /// Between the blank and this one, the Ogham space, no character is white space to Java.
  private static final int FIRST_WIDE_SPACE = 0x1680;

  private Characters() {}

  /// Number of characters that are not white space.
  static long visible(String text) {
    long n = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean plain = c > ' ' && c < FIRST_WIDE_SPACE;
      n += plain || !Character.isWhitespace(c) ? 1 : 0;
    }
    return n;
  }

  /// Whether there is a letter of any script.
  static boolean anyLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether there is a small letter.
  static boolean anyLowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether all of it is white space of some kind.
  static boolean allSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the last character is one of these.
  static boolean endsIn(String text, String characters) {
    return !text.isEmpty() && characters.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
