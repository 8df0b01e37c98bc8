package isogloss.core.analysis.match;

import isogloss.core.model.Relation;
import java.util.Optional;

/// One aspect in which two provisions can stand to each other.
interface Rule {

  /// The relation, empty when this aspect does not decide.
  Optional<Relation> relation(Comparison c);
}
