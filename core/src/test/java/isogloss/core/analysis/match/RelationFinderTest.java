package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import isogloss.core.model.Relation;
import isogloss.core.model.Vectors;
import isogloss.core.text.WordTranslator;
import org.junit.jupiter.api.Test;

final class RelationFinderTest {

  /// Families were once detected from the relations, after the judge had called a draft's text
  /// another country's duplicate.
  @Test
  void theJudgeKnowsUndeclaredEditions() {
    String text = "A provider shall keep a log of every decision that the system takes.";
    Corpus corpus = new Corpus().with("act-en", text).with("bill-en", text);
    RelationFinder.Options options =
        new RelationFinder.Options(
            RelationJudge.Options.defaults(),
            new EditionFamilies.Options(0.5, 0.5, 1, 0.4, 0.5),
            3,
            8);
    RelationFinder.Result result =
        RelationFinder.find(
            corpus.set(),
            corpus.trees(),
            Vectors.normalised(1, new float[2]),
            language -> true,
            WordTranslator.NONE,
            options,
            1);
    assertEquals(
        Relation.Tier.ADOPTION,
        assertInstanceOf(Relation.Duplicate.class, result.relations().getFirst()).tier());
  }
}
