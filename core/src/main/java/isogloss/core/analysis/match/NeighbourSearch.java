package isogloss.core.analysis.match;

/// Finds for each row of a matrix the rows that are nearest to it by cosine.
///
/// The result is the same for any number of threads; equally near rows come in the order of their
/// indices.
sealed interface NeighbourSearch permits ExactSearch, GraphSearch {

  /// Number of rows from which [GraphSearch] takes less processor time than [ExactSearch]. Told
  /// from measurements of up to 300,000 rows, where all pairs took 0.4 of the time of the graph.
  /// *Source:* `docs/bench/2026-11-25/search.txt`.
  int GRAPH_FROM = 1_000_000;

  /// The nearest other rows of each row.
  ///
  /// @param rows vectors of one dimension and of length 1; a row of zeros is near to nothing
  /// @param most neighbours of a row, at least 1
  /// @param minimum smallest cosine of a neighbour, in (0, 1]
  Neighbours nearest(float[][] rows, int most, float minimum);

  /// The faster search for a number of rows.
  static NeighbourSearch of(int rows, int threads) {
    return rows < GRAPH_FROM
        ? new ExactSearch(threads)
        : new GraphSearch(GraphSearch.Options.defaults(threads));
  }

  /// The length of all rows, 0 if there is none.
  ///
  /// @throws IllegalArgumentException if they differ
  static int dimension(float[][] rows) {
    int dimension = rows.length == 0 ? 0 : rows[0].length;
    for (float[] row : rows) {
      if (row.length != dimension) {
        throw new IllegalArgumentException(
            "dimension: expected " + dimension + ", got " + row.length);
      }
    }
    return dimension;
  }
}
