package isogloss.core.model;

/// Two documents that stand to each other like editions of one text, and the evidence for it:
/// passages of which each has a counterpart in the other document, in the same order in both.
///
/// @param shorter id of the document with fewer passages
/// @param longer id of the other
/// @param basis what was compared
/// @param common number of such passages
/// @param ofShorter number of all passages of the shorter document
/// @param ofLonger number of all passages of the longer document
public record EditionPair(
    String shorter, String longer, Basis basis, int common, int ofShorter, int ofLonger) {

  /// What was compared.
  public enum Basis {
    /// All sentences by their words, within a language.
    WORDS,
    /// Provisions by their vectors, across languages.
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
