package isogloss.core.model;

import java.util.Locale;

/// In what two provisions differ.
public enum Aspect {
  NONE,
  OBLIGATION_PROHIBITION,
  OBLIGATION_PERMISSION,
  MODALITY,
  QUANTITY,
  DEADLINE,
  RETENTION,
  THRESHOLD,
  AGE,
  DEFINITION,
  SCOPE,
  ACTOR,
  PROCEDURE,
  EXCEPTION,
  PENALTY,
  NEGATION,
  UNIT;

  /// The lower-case word used in tables, with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
