package isogloss.corpus.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds places where a long Latin word may be divided at the end of a line.
///
/// A plain rule instead of a dictionary: between two consonants that stand between vowels
/// (com-mittee), else before a single consonant between vowels (do-cument). Not always where a
/// dictionary would divide, but as frequent, which is what a reader of line ends must cope with.
final class Hyphenator {
  /// Shorter words stay whole, letters.
  private static final int LONG_WORD = 8;

  /// Least letters on either side.
  private static final int LEAST = 3;

  private static final String VOWELS = "aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûü";

  /// Pairs of consonants that write one sound or begin a syllable together.
  private static final Set<String> UNDIVIDED =
      Set.of(
          "bl", "br", "ch", "ck", "cl", "cr", "dr", "fl", "fr", "gh", "gl", "gn", "gr", "kn", "ph",
          "pl", "pr", "qu", "sc", "sh", "st", "th", "tr", "wh", "wr");

  private Hyphenator() {}

  /// Indices into `word` before which a hyphen may be put, ascending; empty for short words,
  /// acronyms and words with digits. Punctuation around the letters is allowed.
  static List<Integer> points(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    if (end - start < LONG_WORD) {
      return List.of();
    }
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c)
          || CharacterClass.isChinese(c)
          || (i > start && !Character.isLowerCase(c))) {
        return List.of();
      }
    }
    List<Integer> points = new ArrayList<>();
    for (int i = start + LEAST; i <= end - LEAST; i++) {
      if (divides(word, i)) {
        points.add(i);
      }
    }
    return List.copyOf(points);
  }

  private static boolean divides(String word, int i) {
    if (isVowel(word.charAt(i)) || !isVowel(word.charAt(i + 1))) {
      return false;
    }
    char before = word.charAt(i - 1);
    if (isVowel(before)) {
      return true;
    }
    return isVowel(word.charAt(i - 2)) && !UNDIVIDED.contains("" + before + word.charAt(i));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
