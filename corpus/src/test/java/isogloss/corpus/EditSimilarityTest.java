package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class EditSimilarityTest {

  @Test
  void whiteSpaceAndHyphensDoNotCount() {
    assertEquals(1, EditSimilarity.of("high-risk AI", "highrisk\nA I"));
    assertEquals(0.75, EditSimilarity.of("abcd", "abcx"));
    assertEquals(1, EditSimilarity.of("", " "));
  }

  @Test
  void bitParallelDistanceEqualsThePlainOne() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int[] a = random.ints(random.nextInt(200), 0, 4).toArray();
      int[] b = random.ints(random.nextInt(200), 0, 4).toArray();
      assertEquals(plain(a, b), EditSimilarity.distance(a, b), "seed " + seed + " round " + round);
    }
  }

  private static int plain(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int up = row[j];
        row[j] = Math.min(Math.min(up, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
        diagonal = up;
      }
    }
    return row[b.length];
  }
}
