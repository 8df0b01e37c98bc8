package isogloss.corpus;

import isogloss.core.model.PageProblem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells pages whose text cannot be trusted: none at all, or codes that do not decode to what is
/// printed.
final class TextQuality {

  /// A page with fewer characters than this says nothing about its encoding.
  private static final int MIN_CHARACTERS = 60;

  /// A page with fewer characters than this is a picture with a page number at most.
  private static final int NO_TEXT_CHARACTERS = 4;

  /// Share of the page that the picture of a scan takes at least.
  private static final float SCAN = 0.8f;

  /// Stamps and page numbers stand no further from the edge than this share of the page.
  private static final float EDGE = 0.1f;

  /// Share of undecodable characters from which on a page is garbled.
  private static final double UNDECODED = 0.15;

  /// Share of letters below which a page of text is not language; tables of figures keep a third.
  private static final double LETTERS = 0.2;

  /// Share of letters in another script than the language's from which on the map is implausible.
  private static final double FOREIGN = 0.5;

  /// Share of rare Han characters from which on the map is implausible; running Chinese has less
  /// than one in a thousand outside the Unified Ideographs block.
  private static final double RARE_HAN = 0.05;

  private static final Set<String> HAN = Set.of("zh", "ja");
  private static final Set<String> OTHER =
      Set.of("ko", "ru", "uk", "bg", "el", "ar", "he", "fa", "th", "hi", "sr", "mk", "ka", "hy");

  private static final int ASCII = 0x80;

  private TextQuality() {}

  /// What is wrong with `page`, empty when it can be read.
  static Optional<PageProblem> problem(PageGlyphs page, String language) {
    int total = 0;
    int letters = 0;
    int latin = 0;
    int broken = 0;
    int han = 0;
    int rareHan = 0;
    int vowels = 0;
    int filler = 0;
    for (Glyph glyph : page.glyphs()) {
      for (int i = 0; i < glyph.text().length(); ) {
        int c = glyph.text().codePointAt(i);
        i += Character.charCount(c);
        total++;
        if (c < ASCII && Character.isLetter(c)) {
          letters++;
          latin++;
          vowels += isVowel(c) ? 1 : 0;
          continue; // Most characters are such, and need no look at the tables of Unicode.
        }
        int type = Character.getType(c);
        // Leaders of tables of contents and rules of forms are no evidence.
        filler += ".…·・_-–—".indexOf(c) >= 0 ? 1 : 0;
        if (c == 0xFFFD || type == Character.PRIVATE_USE || type == Character.UNASSIGNED) {
          broken++;
        }
        if (Character.isLetter(c)) {
          letters++;
          Character.UnicodeScript script = Character.UnicodeScript.of(c);
          if (script == Character.UnicodeScript.LATIN) {
            latin++;
            vowels += isVowel(c) ? 1 : 0;
          } else if (script == Character.UnicodeScript.HAN) {
            han++;
            rareHan += c < 0x4E00 || c > 0x9FFF ? 1 : 0;
          }
        }
      }
    }
    int undecoded = Math.max(page.undecoded(), broken);
    if (total + page.undecoded() < NO_TEXT_CHARACTERS) {
      return page.damage().isEmpty()
          ? problem(page, PageProblem.Kind.NO_TEXT, "a picture or outlines, no characters")
          : problem(page, PageProblem.Kind.GARBLED, page.damage());
    }
    if (page.picture() >= SCAN && page.glyphs().stream().allMatch(g -> atEdge(g, page))) {
      return problem(page, PageProblem.Kind.NO_TEXT, "a picture with characters at its edges only");
    }
    if (total + page.undecoded() < MIN_CHARACTERS) {
      return broken * 2 > total
          ? problem(page, PageProblem.Kind.GARBLED, share(broken, total, "characters undecoded"))
          : Optional.empty();
    }
    int all = Math.max(total, page.undecoded());
    if (undecoded > UNDECODED * all) {
      return problem(
          page, PageProblem.Kind.GARBLED, share(undecoded, all, "characters without Unicode text"));
    }
    int marks = total - filler;
    if (marks > 4 * MIN_CHARACTERS && letters < LETTERS * marks) {
      return problem(page, PageProblem.Kind.GARBLED, share(letters, marks, "characters letters"));
    }
    if (rareHan > RARE_HAN * Math.max(han, 1) && han > MIN_CHARACTERS) {
      return problem(
          page, PageProblem.Kind.GARBLED, share(rareHan, han, "ideographs outside common use"));
    }
    boolean latinLanguage = !HAN.contains(language) && !OTHER.contains(language);
    if (latinLanguage && letters > MIN_CHARACTERS && letters - latin > FOREIGN * letters) {
      return problem(
          page,
          PageProblem.Kind.GARBLED,
          share(letters - latin, letters, "letters not in the script of language " + language));
    }
    // A shifted alphabet decodes to Latin letters, but hardly to vowels.
    if (latinLanguage && latin > 4 * MIN_CHARACTERS && vowels < 0.15 * latin) {
      return problem(page, PageProblem.Kind.GARBLED, share(vowels, latin, "letters vowels"));
    }
    return Optional.empty();
  }

  private static boolean atEdge(Glyph glyph, PageGlyphs page) {
    return glyph.bottom() < EDGE * page.height()
        || glyph.top() > (1 - EDGE) * page.height()
        || glyph.right() < EDGE * page.width()
        || glyph.left() > (1 - EDGE) * page.width();
  }

  private static boolean isVowel(int c) {
    if (c < ASCII) {
      return "aeiouyAEIOUY".indexOf(c) >= 0;
    }
    String base =
        java.text.Normalizer.normalize(Character.toString(c), java.text.Normalizer.Form.NFD);
    return "aeiouyıøæœ".indexOf(base.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
  }

  private static Optional<PageProblem> problem(
      PageGlyphs page, PageProblem.Kind kind, String detail) {
    return Optional.of(new PageProblem(page.number(), kind, detail));
  }

  private static String share(int part, int whole, String what) {
    return String.format(Locale.ROOT, "%d of %d %s", part, whole, what);
  }
}
