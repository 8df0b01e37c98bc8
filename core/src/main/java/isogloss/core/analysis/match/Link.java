package isogloss.core.analysis.match;

/// A pair of clauses of two frameworks that an expert graded.
///
/// @param a index in the first framework
/// @param b index in the second
/// @param tier 0 none, 1 tangential, 2 related, 3 direct
public record Link(int a, int b, int tier) {

  static final int RELATED = 2;
}
