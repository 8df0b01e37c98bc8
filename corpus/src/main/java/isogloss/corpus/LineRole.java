package isogloss.corpus;

import java.util.Locale;

/// What a printed line is for: body text, or furniture that is dropped on purpose.
public enum LineRole {
  /// Text of the document itself.
  BODY,
  /// Header or footer that repeats from page to page.
  RUNNING,
  /// The number of the page.
  PAGE_NUMBER,
  /// Title that the next line prints again, behind its number.
  REPEATED,
  /// Entry of a table of contents.
  CONTENTS,
  /// Caption of a table or a figure.
  CAPTION,
  /// Footnote, or the call of one in the text.
  FOOTNOTE,
  /// Number of a line, printed in the margin.
  LINE_NUMBER,
  /// Text in another direction than the page, as archive stamps in the margin.
  MARGINAL,
  /// Text in the file that is not printed: invisible, or under a picture.
  HIDDEN,
  /// The same text in another language, in a column beside it.
  TRANSLATION,
  /// Text that a line strikes out, as bills do with what they delete.
  STRUCK,
  /// Column of explanations beside the text.
  EXPLANATION;

  /// The lower-case word used in the character account, with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
