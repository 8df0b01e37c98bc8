package isogloss.models;

/// How the vectors of the tokens of a text become one.
public enum Pooling {
  /// That of the first token.
  CLS,
  /// The mean of all, the marks at the ends among them.
  MEAN
}
