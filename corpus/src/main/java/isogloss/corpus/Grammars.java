package isogloss.corpus;

import static isogloss.core.model.ClauseKind.ANNEX;
import static isogloss.core.model.ClauseKind.ARTICLE;
import static isogloss.core.model.ClauseKind.PARAGRAPH_NUMBERED;
import static isogloss.core.model.ClauseKind.RECITAL;
import static isogloss.core.model.ClauseKind.SECTION;
import static isogloss.core.model.ClauseKind.SUBCATEGORY;
import static isogloss.corpus.HeadRule.Order.FREE;
import static isogloss.corpus.HeadRule.Order.RISING;
import static isogloss.corpus.HeadRule.Order.STRICT;
import static isogloss.corpus.HeadRule.Title.AUTO;
import static isogloss.corpus.HeadRule.Title.HEADING;
import static isogloss.corpus.HeadRule.Title.NONE;
import static isogloss.corpus.HeadRule.Title.RUN_IN;

import isogloss.corpus.ItemMarker.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The known grammars. Words are those of the official languages' own acts; numbers and rank follow
/// the drafting rules of each family.
///
/// *Source:* Interinstitutional Style Guide of the EU, part one; China's Legislation Law, art. 65;
/// ISO/IEC Directives part 2 and GB/T 1.1-2020 for decimal clauses; Complementary Law 95/1998 of
/// Brazil, art. 10; Vietnam's Decree 34/2016, art. 62; the printed documents themselves elsewhere.
final class Grammars {

  private static final String ROMAN_OR_DIGITS =
      "(?<n>[IVXLC]{1,7}|\\d{1,3}[A-Z]?)(?![\\w])[.:]?\\s*";
  private static final String HAN = "[〇零一二三四五六七八九十百千\\d０-９]{1,6}";

  private static final List<Shape> LEGAL_ITEMS =
      List.of(Shape.PAREN, Shape.CLOSE, Shape.DOT, Shape.DASH, Shape.BULLET);

  /// Named outcomes of guidelines: "Principle 3", "Measure 1.2".
  private static final HeadRule NAMED =
      HeadRule.of(
          "named",
          55,
          SECTION,
          "(?:Principle|Recommendation|Commitment|Measure|Guideline|Action|Objective|Strategy|Goal"
              + "|Requirement|PRINCIPLE|RECOMMENDATION|Prinzip|Principio|Princípio|İlke)\\s+"
              + "(?<n>\\d{1,2}(?:\\.\\d{1,2})*)(?!\\w)\\s*[:.–—-]?\\s*",
          "{m}",
          "S:{label}",
          AUTO,
          RISING);

  private Grammars() {}

  /// All grammars but the fallback, in the order in which equal evidence decides.
  static List<Grammar> all() {
    return List.of(
        europeanAct(),
        chineseLaw(),
        koreanLaw(),
        vietnameseLaw(),
        portugueseLaw(),
        frenchLaw(),
        germanLaw(),
        americanAct(),
        sectionStatute(),
        numberStatute(),
        framework(),
        decimal(),
        paragraphs());
  }

  private static Grammar europeanAct() {
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

  private static Grammar chineseLaw() {
    return new Grammar(
        "cjk-law",
        List.of(
            HeadRule.of(
                "book",
                10,
                SECTION,
                "第\\s?(?<n>" + HAN + ")\\s?[编編]\\s*",
                "第{n}编",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "第\\s?(?<n>" + HAN + ")\\s?章\\s*",
                "第{n}章",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "section",
                    30,
                    SECTION,
                    "第\\s?(?<n>" + HAN + ")\\s?[节節]\\s*",
                    "第{n}节",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "第\\s?(?<n>" + HAN + "[A-Z]{0,2})\\s?[条條](?![例約约第（(之]|規定|规定|款|、|，|及|的)\\s*",
                "{m}",
                "A{k}",
                AUTO,
                RISING),
            HeadRule.of(
                "supplement", 15, SECTION, "附\\s*[则則](?=\\s|$)", "{m}", "S:{label}", HEADING, FREE),
            HeadRule.of(
                "annex",
                15,
                ANNEX,
                "附[件录錄表](?<n>[一二三四五六七八九十A-Z\\d]{0,3})(?=[\\s：:]|$)[：:]?\\s*",
                "{m}",
                "{label}",
                HEADING,
                FREE)),
        Set.of("article"),
        List.of(Shape.PAREN, Shape.HAN_COMMA, Shape.CIRCLED, Shape.SPACE, Shape.DOT, Shape.CLOSE),
        Set.of(Shape.SPACE),
        Optional.empty(),
        false,
        false,
        Set.of("zh", "ja"));
  }

  private static Grammar koreanLaw() {
    return new Grammar(
        "ko-law",
        List.of(
            HeadRule.of(
                "part", 10, SECTION, "제(?<n>\\d+)편\\s*", "제{n}편", "S:{label}", HEADING, FREE),
            HeadRule.of(
                "chapter", 20, SECTION, "제(?<n>\\d+)장\\s*", "제{n}장", "S:{label}", HEADING, FREE),
            HeadRule.of(
                    "section", 30, SECTION, "제(?<n>\\d+)절\\s*", "제{n}절", "S:{label}", HEADING, FREE)
                .nest(),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "제(?<n>\\d+조(?:의\\d+)?)(?=[(（]|\\s*$)\\s*(?<t>[(（][^)）]*[)）])?\\s*",
                "제{n}",
                "A{k}",
                NONE,
                RISING),
            HeadRule.of(
                "supplement", 15, SECTION, "부\\s*칙(?=\\s|$|<)", "부칙", "S:{label}", HEADING, FREE)),
        Set.of("article"),
        List.of(Shape.CIRCLED, Shape.DOT, Shape.CLOSE, Shape.DASH),
        Set.of(Shape.CIRCLED),
        Optional.empty(),
        false,
        false,
        Set.of("ko"));
  }

  private static Grammar vietnameseLaw() {
    return new Grammar(
        "vi-law",
        List.of(
            HeadRule.of(
                "part",
                10,
                SECTION,
                "(?:Phần|PHẦN) (?:thứ )?(?<n>[\\p{L}\\d]+)\\s*",
                "Phần {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "(?:Chương|CHƯƠNG)\\s+(?<n>[IVXLC]+|\\d+)\\b\\.?\\s*",
                "Chương {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "section",
                    30,
                    SECTION,
                    "(?:Mục|MỤC)\\s+(?<n>\\d+|[IVX]+)\\b\\.?\\s*",
                    "Mục {n}",
                    "S:{label}",
                    HEADING,
                    FREE)
                .nest(),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "Điều\\s+(?<n>\\d+[a-z]?)(?:\\.|:)\\s*",
                "Điều {n}",
                "A{n}",
                AUTO,
                RISING),
            HeadRule.of(
                "annex",
                15,
                ANNEX,
                "(?:Phụ lục|PHỤ LỤC)\\s*(?<n>[IVX]*|\\d*)(?!\\w)\\s*",
                "Phụ lục {n}",
                "{label}",
                HEADING,
                FREE)),
        Set.of("article"),
        List.of(Shape.DOT, Shape.CLOSE, Shape.DASH),
        Set.of(Shape.DOT),
        Optional.empty(),
        false,
        false,
        Set.of("vi"));
  }

  private static Grammar portugueseLaw() {
    return new Grammar(
        "pt-law",
        List.of(
            HeadRule.of(
                "title",
                10,
                SECTION,
                "(?:TÍTULO|Título)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "TÍTULO {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "(?:CAPÍTULO|Capítulo)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "CAPÍTULO {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "section",
                30,
                SECTION,
                "(?:SEÇÃO|Seção|Secção)\\s+(?<n>[IVXLC]+)\\b\\s*[–—-]?\\s*",
                "Seção {n}",
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

  private static Grammar frenchLaw() {
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

  private static Grammar germanLaw() {
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

  private static Grammar americanAct() {
    String number = "\\s+(?<n>\\d{1,3}(?:\\.\\d{1,2})*)\\.\\s*";
    return new Grammar(
        "us-act",
        List.of(
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "The people of the State of California do enact(?=\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "Be it enacted (?=by\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "BE IT ENACTED (?=BY\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "By the authority vested (?=in me\\b)",
                "Preamble",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "part",
                45,
                SECTION,
                "(?:PART|CHAPTER)\\s+(?<n>\\d+(?:\\.\\d+)?)\\b[.:]?\\s*",
                "{m}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "SECTION" + number,
                    "SECTION {n}",
                    "S:{label}",
                    RUN_IN,
                    RISING)
                .deepen(),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "SEC\\." + number,
                    "SEC. {n}",
                    "S:{label}",
                    RUN_IN,
                    RISING)
                .deepen(),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "(?:Section|Sec\\.)" + number,
                    "Section {n}",
                    "S:{label}",
                    RUN_IN,
                    RISING)
                .deepen(),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "(?<n>\\d{1,2}\\.\\d{1,2})\\.\\s+(?=[A-Z])",
                    "Section {n}",
                    "S:{label}",
                    RUN_IN,
                    RISING)
                .deepen(),
            HeadRule.of(
                "code",
                50,
                SECTION,
                "(?<n>\\d{1,2}-\\d{1,2}-\\d{3,4}(?:\\.\\d+)?)\\.\\s*",
                "§ {n}",
                "S:{label}",
                RUN_IN,
                RISING),
            HeadRule.of(
                "code",
                50,
                SECTION,
                "(?<n>\\d{3,5}(?:\\.\\d{1,3}){0,2})\\.\\s+(?=[(A-Z“\"])",
                "§ {n}",
                "S:{label}",
                RUN_IN,
                RISING)),
        Set.of("section", "code"),
        List.of(Shape.PAREN),
        Set.of(),
        Optional.empty(),
        false,
        false,
        Set.of("en"));
  }

  private static Grammar sectionStatute() {
    return new Grammar(
        "statute-section",
        List.of(
            HeadRule.of(
                "part",
                10,
                SECTION,
                "(?:Part|PART)\\s+" + ROMAN_OR_DIGITS,
                "Part {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "chapter",
                20,
                SECTION,
                "(?:Chapter|CHAPTER)\\s+" + ROMAN_OR_DIGITS,
                "Chapter {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "schedule",
                60,
                ARTICLE,
                "(?:Schedule|SCHEDULE)\\s*(?<n>\\d*)(?=\\s|$)\\s*",
                "Schedule {n}",
                "A:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "Section\\s+(?<n>\\d{1,3}[A-Z]{0,2})(?![\\w(.,])\\s*",
                "Section {n}",
                "A{n}",
                AUTO,
                RISING)),
        Set.of("article"),
        List.of(Shape.PAREN),
        Set.of(Shape.PAREN),
        Optional.empty(),
        false,
        false,
        Set.of("en"));
  }

  private static Grammar numberStatute() {
    return new Grammar(
        "statute-number",
        List.of(
            HeadRule.of(
                "part",
                10,
                SECTION,
                "(?:PARTIE|PART|Part|Partie)\\s+(?<n>\\d+(?:\\.\\d+)?|[IVX]+)(?!\\w)\\s*",
                "{m}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "division",
                20,
                SECTION,
                "(?:SECTION|DIVISION|Division|Section)\\s+(?<n>\\d+(?:\\.\\d+)?)(?!\\w)\\s*",
                "{m}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "schedule",
                10,
                ANNEX,
                "(?:SCHEDULE|ANNEXE|Schedule)\\s*(?<n>\\d*)(?=\\s|$)\\s*",
                "{m}",
                "{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "article",
                60,
                ARTICLE,
                "(?<n>\\d{1,3}(?:\\.\\d{1,3})?)(?=\\s+[(\\p{Lu}«“\\[]|\\s*$)\\s*",
                "Article {n}",
                "A{n}",
                AUTO,
                STRICT)),
        Set.of("article"),
        List.of(Shape.PAREN, Shape.CLOSE, Shape.DASH),
        Set.of(Shape.PAREN),
        Optional.empty(),
        true,
        false,
        Set.of("en", "fr"));
  }

  private static Grammar framework() {
    return new Grammar(
        "framework",
        List.of(
            HeadRule.of(
                "part",
                10,
                SECTION,
                "Part\\s+(?<n>\\d)(?!\\w):?\\s*",
                "Part {n}",
                "S:{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "appendix",
                10,
                ANNEX,
                "(?:Appendix|APPENDIX)\\s+(?<n>[A-Z])(?!\\w)\\s*[:.–—-]?\\s*",
                "Appendix {n}: {t}",
                "{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "outcome",
                90,
                SUBCATEGORY,
                "(?<n>(?:GOVERN|MAP|MEASURE|MANAGE) \\d{1,2}\\.\\d{1,2})(?![.\\w]*\\d)\\s?[:.]\\s*",
                "{n}",
                "{n}",
                NONE,
                FREE),
            HeadRule.of(
                "outcome",
                90,
                SUBCATEGORY,
                "(?<n>(?:GV|ID|PR|DE|RS|RC)\\.[A-Z]{2}-\\d{2})\\b:?\\s*",
                "{n}",
                "{n}",
                NONE,
                FREE),
            HeadRule.of(
                "function",
                80,
                SECTION,
                "(?<n>(?:GOVERN|MAP|MEASURE|MANAGE) \\d{1,2})(?![.\\w]*\\d)\\s?[:.]\\s*",
                "{n}",
                "S:{n}",
                NONE,
                FREE),
            HeadRule.of(
                    "section",
                    40,
                    SECTION,
                    "(?<n>\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+(?=\\p{Lu})",
                    "Section {n}",
                    "S:{label}",
                    HEADING,
                    RISING)
                .deepen()),
        Set.of("outcome"),
        List.of(Shape.BULLET, Shape.PAREN, Shape.CLOSE),
        Set.of(),
        Optional.empty(),
        true,
        false,
        Set.of());
  }

  private static Grammar decimal() {
    return new Grammar(
        "decimal",
        List.of(
            HeadRule.of(
                "annex",
                20,
                ANNEX,
                "附\\s*[录錄]\\s*(?<n>[A-Z])(?![\\w.])\\s*",
                "附录{n}",
                "Annex {n}",
                HEADING,
                FREE),
            HeadRule.of(
                "annex",
                20,
                ANNEX,
                "(?:Annex|ANNEX|Appendix|APPENDIX)\\s+(?<n>[A-Z]|\\d{1,2})(?![\\w.])\\s*[:.–—-]?\\s*",
                "Annex {n}",
                "{label}",
                HEADING,
                FREE),
            HeadRule.of(
                    "annex-clause",
                    40,
                    SECTION,
                    "(?<n>[A-Z](?:\\.\\d{1,2}){1,4})\\.?(?=\\s|$|\\p{IsHan})\\s*",
                    "{n}",
                    "S{n}",
                    AUTO,
                    RISING)
                .deepen(),
            NAMED,
            HeadRule.of(
                    "clause",
                    40,
                    SECTION,
                    "(?<n>\\d{1,2}(?:[.．]\\d{1,3}){0,4})[.．]?(?=\\s|$|\\p{IsHan})\\s*",
                    "{n}",
                    "S{n}",
                    AUTO,
                    RISING)
                .deepen()),
        Set.of("clause"),
        List.of(
            Shape.PAREN,
            Shape.CLOSE,
            Shape.DOT,
            Shape.HAN_COMMA,
            Shape.CIRCLED,
            Shape.DASH,
            Shape.BULLET),
        Set.of(),
        Optional.empty(),
        true,
        false,
        Set.of());
  }

  private static Grammar paragraphs() {
    return new Grammar(
        "paragraphs",
        List.of(
            HeadRule.of(
                "annex",
                20,
                ANNEX,
                "(?:Annex|ANNEX|Appendix|APPENDIX)\\s+(?<n>[A-Z]|\\d{1,2}|[IVX]{1,4})(?!\\w)\\s*[:.–—-]?\\s*",
                "Annex {n}",
                "{label}",
                HEADING,
                FREE),
            HeadRule.of(
                "part",
                32,
                SECTION,
                "(?<n>[IVX]{1,5}\\.\\d{1,2})\\.?\\s+(?=\\p{Lu})",
                "{n}",
                "S:{label}",
                HEADING,
                RISING),
            HeadRule.of(
                "part",
                30,
                SECTION,
                "(?<n>[IVX]{1,5})\\.\\s+(?=\\p{Lu})",
                "{n}",
                "S:{label}",
                HEADING,
                RISING),
            HeadRule.of(
                "area",
                34,
                SECTION,
                "POLICY AREA (?<n>\\d{1,2})\\s*[:.–—-]?\\s*",
                "Policy area {n}",
                "S:{label}",
                HEADING,
                RISING),
            NAMED,
            HeadRule.of(
                "paragraph",
                60,
                PARAGRAPH_NUMBERED,
                "(?<n>\\d{1,3})\\.(?!\\d)\\s*",
                "para {n}",
                "para {n}",
                NONE,
                STRICT),
            HeadRule.of(
                "paragraph",
                60,
                PARAGRAPH_NUMBERED,
                "\\((?<n>\\d{1,3})\\)\\s*",
                "para {n}",
                "para {n}",
                NONE,
                STRICT)),
        Set.of("paragraph"),
        LEGAL_ITEMS,
        Set.of(),
        Optional.empty(),
        true,
        false,
        Set.of());
  }

  /// The fallback: headings by type face and running paragraphs.
  static Grammar headed() {
    return new Grammar(
        "headed",
        List.of(
            HeadRule.of(
                "annex",
                10,
                ANNEX,
                "(?:Annex|ANNEX|Appendix|APPENDIX|附录|附件)\\s*(?<n>[A-Z]|\\d{1,2}|[IVX]{1,4})(?!\\w)\\s*[:.–—-]?\\s*",
                "Annex {n}",
                "{label}",
                HEADING,
                FREE),
            NAMED),
        Set.of(),
        List.of(
            Shape.PAREN,
            Shape.CLOSE,
            Shape.DOT,
            Shape.HAN_COMMA,
            Shape.CIRCLED,
            Shape.DASH,
            Shape.BULLET),
        Set.of(),
        Optional.empty(),
        true,
        true,
        Set.of());
  }
}
