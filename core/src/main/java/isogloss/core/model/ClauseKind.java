package isogloss.core.model;

import java.util.Locale;

/// What a clause is in the structure of its document.
public enum ClauseKind {
  /// Chapter, part, title, division or any headed group.
  SECTION,
  /// Recital of an act's preamble.
  RECITAL,
  /// Article or section of a law.
  ARTICLE,
  /// Numbered paragraph of an article.
  PARAGRAPH,
  /// Lettered or numbered item of a list.
  POINT,
  /// Item marked with a dash or bullet.
  INDENT,
  /// Annex, appendix or schedule.
  ANNEX,
  /// Outcome statement of a framework ("GOVERN 1.1").
  SUBCATEGORY,
  /// Paragraph numbered through the whole document.
  PARAGRAPH_NUMBERED,
  /// Row of a table with an id of its own.
  TABLE_ROW,
  /// Running text that carries no number of its own.
  TEXT,
  /// NOTE or 注.
  NOTE,
  /// EXAMPLE or 示例.
  EXAMPLE;

  /// The lower-case word used in tables, with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
