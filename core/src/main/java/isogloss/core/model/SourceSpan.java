package isogloss.core.model;

/// Where a text stands in the document.
///
/// @param page first page, from 1
/// @param lastPage last page, at least `page`
/// @param box its rectangle on the first page
public record SourceSpan(int page, int lastPage, Box box) {

  public SourceSpan {
    if (page < 1 || lastPage < page) {
      throw new IllegalArgumentException(
          "source span: expected 1 <= page <= last page, got " + page + " and " + lastPage);
    }
  }
}
