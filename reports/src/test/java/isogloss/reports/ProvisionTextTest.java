package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.Quantity;
import isogloss.core.model.Slot;
import isogloss.core.model.SourceSpan;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProvisionTextTest {
  private static final Document LAW =
      SampleReport.document("law", "Law", "XA", "2024-03-01", "hard", "en");
  private static final String NORM = "Keepers shall keep logs for 24 months.";

  @Test
  void eachPartIsALineWithItsNormalForm() {
    String block =
        """
        law/A3#1 | Article 3 | page 2 | obligation
          Keepers shall keep logs for 24 months.
            bearer       Keepers → keeper
            marker       shall → obligation
            action       keep logs for 24 months
            quantity     24 months → ≥24 mo

        """;
    assertEquals(
        block,
        ProvisionText.of(
            "page 2",
            provision(
                Modality.OBLIGATION,
                "keeper",
                slot(Slot.Kind.BEARER, "Keepers"),
                slot(Slot.Kind.MARKER, "shall"),
                slot(Slot.Kind.ACTION, "keep logs for 24 months"),
                slot(Slot.Kind.QUANTITY, "24 months"))));
  }

  @Test
  void aDutyWithoutABearerSaysSo() {
    ProvisionPart unknown = new ProvisionPart("bearer", "", "unknown");
    assertEquals(List.of(unknown), ProvisionPart.of(provision(Modality.OBLIGATION, "")));
    assertEquals(List.of(unknown), ProvisionPart.of(provision(Modality.PROHIBITION, "")));
  }

  @Test
  void aStatementLacksNoBearer() {
    assertEquals(List.of(), ProvisionPart.of(provision(Modality.STATEMENT, "")));
  }

  @Test
  void thePageMarksAndListsTheParts() {
    ClauseTree tree =
        new ClauseTree(
            "law",
            "decimal",
            2,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of()));
    StringWriter out = new StringWriter();
    try (ProvisionView view = new ProvisionView(out)) {
      Provision duty = provision(Modality.OBLIGATION, "keeper", slot(Slot.Kind.BEARER, "Keepers"));
      view.write(LAW, tree, List.of(duty, provision(Modality.OBLIGATION, "")));
    }
    String page = out.toString();
    assertTrue(
        page.contains("<span class=\"s-bearer\" title=\"bearer\">Keepers</span> shall"), page);
    assertTrue(page.contains("<dt class=\"s-bearer\">bearer</dt><dd>Keepers <i>keeper</i></dd>"));
    assertTrue(page.contains("obligation 2 · duties and bans with an unknown bearer 1"));
    assertTrue(page.stripTrailing().endsWith("</html>"));
  }

  private static Slot slot(Slot.Kind kind, String words) {
    int from = NORM.indexOf(words);
    return new Slot(kind, from, from + words.length());
  }

  private static Provision provision(Modality modality, String bearer, Slot... slots) {
    return new Provision(
        Locator.parse("law/A3#1"),
        "Article 3",
        NORM,
        NORM,
        "en",
        modality,
        bearer,
        bearer,
        true,
        List.of(slots),
        List.of(new Quantity(Quantity.Comparator.AT_LEAST, 24, "mo", "24 months")),
        Definition.NONE,
        List.of(),
        List.of(),
        new SourceSpan(2, 2, new Box(0, 0, 1, 1)));
  }
}
