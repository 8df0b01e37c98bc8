package isogloss.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [TextEncoder] promises.
public abstract class TextEncoderContract {

  private static final List<Passage> PASSAGES =
      List.of(
          new Passage("The provider shall keep a register of all training data.", "en"),
          new Passage("Users may object.", "en"),
          new Passage("提供者应当保存训练数据的登记册。", "zh"),
          new Passage("Le fournisseur tient un registre des données d'entraînement.", "fr"),
          new Passage(
              "Where a system is placed on the market, its provider shall draw up the technical"
                  + " documentation before that date and keep it up to date for ten years.",
              "en"));

  /// The encoder under test; may be the same one in every call.
  protected abstract TextEncoder encoder();

  private Vectors encode(List<Passage> passages) {
    return encoder().encode(passages, n -> {});
  }

  @Test
  void rowsAreAsManyAsPassagesAndOfTheDimension() {
    Vectors vectors = encode(PASSAGES);
    assertEquals(PASSAGES.size(), vectors.size());
    assertEquals(encoder().dimension(), vectors.dimension());
  }

  @Test
  void aRowHasLengthOneOrIsZero() {
    Vectors vectors = encode(PASSAGES);
    for (int i = 0; i < vectors.size(); i++) {
      assertTrue(vectors.isZero(i) || Math.abs(vectors.cosine(i, i) - 1) < 1e-4, "row " + i);
    }
  }

  @Test
  void englishGivesAVector() {
    assertTrue(encoder().covers("en"));
    assertFalse(encode(PASSAGES).isZero(0));
  }

  @Test
  void noPassagesGiveNoRows() {
    assertEquals(0, encode(List.of()).size());
  }

  @Test
  void aVectorDoesNotDependOnItsNeighbours() {
    Vectors together = encode(PASSAGES);
    for (int i = 0; i < PASSAGES.size(); i++) {
      assertArrayEquals(
          encode(List.of(PASSAGES.get(i))).row(0), together.row(i), 1e-4f, "passage " + i);
    }
  }

  @Test
  void aVectorDoesNotDependOnTheOrder() {
    long seed = 7;
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, new Random(seed));
    Vectors shuffled = encode(order.stream().map(PASSAGES::get).toList());
    Vectors straight = encode(PASSAGES);
    for (int i = 0; i < order.size(); i++) {
      assertArrayEquals(
          straight.row(order.get(i)), shuffled.row(i), 1e-4f, "seed " + seed + ", row " + i);
    }
  }

  @Test
  void equalTextsHaveEqualVectors() {
    Vectors vectors = encode(List.of(PASSAGES.get(0), PASSAGES.get(1), PASSAGES.get(0)));
    assertArrayEquals(vectors.row(0), vectors.row(2));
  }

  @Test
  void aTextIsNearerToItsRewordingThanToAnother() {
    Vectors vectors =
        encode(
            List.of(
                new Passage("The operator must report serious incidents within 72 hours.", "en"),
                new Passage("Operators report a serious incident within 72 hours.", "en"),
                new Passage("This law enters into force on 1 March.", "en")));
    assertTrue(vectors.cosine(0, 1) > vectors.cosine(0, 2) + 0.1);
  }

  @Test
  void progressGrowsAndEndsAtAllPassages() {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    encoder().encode(PASSAGES, seen::add);
    assertEquals(PASSAGES.size(), seen.getLast());
    assertEquals(seen.stream().sorted().toList(), seen);
  }

  @Test
  void theIdStaysTheSame() {
    assertEquals(encoder().id(), encoder().id());
    assertFalse(encoder().id().isBlank());
  }
}
