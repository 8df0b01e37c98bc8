package isogloss.core.model;

/// Something a reader should look at. Relations between editions of one text are no findings.
public sealed interface Finding {

  /// A relation between provisions of two edition families.
  ///
  /// @param relation index of the relation in the [RelationGraph]
  record Pairwise(int relation) implements Finding {}

  /// A provision without counterpart in any other jurisdiction.
  ///
  /// @param provision index of the provision
  /// @param nearest index of the most similar provision of another jurisdiction, or -1 when there
  /// is
  ///     none at all
  /// @param similarity calibrated similarity to it, in [0, 1]
  record Unique(int provision, int nearest, double similarity) implements Finding {}
}
