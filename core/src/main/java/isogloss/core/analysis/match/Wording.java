package isogloss.core.analysis.match;

import isogloss.core.model.Provision;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of two norms of one language have in common and what only one of them has.
final class Wording {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|no|never|nor|without|neither|none|nicht|kein\\w*|niemals|ohne|pas|aucune?"
              + "|jamais|sans)\\b|n['’]|(?<![\\p{IsHan}])不|不得|不应|不可|不能|严禁|禁止|未|无|非",
          FLAGS);
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:before|prior to|in advance of|vor|bevor|avant)\\b|之前|以前|(?<=[务用作布线市])前|前(?=，|应|须)",
          FLAGS);
  private static final Pattern AFTER =
      Pattern.compile("\\b(?:after|following|nach|nachdem|après)\\b|之后|以后|后方可", FLAGS);
  private static final Pattern ONLY =
      Pattern.compile(
          "\\b(?:only|solely|exclusively|alone|no one else|no other way|ausschließlich|allein|nur"
              + "|uniquement|seule?|exclusivement)\\b|仅|只能|方可|唯一",
          FLAGS);

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

  /// The words of `text`, comparable, punctuation left out; single characters for Chinese and
  /// Japanese.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m =
        Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}]+")
            .matcher(TextNormalizer.comparable(text));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
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
