package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences in nine languages with the quantities that they state, written by hand.
final class QuantityTableTest {
  private static final String TABLE = "quantities.tsv";
  private static final int ROWS_AT_LEAST = 200;
  private static final long ROWS_OF_A_LANGUAGE = 15;

  private final QuantityReader reader = new QuantityReader();

  private static Stream<String[]> rows() {
    return Lexicon.rows(TABLE, 3).stream();
  }

  private static Stream<Arguments> sentences() {
    return rows().map(r -> Arguments.of(r[0], r[1], r[2]));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void readsWhatTheSentenceStates(String language, String sentence, String expected) {
    assertEquals(expected, canonical(reader.read(sentence, language)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void theSourceStandsInTheSentence(String language, String sentence, String expected) {
    for (Quantity q : reader.read(sentence, language)) {
      assertTrue(sentence.contains(q.source()), q.source());
    }
  }

  @Test
  void theTableIsLargeEnough() {
    assertTrue(rows().count() >= ROWS_AT_LEAST);
    Map<String, Long> byLanguage =
        rows().collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
    assertEquals(9, byLanguage.size());
    byLanguage.forEach((language, n) -> assertTrue(n >= ROWS_OF_A_LANGUAGE, language));
  }

  static String canonical(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::canonical).collect(Collectors.joining(";"));
  }
}
