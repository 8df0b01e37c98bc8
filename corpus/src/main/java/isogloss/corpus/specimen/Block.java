package isogloss.corpus.specimen;

import java.util.List;

/// One block of a specimen source, in reading order.
sealed interface Block {

  /// @param level number of `#`, 1 to 4
  record Heading(int level, String text) implements Block {}

  /// @param level depth of nesting, from 0; two leading spaces each
  /// @param text running text, footnote marks still as `[^key]`
  record Paragraph(int level, String text) implements Block {}

  /// @param rows at least the header row, all of the same length
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A forced new page.
  record PageBreak() implements Block {}
}
