package isogloss.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [LanguageDetector] promises.
public abstract class LanguageDetectorContract {

  /// The detector under test; may be the same one in every call.
  protected abstract LanguageDetector detector();

  @Test
  void englishIsTold() {
    assertEquals(
        Optional.of("en"),
        detector().detect("The provider shall inform the users about the limits of the system."));
  }

  @Test
  void chineseIsTold() {
    assertEquals(Optional.of("zh"), detector().detect("提供者应当向使用者说明系统的局限性和主要风险。"));
  }

  @Test
  void nothingIsSaidOfTooLittle() {
    assertEquals(Optional.empty(), detector().detect("(a) 5.2"));
    assertEquals(Optional.empty(), detector().detect(""));
  }

  @Test
  void numbersAloneHaveNoLanguage() {
    assertEquals(Optional.empty(), detector().detect("2024/1689 12.3.4 (17) 2016/679 99 100 101"));
  }
}
