package isogloss.core.model;

/// Where one printed line of a clause begins inside the clause's text.
///
/// @param offset index of the line's first character in the clause text
/// @param page page of the line, from 1
/// @param box rectangle of the line on that page
public record TextLine(int offset, int page, Box box) {

  public TextLine {
    if (offset < 0 || page < 1) {
      throw new IllegalArgumentException(
          "text line: expected offset >= 0 and page >= 1, got " + offset + " and " + page);
    }
  }
}
