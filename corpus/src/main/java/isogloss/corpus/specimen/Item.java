package isogloss.corpus.specimen;

import java.util.List;

/// What the flow puts on pages one after the other; heights in points.
sealed interface Item {

  /// A line of text.
  ///
  /// @param before white space above, dropped at the top of a column
  /// @param height distance to the next line
  /// @param keep whether it must stand in one column with what follows
  /// @param counted whether it takes part in line numbering
  /// @param heading index of the heading that begins here, or -1
  record TextLine(
      Line line, double before, double height, boolean keep, boolean counted, int heading)
      implements Item {}

  /// A row of a table.
  ///
  /// @param cells lines of every cell, with their position inside the row
  /// @param edges left edge of every cell and the right edge of the last
  /// @param header rows to repeat above it at the top of a column; empty for the header row
  record TableRow(
      List<List<Line>> cells,
      List<Double> edges,
      double lead,
      double before,
      double height,
      List<TableRow> header)
      implements Item {
    public TableRow {
      cells = cells.stream().map(List::copyOf).toList();
      edges = List.copyOf(edges);
      header = List.copyOf(header);
    }
  }

  /// A forced new page.
  record NewPage() implements Item {}

  /// Keys of the footnotes called in an item.
  static List<String> calls(Item item) {
    return switch (item) {
      case TextLine text -> text.line().calls();
      case TableRow row ->
          row.cells().stream().flatMap(List::stream).flatMap(l -> l.calls().stream()).toList();
      case NewPage ignored -> List.of();
    };
  }

  static double before(Item item) {
    return switch (item) {
      case TextLine text -> text.before();
      case TableRow row -> row.before();
      case NewPage ignored -> 0;
    };
  }

  static double height(Item item) {
    return switch (item) {
      case TextLine text -> text.height();
      case TableRow row -> row.height();
      case NewPage ignored -> 0;
    };
  }

  static boolean keep(Item item) {
    return switch (item) {
      case TextLine text -> text.keep();
      case TableRow row -> row.header().isEmpty();
      case NewPage ignored -> false;
    };
  }
}
