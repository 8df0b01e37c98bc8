package isogloss.corpus.specimen;

/// Something drawn on a page; points from the lower left corner.
sealed interface Mark {

  /// @param y baseline
  record Text(double x, double y, Line line) implements Mark {}

  /// A straight line.
  record Rule(double x1, double y1, double x2, double y2, double thickness) implements Mark {}

  /// Where a heading begins, for contents and bookmarks; draws nothing.
  record Anchor(int heading, double y) implements Mark {}
}
