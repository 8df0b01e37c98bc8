package isogloss.models;

import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// The parts of a text that a [TranslationTable] knows translations of.
///
/// Words, and beside long ones their beginning and end, which inflection and compounds leave alone;
/// syllables and pairs of them in Vietnamese; in scripts without spaces, pairs of characters, since
/// most words of law are two characters long, and single ones. Parts may cover each other.
final class Lexemes {
  private static final Pattern RUN =
      Pattern.compile(
          "\\p{IsHan}+|[\\p{IsKatakana}ー]+|\\p{IsHiragana}+|\\p{IsHangul}+"
              + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHangul}]]+");

  /// Characters of a beginning or an end that stand for the word: most stems are no longer, and
  /// shorter ones are common to words that mean something else.
  private static final int AFFIX = 6;

  /// Words without meaning of their own. They would be aligned with everything.
  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "to", "in", "and", "or", "for", "on", "by", "with", "is", "are",
          "be", "as", "that", "this", "it", "at", "from", "not", "any", "its", "which", "was",
          "were", "has", "have");

  private Lexemes() {}

  /// The parts of `text` in its order, repetitions included, in lower case.
  static List<String> of(String text, String language) {
    List<String> parts = new ArrayList<>();
    Matcher run = RUN.matcher(TextNormalizer.comparable(text));
    String before = "";
    while (run.find()) {
      String word = run.group();
      switch (Character.UnicodeScript.of(word.codePointAt(0))) {
        case HAN -> characters(word, true, parts::add);
        case HANGUL -> characters(word, false, parts::add);
        case HIRAGANA -> pairs(word, 2, parts::add);
        case KATAKANA -> {
          parts.add(word);
          pairs(word.length() > 4 ? word : "", 3, parts::add);
        }
        default -> {
          if (language.equals("vi")) {
            if (!before.isEmpty()) {
              parts.add(before + " " + word);
            }
            before = word;
            parts.add(word);
          } else {
            word(word, parts::add);
          }
        }
      }
    }
    return parts;
  }

  private static void characters(String run, boolean single, Consumer<String> parts) {
    pairs(run, 2, parts);
    if (single) {
      run.codePoints().forEach(c -> parts.accept(Character.toString(c)));
    } else if (run.length() != 2) {
      parts.accept(run);
    }
  }

  private static void pairs(String run, int length, Consumer<String> parts) {
    for (int i = 0; i + length <= run.length(); i++) {
      parts.accept(run.substring(i, i + length));
    }
  }

  private static void word(String word, Consumer<String> parts) {
    if (word.length() <= 2) {
      return;
    }
    parts.accept(word);
    if (word.length() > AFFIX) {
      parts.accept(word.substring(0, AFFIX) + "~");
    }
    if (word.length() > AFFIX + 4) {
      parts.accept("~" + word.substring(word.length() - AFFIX));
    }
  }

  /// The words of an English text with meaning, in lower case.
  static List<String> english(String text) {
    List<String> words = new ArrayList<>();
    Matcher run = RUN.matcher(TextNormalizer.comparable(text));
    while (run.find()) {
      String word = run.group();
      if (!EMPTY.contains(word)
          && Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.HAN) {
        words.add(word);
      }
    }
    return words;
  }

  /// English words by stem, kept, since a stemmer has state and is slow.
  static final class Stems {
    private final PorterStemmer stemmer = new PorterStemmer();
    private final Map<String, String> known = new HashMap<>();

    String of(String word) {
      return known.computeIfAbsent(word, stemmer::stem);
    }
  }
}
