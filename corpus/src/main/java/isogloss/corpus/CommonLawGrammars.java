package isogloss.corpus;

import static isogloss.core.model.ClauseKind.ANNEX;
import static isogloss.core.model.ClauseKind.ARTICLE;
import static isogloss.core.model.ClauseKind.SECTION;
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

/// Grammars of statutes and orders in common-law drafting styles.
///
/// *Source:* the printed acts themselves: sections with a word ("Section 3"), with a number only
/// ("4.01"), with the number of a code ("22602."), and executive orders.
final class CommonLawGrammars {

  private static final String ROMAN_OR_DIGITS =
      "(?<n>[IVXLC]{1,7}|\\d{1,3}[A-Z]?)(?![\\w])[.:]?\\s*";

  private CommonLawGrammars() {}

  static Grammar americanAct() {
    String number = "\\s+(?<n>\\d{1,3}(?:\\.\\d{1,2})*)\\.\\s*";
    return new Grammar(
        "us-act",
        List.of(
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "(?=The people of the State of California do enact\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "(?=Be it enacted by\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "(?=BE IT ENACTED BY\\b)",
                "Enacting formula",
                "S:{label}",
                NONE,
                FREE),
            HeadRule.of(
                "formula",
                40,
                SECTION,
                "(?=By the authority vested in me\\b)",
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

  static Grammar sectionStatute() {
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

  static Grammar numberStatute() {
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
                "\\*?(?<n>\\d{1,3}(?:\\.\\d{1,3})?)(?=\\s+[(\\p{Lu}«“\\[]|\\s*$)\\s*",
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
}
