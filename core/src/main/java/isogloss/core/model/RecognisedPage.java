package isogloss.core.model;

/// A page without usable text whose picture was read by text recognition. What stands on it is a
/// reading, not the author's characters.
///
/// @param page page number, from 1
/// @param confidence mean confidence of the recogniser over the characters, in [0, 1]; its own
///     estimate, not a measured accuracy
public record RecognisedPage(int page, double confidence) {

  public RecognisedPage {
    if (page < 1 || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "recognised page: expected page >= 1 and confidence in [0, 1], got "
              + page
              + " and "
              + confidence);
    }
  }
}
