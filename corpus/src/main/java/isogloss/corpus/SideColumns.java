package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells columns that stand beside the text on most pages and are not the text: its translation
/// into another language, or explanations.
final class SideColumns {

  /// The commonest words of the languages in which laws are printed side by side; they differ in
  /// each pair of languages.
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "en", Set.of("the", "of", "and", "that", "is", "or", "by", "under", "with", "an"),
          "fr", Set.of("le", "les", "des", "du", "et", "une", "est", "ou", "dans", "qui"),
          "de", Set.of("der", "die", "und", "das", "nicht", "ist", "mit", "zu", "oder", "von"),
          "es", Set.of("el", "los", "las", "y", "del", "por", "con", "una", "se", "para"),
          "it", Set.of("il", "della", "di", "e", "che", "dei", "nel", "gli", "per", "alla"),
          "nl", Set.of("het", "een", "van", "en", "dat", "niet", "zijn", "voor", "met", "op"),
          "pt", Set.of("o", "os", "da", "do", "que", "não", "em", "uma", "dos", "ao"));

  private static final Pattern EXPLANATIONS =
      Pattern.compile(
          "說\\s*明|说\\s*明|立法說明|explanation|explanatory notes?|rationale|commentary",
          Pattern.CASE_INSENSITIVE);

  /// Heading of the column beside one of explanations.
  private static final Pattern ARTICLES =
      Pattern.compile(
          "(?:草案)?條\\s*文|条\\s*文|articles?|provisions?|text|draft", Pattern.CASE_INSENSITIVE);

  /// Headings of two columns stand at the same height, to this many points.
  private static final float SAME_HEIGHT = 6;

  /// A column is in the language that has this many times the words of the other.
  private static final int CLEARLY = 3;

  /// Share of the pages that must show the two languages side by side.
  private static final double MOST_PAGES = 0.3;

  private static final int MIN_WORDS = 12;

  private SideColumns() {}

  /// The pages with side columns marked.
  ///
  /// @param language ISO 639-1 code of the text
  static List<PageLayout> mark(List<PageLayout> pages, String language) {
    List<PageLayout> out = new ArrayList<>(pages);
    translations(out, language);
    explanations(out);
    return out;
  }

  private static void translations(List<PageLayout> pages, String language) {
    if (!WORDS.containsKey(language)) {
      return;
    }
    int leftVotes = 0;
    int both = 0;
    for (PageLayout page : pages) {
      boolean leftOwn = is(page, PageSide.LEFT, language, true);
      boolean rightOwn = is(page, PageSide.RIGHT, language, true);
      boolean leftOther = is(page, PageSide.LEFT, language, false);
      boolean rightOther = is(page, PageSide.RIGHT, language, false);
      if ((leftOwn && rightOther) || (rightOwn && leftOther)) {
        both++;
        leftVotes += leftOther ? 1 : 0;
      }
    }
    if (both < Math.max(2, MOST_PAGES * pages.size())) {
      return;
    }
    PageSide other = leftVotes * 2 > both ? PageSide.LEFT : PageSide.RIGHT;
    for (int p = 0; p < pages.size(); p++) {
      if (!is(pages.get(p), other, language, true)) {
        pages.set(p, mark(pages.get(p), other, 0, LineRole.TRANSLATION));
      }
    }
  }

  /// Whether the side of a page is clearly in `language`, or clearly in another one.
  private static boolean is(PageLayout page, PageSide side, String language, boolean own) {
    Map<String, Integer> counts = new HashMap<>();
    for (LayoutLine line : page.lines()) {
      if (line.role() == LineRole.BODY && PageSide.of(line, page) == side) {
        for (LayoutWord word : line.words()) {
          String plain = word.text().toLowerCase(Locale.ROOT);
          WORDS.forEach(
              (code, words) -> {
                if (words.contains(plain)) {
                  counts.merge(code, 1, Integer::sum);
                }
              });
        }
      }
    }
    int mine = counts.getOrDefault(language, 0);
    int others =
        counts.entrySet().stream()
            .filter(e -> !e.getKey().equals(language))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return own
        ? mine >= MIN_WORDS && mine >= CLEARLY * others
        : others >= MIN_WORDS && others >= CLEARLY * mine;
  }

  /// From the page on where a column is headed "explanation", that column on every page with two
  /// columns.
  private static void explanations(List<PageLayout> pages) {
    PageSide side = PageSide.WHOLE;
    for (int p = 0; p < pages.size(); p++) {
      float from = 0;
      for (LayoutLine line : pages.get(p).lines()) {
        if (line.role() == LineRole.BODY
            && PageSide.of(line, pages.get(p)) != PageSide.WHOLE
            && EXPLANATIONS.matcher(line.text()).matches()
            && besideArticles(line, pages.get(p))) {
          side = PageSide.of(line, pages.get(p));
          from = line.box().top();
        }
      }
      if (side != PageSide.WHOLE) {
        pages.set(p, mark(pages.get(p), side, from, LineRole.EXPLANATION));
      }
    }
  }

  private static boolean besideArticles(LayoutLine heading, PageLayout page) {
    return page.lines().stream()
        .anyMatch(
            l ->
                Math.abs(l.box().bottom() - heading.box().bottom()) < SAME_HEIGHT
                    && ARTICLES.matcher(l.text()).matches());
  }

  private static PageLayout mark(PageLayout page, PageSide side, float from, LineRole role) {
    List<LayoutLine> lines = new ArrayList<>(page.lines());
    for (int i = 0; i < lines.size(); i++) {
      LayoutLine line = lines.get(i);
      if (line.role() == LineRole.BODY
          && PageSide.of(line, page) == side
          && line.box().top() >= from) {
        lines.set(i, line.as(role));
      }
    }
    return page.with(lines);
  }
}
