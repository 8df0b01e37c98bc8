package isogloss.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LocatorTest {

  @Test
  void numbersSortAsNumbers() {
    assertTrue(locator("A9/2").compareTo(locator("A10/1")) < 0);
    assertTrue(locator("A9").compareTo(locator("A9/1")) < 0);
    assertTrue(new Locator("d", "A1", 2).compareTo(new Locator("d", "A1", 10)) < 0);
  }

  @Test
  void parsesWhatItPrints() {
    Locator locator = new Locator("eu-act-2024-en", "A9/2/a #2", 3);
    assertEquals(locator, Locator.parse(locator.toString()));
  }

  @Test
  void refusesWhatIsNoLocator() {
    assertThrows(IllegalArgumentException.class, () -> Locator.parse("no-slash#1"));
    assertThrows(IllegalArgumentException.class, () -> Locator.parse("doc/A1#0"));
  }

  private static Locator locator(String path) {
    return new Locator("d", path, 1);
  }
}
