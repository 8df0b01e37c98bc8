package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.model.ProvisionSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidateFinderTest {
  private static final CandidateFinder.Options OPTIONS =
      new CandidateFinder.Options(1, 1, 12, 0.4, 0.35);

  /// Three editions once took the places of their jurisdiction from every other text of it.
  @Test
  void furtherEditionsTakeNoPlaceFromOtherTexts() {
    ProvisionSet set =
        new Corpus()
            .member("a-act-en", "XA", "a-act-en", "first", "nearer to all but the first")
            .member("b-bill-en", "XB", "b", "second")
            .member("c-guide-en", "XB", "c-guide-en", "third")
            .member("d-act-en", "XB", "b", "fourth")
            .set();
    assertEquals(List.of("0-3", "0-4"), of(set, 0, Corpus.angles(set, 0, 35, 30, 20, 10)));
  }

  @Test
  void theOwnTextTakesNoPlaceFromOtherTexts() {
    ProvisionSet set =
        new Corpus()
            .member("a-act-en", "XA", "a", "nearest to the bill", "nearest to the guide")
            .member("b-bill-en", "XA", "a", "first", "near to the guide")
            .member("c-guide-en", "XA", "c-guide-en", "third")
            .set();
    assertEquals(List.of("2-4"), of(set, 2, Corpus.angles(set, 0, 35, 10, 28, 30)));
  }

  @Test
  void sentencesOfTheSameDocumentTakeNoPlaceByWords() {
    String today = "A provider shall keep a log of every decision today.";
    ProvisionSet set =
        new Corpus()
            .with("a-act-en", today.replace("today", "for ten years from now"), today)
            .with("b-act-en", today)
            .set();
    assertEquals(List.of("0-2"), of(set, 0, Corpus.none(set)));
  }

  /// The candidates in which provision `i` comes first.
  private static List<String> of(ProvisionSet set, int i, Similarity similarity) {
    return CandidateFinder.find(set, similarity, Lexis.of(set), OPTIONS, 1).stream()
        .filter(p -> p.i() == i)
        .map(p -> p.i() + "-" + p.j())
        .toList();
  }
}
