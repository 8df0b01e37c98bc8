package isogloss.corpus;

/// Part of a page that a column takes.
enum PageSide {
  WHOLE,
  LEFT,
  RIGHT;

  /// A column wider than this share of the page is the whole page.
  private static final float WHOLE_WIDTH = 0.55f;

  static PageSide of(LayoutLine line, PageLayout page) {
    return of(line, page.width());
  }

  static PageSide of(LayoutLine line, float pageWidth) {
    float width = line.columnRight() - line.columnLeft();
    if (width > WHOLE_WIDTH * pageWidth) {
      return WHOLE;
    }
    return (line.columnLeft() + line.columnRight()) / 2 < pageWidth / 2 ? LEFT : RIGHT;
  }
}
