package isogloss.corpus.specimen;

/// Measures of one document, in points.
///
/// @param bottom lower edge of the text, measured from the lower edge of the paper
/// @param gutter white between two columns
/// @param body type size of running text
record TypeArea(
    double width,
    double height,
    double margin,
    double bottom,
    int columns,
    double gutter,
    double body) {
  private static final double LEADING = 1.27;

  static TypeArea of(SpecimenSource source) {
    boolean narrow = source.columns() == 2;
    return new TypeArea(
        source.size().width(),
        source.size().height(),
        narrow ? 54 : 72,
        72,
        source.columns(),
        18,
        narrow ? 9.2 : 10.5);
  }

  double top() {
    return height - 72;
  }

  double fullWidth() {
    return width - 2 * margin;
  }

  double columnWidth(int count) {
    return (fullWidth() - (count - 1) * gutter) / count;
  }

  double columnLeft(int column, int count) {
    return margin + column * (columnWidth(count) + gutter);
  }

  double note() {
    return body * 0.8;
  }

  static double lead(double size) {
    return size * LEADING;
  }
}
