package isogloss.core.model;

import java.util.Locale;

/// A part of a norm and where it stands.
///
/// @param kind which part
/// @param from first character in [Provision#norm], in UTF-16 units
/// @param to character behind the last
public record Slot(Kind kind, int from, int to) {

  /// The parts of a norm that are marked in its words.
  public enum Kind {
    /// Words that oblige, forbid, advise, permit or entitle.
    MARKER,
    /// Who must, must not, should or may.
    BEARER,
    /// Towards whom.
    COUNTERPARTY,
    /// What is done: the words after the marker.
    ACTION,
    /// What it is done to.
    OBJECT,
    /// When the norm applies.
    CONDITION,
    /// When it does not.
    EXCEPTION,
    /// A number with its unit.
    QUANTITY,
    /// A term that is defined.
    TERM,
    /// A clause or an instrument that is cited.
    CITATION;

    /// The name in output files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Slot {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "slot " + kind.code() + ": expected 0 <= from < to, got " + from + " and " + to);
    }
  }

  /// The same part of a text that begins `by` characters earlier.
  public Slot moved(int by) {
    return new Slot(kind, from + by, to + by);
  }
}
