package isogloss.core.analysis.norm;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Provision;
import isogloss.core.model.SourceSpan;
import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.Span;
import isogloss.core.text.WordTagger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProvisionExtractorTest {

  @Test
  void theFirstCellOfANumberedRowIsAnOutcome() {
    assertEquals(
        List.of("Records are kept in one place."),
        texts("3.1", "Records are kept in one place.\nOffice of the registrar of systems"));
  }

  @Test
  void cellsOfOtherRowsAreNormsByTheirWordsOnly() {
    assertEquals(
        List.of("Offices shall keep records."),
        texts("", "National Institute of Records\nOffices shall keep records."));
  }

  @Test
  void eachItemCarriesTheLeadInOfItsOwnList() {
    String text = "Offices shall keep:\nClerks must burn:\nClerks shall sign.";
    Clause article = clause("A1", "", ClauseKind.ARTICLE, "", text, 0);
    Clause kept = clause("A1/a", "A1", ClauseKind.POINT, "(a)", "each public record", 20);
    Clause burnt = clause("A1/a#2", "A1", ClauseKind.POINT, "(a)", "every old blank form", 38);
    assertEquals(
        Set.of(
            "Offices shall keep: each public record",
            "Clerks must burn: every old blank form",
            "Clerks shall sign."),
        extract(article, kept, burnt).stream().map(Provision::norm).collect(toSet()));
  }

  @Test
  void aDefinitionThatOpensAListTakesItsItemsIn() {
    Clause article =
        clause("A2", "", ClauseKind.ARTICLE, "2", "‘kiln’ means any of the following:", 0);
    Clause oven = clause("A2/a", "A2", ClauseKind.POINT, "(a)", "an oven of brick for clay;", 34);
    Provision kiln = extract(article, oven).getFirst();
    assertEquals("kiln", kiln.definedTerm());
    assertEquals("any of the following: an oven of brick for clay;", kiln.definition().definiens());
  }

  private static Clause clause(
      String path, String parent, ClauseKind kind, String marker, String text, int lead) {
    SourceSpan place = new SourceSpan(1, 1, new Box(0, 0, 1, 1));
    return new Clause(path, path, parent, kind, 1, marker, "", text, true, List.of(), place, lead);
  }

  /// The provisions of a table row of this marker, whose cells are lines.
  private static List<String> texts(String marker, String cells) {
    return extract(clause("row", "", ClauseKind.TABLE_ROW, marker, cells, 0)).stream()
        .map(Provision::text)
        .toList();
  }

  private static List<Provision> extract(Clause... clauses) {
    Document document =
        new Document(
            "x-guide",
            "Guide",
            "Guide",
            new Jurisdiction("XA"),
            "board",
            LocalDate.of(2024, 1, 1),
            LegalForce.SOFT,
            "en",
            "x-guide",
            "",
            "");
    ClauseTree tree =
        new ClauseTree(
            "x-guide",
            "decimal",
            1,
            List.of(clauses),
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of()));
    return new ProvisionExtractor(
            new Lines(), WordTagger.none(), ProvisionExtractor.Options.defaults())
        .extract(document, tree);
  }

  /// One sentence a line.
  private static final class Lines implements SentenceSplitter {
    @Override
    public String id() {
      return "lines";
    }

    @Override
    public List<Span> split(String text, String language) {
      List<Span> spans = new ArrayList<>();
      int from = 0;
      for (String line : text.split("\n", -1)) {
        spans.add(new Span(from, from + line.length()));
        from += line.length() + 1;
      }
      return spans;
    }
  }
}
