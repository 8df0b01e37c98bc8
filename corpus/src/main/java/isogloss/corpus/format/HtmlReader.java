package isogloss.corpus.format;

import isogloss.core.text.Numerals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads HTML and XHTML. Numbers that a browser would draw before list items are added; a row of a
/// layout table whose first cell is a number becomes a numbered paragraph, as the Official Journal
/// sets its points. Scripts and styles are not printed; navigation is furniture.
final class HtmlReader implements BlockReader {

  private static final Set<String> UNPRINTED =
      Set.of("script", "style", "template", "noscript", "head", "svg", "iframe", "object");

  private static final Set<String> FURNITURE = Set.of("nav", "header", "footer", "aside");

  private static final Set<String> BOLD = Set.of("b", "strong", "th");

  /// Classes of titles in the XHTML of the Official Journal: "oj-ti-art", "oj-sti-art",
  /// "oj-ti-section-1", "oj-doc-ti", formerly without "oj-".
  private static final String JOURNAL_TITLE =
      "(?s).*\\b(?:oj-)?(?:s?ti-(?:art|section-\\d|grseq-\\d|annotation)|doc-ti)\\b.*";

  /// Footnotes of the Official Journal, and what other converters call theirs.
  private static final String NOTE = "(?s).*\\b(?:(?:oj-)?note|footnotes?)\\b.*";

  /// Deeper nesting is no document, and would exhaust the stack.
  private static final int MAX_DEPTH = 400;

  private final BlockList blocks = new BlockList();
  private Block.Role role = Block.Role.BODY;
  private int level;
  private int depth;
  private int nesting;

  @Override
  public List<Block> read(Path file) throws IOException {
    Document document = Jsoup.parse(new ByteArrayInputStream(BlockReader.bytes(file)), null, "");
    document.outputSettings().prettyPrint(false);
    children(document.body(), false, false);
    end(document.body());
    return blocks.blocks();
  }

  private void children(Element parent, boolean bold, boolean raised) {
    if (++nesting > MAX_DEPTH) {
      throw new IllegalArgumentException("elements nested more than " + MAX_DEPTH + " deep");
    }
    for (Node node : parent.childNodes()) {
      switch (node) {
        case TextNode text -> blocks.text(BlockList.spaces(text.getWholeText()), bold, raised);
        case Element element -> element(element, bold, raised);
        default -> {}
      }
    }
    nesting--;
  }

  private void element(Element element, boolean bold, boolean raised) {
    String name = element.normalName();
    String classes = element.className().toLowerCase(Locale.ROOT);
    if (UNPRINTED.contains(name) || element.hasAttr("hidden")) {
      return;
    }
    if (name.equals("br")) {
      blocks.text("\n", bold, raised);
    } else if (FURNITURE.contains(name)) {
      inRole(element, Block.Role.RUNNING);
    } else if (element.isBlock() && classes.matches(NOTE)) {
      inRole(element, Block.Role.FOOTNOTE);
    } else if (name.matches("h[1-6]")) {
      heading(element, name.charAt(1) - '0');
    } else if (classes.matches(JOURNAL_TITLE) && element.isBlock() && nested(element) == 0) {
      heading(element, classes.contains("sti-") ? 6 : 5);
    } else if (name.equals("tr") && marked(element)) {
      markedRow(element);
    } else if (name.equals("li")) {
      end(element);
      blocks.number(marker(element));
      boolean inner = element.parents().stream().anyMatch(p -> p.normalName().equals("li"));
      depth += inner ? 1 : 0;
      children(element, bold, raised);
      end(element);
      blocks.flush(0, depth, () -> place(element));
      depth -= inner ? 1 : 0;
    } else if (breaks(element)) {
      end(element);
      children(element, bold || BOLD.contains(name), raised);
      end(element);
    } else {
      children(element, bold || BOLD.contains(name), raised || name.equals("sup"));
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || Set.of("td", "th", "tr", "dt", "dd").contains(element.normalName());
  }

  private static int nested(Element element) {
    return (int) element.children().stream().filter(Element::isBlock).count();
  }

  private void heading(Element element, int of) {
    end(element);
    level = of;
    children(element, true, false);
    end(element);
    level = 0;
  }

  private void inRole(Element element, Block.Role other) {
    end(element);
    Block.Role before = role;
    role = other;
    children(element, false, false);
    end(element);
    role = before;
  }

  private void end(Element element) {
    blocks.end(level, depth, role, () -> place(element));
  }

  /// Whether a row has two filled cells, the first of which is a number.
  private static boolean marked(Element row) {
    List<Element> filled = row.children().stream().filter(Element::hasText).toList();
    return filled.size() == 2 && BlockList.isMark(filled.getFirst().text());
  }

  private void markedRow(Element row) {
    List<Element> filled = row.children().stream().filter(Element::hasText).toList();
    end(row);
    blocks.number(filled.getFirst().text());
    boolean inner = row.parents().stream().anyMatch(p -> p.normalName().equals("tr") && marked(p));
    depth += inner ? 1 : 0;
    children(filled.getLast(), false, false);
    end(row);
    depth -= inner ? 1 : 0;
  }

  private static String marker(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return list != null && list.attr("style").replace(" ", "").contains("list-style-type:none")
          ? ""
          : "•";
    }
    int n = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
    for (Element sister : list.children()) {
      if (sister.attr("value").matches("\\d{1,4}")) {
        n = Integer.parseInt(sister.attr("value"));
      }
      if (sister.equals(item)) {
        break;
      }
      n += sister.normalName().equals("li") ? 1 : 0;
    }
    return switch (list.attr("type")) {
      case "a" -> Numerals.letters(n) + ".";
      case "A" -> Numerals.letters(n).toUpperCase(Locale.ROOT) + ".";
      case "i" -> Numerals.roman(n) + ".";
      case "I" -> Numerals.roman(n).toUpperCase(Locale.ROOT) + ".";
      default -> n + ".";
    };
  }

  private String place(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (!e.id().isEmpty()) {
        return "#" + e.id();
      }
    }
    return "paragraph " + (blocks.size() + 1);
  }
}
