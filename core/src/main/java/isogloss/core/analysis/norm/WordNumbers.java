package isogloss.core.analysis.norm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers in words of one language in Latin letters, put together from the words of
/// `numbers.tsv`: a few dozen words instead of every number.
final class WordNumbers {

  /// A word of a number.
  ///
  /// @param inside whether it stands inside of numbers only
  /// @param article whether it is an article too
  private record Word(double value, boolean tens, boolean inside, boolean article) {}

  /// A number that ends before `end`; no value where none was read.
  ///
  /// @param article whether it is a bare article, such as "un" or "ein"
  record Read(double value, int end, boolean article) {}

  private static final Read NONE = new Read(Double.NaN, 0, false);

  private static final int SHORTEST_COMPOUND = 7;

  private final Map<String, Word> words = new HashMap<>();
  private final Set<String> links;
  private final String language;

  WordNumbers(String language) {
    this.language = language;
    for (String[] row : Lexicon.rows("numbers.tsv", 3)) {
      if (row[0].equals(language)) {
        String cell = row[1];
        String digits = cell.replaceAll("[+x?]", "");
        Word word =
            new Word(
                Double.parseDouble(digits),
                cell.endsWith("x"),
                cell.startsWith("+"),
                cell.endsWith("?"));
        for (String each : row[2].split("\\|")) {
          words.put(each, word);
        }
      }
    }
    links =
        switch (language) {
          case "en" -> Set.of("and");
          case "fr" -> Set.of("et");
          case "es" -> Set.of("y");
          case "pt", "it" -> Set.of("e");
          case "vi" -> Set.of("lẻ", "linh");
          default -> Set.of();
        };
  }

  /// The number in words that begins at `from`, where a word begins.
  Read read(String text, int from) {
    double total = 0;
    double group = 0;
    double lastScale = Double.MAX_VALUE;
    int at = from;
    int end = -1;
    boolean article = false;
    while (at < text.length()) {
      int stop = wordEnd(text, at);
      String name = text.substring(at, stop);
      if (end >= 0 && links.contains(name) && linkable(group, total)) {
        at = next(text, stop);
        name = text.substring(at, wordEnd(text, at));
        Word after = words.get(name);
        if (after == null || (after.value() >= 100 && !language.equals("pt"))) {
          break;
        }
        stop = wordEnd(text, at);
      }
      Word word = word(name);
      if (word == null || (end < 0 && word.inside())) {
        break;
      }
      double v = word.value();
      if (word.tens()) {
        if (group % 10 < 2) {
          break;
        }
        group = group - group % 10 + group % 10 * v;
      } else if (v >= 1000 && v % 1000 == 0) {
        if (v > lastScale) {
          total = NumberReader.times(total + group, v);
        } else {
          total += NumberReader.times(group == 0 ? 1 : group, v);
        }
        lastScale = v;
        group = 0;
      } else if (v == 100) {
        if (group >= 100) {
          break;
        }
        group = (group == 0 ? 1 : group) * v;
      } else if (language.equals("fr") && v == 20 && group % 100 == 4) {
        group += 76;
      } else if (fits(group, v)) {
        group += v;
      } else {
        break;
      }
      article = end < 0 && word.article();
      end = stop;
      at = next(text, stop);
      if (at == stop) {
        break;
      }
    }
    return end < 0 ? NONE : new Read(total + group, end, article);
  }

  /// Factor of a scale word such as "million" that begins at `from`, and its end.
  Read scale(String text, int from) {
    int stop = wordEnd(text, from);
    Word word = stop == from ? null : words.get(text.substring(from, stop));
    if (word == null || word.value() < 1000 || word.value() % 1000 != 0) {
      return NONE;
    }
    boolean dot = stop < text.length() && text.charAt(stop) == '.' && stop - from == 3;
    return new Read(word.value(), dot ? stop + 1 : stop, false);
  }

  private boolean fits(double group, double v) {
    double tail = group % 100;
    if (v >= 100) {
      return group == 0;
    }
    if (tail == 0 || v >= 20) {
      return tail == 0;
    }
    if (v >= 10) {
      return language.equals("fr") && (tail == 60 || tail == 80);
    }
    return tail % 10 == 0 && (tail >= 20 || language.equals("vi") || language.equals("fr"));
  }

  private boolean linkable(double group, double total) {
    double tail = group % 100;
    return language.equals("en") ? group % 100 == 0 && group + total > 0 : tail == 0 || tail >= 20;
  }

  private @Nullable Word word(String name) {
    Word word = words.get(name);
    if (word == null && language.equals("de") && name.length() >= SHORTEST_COMPOUND) {
      double value = german(name);
      return Double.isNaN(value) ? null : new Word(value, false, false, false);
    }
    return word;
  }

  /// Value of a German compound such as "zweihundertfünfundsechzig".
  private double german(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    Word word = words.get(name);
    if (word != null) {
      return word.value();
    }
    for (String scale : new String[] {"tausend", "hundert"}) {
      int at = name.indexOf(scale);
      if (at >= 0) {
        double left = at == 0 ? 1 : german(name.substring(0, at));
        String rest = name.substring(at + scale.length());
        double right = german(rest.startsWith("und") ? rest.substring(3) : rest);
        return left * (scale.equals("tausend") ? 1000 : 100) + right;
      }
    }
    int and = name.indexOf("und");
    if (and > 0) {
      double ones = german(name.substring(0, and));
      double tens = german(name.substring(and + 3));
      return ones < 10 && tens >= 20 && tens < 100 ? ones + tens : Double.NaN;
    }
    return Double.NaN;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Where the next word begins after one blank or hyphen; `stop` when none does.
  private static int next(String text, int stop) {
    boolean joins =
        stop + 1 < text.length()
            && (text.charAt(stop) == ' ' || text.charAt(stop) == '-')
            && Character.isLetter(text.charAt(stop + 1));
    return joins ? stop + 1 : stop;
  }
}
