package isogloss.corpus.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown with tables. Numbers of lists are kept as they are written.
final class MarkdownReader implements BlockReader {

  /// Deeper nesting is no document, and would exhaust the stack.
  private static final int MAX_DEPTH = 200;

  private final BlockList blocks = new BlockList();

  @Override
  public List<Block> read(Path file) throws IOException {
    Node root =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build()
            .parse(BlockReader.text(file));
    block(root, 0);
    return blocks.blocks();
  }

  private void block(Node parent, int depth) {
    int item = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> {
          inline(heading, false);
          blocks.end(heading.getLevel(), 0, Block.Role.BODY, () -> place(heading));
        }
        case Paragraph paragraph -> {
          inline(paragraph, false);
          blocks.end(0, depth, Block.Role.BODY, () -> place(paragraph));
        }
        case FencedCodeBlock code -> literal(code.getLiteral(), depth, code);
        case IndentedCodeBlock code -> literal(code.getLiteral(), depth, code);
        // Comments are not printed; of other raw HTML only the text is.
        case HtmlBlock html ->
            literal(org.jsoup.Jsoup.parse(html.getLiteral()).text(), depth, html);
        case ListItem listItem -> {
          blocks.number(marker(parent, item));
          item++;
          block(listItem, depth);
          blocks.flush(0, depth, () -> place(listItem));
        }
        case ListBlock list -> block(list, parent instanceof ListItem ? depth + 1 : depth);
        case TableRow row -> row(row, depth);
        default -> block(node, depth);
      }
    }
  }

  /// A row of a table: the cells one after the other, each a paragraph; the number of a row stands
  /// before its first text.
  private void row(Node row, int depth) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        inline(cell, false);
        blocks.end(0, depth, Block.Role.BODY, () -> place(row));
      }
    }
  }

  private static String marker(Node list, int item) {
    if (list instanceof OrderedList ordered) {
      int start = ordered.getMarkerStartNumber() == null ? 1 : ordered.getMarkerStartNumber();
      String delimiter = ordered.getMarkerDelimiter();
      return (start + item) + (delimiter == null ? "." : delimiter);
    }
    return list instanceof BulletList ? "•" : "";
  }

  private void literal(String text, int depth, Node node) {
    blocks.text(text, false, false);
    blocks.end(0, depth, Block.Role.BODY, () -> place(node));
  }

  private void inline(Node parent, boolean bold) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> blocks.text(text.getLiteral(), bold, false);
        case Code code -> blocks.text(code.getLiteral(), bold, false);
        case SoftLineBreak soft -> blocks.text(" ", bold, false);
        case HardLineBreak hard -> blocks.text("\n", bold, false);
        case StrongEmphasis strong -> inline(strong, true);
        default -> inline(node, bold);
      }
    }
  }

  private static String place(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.getSourceSpans().isEmpty()) {
        return "line " + (n.getSourceSpans().getFirst().getLineIndex() + 1);
      }
    }
    return "line 1";
  }
}
