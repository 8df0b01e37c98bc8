package isogloss.core.analysis.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words of which a text must contain one for a pattern to match anywhere in it. To look for words
/// is many times faster than to try a pattern at every letter.
///
/// @param words in small letters; empty where the pattern needs no words
record Needles(List<String> words) {

  Needles {
    words = List.copyOf(words);
  }

  /// The words that a regular expression needs: of all parts that each match must have, the one
  /// with the longest shortest word.
  static Needles of(String regex) {
    return new Needles(new Needed(regex.toLowerCase(Locale.ROOT)).alternatives());
  }

  /// Whether a text in small letters can match.
  boolean in(String text) {
    if (words.isEmpty()) {
      return true;
    }
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Reads a regular expression from left to right.
  private static final class Needed {
    private final String regex;
    private int at;

    Needed(String regex) {
      this.regex = regex;
    }

    /// The needs of the alternatives up to the end of a group; none where one has none.
    List<String> alternatives() {
      List<String> all = new ArrayList<>();
      boolean each = true;
      do {
        List<String> one = sequence();
        each &= !one.isEmpty();
        all.addAll(one);
      } while (at < regex.length() && regex.charAt(at++) == '|');
      return each ? all : List.of();
    }

    private List<String> sequence() {
      List<String> best = List.of();
      StringBuilder run = new StringBuilder();
      while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        char c = regex.charAt(at++);
        if (Character.isLetter(c) || c == ' ') {
          if (!optional()) {
            run.append(c);
          }
          if (quantified()) {
            best = better(best, run);
          }
        } else {
          best = better(best, run);
          List<String> part = part(c);
          best = optional() || shortest(part) <= shortest(best) ? best : part;
        }
        skipQuantifier();
      }
      return better(best, run);
    }

    /// What a group needs; other parts need nothing that can be named.
    private List<String> part(char c) {
      switch (c) {
        case '\\' -> at = regex.startsWith("p{", at) ? regex.indexOf('}', at) + 1 : at + 1;
        case '[' -> {
          while (regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
          }
          at++;
        }
        case '(' -> {
          boolean plain = regex.charAt(at) != '?' || regex.startsWith("?:", at);
          at += regex.charAt(at) == '?' ? 2 : 0;
          List<String> inner = alternatives();
          return plain ? inner : List.of();
        }
        default -> {}
      }
      return List.of();
    }

    private boolean quantified() {
      return at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
    }

    private boolean optional() {
      return quantified()
          && (regex.charAt(at) == '?' || regex.charAt(at) == '*' || regex.startsWith("{0", at));
    }

    private void skipQuantifier() {
      while (quantified()) {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      }
    }

    private static List<String> better(List<String> best, StringBuilder run) {
      List<String> one = run.isEmpty() ? List.of() : List.of(run.toString());
      run.setLength(0);
      return shortest(one) > shortest(best) ? one : best;
    }

    private static int shortest(List<String> words) {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }
  }
}
