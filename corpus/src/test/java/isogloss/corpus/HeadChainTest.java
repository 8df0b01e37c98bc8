package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HeadChainTest {

  private static Set<Integer> chain(String... numbers) {
    List<HeadChain.Candidate> candidates = new ArrayList<>();
    for (String number : numbers) {
      candidates.add(new HeadChain.Candidate(candidates.size(), HeadNumber.of(number), false));
    }
    return HeadChain.of(candidates);
  }

  @Test
  void aNumberCitedInFrontDoesNotBlockTheSequence() {
    assertEquals(Set.of(1, 2, 3, 4), chain("6.107", "1.1", "1.2", "1.3", "2.1"));
  }

  @Test
  void aShortListInsideASectionIsNoPartOfTheSequence() {
    assertEquals(Set.of(0, 1, 4, 5), chain("1", "1.1", "1", "2", "1.2", "1.3"));
  }

  @Test
  void aSequenceMayBeginAgainWhereItGoesOn() {
    assertEquals(6, chain("1", "2", "3", "1", "2", "3").size());
  }
}
