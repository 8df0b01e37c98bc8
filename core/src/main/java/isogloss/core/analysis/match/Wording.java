package isogloss.core.analysis.match;

import isogloss.core.model.Provision;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of two norms of one language have in common and what only one of them has.
final class Wording {
  private static final Pattern NEGATION = Markers.of("negation");

  /// Languages whose negating words are known, see `markers.tsv`.
  static final Set<String> NEGATED = Markers.languages("negation");

  private static final Pattern BEFORE = Markers.of("before");
  private static final Pattern AFTER = Markers.of("after");
  private static final Pattern ONLY = Markers.of("only");
  private static final Pattern ASSIGNS = Markers.of("assigns");
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}]+");

  private Wording() {}

  /// Number of negating words.
  static int negations(String text) {
    return count(NEGATION, text);
  }

  /// Whether the text orders its steps "before" (negative), "after" (positive) or not at all (0).
  static int order(String text) {
    int before = count(BEFORE, text);
    int after = count(AFTER, text);
    return Integer.compare(after, before);
  }

  /// Whether the text leaves one way or one bearer only.
  static boolean exclusive(String text) {
    return ONLY.matcher(text).find();
  }

  /// Whether the text says whose task something is.
  static boolean assigns(String text) {
    return ASSIGNS.matcher(text).find();
  }

  /// The words of `text`, comparable, punctuation left out; single characters for Chinese and
  /// Japanese.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(TextNormalizer.comparable(text));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  /// Share of the distinct words of two texts that both have, in [0, 1].
  static double common(String a, String b) {
    Set<String> all = new HashSet<>(words(a));
    Set<String> both = new HashSet<>(words(b));
    int size = all.size() + both.size();
    both.retainAll(all);
    return size == both.size() ? 1 : (double) both.size() / (size - both.size());
  }

  /// The words of `p` that `q` lacks, in order, repetitions counted.
  static List<String> only(Provision p, Provision q) {
    TreeMap<String, Integer> spare = new TreeMap<>();
    for (String word : words(q.norm())) {
      spare.merge(word, 1, Integer::sum);
    }
    List<String> only = new ArrayList<>();
    for (String word : words(p.norm())) {
      int left = spare.getOrDefault(word, 0);
      if (left == 0) {
        only.add(word);
      } else {
        spare.put(word, left - 1);
      }
    }
    return only;
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      count++;
    }
    return count;
  }
}
