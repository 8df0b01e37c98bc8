package isogloss.core.model;

/// One measure with all that is needed to judge it; `NaN` stands for "not computed" and is written
/// as an empty cell.
///
/// @param metric name of the measure
/// @param scope what it is about: `all`, a jurisdiction, or `A>B` for a directed pair
/// @param value the measure
/// @param low lower end of the 95 % interval
/// @param high upper end of the 95 % interval
/// @param nullMean mean under the null model
/// @param p one-sided p-value, in (0, 1]
/// @param q p-value after Benjamini-Hochberg
/// @param n denominator: provisions, pairs or clusters, as the note says
/// @param documents number of documents it rests on
/// @param threshold similarity threshold that decided, or `NaN`
/// @param identified whether the null model can tell the effect from language and type
/// @param note formula, range and direction in words
public record MetricRow(
    String metric,
    String scope,
    double value,
    double low,
    double high,
    double nullMean,
    double p,
    double q,
    long n,
    int documents,
    double threshold,
    boolean identified,
    String note) {

  /// A row without null model and interval.
  public static MetricRow plain(
      String metric,
      String scope,
      double value,
      long n,
      int documents,
      double threshold,
      String note) {
    double none = Double.NaN;
    return new MetricRow(
        metric, scope, value, none, none, none, none, none, n, documents, threshold, false, note);
  }
}
