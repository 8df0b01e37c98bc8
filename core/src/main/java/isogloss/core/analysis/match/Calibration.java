package isogloss.core.analysis.match;

import isogloss.core.analysis.match.Similarity.Features;
import isogloss.core.analysis.norm.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// From what is known of a pair in two languages to the probability that it is the same norm, so
/// that one threshold means the same in every pair of languages.
///
/// A logistic model of cosines and margins, with a slope and an offset for each language against
/// English: in a language whose words are known less well, the same norm stands out less. The
/// offset is such that translations have the same mean probability in every language, see
/// [CalibrationFit]; without it, a language would look like a jurisdiction of its own.
final class Calibration {

  /// Weights of both margins and of the sum of both cosines, the same for all languages.
  record Weights(double offset, double vectors, double words, double level) {

    double score(Features f) {
      return offset
          + vectors * f.vectorMargin()
          + words * f.wordMargin()
          + level * (f.vectors() + f.words());
    }
  }

  /// What is made of the score in a language against English.
  record Line(double slope, double offset) {}

  private static final Line PLAIN = new Line(1, 0);

  private final Weights weights;
  private final SortedMap<String, Line> lines;

  Calibration(Weights weights, Map<String, Line> lines) {
    this.weights = weights;
    this.lines = new TreeMap<>(lines);
  }

  /// The one that comes with the program, for its encoder.
  static Calibration shipped() {
    return read(Lexicon.rows(Markers.FOLDER + "calibration.tsv", 5));
  }

  /// Reads a row `weights, offset, vectors, words` and for each language a row `code, slope,
  /// offset` and an empty cell.
  static Calibration read(List<String[]> rows) {
    Map<String, Line> lines = new TreeMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      lines.put(row[0], new Line(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
    }
    String[] first = rows.getFirst();
    return new Calibration(
        new Weights(
            Double.parseDouble(first[1]),
            Double.parseDouble(first[2]),
            Double.parseDouble(first[3]),
            Double.parseDouble(first[4])),
        lines);
  }

  /// The rows that [#read] reads, their cells set apart by tabs.
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(
        String.format(
            Locale.ROOT,
            "weights\t%.3f\t%.3f\t%.3f\t%.3f",
            weights.offset(),
            weights.vectors(),
            weights.words(),
            weights.level()));
    lines.forEach(
        (language, line) ->
            rows.add(
                String.format(
                    Locale.ROOT, "%s\t%.3f\t%.3f\t\t", language, line.slope(), line.offset())));
    return rows;
  }

  /// The probability that two texts in languages `a` and `b` are the same norm, in [0, 1]. Pairs
  /// without English were not fitted: they have the mean slope of both and no offset, which rather
  /// misses a counterpart than makes one up.
  double probability(String a, String b, Features features) {
    Line x = lines.getOrDefault(a, PLAIN);
    Line y = lines.getOrDefault(b, PLAIN);
    double score = weights.score(features);
    double z;
    if (a.equals("en") || b.equals("en")) {
      Line other = a.equals("en") ? y : x;
      z = other.slope() * score + other.offset();
    } else {
      z = (x.slope() + y.slope()) / 2 * score;
    }
    return 1 / (1 + Math.exp(-z));
  }
}
