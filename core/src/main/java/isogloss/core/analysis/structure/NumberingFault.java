package isogloss.core.analysis.structure;

import isogloss.core.model.Clause;
import java.util.Locale;

/// A clause whose number does not come next: a clause before it was lost or never printed, or the
/// numbering begins again.
///
/// @param clause the clause
/// @param kind what is wrong
/// @param detail it in words, for a person
public record NumberingFault(Clause clause, Kind kind, String detail) {

  /// What is wrong with a number.
  public enum Kind {
    /// Numbers before it are missing.
    MISSING,
    /// The number was there already.
    REPEATED,
    /// The number is lower than the one before.
    OUT_OF_ORDER;

    /// The lower-case word used in tables, with hyphens.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
