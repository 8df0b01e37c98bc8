package isogloss.corpus;

import static isogloss.core.model.ClauseKind.ANNEX;
import static isogloss.core.model.ClauseKind.ARTICLE;
import static isogloss.core.model.ClauseKind.RECITAL;
import static isogloss.core.model.ClauseKind.SECTION;
import static isogloss.corpus.HeadRule.Order.FREE;
import static isogloss.corpus.HeadRule.Order.RISING;
import static isogloss.corpus.HeadRule.Order.STRICT;
import static isogloss.corpus.HeadRule.Title.AUTO;
import static isogloss.corpus.HeadRule.Title.HEADING;
import static isogloss.corpus.HeadRule.Title.NONE;

import isogloss.corpus.ItemMarker.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Grammars of acts in European drafting styles: the European Union, Brazil, France, Germany.
///
/// *Source:* Interinstitutional Style Guide of the EU, part one; Complementary Law 95/1998 of
/// Brazil, art. 10; the printed acts themselves elsewhere.
final class EuropeanGrammars {

  private static final String ROMAN_OR_DIGITS =
      "(?<n>[IVXLC]{1,7}|\\d{1,3}[A-Z]?)(?![\\w])[.:]?\\s*";

  private static final List<Shape> LEGAL_ITEMS =
      List.of(Shape.PAREN, Shape.CLOSE, Shape.DOT, Shape.DASH, Shape.BULLET);

  private EuropeanGrammars() {}

  static Grammar europeanAct() {
    return new Grammar(
        "eu-act",
        List.of(
            HeadRule.of(
                "recital",
                190,
                RECITAL,
                "[(（](?<n>\\d{1,3})[)）]\\s*",
                "Recital {n}",
                "R{n}",
                NONE,
                STRICT),
            HeadRule.of(
                "annex",
                15,
                ANNEX,
                "(?:ANNEX|ANNEXE|BIJLAGE|ANHANG|ANEXO|ALLEGATO|ZAŁĄCZNIK|Annex|Annexe|Bijlage|Anhang)"
                    + "(?:\\s+(?<n>[IVXLC]{1,6}|\\d{1,2}))?(?!\\w)\\s*[:.—–-]?\\s*",
                "Annex {N}",
                "{label}",
                HEADING,
                RISING),
            HeadRule.of(
                "part",
                18,
                SECTION,
                "(?:PART|DEEL|PARTIE|TEIL|PARTE|Part)\\s+" + ROMAN_OR_DIGITS,
                "Part {N}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "title",
                20,
                SECTION,
                "(?:TITLE|TITEL|TITRE|TÍTULO|TITOLO|TYTUŁ)\\s+" + ROMAN_OR_DIGITS,
                "Title {N}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "chapter",
                    30,
                    SECTION,
                    "(?:CHAPTER|HOOFDSTUK|CHAPITRE|KAPITEL|CAPÍTULO|CAPO|ROZDZIAŁ|Chapter|Hoofdstuk"
                        + "|Chapitre|Kapitel|Capítulo)\\s+"
                        + ROMAN_OR_DIGITS,
                    "Chapter {N}",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "(?:SECTION|AFDELING|ABSCHNITT|SECCIÓN|SEZIONE|SECÇÃO|Section|Afdeling|Abschnitt"
                        + "|Sección|Sezione|Secção)\\s+(?<n>\\d{1,2}[a-z]?|[A-Z]|[IVX]{1,5})(?!\\w)\\s*[:.—–-]?\\s*",
                    "Section {N}",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "(?:Article|Artikel|Artículo|Artigo|Articolo|Artykuł|ARTICLE)\\s+"
                    + "(?<n>\\d{1,3}(?:[a-z]{1,2})?|premier|1er)(?![\\w(])\\.?\\s*[–—-]?\\s*",
                "Article {n}",
                "A{n}",
                AUTO,
                RISING)),
        Set.of("article", "recital"),
        LEGAL_ITEMS,
        Set.of(Shape.DOT),
        Optional.of(
            Pattern.compile(
                "^(?:Whereas|considérant ce qui suit|overwegende hetgeen volgt|in Erwägung"
                    + "|considerando lo siguiente|considerando o seguinte)\\b.*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)),
        false,
        false,
        Set.of());
  }

  static Grammar portugueseLaw() {
    return new Grammar(
        "pt-law",
        List.of(
            HeadRule.of(
                "title",
                10,
                SECTION,
                "(?:TÍTULO|Título)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "{h}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "(?:CAPÍTULO|Capítulo)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "{h}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "section",
                30,
                SECTION,
                "(?:SEÇÃO|Seção|Secção)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "{h}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "Art\\.?\\s*(?<n>\\d{1,4}(?:-[A-Z])?)\\s?[ºo°]?\\.?\\s*[–—-]?\\s*",
                "Art. {n}",
                "A{n}",
                NONE,
                RISING),
            HeadRule.of(
                "annex",
                15,
                ANNEX,
                "ANEXO\\s*(?<n>[IVX]*)(?!\\w)\\s*",
                "Anexo {n}",
                "{label}",
                HEADING,
                FREE)),
        Set.of("article"),
        List.of(Shape.SIGN, Shape.SOLE, Shape.ROMAN_DASH, Shape.CLOSE, Shape.DOT),
        Set.of(Shape.SIGN, Shape.SOLE),
        Optional.empty(),
        false,
        false,
        Set.of("pt"));
  }

  static Grammar frenchLaw() {
    return new Grammar(
        "fr-law",
        List.of(
            HeadRule.of(
                "title",
                10,
                SECTION,
                "(?:TITRE|Titre)\\s+(?<n>[IVXLC]+(?:er)?)\\b\\s*[:–—-]?\\s*",
                "Titre {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "chapter",
                    20,
                    SECTION,
                    "(?:CHAPITRE|Chapitre)\\s+(?<n>[IVXLC]+(?:er)?)\\b\\s*[:–—-]?\\s*",
                    "Chapitre {n}",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                    "section",
                    30,
                    SECTION,
                    "(?:SECTION|Section)\\s+(?<n>\\d+)\\b\\s*[:–—-]?\\s*",
                    "Section {n}",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "(?:Article|Art\\.)\\s+(?<n>1er|premier|\\d{1,3})(?=\\s*$|\\s+[IVX]+\\s*\\.)\\s*",
                "Article {n}",
                "A{k}",
                NONE,
                RISING)),
        Set.of("article"),
        List.of(Shape.ROMAN_DASH, Shape.DEGREE, Shape.CLOSE, Shape.DASH),
        Set.of(Shape.ROMAN_DASH),
        Optional.empty(),
        false,
        false,
        Set.of("fr"));
  }

  static Grammar germanLaw() {
    return new Grammar(
        "de-law",
        List.of(
            HeadRule.of(
                "part",
                10,
                SECTION,
                "(?:Teil|TEIL)\\s+(?<n>\\d+|[IVX]+)\\b\\s*",
                "Teil {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "(?:Kapitel|Abschnitt)\\s+(?<n>\\d+|[IVX]+)\\b\\s*",
                "{m}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "§\\s?(?<n>\\d{1,3}[a-z]?)(?!\\w)\\s*",
                "§ {n}",
                "A{n}",
                HEADING,
                RISING)),
        Set.of("article"),
        List.of(Shape.PAREN, Shape.DOT, Shape.CLOSE),
        Set.of(Shape.PAREN),
        Optional.empty(),
        false,
        false,
        Set.of("de"));
  }
}
