package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GrammarsTest {
  private static final String HEADER =
      "source\tnone\nlanguages\ten fr\nitems\tparen dash\nevidence\tarticle\trun\n";

  private static final String RULE =
      "rule\tarticle\t60\tarticle\tauto\trising\t-\tArticle {n}\tA{n}\tArticle (?<n>\\d+){{stop}}\n";

  private static final String EXAMPLES = "is\tArticle 5: Records\tArticle 5\nnot\tArticles\n";

  private static Grammar read(String table) {
    return GrammarReader.read("x", TableRow.of("x.tsv", table), Map.of("stop", "\\s*:?\\s*"));
  }

  private static String fault(String table) {
    return Optional.ofNullable(
            assertThrows(IllegalStateException.class, () -> read(table)).getMessage())
        .orElse("");
  }

  private static List<Path> tables() throws IOException, URISyntaxException {
    URL index = Objects.requireNonNull(Grammars.class.getResource("grammars/index.tsv"));
    try (Stream<Path> files = Files.list(Path.of(index.toURI()).resolveSibling(""))) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyRuleOfEveryGrammarDoesWhatItsExamplesSay() {
    Grammars grammars = Grammars.load();
    assertEquals("fr-law", grammars.families().getFirst().name());
    assertEquals("headed", grammars.fallback().name());
  }

  @Test
  void everyTableStandsInTheIndex() throws IOException, URISyntaxException {
    Grammars grammars = Grammars.load();
    for (Path table : tables()) {
      String name = table.getFileName().toString().replace(".tsv", "");
      boolean known =
          Stream.of("index", "fragments", grammars.fallback().name()).anyMatch(name::equals)
              || grammars.families().stream().anyMatch(g -> g.name().equals(name));
      assertTrue(known, name);
    }
  }

  @Test
  void everyFragmentIsUsed() throws IOException, URISyntaxException {
    StringBuilder all = new StringBuilder();
    for (Path table : tables()) {
      if (!table.endsWith("fragments.tsv")) {
        all.append(Files.readString(table));
      }
    }
    for (TableRow row : TableRow.resource("fragments.tsv")) {
      assertTrue(all.indexOf("{{" + row.cell(0) + "}}") >= 0, row.cell(0));
    }
  }

  @Test
  void aTableGivesAGrammar() {
    Grammar grammar = read("# A comment\n" + HEADER + RULE + EXAMPLES);
    assertTrue(grammar.suits("fr"));
    assertEquals(List.of(ItemMarker.Shape.PAREN, ItemMarker.Shape.DASH), grammar.items());
    assertEquals(Map.of("article", Grammar.Evidence.RUN), grammar.evidence());
    assertEquals(HeadRule.Order.RISING, grammar.heads().getFirst().order());
  }

  @Test
  void aFaultNamesFileAndLine() {
    assertEquals("x.tsv:1: unknown row \"sauce\"", fault("sauce\tnone\n"));
    assertEquals("x.tsv:2: a second row \"source\"", fault("source\ta\nsource\tb\n"));
    assertEquals("x.tsv:1: expected 2 cells (languages, value), got 3", fault("languages\ten\tfr"));
    assertEquals(
        "x.tsv:5: \"artcle\" is none of section, recital, article, paragraph, point, indent, annex,"
            + " subcategory, paragraph-numbered, table-row, text, note, example",
        fault(HEADER + RULE.replace("\tarticle\tauto", "\tartcle\tauto")));
    assertEquals(
        "x.tsv:5: unknown fragment {{stop-it}}",
        fault(HEADER + RULE.replace("{{stop}}", "{{stop-it}}")));
    assertTrue(
        fault(HEADER + RULE.replace("(?<n>\\d+)", "(?<n>\\d+"))
            .startsWith("x.tsv:5: no pattern: "));
    assertEquals("x.tsv:5: unknown place {q}", fault(HEADER + RULE.replace("A{n}", "A{q}")));
    assertEquals(
        "x.tsv:5: {n} needs a group (?<n>...) in the pattern",
        fault(HEADER + RULE.replace("(?<n>\\d+)", "\\d+")));
    assertEquals(
        "x.tsv:5: unknown flag \"deeper\"", fault(HEADER + RULE.replace("\t-\t", "\tdeeper\t")));
    assertEquals(
        "x.tsv:5: no rule \"code\"",
        fault(HEADER + RULE.replace("\t-\t", "\trestarts:code\t") + EXAMPLES));
    assertEquals("x.tsv:4: no rule \"article\"", fault(HEADER));
    assertEquals(
        "x.tsv:1: \"english\" is no language code of two letters",
        fault("languages\tenglish\nsource\tnone\nitems\tparen\n"));
    assertEquals("x.tsv: no row \"items\"", fault("source\tnone\nlanguages\ten\n"));
    assertEquals(
        "x.tsv:5: shapes of paragraphs must be shapes of items too",
        fault(HEADER + "paragraphs\tdot\n" + RULE + EXAMPLES));
  }

  @Test
  void aRuleWithoutExamplesOrThatMissesThemIsAFault() {
    assertEquals("x.tsv:5: no example \"is\"", fault(HEADER + RULE + "not\tArticles\n"));
    assertEquals(
        "x.tsv:5: no example \"not\"", fault(HEADER + RULE + "is\tArticle 5\tArticle 5\n"));
    assertEquals("x.tsv:1: an example above all rules", fault(EXAMPLES));
    assertEquals(
        "x.tsv:6: the rule does not match",
        fault(HEADER + RULE + EXAMPLES.replace("is\tArticle 5", "is\tArticle V")));
    assertEquals(
        "x.tsv:7: the rule matches \"Article 7\"",
        fault(HEADER + RULE + EXAMPLES.replace("Articles", "Article 7 applies")));
    assertEquals(
        "x.tsv:6: expected label \"Section 5\", got \"Article 5\"",
        fault(HEADER + RULE + EXAMPLES.replace("\tArticle 5\n", "\tSection 5\n")));
    assertEquals(
        "x.tsv:9: the rule \"article\" above matches first",
        fault(HEADER + RULE + EXAMPLES + RULE.replace("rule\tarticle", "rule\tagain") + EXAMPLES));
  }
}
