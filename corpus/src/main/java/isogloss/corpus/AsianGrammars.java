package isogloss.corpus;

import static isogloss.core.model.ClauseKind.ANNEX;
import static isogloss.core.model.ClauseKind.ARTICLE;
import static isogloss.core.model.ClauseKind.SECTION;
import static isogloss.corpus.HeadRule.Order.FREE;
import static isogloss.corpus.HeadRule.Order.RISING;
import static isogloss.corpus.HeadRule.Title.AUTO;
import static isogloss.corpus.HeadRule.Title.HEADING;
import static isogloss.corpus.HeadRule.Title.NONE;

import isogloss.corpus.ItemMarker.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Grammars of laws of China, Taiwan, Hong Kong and Japan in Han characters, of Korea and Vietnam.
///
/// *Source:* Legislation Law of the People's Republic of China, art. 65; Vietnam's Decree
/// 34/2016/ND-CP, art. 62; the printed laws themselves elsewhere.
final class AsianGrammars {

  private static final String HAN = "[〇零一二三四五六七八九十百千\\d０-９]{1,6}";

  private AsianGrammars() {}

  static Grammar chineseLaw() {
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

  static Grammar koreanLaw() {
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

  static Grammar vietnameseLaw() {
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
}
