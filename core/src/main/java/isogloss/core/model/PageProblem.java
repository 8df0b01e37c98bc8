package isogloss.core.model;

/// A page that was not read, or not read in full.
///
/// @param page page number, from 1
/// @param kind what is wrong with it
/// @param detail what was seen, for a person
public record PageProblem(int page, Kind kind, String detail) {

  /// What can be wrong with a page.
  public enum Kind {
    /// No text at all: a scan, or outlines instead of letters.
    NO_TEXT,
    /// Text whose character codes do not decode to what is printed.
    GARBLED
  }

  public PageProblem {
    if (page < 1) {
      throw new IllegalArgumentException("page: expected at least 1, got " + page);
    }
  }
}
