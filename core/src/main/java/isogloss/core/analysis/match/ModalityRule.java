package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Modality;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Side;
import java.util.Optional;

/// One norm that one text commands and the other forbids, permits or only recommends, or that one
/// negates.
final class ModalityRule implements Rule {

  @Override
  public Optional<Relation> relation(Comparison c) {
    Modality a = c.p().modality();
    Modality b = c.q().modality();
    if (!c.sameNorm()) {
      return Optional.empty();
    }
    if (a == b) {
      if (negated(c)) {
        return Optional.of(
            c.conflict(Aspect.NEGATION, "One of the two negates what the other says."));
      }
      return negatedAcross(c) ? Optional.of(doubtful(c)) : Optional.empty();
    }
    if (opposed(a, b) || opposed(b, a)) {
      if (!clashes(c)) {
        return Optional.empty();
      }
      boolean commanded = a == Modality.OBLIGATION || b == Modality.OBLIGATION;
      boolean forbidden = a == Modality.PROHIBITION || b == Modality.PROHIBITION;
      return Optional.of(
          c.conflict(
              commanded && forbidden ? Aspect.OBLIGATION_PROHIBITION : Aspect.OBLIGATION_PERMISSION,
              "The first is "
                  + article(a)
                  + ", the second "
                  + article(b)
                  + ", on the same subject."));
    }
    return strength(a) == 0 || strength(b) == 0 || strength(a) == strength(b)
        ? Optional.empty()
        : Optional.of(stronger(c, strength(a) > strength(b) ? Side.A : Side.B));
  }

  /// Whether nearly the same words stand with and without a negation of their own, not of a lead-in
  /// that only one carries; an exception is worded with one and negates nothing.
  private static boolean negated(Comparison c) {
    return c.sameLanguage()
        && c.pair().lexical() >= c.options().nearWords()
        && c.p().modality() != Modality.DEFINITION
        && differByNegation(c)
        && odd(Wording.negations(c.p().text()) + Wording.negations(c.q().text()))
        && c.p().exception().isEmpty()
        && c.q().exception().isEmpty();
  }

  /// Whether only one of two definitions or statements in different languages has a negation: a
  /// scope that includes against one that excludes has the same modality and almost the same words.
  private static boolean negatedAcross(Comparison c) {
    return !c.sameLanguage()
        && (c.p().modality() == Modality.DEFINITION || c.p().modality() == Modality.STATEMENT)
        && Wording.NEGATED.contains(c.p().language())
        && Wording.NEGATED.contains(c.q().language())
        && (Wording.negations(c.p().norm()) == 0) != (Wording.negations(c.q().norm()) == 0);
  }

  private static Relation doubtful(Comparison c) {
    return new Relation.Overlap(
        c.pair().i(),
        c.pair().j(),
        Aspect.NEGATION,
        c.difference(
            0.5,
            Comparison.shorten(c.p().text()),
            Comparison.shorten(c.q().text()),
            "The same subject, but only one of the two has a negation."));
  }

  /// Whether opposed modalities are those of one action. Within a language, being about the same
  /// subject is not enough; and when one side forbids, the two differ by a negation: where both
  /// have it, one sentence commands something besides ("shall cooperate and shall not alter").
  private static boolean clashes(Comparison c) {
    if (!c.sameLanguage()) {
      return c.calibrated() >= c.options().duplicate();
    }
    boolean forbidden =
        c.p().modality() == Modality.PROHIBITION || c.q().modality() == Modality.PROHIBITION;
    boolean near = c.sameWords() || c.calibrated() >= c.options().duplicate();
    return near && (!forbidden || differByNegation(c));
  }

  private static boolean differByNegation(Comparison c) {
    return odd(Wording.negations(c.p().norm()) + Wording.negations(c.q().norm()));
  }

  private static boolean odd(int n) {
    return n % 2 == 1;
  }

  private static boolean opposed(Modality a, Modality b) {
    return switch (a) {
      case PROHIBITION ->
          b == Modality.OBLIGATION || b == Modality.PERMISSION || b == Modality.ENTITLEMENT;
      case OBLIGATION -> b == Modality.EXEMPTION;
      case RECOMMENDATION, PERMISSION, EXEMPTION, ENTITLEMENT, DEFINITION, STATEMENT -> false;
    };
  }

  private static Relation stronger(Comparison c, Side side) {
    String reason =
        "Same subject; the "
            + (side == Side.A ? "first" : "second")
            + " binds more strongly: "
            + article(c.p().modality())
            + " against "
            + article(c.q().modality())
            + ".";
    Evidence evidence = c.difference(1, Comparison.marker(c.p()), Comparison.marker(c.q()), reason);
    return new Relation.Stricter(c.pair().i(), c.pair().j(), side, Aspect.MODALITY, evidence);
  }

  /// Rank of binding strength among norms that point the same way; 0 where there is none.
  private static int strength(Modality modality) {
    return switch (modality) {
      case OBLIGATION -> 3;
      case RECOMMENDATION -> 2;
      case PERMISSION -> 1;
      case PROHIBITION, EXEMPTION, ENTITLEMENT, DEFINITION, STATEMENT -> 0;
    };
  }

  private static String article(Modality modality) {
    String code = modality.code();
    return ("aeio".indexOf(code.charAt(0)) >= 0 ? "an " : "a ") + code;
  }
}
