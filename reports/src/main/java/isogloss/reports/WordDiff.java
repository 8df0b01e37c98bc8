package isogloss.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of two texts that the other has not, in order: a longest common subsequence of words,
/// or of single characters where a script writes none apart. Case is ignored.
///
/// Texts that have little in common get no marks: a text that is marked all over says nothing.
///
/// *Source:* Wagner and Fischer (1974), *The String-to-String Correction Problem*.
///
/// @param a characters of the first text that differ
/// @param b characters of the second text that differ
record WordDiff(BitSet a, BitSet b) {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|"
              + "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|\\S");

  /// Largest table of words by words that is filled; two pages of text against two pages.
  private static final int MAX_CELLS = 1_000_000;

  /// Share of the longer text's words that must be common before differences are shown.
  private static final double MIN_COMMON = 0.4;

  private record Word(String text, int from, int to) {}

  /// The differences between `x` and `y`.
  static WordDiff between(String x, String y) {
    WordDiff diff = new WordDiff(new BitSet(), new BitSet());
    List<Word> a = words(x);
    List<Word> b = words(y);
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && same(a.get(head), b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && same(a.get(a.size() - 1 - tail), b.get(b.size() - 1 - tail))) {
      tail++;
    }
    int n = a.size() - head - tail;
    int m = b.size() - head - tail;
    if ((long) n * m > MAX_CELLS) {
      return diff;
    }
    List<Word> p = a.subList(head, head + n);
    List<Word> q = b.subList(head, head + m);
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            same(p.get(i), q.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    if (head + tail + common[0][0] < MIN_COMMON * Math.max(a.size(), b.size())) {
      return diff;
    }
    List<Word> onlyA = new ArrayList<>();
    List<Word> onlyB = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && same(p.get(i), q.get(j))) {
        i++;
        j++;
      } else if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1])) {
        onlyA.add(p.get(i++));
      } else {
        onlyB.add(q.get(j++));
      }
    }
    mark(diff.a, onlyA, x);
    mark(diff.b, onlyB, y);
    return diff;
  }

  /// Marks the words, and the white space between two of them.
  private static void mark(BitSet marks, List<Word> words, String text) {
    int end = -1;
    for (Word word : words) {
      boolean joins = end >= 0 && text.substring(end, word.from()).isBlank();
      marks.set(joins ? end : word.from(), word.to());
      end = word.to();
    }
  }

  private static boolean same(Word a, Word b) {
    return a.text().equals(b.text());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }
    return words;
  }
}
