package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoilerplateTest {
  private static final String FORCE =
      "This Act shall enter into force on the twentieth day after its publication.";
  private static final String RULE =
      "A provider shall keep a log of every decision that the system takes.";

  private static final ProvisionSet SET =
      new Corpus()
          .with("a-en", FORCE, RULE)
          .with("b-en", FORCE, RULE)
          .with("c-en", FORCE)
          .with("d-en", FORCE)
          .set();

  @Test
  void instrumentsWithTheSameWordsAreCounted() {
    Boilerplate boilerplate = Boilerplate.of(SET, 1);
    assertEquals(4, boilerplate.instruments(0, 2));
    assertEquals(2, boilerplate.instruments(1, 3));
  }

  @Test
  void editionsOfOneTextAreOneInstrument() {
    ProvisionSet set =
        new Corpus().member("a-en", "XA", "act", FORCE).member("b-en", "XB", "act", FORCE).set();
    assertEquals(1, Boilerplate.of(set, 1).instruments(0, 1));
  }

  @Test
  void boilerplateIsToldWithHalfTheConfidence() {
    RelationJudge judge = new RelationJudge(RelationJudge.Options.defaults());
    Pair pair = new Pair(1, 3, 1, 1);
    Relation rare = judge.judge(SET, pair, 1, List.of(), false, 3).orElseThrow();
    Relation common = judge.judge(SET, pair, 1, List.of(), false, 4).orElseThrow();
    assertEquals(rare.evidence().confidence() / 2, common.evidence().confidence());
    assertTrue(
        common.evidence().reason().endsWith("Common wording: 4 instruments have it."),
        common.evidence().reason());
  }
}
