package isogloss.models;

import isogloss.core.text.Passage;

/// Which encoder reads a passage.
enum Reader {
  ENGLISH,
  CHINESE,
  /// None: a script that neither encoder was trained on.
  NONE;

  /// Decided by the letters of the text; the language only settles what letters cannot. A Chinese
  /// title in an English text goes to the Chinese encoder, an English one in a Chinese standard to
  /// the English encoder.
  static Reader of(Passage passage) {
    int han = 0;
    int latin = 0;
    int other = 0;
    String text = passage.text();
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      switch (Character.UnicodeScript.of(c)) {
        case HAN -> han++;
        case LATIN -> latin++;
        default -> other++;
      }
    }
    if (passage.language().equals("zh") && han > 0) {
      return CHINESE;
    }
    if (latin >= han + other) {
      return ENGLISH; // also a text of numbers only
    }
    // Kana or Hangul among the Han characters: Japanese or Korean, whatever the label says.
    return han > latin && other == 0 && !passage.language().equals("ja") ? CHINESE : NONE;
  }
}
