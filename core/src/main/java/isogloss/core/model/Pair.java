package isogloss.core.model;

/// Two provisions worth comparing.
///
/// @param i index of the first provision
/// @param j index of the second, greater than `i`
/// @param cosine cosine of their vectors, in [-1, 1]
/// @param lexical overlap of their words, in [0, 1]
public record Pair(int i, int j, float cosine, float lexical) {

  public Pair {
    if (i < 0 || j <= i) {
      throw new IllegalArgumentException("pair: expected 0 <= i < j, got " + i + " and " + j);
    }
  }
}
