package isogloss.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NumeralsTest {

  @Test
  void romanNumeralsMustBeWellFormed() {
    assertEquals(14, Numerals.romanValue("xiv"));
    assertEquals(39, Numerals.romanValue("XXXIX"));
    assertEquals(0, Numerals.romanValue("iiii"));
    assertEquals(0, Numerals.romanValue("vx"));
  }

  @Test
  void romanNumeralsAreReadAsTheyAreWritten() {
    for (int n = 1; n < 40; n++) {
      assertEquals(n, Numerals.romanValue(Numerals.roman(n)));
    }
  }

  @Test
  void lettersAreDoubledAfterZ() {
    assertEquals("z", Numerals.letters(26));
    assertEquals("bb", Numerals.letters(28));
  }

  @Test
  void hanNumeralsCountToHundreds() {
    assertEquals(10, Numerals.hanValue("十"));
    assertEquals(21, Numerals.hanValue("二十一"));
    assertEquals(105, Numerals.hanValue("一百零五"));
    assertEquals(0, Numerals.hanValue("第十"));
  }
}
