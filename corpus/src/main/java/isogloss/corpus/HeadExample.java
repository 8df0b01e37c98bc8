package isogloss.corpus;

import java.util.List;
import java.util.Optional;

/// A literal line in the table of a grammar that says what a rule finds (`is`) or leaves (`not`).
///
/// @param rule index of the rule in the grammar
/// @param row the row: `is`, the line and the label of its head, or `not` and the line
record HeadExample(int rule, TableRow row) {

  boolean positive() {
    return row.cell(0).equals("is");
  }

  /// Tries the example on the rules of its grammar.
  void check(List<HeadRule> heads) {
    Optional<HeadSequence.Match> match = HeadSequence.match(heads.get(rule), row.cell(1));
    if (!positive()) {
      if (match.isPresent()) {
        throw row.fault("the rule matches \"" + match.get().mark() + "\"");
      }
      return;
    }
    if (match.isEmpty()) {
      throw row.fault("the rule does not match");
    }
    for (HeadRule above : heads.subList(0, rule)) {
      if (HeadSequence.match(above, row.cell(1)).isPresent()) {
        throw row.fault("the rule \"" + above.name() + "\" above matches first");
      }
    }
    String label = heads.get(rule).label(match.get(), match.get().title(), false);
    if (!label.equals(row.cell(2))) {
      throw row.fault("expected label \"" + row.cell(2) + "\", got \"" + label + "\"");
    }
  }
}
