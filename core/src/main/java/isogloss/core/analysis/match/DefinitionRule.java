package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Modality;
import isogloss.core.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One term defined apart: something may fall under one definition and not under the other.
final class DefinitionRule implements Rule {
  /// A definition that says where the term is defined says nothing that another could contradict.
  private static final Pattern BY_REFERENCE = Markers.of("by-reference");

  private static final Pattern OWN_NAME = Markers.of("own-name");

  @Override
  public Optional<Relation> relation(Comparison c) {
    boolean both =
        c.p().modality() == Modality.DEFINITION && c.q().modality() == Modality.DEFINITION;
    boolean refers =
        BY_REFERENCE.matcher(c.p().text()).find() || BY_REFERENCE.matcher(c.q().text()).find();
    if (!both || refers || !sameTerm(c) || numbersDecide(c)) {
      return Optional.empty();
    }
    double likeness = c.topic();
    boolean negated = Wording.negations(c.p().text()) != Wording.negations(c.q().text());
    if (likeness >= c.options().duplicate() && !(negated && c.sameLanguage())) {
      return Optional.empty();
    }
    return Optional.of(
        new Relation.Conflict(
            c.pair().i(),
            c.pair().j(),
            c.p().definedTerm().equals("scope") ? Aspect.SCOPE : Aspect.DEFINITION,
            c.evidence(
                0.5 + 0.4 * (1 - likeness),
                Comparison.shorten(c.p().text()),
                Comparison.shorten(c.q().text()),
                "Both define \""
                    + c.p().definedTerm()
                    + "\", but not alike: something may fall under one and not under the other.",
                c.options().duplicate(),
                likeness)));
  }

  /// Whether the definitions differ in a number: then that is the difference to report.
  private static boolean numbersDecide(Comparison c) {
    return QuantityContrast.of(c.p(), c.q())
        .filter(n -> n.verdict() == QuantityContrast.Verdict.INCOMPATIBLE)
        .isPresent();
  }

  private static boolean sameTerm(Comparison c) {
    if (c.p().definedTerm().isEmpty() || c.q().definedTerm().isEmpty()) {
      return false;
    }
    if (!c.sameLanguage()) {
      return c.calibrated() >= c.options().equivalent();
    }
    List<String> a = Wording.words(c.p().definedTerm());
    List<String> b = Wording.words(c.q().definedTerm());
    boolean same = !a.isEmpty() && (a.equals(b) || singular(a).equals(singular(b)));
    // Every text calls itself "this Act": that alone is no common term.
    boolean ownName = OWN_NAME.matcher(c.p().definedTerm()).lookingAt();
    return same && (!ownName || c.pair().lexical() >= c.options().nearWords());
  }

  private static List<String> singular(List<String> words) {
    return words.stream().map(w -> w.length() > 3 ? w.replaceFirst("s$", "") : w).toList();
  }
}
