package isogloss.core.model;

import java.util.Locale;

/// What an instrument can demand, from the law in force to a plan.
public enum LegalForce {
  /// Binding law in force or adopted: act, regulation, order, binding measures.
  HARD,
  /// Not binding by itself: guideline, principles, recommendation, code of conduct, report.
  SOFT,
  /// Technical standard or framework, voluntary unless law refers to it.
  STANDARD,
  /// Bill, draft or proposal; binds nobody yet.
  PROPOSAL,
  /// Plan or strategy of a government or body.
  STRATEGY;

  /// The lower-case word used in catalogues and tables.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The force that a catalogue calls `code`.
  ///
  /// @throws IllegalArgumentException when there is none of that name
  public static LegalForce of(String code) {
    for (LegalForce force : values()) {
      if (force.code().equals(code)) {
        return force;
      }
    }
    throw new IllegalArgumentException(
        "legal force: expected hard, soft, standard, proposal or strategy, got \"" + code + "\"");
  }
}
