package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Side;
import java.util.Optional;

/// One demand from which only one of the texts lets anybody off.
final class ExceptionRule implements Rule {

  @Override
  public Optional<Relation> relation(Comparison c) {
    String a = c.p().exception();
    String b = c.q().exception();
    if (a.isEmpty() == b.isEmpty() || !c.sameWords() || !Comparison.demands(c.p())) {
      return Optional.empty();
    }
    Side side = a.isEmpty() ? Side.A : Side.B;
    String lenient = side == Side.A ? "second" : "first";
    Evidence evidence =
        c.difference(0.8, a, b, "The same demand; only the " + lenient + " allows an exception.");
    return Optional.of(
        new Relation.Stricter(c.pair().i(), c.pair().j(), side, Aspect.EXCEPTION, evidence));
  }
}
