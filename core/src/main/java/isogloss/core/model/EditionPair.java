package isogloss.core.model;

/// Two documents that stand to each other like editions of one text, and the evidence for it:
/// provisions of which each has a counterpart in the other document, in the same order in both.
///
/// @param shorter id of the document with fewer provisions
/// @param longer id of the other
/// @param basis what the counterparts have in common
/// @param common number of such provisions
/// @param ofShorter number of all provisions of the shorter document
/// @param ofLonger number of all provisions of the longer document
public record EditionPair(
    String shorter, String longer, Basis basis, int common, int ofShorter, int ofLonger) {

  /// By what counterparts were found.
  public enum Basis {
    /// Runs of words, within a language.
    WORDS,
    /// Vectors, across languages.
    MEANING
  }

  public EditionPair {
    if (!(0 < common && common <= ofShorter && ofShorter <= ofLonger)) {
      throw new IllegalArgumentException(
          "editions: expected 0 < common <= shorter <= longer, got "
              + common
              + ", "
              + ofShorter
              + ", "
              + ofLonger);
    }
  }

  /// Share of the shorter document that stands in the longer, in (0, 1].
  public double shareOfShorter() {
    return (double) common / ofShorter;
  }

  /// Share of the longer document that stands in the shorter, in (0, 1].
  public double shareOfLonger() {
    return (double) common / ofLonger;
  }
}
