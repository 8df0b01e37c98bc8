package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Expressions over the languages with what is read in them: `printed = parts @ instrument`, parts
/// from the outside with `/` between, several with `+`, ranges with `..`.
final class CitationTableTest {

  @Test
  void everyExpressionIsReadAsTheTableSays() {
    List<String> expected = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (String[] row : Lexicon.rows("citations.tsv", 3)) {
      expected.add(row[0] + " " + row[1] + " -> " + row[2]);
      String found =
          Citations.read(row[1], row[0]).stream()
              .map(c -> shown(c, row[1]))
              .collect(Collectors.joining("; "));
      read.add(row[0] + " " + row[1] + " -> " + found);
    }
    assertTrue(read.size() >= 80, "rows: " + read.size());
    assertEquals(String.join("\n", expected), String.join("\n", read));
  }

  private static String shown(Cited cited, String sentence) {
    String clauses =
        cited.clauses().stream().map(CitationTableTest::shown).collect(Collectors.joining(" + "));
    Cited.Instrument i = cited.instrument();
    String instrument =
        switch (i.form()) {
          case OWN -> "";
          case UNCLEAR -> " @ ?";
          default ->
              " @ "
                  + (i.scheme().isEmpty() ? "" : i.scheme() + " ")
                  + i.name()
                  + (i.year().isEmpty() ? "" : " :" + i.year());
        };
    return cited.span().of(sentence) + " = " + clauses + instrument;
  }

  private static String shown(Cited.Target target) {
    String steps =
        target.steps().stream()
            .map(
                s ->
                    switch (s.naming()) {
                      case NUMBER ->
                          (s.level() == Cited.Level.BELOW ? "" : word(s) + " ") + s.number();
                      case THIS -> "this " + word(s);
                      case PREVIOUS -> "previous " + word(s);
                    })
            .collect(Collectors.joining("/"));
    return target.last().isEmpty() ? steps : steps + ".." + target.last();
  }

  private static String word(Cited.Step step) {
    return step.level().name().toLowerCase(Locale.ROOT);
  }
}
