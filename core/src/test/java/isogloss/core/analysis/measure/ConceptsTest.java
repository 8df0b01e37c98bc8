package isogloss.core.analysis.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.Aspect;
import isogloss.core.model.Box;
import isogloss.core.model.Concept;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Evidence;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConceptsTest {

  @Test
  void equalTermsOfOneLanguageAreOneConcept() {
    assertEquals(
        List.of("Kiln: 0 term, 1 term", "four: 2"),
        concepts(List.of(), "en Kiln", "en the “kiln”", "fr four"));
  }

  @Test
  void equalLettersOfTwoLanguagesAreTwoConcepts() {
    assertEquals(List.of("four: 0", "four: 1"), concepts(List.of(), "en four", "fr four"));
  }

  @Test
  void oneDefinitionThatPrintsTwoTermsJoinsThem() {
    assertEquals(
        List.of("kiln: 0 printed, 1 printed"), concepts(List.of(), "en kiln", "zh 窑炉|kiln"));
  }

  @Test
  void duplicatesAndConflictsOfDefinitionsJoinTermsAcrossLanguages() {
    Evidence evidence = new Evidence(0.9, 0.9, 0.9, 0.9, "", "", "alike", false);
    assertEquals(
        List.of("kiln: 0 relation, 1 relation", "oven: 2", "glaze: 3"),
        concepts(
            List.of(
                new Relation.Conflict(0, 1, Aspect.DEFINITION, evidence),
                new Relation.Conflict(1, 2, Aspect.NEGATION, evidence),
                new Relation.Related(2, 3, Aspect.NONE, evidence)),
            "en kiln",
            "fr four",
            "en oven",
            "en glaze"));
  }

  @Test
  void nearDefinitionsOfOtherTermsOfALanguageAreNoConcept() {
    Evidence evidence = new Evidence(0.9, 0.9, 0.9, 0.9, "", "", "alike", false);
    List<Relation> relations = List.of(new Relation.Equivalent(0, 1, evidence));
    assertEquals(List.of("kiln: 0", "oven: 1"), concepts(relations, "en kiln", "en oven=a pit"));
    assertEquals(
        List.of("kiln: 0 relation, 1 relation"), concepts(relations, "en kiln", "en oven"));
  }

  @Test
  void namesOfOneRoleAreOneConceptButBodiesAreMany() {
    assertEquals(
        List.of("provider: 0 role, 1 role", "board: 2", "bureau: 3"),
        concepts(List.of(), "en provider", "zh 提供者", "en board", "en bureau"));
  }

  @Test
  void editionsOfOneTextCountOnce() {
    ProvisionSet set = set("text", "en kiln", "en kiln");
    Concept concept = Concepts.of(set, List.of()).getFirst();
    assertEquals(1, concept.texts());
    assertEquals(
        List.of(false, true),
        concept.members().stream().map(Concept.Member::furtherEdition).toList());
  }

  @Test
  void aKeyHasNoArticleQuotesOrWidth() {
    assertEquals("ai system", Concepts.key("An “ＡＩ System”,", "en"));
    assertEquals("organe", Concepts.key("l’organe", "fr"));
    assertEquals("ai系统", Concepts.key("「AI系统」", "zh"));
  }

  /// `label: provision bases, provision bases` for each concept.
  private static List<String> concepts(List<Relation> relations, String... terms) {
    return Concepts.of(set("", terms), relations).stream()
        .map(
            c ->
                c.label()
                    + ": "
                    + String.join(
                        ", ",
                        c.members().stream()
                            .map(
                                m ->
                                    (m.provision()
                                            + " "
                                            + String.join(
                                                " ",
                                                m.bases().stream()
                                                    .map(Concept.Basis::code)
                                                    .toList()))
                                        .strip())
                            .toList()))
        .toList();
  }

  /// A document for each definition, `language term|term=definiens`.
  static ProvisionSet set(String family, String... terms) {
    List<Document> documents = new ArrayList<>();
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      String language = terms[i].substring(0, 2);
      documents.add(
          new Document(
              "d" + i,
              "D",
              "D",
              new Jurisdiction("XA"),
              "board",
              LocalDate.of(2024, 1, 1),
              LegalForce.HARD,
              language,
              family.isEmpty() ? "d" + i : family,
              "",
              ""));
      provisions.add(
          new Provision(
              new Locator("d" + i, "A1", 1),
              "Article 1",
              terms[i],
              terms[i],
              language,
              Modality.DEFINITION,
              "",
              "",
              false,
              List.of(),
              List.of(),
              new Definition(
                  List.of(terms[i].substring(3).replaceFirst("=.*", "").split("\\|")),
                  terms[i].contains("=") ? terms[i].replaceFirst(".*=", "") : "what bakes",
                  ""),
              List.of(),
              List.of(),
              new SourceSpan(1, 1, new Box(0, 0, 1, 1))));
    }
    return new ProvisionSet(documents, provisions);
  }
}
