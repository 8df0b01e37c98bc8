package isogloss.core.text;

/// Characters `from` (inclusive) to `to` (exclusive) of a text.
public record Span(int from, int to) {

  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "span: expected 0 <= from <= to, got " + from + " and " + to);
    }
  }

  /// These characters of `text` without the white space around them.
  public Span stripped(String text) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  /// The characters themselves.
  public String of(String text) {
    return text.substring(from, to);
  }
}
