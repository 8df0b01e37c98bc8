package isogloss.core.analysis.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectTest {
  private final Subject subject = new Subject();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Keepers of kilns shall keep a log. | keepers",
        "Where a kiln is hot, the keeper concerned shall keep a log. | keeper",
        "The keeper, where needed, shall keep a log. | keeper",
        "The competent authority of a town shall keep a log. | authority",
        "The designated laboratories shall keep a log. | laboratories",
        "The log shall be kept by the members of the guild. | members",
        "Members of the kiln board shall keep a log. | members",
        "The KRB shall keep a log. | krb",
        "Where a company owns a kiln, it shall keep a log. | company",
        "Duties of keepers The keeper shall keep a log. | keeper",
        "Within five days the keeper shall keep a log. | keeper",
        "The term ends and the keeper shall keep a log. | keeper",
        "The guild ensures that the keeper shall keep a log. | keeper",
        "Keepers included in a list shall keep a log. | keepers",
        "Duties of a Member State Member States shall keep a log. | states",
        "The addressee shall keep a log. | addressee",
        "The fee shall keep a log. | ''",
        "Annex IV shall list all kilns. | ''",
        "The log shall be read by the notary or its clerks. | notary",
        "The log shall be based on the list kept by the keeper. | ''",
        "The log shall include kilns owned by the keeper. | ''",
        "The log of the keeper shall be legible. | ''",
        "This order shall take effect in May. | ''",
        "The number of kilns shall be stated. | ''",
        "It shall include the date. | ''"
      })
  void namesWhoActs(String sentence, String actor) {
    int at = sentence.indexOf("shall");
    assertEquals(actor, subject.actor(sentence, new Span(at, at + 5)));
  }
}
