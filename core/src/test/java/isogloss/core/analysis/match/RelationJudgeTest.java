package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import isogloss.core.model.Aspect;
import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelationJudgeTest {
  private final RelationJudge judge = new RelationJudge(RelationJudge.Options.defaults());

  @Test
  void theSameWordsAreAVerbatimDuplicate() {
    Relation r = relation("A provider shall keep a log.", "A provider shall keep a log.", "en", 1);
    assertEquals(Relation.Tier.VERBATIM, assertInstanceOf(Relation.Duplicate.class, r).tier());
  }

  @Test
  void mustAndMustNotOnTheSameActionConflict() {
    Relation r =
        relation(
            "An operator shall record every call.",
            "An operator shall not record every call.",
            "en",
            0.95);
    assertEquals(
        Aspect.OBLIGATION_PROHIBITION, assertInstanceOf(Relation.Conflict.class, r).aspect());
  }

  @Test
  void aShorterDeadlineIsStricterAndNoConflict() {
    Relation r =
        relation(
            "A provider shall report an incident within 72 hours.",
            "A provider shall report an incident within 24 hours.",
            "en",
            0.95);
    assertEquals(Side.B, assertInstanceOf(Relation.Stricter.class, r).side());
    assertEquals(Aspect.DEADLINE, r.aspect());
  }

  @Test
  void theNumberOfALeadInIsNoDifferenceOfUnlikeItems() {
    String few = "Whoever breaks one of these rules shall pay at least 300 euro: ";
    String more = "Whoever breaks one of these rules shall pay at least 500 euro: ";
    String sweep = "to sweep the kiln";
    assertInstanceOf(
        Relation.Overlap.class, relation(few + sweep, more + "label all jars", "en", 0.9));
    assertInstanceOf(Relation.Stricter.class, relation(few + sweep, more + sweep, "en", 0.9));
  }

  @Test
  void keepingThreeYearsAndDeletingWithinOneConflict() {
    Relation r =
        relation(
            "The records shall be kept for at least three years.",
            "The records shall be deleted within one year.",
            "en",
            0.9);
    assertEquals(Aspect.RETENTION, assertInstanceOf(Relation.Conflict.class, r).aspect());
  }

  @Test
  void anotherThresholdOfTheSameTermConflicts() {
    Relation r =
        relation(
            "A model is a frontier model if more than 10^26 operations were used to train it.",
            "A model is a frontier model if more than 10^24 operations were used to train it.",
            "en",
            0.98);
    assertEquals(Aspect.THRESHOLD, assertInstanceOf(Relation.Conflict.class, r).aspect());
  }

  @Test
  void aMeaningProvidedElsewhereDoesNotConflict() {
    Relation r =
        relation(
            "'Profiling' has the same meaning as provided in Section 4 of the Data Act.",
            "'Profiling' means any sorting of persons by what they are likely to do.",
            "en",
            0.6);
    assertFalse(r instanceof Relation.Conflict, r::toString);
  }

  @Test
  void definitionsThatPointElsewhereDoNotConflict() {
    Relation r =
        relation(
            "'Profiling' means profiling as defined in Article 4 of the Data Act.",
            "'Profiling' means any sorting of persons by what they are likely to do.",
            "en",
            0.6);
    assertFalse(r instanceof Relation.Conflict, r::toString);
  }

  @Test
  void shallIsStricterThanShould() {
    Relation r =
        relation(
            "Each model should be tested before release.",
            "Each model shall be tested before release.",
            "en",
            0.98);
    assertEquals(Side.B, assertInstanceOf(Relation.Stricter.class, r).side());
  }

  @Test
  void yingIsStricterThanYi() {
    Relation r = relation("宜为用户提供朗读功能。", "应为用户提供朗读功能。", "zh", 0.98);
    assertEquals(Side.B, assertInstanceOf(Relation.Stricter.class, r).side());
  }

  @Test
  void anotherBearerIsNoDuplicate() {
    Relation r =
        relation(
            "Importers shall keep a copy of the declaration.",
            "Advertisers shall keep a copy of the declaration.",
            "en",
            0.93);
    assertEquals(Aspect.ACTOR, assertInstanceOf(Relation.Related.class, r).aspect());
  }

  @Test
  void aDutyBesideTheSameProhibitionDoesNotConflict() {
    Relation r =
        relation(
            "The provider shall help the office and shall not alter the system before it is told.",
            "The provider shall not alter the system before the office is told.",
            "en",
            0.85);
    assertFalse(r instanceof Relation.Conflict, r::toString);
  }

  @Test
  void whatIsProhibitedAndMayBeDoneConflicts() {
    Relation r =
        relation(
            "Recording calls at night is prohibited.",
            "An operator may be recording calls at night.",
            "en",
            0.85);
    assertInstanceOf(Relation.Conflict.class, r);
  }

  @Test
  void theNamesOfTwoActsAreNoCommonTerm() {
    Relation r =
        relation(
            "This Act does not apply to criminal liability.",
            "This Act does not apply to civil enforcement.",
            "en",
            0.7);
    assertFalse(r instanceof Relation.Conflict, r::toString);
  }

  @Test
  void anotherModalityIsNoDuplicate() {
    Relation r =
        relation(
            "This Act does not apply to areas outside the scope of the law of the union.",
            "This Act should not apply to areas outside the scope of the law of the union.",
            "en",
            0.95);
    assertEquals(Aspect.MODALITY, assertInstanceOf(Relation.Overlap.class, r).aspect());
  }

  @Test
  void aScopeThatExcludesIsNoTranslationOfOneThatIncludes() {
    ProvisionSet set =
        new Corpus()
            .with("a-de", "Dieses Gesetz gilt auch für Systeme der wissenschaftlichen Forschung.")
            .with("b-en", "This Act does not apply to systems of scientific research.")
            .with("c-en", "This Act applies to systems of scientific research.")
            .set();
    Relation excludes =
        judge.judge(set, new Pair(0, 1, 1, 0), 0.99, List.of(), false, 1).orElseThrow();
    Relation includes =
        judge.judge(set, new Pair(0, 2, 1, 0), 0.99, List.of(), false, 1).orElseThrow();
    assertEquals(Aspect.NEGATION, assertInstanceOf(Relation.Overlap.class, excludes).aspect());
    assertInstanceOf(Relation.Duplicate.class, includes);
  }

  @Test
  void judgingTheOtherWayRoundMirrors() {
    Relation ab =
        relation(
            "A supplier shall answer within 10 days.",
            "A supplier shall answer within 30 days.",
            "en",
            0.95);
    Relation ba =
        relation(
            "A supplier shall answer within 30 days.",
            "A supplier shall answer within 10 days.",
            "en",
            0.95);
    assertEquals(Side.A, assertInstanceOf(Relation.Stricter.class, ab).side());
    assertEquals(Side.B, assertInstanceOf(Relation.Stricter.class, ba).side());
    assertEquals(ab.evidence().confidence(), ba.evidence().confidence());
  }

  private Relation relation(String a, String b, String language, double similarity) {
    ProvisionSet set = new Corpus().with("a-" + language, a).with("b-" + language, b).set();
    Pair pair = new Pair(0, 1, (float) similarity, Lexis.of(set).dice(0, 1));
    return judge.judge(set, pair, similarity, List.of(), false, 1).orElseThrow();
  }
}
