package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Definition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences in ten languages with what they define, written by hand.
final class DefinitionReaderTest {
  private static final String TABLE = "definitions.tsv";

  private final DefinitionReader reader = new DefinitionReader();

  private static Stream<String[]> rows() {
    return Lexicon.rows(TABLE, 6).stream();
  }

  private static Stream<Arguments> sentences() {
    return rows().map(r -> Arguments.of(r[0], r[1], r[2], r[3], r[4], r[5]));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("sentences")
  void readsWhatTheSentenceDefines(
      String language,
      String place,
      String sentence,
      String terms,
      String definiens,
      String scope) {
    Definition read =
        reader
            .read(sentence, language, place.equals("list"))
            .map(reading -> reading.of(sentence))
            .orElse(Definition.NONE);
    assertEquals(
        List.of(terms, definiens, scope),
        List.of(String.join("|", read.terms()), read.definiens(), read.scope()));
  }

  @Test
  void theTableIsLargeEnough() {
    assertTrue(rows().count() >= 90);
    assertTrue(rows().filter(row -> row[3].isEmpty()).count() >= 25);
    Map<String, Long> byLanguage =
        rows().collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
    assertEquals(10, byLanguage.size());
  }

  @Test
  void whatATextAppliesToIsATermWithoutDefiniens() {
    String sentence = "This Act applies to kilns.";
    Definition read = reader.read(sentence, "en", false).orElseThrow().of(sentence);
    assertEquals(new Definition(List.of("This Act"), "", ""), read);
  }
}
