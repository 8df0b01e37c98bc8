package isogloss.core.text;

/// Characters `from` (inclusive) to `to` (exclusive) of a text.
public record Span(int from, int to) {

  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "span: expected 0 <= from <= to, got " + from + " and " + to);
    }
  }

  /// The characters themselves.
  public String of(String text) {
    return text.substring(from, to);
  }
}
