package isogloss.core.analysis.norm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The units of one language, as they follow a number or stand before it.
final class Units {

  /// A unit, or a word to pass over before one, that ends before `end`.
  record Found(String unit, int end) {}

  private record Prefix(String words, String unit) {}

  /// Stands in the table for words between a number and its unit that change neither.
  private static final String FILLER = "-";

  /// How far before a number "age of" may stand.
  private static final int AGE_REACH = 24;

  private static final Pattern PARTICLE =
      Pattern.compile(
          "이[상하내며고다었]|이? ?되|미만|초과|간|의|을|를|[이가은는](?![가-힣])|으?로|부터|까지|마다|에|내|안|[전후]"
              + "|씩|당|[과와]|동안|정도|한도|단위|으로|인(?![가-힣])");

  private static final Pattern OTHER_WORD =
      Pattern.compile(
          "人[工才类類员員口权権權间間民体體脸机機物材事文身格為为]|日[本常期志誌程報报]|天[然津]|元[数素數]"
              + "|[周週][期围圍边邊知]|名[称單单义稱義]|年[龄齡齢代]|分[析类類别別野布割]|秒[针針]");

  private final Map<String, String> after = new HashMap<>();
  private final List<Prefix> money = new ArrayList<>();
  private final List<String> age = new ArrayList<>();
  private int longest;

  Units(String language) {
    for (String[] row : Lexicon.rows("units.tsv", 4)) {
      if (!row[0].equals(language) && !row[0].equals("*")) {
        continue;
      }
      for (String words : row[3].split("\\|")) {
        if (row[2].equals("after")) {
          after.put(words, row[1]);
          longest = Math.max(longest, words.length());
        } else if (row[1].equals("age")) {
          age.add(words);
        } else {
          // A currency of the language itself goes before that of all, such as ¥ in Japanese.
          money.add(row[0].equals("*") ? money.size() : 0, new Prefix(words, row[1]));
        }
      }
    }
    money.sort((a, b) -> b.words().length() - a.words().length());
  }

  /// The unit at `from`, with words before it that change nothing; empty when there is none.
  Found at(String text, int from) {
    int at = from;
    for (int i = 0; i < 3; i++) {
      Found found = longest(text, at);
      if (!found.unit().equals(FILLER)) {
        return found;
      }
      at = found.end();
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
        at++;
      }
    }
    return new Found("", from);
  }

  private Found longest(String text, int from) {
    for (int length = Math.min(longest, text.length() - from); length > 0; length--) {
      int end = from + length;
      String unit = after.get(text.substring(from, end));
      boolean cut = latin(text, end - 1) && (latin(text, end) || elides(text, end, length));
      if (unit != null && !cut && !goesOn(text, end)) {
        return new Found(unit, end);
      }
    }
    return new Found("", from);
  }

  /// Whether the word that ends before `at` goes on to another: 인공 is no person, nor is 人工.
  private static boolean goesOn(String text, int at) {
    boolean hangul =
        at < text.length()
            && EastNumbers.isHangul(text.charAt(at - 1))
            && EastNumbers.isHangul(text.charAt(at));
    return (hangul && !PARTICLE.matcher(text).region(at, text.length()).lookingAt())
        || OTHER_WORD.matcher(text).region(at - 1, text.length()).lookingAt();
  }

  /// Whether a single letter is a word cut short, as in "11 s'appliquent".
  private static boolean elides(String text, int at, int length) {
    return length == 1 && at < text.length() && "'’".indexOf(text.charAt(at)) >= 0;
  }

  /// The currency that ends before `at`, empty when there is none; `end` is where it begins.
  Found money(String text, int at) {
    int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    for (Prefix prefix : money) {
      int begin = end - prefix.words().length();
      if (begin >= 0
          && text.startsWith(prefix.words(), begin)
          && !(latin(text, begin) && latin(text, begin - 1))) {
        return new Found(prefix.unit(), begin);
      }
    }
    return new Found("", at);
  }

  /// Whether the words from `from` to `to` say that the number after them is an age.
  boolean age(String text, int from, int to) {
    String near = text.substring(Math.max(from, to - AGE_REACH), to);
    for (String words : age) {
      int at = near.lastIndexOf(words);
      if (at >= 0 && !latin(near, at - 1) && near.indexOf(',', at) < 0) {
        return true;
      }
    }
    return false;
  }

  static boolean latin(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN;
  }
}
