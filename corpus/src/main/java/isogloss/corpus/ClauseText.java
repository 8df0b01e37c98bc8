package isogloss.corpus;

import isogloss.core.model.TextLine;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins printed lines to running text: words divided at line ends are put together, East Asian
/// lines meet without a space, paragraphs are separated by line breaks.
final class ClauseText {

  private static final Pattern LAST_WORD =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*(?:[-‐]\\p{L}+)*)[-‐\u00AD]$");
  private static final Pattern LAST_HANGUL = Pattern.compile("\\p{IsHangul}+$");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}[\\p{L}\\p{M}]*)");

  /// Words after which a hyphen at the line end stands for a left-out part ("short- and
  /// long-term").
  private static final Set<String> SUSPENDED =
      Set.of("and", "or", "to", "et", "ou", "en", "of", "und", "oder", "bzw", "y", "o", "e", "och");

  /// Korean particles that are no words of their own. *Source:* National Institute of Korean
  /// Language, Korean orthography, article 41.
  private static final Set<String> PARTICLES = Set.of("은", "는", "을", "를", "의", "에", "와", "과", "로");

  private final List<BodyLine> lines;
  private final boolean divides;
  private @Nullable Set<String> words;

  /// @param lines all lines of the document: their words decide whether a hyphen was put in
  ///     by the line break
  /// @param language ISO 639-1 code; only languages in Latin, Greek or Cyrillic letters divide
  ClauseText(List<BodyLine> lines, String language) {
    this.lines = lines;
    this.divides = !Set.of("zh", "ja", "ko", "th", "ar", "he", "vi").contains(language);
  }

  /// The words of the document, gathered when a line first asks for them.
  private Set<String> words() {
    if (words == null) {
      words = words(lines);
    }
    return words;
  }

  private static Set<String> words(List<BodyLine> lines) {
    Set<String> words = new HashSet<>();
    boolean divided = false;
    for (BodyLine line : lines) {
      // Halves of divided words are no words.
      String text = line.text();
      boolean divides = text.endsWith("-") || text.endsWith("‐");
      for (int start = nextWord(text, 0); start < text.length(); ) {
        int end = endOfWord(text, start);
        // Korean lines may end anywhere in a word.
        boolean half =
            (hangul(text.codePointAt(start)) && (start == 0 || end == text.length()))
                || (divided && start == 0)
                || (divides && end >= text.length() - 1);
        if (!half) {
          String word = fold(text.substring(start, end));
          words.add(word);
          if (word.indexOf('-') >= 0) {
            words.addAll(List.of(word.split("-", -1)));
          }
        }
        start = nextWord(text, end);
      }
      divided = divides;
    }
    return words;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isLetter(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /// Where the word that begins at `start` ends; hyphens before letters are part of it.
  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean hyphen =
          (c == '-' || c == '‐')
              && i + 1 < text.length()
              && Character.isLetter(text.codePointAt(i + 1));
      if (!hyphen && !Character.isLetter(c) && !mark(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean mark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /// The joined text.
  ///
  /// @param text paragraphs separated by line breaks
  /// @param lines where each printed line begins
  /// @param hyphens number of hyphens left out
  record Joined(String text, List<TextLine> lines, int hyphens) {}

  Joined join(List<DraftClause.Piece> pieces, boolean paragraphs) {
    StringBuilder out = new StringBuilder();
    List<TextLine> lines = new ArrayList<>();
    int hyphens = 0;
    for (DraftClause.Piece piece : pieces) {
      String text = piece.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      if (!out.isEmpty()) {
        if (piece.paragraph() && paragraphs) {
          out.append('\n');
        } else {
          Joint joint = joint(out, text);
          if (joint == Joint.DIVIDED) {
            out.setLength(out.length() - 1);
            hyphens++;
          } else if (joint == Joint.SPACE) {
            out.append(' ');
          }
        }
      }
      lines.add(new TextLine(out.length(), piece.line().line().page(), piece.line().line().box()));
      out.append(text);
    }
    return new Joined(out.toString(), lines, hyphens);
  }

  private enum Joint {
    SPACE,
    NONE,
    DIVIDED
  }

  private Joint joint(StringBuilder before, String after) {
    int last = before.codePointBefore(before.length());
    int first = after.codePointAt(0);
    if (LayoutLine.wide(last) || LayoutLine.wide(first)) {
      return Joint.NONE;
    }
    if (hangul(last) && hangul(first)) {
      return hangulJoint(before, after);
    }
    if (last != '-' && last != '‐') {
      return Joint.SPACE;
    }
    String tail = before.substring(Math.max(0, before.length() - 60));
    Matcher left = LAST_WORD.matcher(tail);
    Matcher right = FIRST_WORD.matcher(after);
    if (!left.find()) {
      return Joint.SPACE;
    }
    if (!right.find()) {
      return Character.isDigit(first) ? Joint.NONE : Joint.SPACE;
    }
    String head = fold(left.group(1));
    String rest = fold(right.group(1));
    if (SUSPENDED.contains(rest)) {
      return Joint.SPACE;
    }
    if (!divides || !Character.isLowerCase(first)) {
      return Joint.NONE;
    }
    String lastPart = head.substring(head.lastIndexOf('-') + 1);
    if (words().contains(lastPart + rest)) {
      return Joint.DIVIDED;
    }
    boolean compound =
        words().contains(lastPart + "-" + rest) || words().contains(head + "-" + rest);
    boolean twoWords =
        lastPart.length() > 1 && words().contains(lastPart) && words().contains(rest);
    return compound || twoWords ? Joint.NONE : Joint.DIVIDED;
  }

  /// Whether a Korean word goes on after the line end: together it is a word of the document or
  /// begins with one, its rest is a particle, or its short first part never stands alone.
  private Joint hangulJoint(StringBuilder before, String after) {
    String tail = before.substring(Math.max(0, before.length() - 30));
    Matcher left = LAST_HANGUL.matcher(tail);
    Matcher right = FIRST_WORD.matcher(after);
    if (!left.find() || !right.find()) {
      return Joint.SPACE;
    }
    String head = left.group();
    String rest = right.group();
    if (PARTICLES.contains(rest)) {
      return Joint.NONE;
    }
    String whole = head + rest;
    for (int end = whole.length(); end > head.length(); end--) {
      if (end >= 3 && words().contains(whole.substring(0, end))) {
        return Joint.NONE;
      }
    }
    boolean stub = head.length() == 1 && !words().contains(head);
    return stub || (rest.length() == 1 && !words().contains(rest)) ? Joint.NONE : Joint.SPACE;
  }

  private static boolean hangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private static String fold(String word) {
    return TextNormalizer.clean(word).replace('‐', '-').toLowerCase(Locale.ROOT);
  }
}
