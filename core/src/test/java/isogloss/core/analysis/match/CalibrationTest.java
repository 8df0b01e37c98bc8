package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.analysis.match.Similarity.Features;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  private static final Calibration CALIBRATION =
      Calibration.read(
          List.of(
              new String[] {"weights", "0", "2", "0", "0"},
              new String[] {"ko", "1", "1", "", ""},
              new String[] {"zh", "1", "3", "", ""}));

  private static final Features HALF = new Features(0, 0, 0.5, 0);

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Test
  void aLanguageHasItsLineBothWays() {
    assertEquals(logistic(2), CALIBRATION.probability("ko", "en", HALF));
    assertEquals(logistic(2), CALIBRATION.probability("en", "ko", HALF));
  }

  @Test
  void withoutEnglishThereIsNoOffset() {
    assertEquals(logistic(1), CALIBRATION.probability("zh", "ko", HALF));
  }

  @Test
  void aLanguageWithoutALineHasThePlainScore() {
    assertEquals(logistic(1), CALIBRATION.probability("en", "fr", HALF));
  }

  @Test
  void rowsAreReadAsTheyAreWritten() {
    List<String> rows = CALIBRATION.rows();
    assertEquals(
        rows, Calibration.read(rows.stream().map(row -> row.split("\t", -1)).toList()).rows());
  }

  /// The more alike, the surer, in every language.
  @Test
  void theShippedOneRisesWithBothCosines() {
    Calibration shipped = Calibration.shipped();
    for (String language : List.of("de", "es", "fr", "it", "ja", "ko", "nl", "pt", "vi", "zh")) {
      double low = shipped.probability("en", language, new Features(0.4, 0.3, 0, 0));
      assertTrue(
          shipped.probability("en", language, new Features(0.5, 0.3, 0.1, 0)) > low, language);
      assertTrue(
          shipped.probability("en", language, new Features(0.4, 0.4, 0, 0.1)) > low, language);
    }
  }
}
