package isogloss.core.analysis.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CitationGraphTest {
  private static final String ACT = "act";

  private final SmallTrees corpus =
      new SmallTrees()
          .with(
              ACT,
              "Regulation (EU) 2031/100 (Artificial Records Act)",
              "en",
              "hard",
              "2031-01-01",
              "R1||RECITAL|(1)",
              "S:Chapter I||SECTION|CHAPTER I",
              "A1|S:Chapter I|ARTICLE|Article 1",
              "A1/1|A1|PARAGRAPH|1.|One.",
              "A1/2|A1|PARAGRAPH|2.|First.\nSecond.",
              "A1/2/a|A1/2|POINT|(a)|a",
              "A1/2/b|A1/2|POINT|(b)|b",
              "A1/2/c|A1/2|POINT|(c)|c",
              "S:Chapter II||SECTION|CHAPTER II",
              "S:Chapter II Section 1|S:Chapter II|SECTION|SECTION 1",
              "A2|S:Chapter II Section 1|ARTICLE|Article 2",
              "A2/1|A2|PARAGRAPH|1.",
              "A3|S:Chapter II Section 1|ARTICLE|Article 3",
              "Annex I||ANNEX|ANNEX I",
              "Annex I/1|Annex I|POINT|1.",
              "Annex I/1#2|Annex I|POINT|1.",
              "Annex I/2|Annex I|POINT|2.")
          .with(
              "draft",
              "Proposal for a Regulation (Artificial Records Act), COM(2030) 7 final",
              "en",
              "proposal",
              "2030-01-01",
              "A1||ARTICLE|Article 1")
          .with(
              "change",
              "Regulation amending Regulation (EU) 2031/100",
              "en",
              "proposal",
              "2032-01-01",
              "A1||ARTICLE|Article 1|Regulation (EU) 2031/100 is amended as follows:",
              "A1/1|A1|POINT|(1)|Article 2 is replaced by the following:",
              "A2||ARTICLE|Article 2|Force.")
          .with(
              "statute",
              "Records Statute 2033",
              "en",
              "hard",
              "2033-01-01",
              "A4||ARTICLE|4",
              "A4/1|A4|PARAGRAPH|(1)",
              "A4/1/a|A4/1|POINT|(a)",
              "A5||ARTICLE|5")
          .with(
              "zh",
              "记录管理办法",
              "zh",
              "hard",
              "2031-01-01",
              "A1||ARTICLE|第一条|第一款。\n第二款：",
              "A1/1|A1|POINT|（一）",
              "A2||ARTICLE|第二条|只有一款。")
          .with("iso-a", "ISO/IEC 99001:2019 Records", "en", "standard", "2019-01-01")
          .with("iso-b", "ISO/IEC 99001:2024 Records", "en", "standard", "2024-01-01");

  @Test
  void aNumberedArticleIsFoundFromAnywhere() {
    assertEquals("internal act A1/2/b", corpus.cites(ACT, "A3", "See Article 1(2), point (b)."));
  }

  @Test
  void aParagraphWithoutItsArticleIsOfTheCitingOne() {
    assertEquals("internal act A1/1", corpus.cites(ACT, "A1/2/a", "Under paragraph 1 it must."));
    assertEquals("internal act no-such-clause", corpus.cites(ACT, "A2/1", "Under paragraph 2."));
  }

  @Test
  void aRangeGivesEveryClauseInIt() {
    assertEquals(
        "internal act A1/2/a+A1/2/b+A1/2/c", corpus.cites(ACT, "A1/2", "In points (a) to (c)."));
    assertEquals("internal act A1+A2+A3", corpus.cites(ACT, "A1/1", "Articles 1 to 3 apply."));
  }

  @Test
  void theOneThatItStandsInAndTheOneBefore() {
    assertEquals("internal act A1/2", corpus.cites(ACT, "A1/2/a", "In this paragraph."));
    assertEquals("internal act A1", corpus.cites(ACT, "A1/2/a", "In this Article."));
    assertEquals("internal act A1/1", corpus.cites(ACT, "A1/2/a", "In the previous paragraph."));
  }

  @Test
  void aSubparagraphLeadsToTheParagraphThatHoldsIt() {
    assertEquals("internal act A1/2", corpus.cites(ACT, "A1/2", "In the second subparagraph."));
    assertEquals(
        "internal act no-such-clause", corpus.cites(ACT, "A1/1", "In the second subparagraph."));
  }

  @Test
  void aSectionOfAChapterIsLookedForThere() {
    assertEquals(
        "internal act S:Chapter II Section 1",
        corpus.cites(ACT, "A1/1", "Set out in Chapter II, Section 1."));
  }

  @Test
  void twoClausesOfOneNumberAreAmbiguous() {
    assertEquals("internal act ambiguous", corpus.cites(ACT, "A1/1", "In point 1 of Annex I."));
    assertEquals("internal act Annex I/2", corpus.cites(ACT, "A1/1", "In point 2 of Annex I."));
  }

  @Test
  void aStatuteNamesSubsectionsWithTheirSection() {
    assertEquals(
        "internal statute A4/1/a", corpus.cites("statute", "A5", "Under section 4(1)(a)."));
    assertEquals("internal statute A4/1", corpus.cites("statute", "A5", "Under subsection 4(1)."));
  }

  @Test
  void theParagraphOfAStatuteIsNotItsSubsection() {
    assertEquals(
        "internal statute A4/1/a", corpus.cites("statute", "A4/1/a", "In this paragraph."));
    assertEquals("internal statute A4/1", corpus.cites("statute", "A4/1/a", "In this subsection."));
  }

  @Test
  void anotherInstrumentIsFoundByNumberAndByShortTitle() {
    assertEquals(
        "instrument-clause act A2/1",
        corpus.cites("statute", "A5", "Article 2(1) of Regulation (EU) 2031/100 applies."));
    assertEquals(
        "instrument-clause act A3",
        corpus.cites("statute", "A5", "Article 3 of the Artificial Records Act applies."));
    assertEquals("instrument act", corpus.cites("statute", "A5", "It meets the AR Act."));
  }

  @Test
  void aTitleOfSeveralIsTheBindingOneOfItsTime() {
    assertEquals(
        "instrument-clause draft A1",
        corpus
            .with("old", "Note", "en", "soft", "2030-06-01", "A1||ARTICLE|Article 1")
            .cites("old", "A1", "Article 1 of the Artificial Records Act applies."));
  }

  @Test
  void whatIsNotInTheCorpusIsNotGuessed() {
    assertEquals(
        "instrument-clause not-in-corpus",
        corpus.cites(ACT, "A1/1", "Article 2 of Directive 2001/29/EC applies."));
    assertEquals(
        "instrument-clause ambiguous", corpus.cites(ACT, "A1/1", "Article 2 of that Directive."));
    assertEquals(
        "instrument-clause act no-such-clause",
        corpus.cites("statute", "A5", "Article 9 of Regulation (EU) 2031/100 applies."));
  }

  @Test
  void anAmendingTextSpeaksForTheAmendedOne() {
    assertEquals("instrument-clause act A2", corpus.cites("change", "A1/1", "In Article 2 it is."));
    assertEquals("internal change A2", corpus.cites("change", "A2", "As Article 2 says."));
  }

  @Test
  void chineseParagraphsWithoutNumbersLeadToTheirArticle() {
    assertEquals("internal zh A1", corpus.cites("zh", "A2", "违反第一条第二款规定的。"));
    assertEquals("internal zh no-such-clause", corpus.cites("zh", "A1", "违反第二条第三款规定的。"));
    assertEquals("internal zh A1", corpus.cites("zh", "A1", "依照前款规定。"));
    assertEquals("internal zh A1", corpus.cites("zh", "A1/1", "依照前款规定。"));
    assertEquals("internal zh A1/1", corpus.cites("zh", "A2", "第一条第一项"));
  }

  @Test
  void anUndatedStandardIsTheLatestEdition() {
    assertEquals("instrument iso-b", corpus.cites(ACT, "A1/1", "As in ISO/IEC 99001."));
    assertEquals("instrument iso-a", corpus.cites(ACT, "A1/1", "As in ISO/IEC 99001:2019."));
    assertEquals(
        "instrument not-in-corpus", corpus.cites(ACT, "A1/1", "As in ISO/IEC 99001:2021."));
  }

  @Test
  void aShortNameOfTheDocumentLeadsToTheInstrument() {
    corpus.with(
        "guide",
        "Guide",
        "en",
        "soft",
        "2033-02-02",
        "S1||SECTION|1|It explains Regulation (EU) 2031/100 (the ‘Files Act’).");
    assertEquals(
        "instrument-clause act A2", corpus.cites("guide", "S1", "Article 2 of the Files Act."));
  }

  @Test
  void quotedWordsMayBeAnotherTexts() {
    assertEquals(
        "instrument-clause ambiguous", corpus.cites(ACT, "A1/1", "It reads: “as Article 2 says”."));
  }
}
