package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearMapTest {
  private static final LinearMap MAP =
      new LinearMap(
          new float[] {1, 0, 0}, new float[] {0, 2}, 0.5f, new float[] {0, 1, 0, 0, 0, -1});

  @Test
  void theImageIsScaledTurnedAndMoved() {
    assertArrayEquals(new float[] {2, 0.5f}, MAP.apply(new float[] {1, 4, 3}), 1e-6f);
  }

  @Test
  void aStoredMapIsTheSameMap() {
    LinearMap read = LinearMap.read(MAP.bytes());
    assertArrayEquals(MAP.apply(new float[] {5, 6, 7}), read.apply(new float[] {5, 6, 7}));
    assertEquals(3, read.sourceDimension());
    assertEquals(2, read.targetDimension());
  }

  @Test
  void aDamagedFileIsRefused() {
    byte[] bytes = MAP.bytes();
    bytes[bytes.length - 1] ^= 1;
    assertThrows(IllegalArgumentException.class, () -> LinearMap.read(bytes));
    assertThrows(
        IllegalArgumentException.class, () -> LinearMap.read(Arrays.copyOf(MAP.bytes(), 20)));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinearMap.read("no map".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void aVectorOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MAP.apply(new float[] {1, 2}));
  }
}
