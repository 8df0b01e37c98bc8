package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Relation;
import java.util.Optional;

/// One step that must come before another in one text and after it in the other.
final class ProcedureRule implements Rule {

  @Override
  public Optional<Relation> relation(Comparison c) {
    boolean reversed = Wording.order(c.p().text()) * Wording.order(c.q().text()) < 0;
    if (!reversed || !c.sameNorm() || !Comparison.demands(c.p()) || !Comparison.demands(c.q())) {
      return Optional.empty();
    }
    return Optional.of(
        new Relation.Conflict(
            c.pair().i(),
            c.pair().j(),
            Aspect.PROCEDURE,
            c.difference(
                0.8,
                Comparison.shorten(c.p().text()),
                Comparison.shorten(c.q().text()),
                "The same step is ordered before in one and after in the other.")));
  }
}
