package isogloss.models;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where one line of text may and may not be cut into sentences, by script and abbreviations.
///
/// A cut is an offset at which a sentence ends. Texts in Han and kana are cut after their own full
/// stops outside quotes and brackets, all others after `. ! ?` and their like before white space.
final class SentenceRules {

  private SentenceRules() {}

  /// Abbreviations without their last stop, lower case, that other words follow. All languages
  /// share one list where they agree; what is a word elsewhere stands under its language.
  private static final Set<String> ABBREVIATIONS =
      words(
          """
          art arts no nos nr nrs par para paras sec secs reg regs ch cl cls fig figs tab eq vol vols
          ed eds pp cf vs viz ibid ca approx resp incl excl e.g i.e p.ex z.b d.h u.a o.ä i.d.r i.v.m
          i.s.d i.s.v p.a c.f a.k.a q.v rec recs ann app appx dir dec subpara subparas mr mrs ms dr
          prof messrs st jr sr inc ltd corp co rev ref refs doc docs tel gov dept seq
          """);

  private static final Map<String, Set<String>> ABBREVIATIONS_OF =
      Map.of(
          "de",
          words(
              """
              abs abschn anh anl anm aufl az bd bes bgbl bspw bzgl bzw ders ebd einschl entspr etc evtl
              ff gem ggf hrsg insb insbes kap lit mind mio mrd nrn rdnr rn rspr s sog st tz u.u ua usw
              u.s.w v.a verf vgl vorbem z.t zb ziff zit zzgl str ehem
              """),
          "fr",
          words(
              """
              al alin chap coll dir éd env etc ex exc inf m mm mme p.ex préc sect sqq suiv
              sup tél tit c.-à-d
              """),
          "nl",
          words(
              """
              aanh afd afl artt bijl bijv blz bv dhr dwz enz evt hfdst jl lid m.b.t m.n m.u.v mevr mln
              mrd nl o.a o.g.v par pag resp stb stcrt t.a.v t.b.v v.w.b vgl z.o.z zgn d.w.z i.h.k.v
              """),
          "es",
          words(
              """
              apdo arts cap cía disp ej etc excmo inc ilmo núm núms pág págs párr p.ej s.a sr sra ss sres
              tít ud uds vol r.d ap
              """),
          "it",
          words(
              "all artt c cap capo cfr co cpv d.lgs d.l d.p.r dott ecc es l lett n nn num p.es reg s.p.a sig sigg tit"),
          "pt",
          words("arts al cap cfr cód ex ex.ª exmo inc n núm obs pág págs p.ex sr sra ss séc tít"),
          "vi",
          words("tp ts ths pgs gs tt nđ qđ"));

  private static final Set<String> GERMAN_MONTHS =
      words(
          "januar jänner februar märz april mai juni juli august september oktober november dezember");

  /// Words after which a number is a reference, so that a stop after the number ends a sentence.
  private static final Set<String> BEFORE_A_REFERENCE =
      words(
          "art art. artikel absatz absätze abs. nummer nr. § §§ anhang kapitel abschnitt satz ziffer");

  /// A sentence mark with what closes behind it, before white space; or, for scripts that use no
  /// white space there, anywhere.
  private static final Pattern LATIN_STOP =
      Pattern.compile("[.!?…؟।։]+(?:[\"'”’»)\\]]|\\s»)*(?=\\s)|[؟।](?=\\S)");

  private static final Pattern WIDE_STOP =
      Pattern.compile(
          "[。！？；｡!?…]+[”’」』》）)\\]\"]*|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])[.;](?=\\s)");

  /// Nothing but a list marker or a number: `1.`, `(a)`, `第3条`, `5.2.1`, `Art. 5.`, `IV.`, `a.`
  private static final Pattern MARKER =
      Pattern.compile(
          "(?:(?:§+|Art(?:\\.|icle|ikel)?|Sec(?:\\.|tion)?|No\\.|Nr\\.|Annex|Anhang)\\s*)?"
              + "[(\\[“\"„«‘]*(?:\\d{1,4}(?:[.\\-]\\d+)*[a-z]?|\\p{L}|[ivxlcdm]{1,6}|[IVXLCDM]{1,6})[)\\].:]*",
          Pattern.UNICODE_CASE);

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")).stream().distinct().toList());
  }

  static boolean isWide(String language) {
    return language.equals("zh") || language.equals("ja");
  }

  /// The end of the stop found at `matcher`, with the closing marks behind it.
  static int[] cuts(String line, String language) {
    return isWide(language) ? wideCuts(line) : latinCuts(line);
  }

  private static int[] latinCuts(String line) {
    return LATIN_STOP.matcher(line).results().mapToInt(r -> r.end()).toArray();
  }

  private static int[] wideCuts(String line) {
    boolean[] inside = insideBrackets(line);
    Matcher stop = WIDE_STOP.matcher(line);
    int[] cuts = new int[line.length()];
    int n = 0;
    while (stop.find()) {
      int end = stop.end();
      // A closing mark that was opened before the stop belongs to an outer sentence.
      if (!inside[stop.start()] && end < line.length()) {
        cuts[n++] = end;
      }
    }
    return Arrays.copyOf(cuts, n);
  }

  /// Which characters stand within a pair of brackets or quotes; a bracket without a partner in
  /// its line counts for nothing.
  private static boolean[] insideBrackets(String line) {
    String opening = "「『《〈“‘（(【〔[";
    String closing = "」』》〉”’）)】〕]";
    boolean[] inside = new boolean[line.length()];
    int[] open = new int[line.length()];
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      if (opening.indexOf(line.charAt(i)) >= 0) {
        open[depth++] = i;
        continue;
      }
      int kind = closing.indexOf(line.charAt(i));
      if (kind < 0) {
        continue;
      }
      for (int d = depth - 1; d >= 0; d--) {
        if (opening.indexOf(line.charAt(open[d])) == kind) {
          Arrays.fill(inside, open[d], i + 1, true);
          depth = d;
          break;
        }
      }
    }
    return inside;
  }

  /// Whether a sentence that starts at `from` may end at `cut`; both are offsets in `line`, and
  /// white space follows the cut unless the script is wide.
  static boolean mayEnd(String line, int from, int cut, String language) {
    String sentence = line.substring(from, cut).strip();
    if (sentence.isEmpty()) {
      return false;
    }
    if (MARKER.matcher(sentence).matches()) {
      return false;
    }
    if (isWide(language)) {
      return true;
    }
    String rest = line.substring(cut).stripLeading();
    if (rest.isEmpty()) {
      return false; // the end of the line ends the sentence by itself
    }
    int next = rest.codePointAt(0);
    if (Character.isLowerCase(next) || ",;:)]»”".indexOf(next) >= 0) {
      return false;
    }
    if (sentence.charAt(sentence.length() - 1) != '.') {
      return true;
    }
    return !isAbbreviated(sentence.substring(0, sentence.length() - 1), rest, language);
  }

  /// Whether the stop after `before` belongs to its last word.
  private static boolean isAbbreviated(String before, String rest, String language) {
    int space = lastSpace(before);
    String last = before.substring(space + 1);
    String word = withoutElision(stripOpening(last).toLowerCase(Locale.ROOT));
    if (word.isEmpty()) {
      return false;
    }
    if (ABBREVIATIONS.contains(word)
        || ABBREVIATIONS_OF.getOrDefault(language, Set.of()).contains(word)) {
      // "etc. The" and "No. The" end; "Art. 5", "para. (2)" and "Mr. Smith" do not.
      return !endsAsWell(word, last, rest);
    }
    if (word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0))) {
      return isInitial(before, space, last);
    }
    boolean number = word.chars().allMatch(Character::isDigit);
    return number && language.equals("de") && isOrdinal(before, space, word, rest);
  }

  private static boolean endsAsWell(String word, String last, String rest) {
    boolean capital = Character.isUpperCase(rest.codePointAt(0));
    return switch (word) {
      case "etc", "usw", "ff", "enz", "ecc", "seq", "u.s.w" -> capital;
      // "The answer is no. The": a word, unless a number follows or it is written "No."
      case "no", "co", "inc", "ltd", "corp", "all", "lid", "ex", "es", "st" ->
          capital && !Character.isUpperCase(last.codePointAt(0));
      default -> false;
    };
  }

  /// "John F. Kennedy", "p. 5"; but "Annex A. The", "category B. The".
  private static boolean isInitial(String before, int space, String last) {
    if (!Character.isUpperCase(last.codePointAt(0))) {
      return true;
    }
    String previous =
        space < 0 ? "" : before.substring(lastSpace(before.substring(0, space)) + 1, space);
    if (previous.isEmpty()) {
      return true;
    }
    return Character.isUpperCase(previous.codePointAt(0))
        && !REFERRED_BY_LETTER.contains(previous.toLowerCase(Locale.ROOT));
  }

  private static final Set<String> REFERRED_BY_LETTER =
      words(
          "annex appendix part schedule section table figure class category anhang annexe bijlage teil");

  /// "am 1. Januar", "die 3. Änderung"; but "nach Artikel 5. Der".
  private static boolean isOrdinal(String before, int space, String number, String rest) {
    String following = rest.split("[\\s,;.]", 2)[0].toLowerCase(Locale.ROOT);
    if (GERMAN_MONTHS.contains(following)) {
      return true;
    }
    String previous =
        space < 0 ? "" : before.substring(lastSpace(before.substring(0, space)) + 1, space);
    return number.length() <= 2 && !BEFORE_A_REFERENCE.contains(previous.toLowerCase(Locale.ROOT));
  }

  private static int lastSpace(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0') {
        return i;
      }
    }
    return -1;
  }

  /// "l'art" is "art", "dell'art" too; words of other languages keep their apostrophe in front.
  private static String withoutElision(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe > 0 && apostrophe <= 5 ? word.substring(apostrophe + 1) : word;
  }

  private static String stripOpening(String word) {
    int i = 0;
    while (i < word.length() && "([{\"'“„«‘".indexOf(word.charAt(i)) >= 0) {
      i++;
    }
    return word.substring(i);
  }

  /// A number at the end of a sentence, "as set out in paragraph 2."; one of more than one figure
  /// or behind the word that it belongs to.
  private static final Pattern REFERENCE_END =
      Pattern.compile("(?U).*\\p{Ll}\\p{Ll} (?:\\d{1,4}[a-z]?(?:\\(\\w{1,3}\\))*|\\(\\w{1,3}\\))");

  /// Whether `cut` is so plain an end that no statistics are needed: a long lower-case word or a
  /// reference before the stop and a capital after it; or a script without capitals.
  static boolean mustEnd(String line, int cut) {
    int stop = beforeClosing(line, cut);
    int i = stop;
    while (i > 0 && Character.isLetter(line.charAt(i - 1))) {
      i--;
    }
    String word = line.substring(i, stop);
    String rest = line.substring(cut).stripLeading();
    if (rest.isEmpty()) {
      return false;
    }
    int next = rest.codePointAt(0);
    if (stop < cut - 1 && Character.isUpperCase(next)) {
      return true; // the stop is inside brackets or quotes that close with the sentence
    }
    boolean capital = Character.isUpperCase(next) || "¿¡«“„\"(".indexOf(next) >= 0;
    if (Character.isUpperCase(next)
        && stop >= 0
        && REFERENCE_END.matcher(line.substring(Math.max(0, stop - 40), stop)).matches()) {
      return true;
    }
    return (word.length() >= 3 && capital && word.chars().skip(1).allMatch(Character::isLowerCase))
        || isUncased(next);
  }

  private static boolean isUncased(int c) {
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }

  /// Where the last mark of the sentence that ends at `cut` stands, before closing quotes and
  /// brackets; -1 if there is none.
  static int beforeClosing(String line, int cut) {
    int stop = cut - 1;
    while (stop >= 0
        && ("\"'”’»)]".indexOf(line.charAt(stop)) >= 0
            || (stop + 1 < line.length()
                && line.charAt(stop + 1) == '»'
                && Character.isWhitespace(line.charAt(stop))))) {
      stop--;
    }
    return stop;
  }
}
