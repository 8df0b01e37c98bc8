package isogloss.corpus;

import static isogloss.core.model.ClauseKind.ANNEX;
import static isogloss.core.model.ClauseKind.PARAGRAPH_NUMBERED;
import static isogloss.core.model.ClauseKind.SECTION;
import static isogloss.core.model.ClauseKind.SUBCATEGORY;
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

/// Grammars of standards, frameworks and guidelines.
///
/// *Source:* ISO/IEC Directives part 2 and GB/T 1.1-2020 for decimal clauses; the identifiers of
/// NIST AI 100-1 and NIST CSF 2.0.
final class GuidelineGrammars {

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

  private GuidelineGrammars() {}

  static Grammar framework() {
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
                "(?<n>(?:GOVERN|MAP|MEASURE|MANAGE) \\d{1,2}\\.\\d{1,2})(?![.\\w]*\\d)(?:\\s?[:.]|(?=\\s*$)|(?=\\s\\p{Lu}))\\s*",
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

  static Grammar decimal() {
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

  static Grammar paragraphs() {
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
            NAMED,
            HeadRule.of(
                    "clause",
                    40,
                    SECTION,
                    "(?<n>\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?(?=\\s|$|\\p{IsHan})\\s*",
                    "{n}",
                    "S{n}",
                    AUTO,
                    RISING)
                .deepen()),
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
