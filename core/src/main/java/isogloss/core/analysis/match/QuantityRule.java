package isogloss.core.analysis.match;

import isogloss.core.model.Evidence;
import isogloss.core.model.Modality;
import isogloss.core.model.Relation;
import java.util.Optional;

/// Numbers of one norm that no value, some values or every value can meet at once.
final class QuantityRule implements Rule {

  /// Share of common words from which two items say the same.
  private static final double SAME_ITEM = 0.5;

  @Override
  public Optional<Relation> relation(Comparison c) {
    return c.sameNorm() && sameDirection(c)
        ? QuantityContrast.of(c.p(), c.q()).flatMap(contrast -> relation(c, contrast))
        : Optional.empty();
  }

  /// An exemption's number bounds what is free, a demand's what is owed.
  private static boolean sameDirection(Comparison c) {
    return (c.p().modality() == Modality.EXEMPTION) == (c.q().modality() == Modality.EXEMPTION);
  }

  private static Optional<Relation> relation(Comparison c, QuantityContrast contrast) {
    String a = contrast.a().source();
    String b = contrast.b().source();
    String numbers = "\"" + a + "\" against \"" + b + "\".";
    int i = c.pair().i();
    int j = c.pair().j();
    QuantityContrast.Verdict verdict = contrast.verdict();
    if (verdict != QuantityContrast.Verdict.EQUAL && betweenLists(c, a, b)) {
      // The number belongs to the list: each pair of its items would tell it anew.
      verdict = QuantityContrast.Verdict.DIFFERENT;
    }
    return switch (verdict) {
      case EQUAL -> Optional.empty();
      case INCOMPATIBLE -> {
        Evidence evidence =
            c.difference(1, a, b, "Same subject, but no value complies with both: " + numbers);
        yield Optional.of(new Relation.Conflict(i, j, contrast.aspect(), evidence));
      }
      case STRICTER -> {
        String side = contrast.stricter() == Relation.Side.A ? "first" : "second";
        Evidence evidence =
            c.difference(
                1, a, b, "Both can be met at once; the " + side + " demands more: " + numbers);
        yield Optional.of(
            new Relation.Stricter(i, j, contrast.stricter(), contrast.aspect(), evidence));
      }
      case DIFFERENT -> {
        Evidence evidence =
            c.difference(
                1, a, b, "Same subject with numbers that bound different things: " + numbers);
        yield Optional.of(new Relation.Overlap(i, j, contrast.aspect(), evidence));
      }
    };
  }

  /// Whether both numbers stand in the lead-ins of items that say different things.
  private static boolean betweenLists(Comparison c, String a, String b) {
    return !c.p().text().contains(a)
        && !c.q().text().contains(b)
        && Wording.common(c.p().text(), c.q().text()) < SAME_ITEM;
  }
}
