package isogloss.corpus.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads plain text: blank lines separate paragraphs, other line ends are those of the author's
/// editor, and spaces at the beginning of a line are its indentation.
final class TextReader implements BlockReader {

  /// Columns of a tabulator.
  private static final int TAB = 4;

  @Override
  public List<Block> read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int number = 0;
    int first = 1;
    for (String line : text(file).split("\\R|\f", -1)) {
      number++;
      String shown = line.replace("\t", " ".repeat(TAB)).stripTrailing();
      if (!shown.isEmpty()) {
        first = paragraph.isEmpty() ? number : first;
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(shown);
      } else {
        add(blocks, paragraph, first);
      }
    }
    add(blocks, paragraph, first);
    return blocks;
  }

  private static void add(List<Block> blocks, StringBuilder paragraph, int line) {
    if (!paragraph.isEmpty()) {
      Block.Span span = new Block.Span(paragraph.toString(), false, false);
      blocks.add(new Block(List.of(span), 0, 0, Block.Role.BODY, "line " + line));
      paragraph.setLength(0);
    }
  }

  private static String text(Path file) throws IOException {
    return BlockReader.text(file);
  }
}
