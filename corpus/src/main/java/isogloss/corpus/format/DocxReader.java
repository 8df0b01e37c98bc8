package isogloss.corpus.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads Word files: paragraphs with the numbers that Word draws, headings by style or outline
/// level, tables row by row. Of tracked changes the inserted text stays and the deleted text is
/// set apart.
final class DocxReader implements BlockReader {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /// Word has nine levels of headings; outline level 10 is text.
  private static final int LEVELS = 9;

  private final BlockList blocks = new BlockList();
  private StringBuilder struck = new StringBuilder();
  private int paragraph;

  static {
    // Parts that grow more than a hundredfold when unpacked are refused by POI; so are large ones.
    ZipSecureFile.setMaxEntrySize(4 * MAX_BYTES);
  }

  @Override
  public List<Block> read(Path file) throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(
            new BufferedInputStream(new ByteArrayInputStream(BlockReader.bytes(file))))) {
      DocxNumbers numbers = new DocxNumbers(document);
      for (XWPFHeaderFooter header : document.getHeaderList()) {
        furniture(header.getParagraphs(), Block.Role.RUNNING);
      }
      body(document, document.getBodyElements(), numbers);
      for (XWPFHeaderFooter footer : document.getFooterList()) {
        furniture(footer.getParagraphs(), Block.Role.RUNNING);
      }
      for (XWPFFootnote note : document.getFootnotes()) {
        furniture(note.getParagraphs(), Block.Role.FOOTNOTE);
      }
      return blocks.blocks();
    } catch (RuntimeException e) {
      throw new IOException("it is no Word document: " + e.getMessage(), e);
    }
  }

  private void body(XWPFDocument document, List<IBodyElement> elements, DocxNumbers numbers) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph p) {
        paragraph(document, p, numbers);
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          row(document, row, numbers);
        }
      } else if (element instanceof XWPFSDT control) {
        content(control);
      }
    }
  }

  /// A content control; POI gives its text only. Word puts tables of contents into one.
  private void content(XWPFSDT control) {
    boolean contents =
        control.getContent().getText().lines().filter(l -> l.matches(".*\\t\\d+\\s*")).count() > 1;
    for (String line : control.getContent().getText().lines().toList()) {
      paragraph++;
      blocks.text(line.replace('\t', ' '), false, false);
      end(0, 0, contents ? Block.Role.CONTENTS : Block.Role.BODY);
    }
  }

  /// A row: a first cell that is a number stands before the text of the next.
  private void row(XWPFDocument document, XWPFTableRow row, DocxNumbers numbers) {
    List<XWPFTableCell> cells = row.getTableCells();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).getText();
      if (i == 0 && cells.size() > 1 && !text.isBlank() && BlockList.isMark(text)) {
        paragraph++;
        blocks.number(text);
      } else {
        body(document, cells.get(i).getBodyElements(), numbers);
      }
    }
    blocks.flush(0, 0, () -> "paragraph " + paragraph);
  }

  private void furniture(List<XWPFParagraph> paragraphs, Block.Role role) {
    for (XWPFParagraph p : paragraphs) {
      paragraph++;
      text(p.getCTP().getDomNode(), false, false);
      end(0, 0, role);
    }
  }

  private void paragraph(XWPFDocument document, XWPFParagraph p, DocxNumbers numbers) {
    paragraph++;
    String style = styleName(document, p.getStyleID());
    int level = level(document, p, style);
    DocxNumbers.Drawn number = numbers.next(p);
    text(p.getCTP().getDomNode(), level > 0, false);
    if (style.startsWith("toc ")) {
      end(0, 0, Block.Role.CONTENTS);
      return;
    }
    if (!number.text().isEmpty() && !p.getText().isBlank()) {
      blocks.number(number.text());
    }
    end(level, level > 0 ? 0 : number.depth(), Block.Role.BODY);
  }

  private void end(int level, int depth, Block.Role role) {
    blocks.end(level, depth, role, () -> "paragraph " + paragraph);
    if (!struck.toString().isBlank()) {
      blocks.text(struck.toString(), false, false);
      blocks.end(0, 0, Block.Role.STRUCK, () -> "paragraph " + paragraph);
    }
    struck = new StringBuilder();
  }

  private static String styleName(XWPFDocument document, String id) {
    XWPFStyle style =
        id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
    return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
  }

  private static int level(XWPFDocument document, XWPFParagraph p, String style) {
    if (style.equals("title")) {
      return 1;
    }
    if (style.matches("heading [1-9]")) {
      return style.charAt(style.length() - 1) - '0';
    }
    CTPPrBase own = p.getCTP().getPPr();
    if (own != null && own.isSetOutlineLvl()) {
      return outline(own.getOutlineLvl().getVal().intValue());
    }
    String id = p.getStyleID();
    for (int i = 0; i < LEVELS && id != null && document.getStyles() != null; i++) {
      XWPFStyle s = document.getStyles().getStyle(id);
      if (s == null) {
        break;
      }
      CTPPrBase pr = s.getCTStyle().getPPr();
      if (pr != null && pr.isSetOutlineLvl()) {
        return outline(pr.getOutlineLvl().getVal().intValue());
      }
      id = s.getBasisStyleID();
    }
    return 0;
  }

  private static int outline(int level) {
    return level < LEVELS ? level + 1 : 0;
  }

  /// Adds the text of runs; what a tracked change deletes goes to `struck`.
  private void text(Node node, boolean bold, boolean raised) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (!(n instanceof Element element) || !WORD.equals(n.getNamespaceURI())) {
        continue;
      }
      switch (n.getLocalName()) {
        case "r" ->
            text(n, bold || isSet(element, "b"), raised || value(element).equals("superscript"));
        case "t" -> blocks.text(content(n), bold, raised);
        case "tab" -> blocks.text(" ", bold, raised);
        case "br", "cr" -> blocks.text("\n", bold, raised);
        case "noBreakHyphen" -> blocks.text("-", bold, raised);
        case "del", "moveFrom" -> struck.append(content(n));
        case "pPr", "rPr", "instrText", "footnoteReference", "endnoteReference" -> {}
        default -> text(n, bold, raised);
      }
    }
  }

  /// The text inside; the DOM of POI does not know `getTextContent`.
  private static String content(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      out.append(n.getNodeType() == Node.TEXT_NODE ? n.getNodeValue() : content(n));
    }
    return out.toString();
  }

  private static boolean isSet(Element run, String property) {
    for (Element e : properties(run)) {
      if (property.equals(e.getLocalName())) {
        return !e.getAttributeNS(WORD, "val").matches("0|false|none");
      }
    }
    return false;
  }

  private static String value(Element run) {
    for (Element e : properties(run)) {
      if ("vertAlign".equals(e.getLocalName())) {
        return e.getAttributeNS(WORD, "val");
      }
    }
    return "";
  }

  private static List<Element> properties(Element run) {
    for (Node n = run.getFirstChild(); n != null; n = n.getNextSibling()) {
      if ("rPr".equals(n.getLocalName())) {
        List<Element> out = new ArrayList<>();
        for (Node p = n.getFirstChild(); p != null; p = p.getNextSibling()) {
          if (p instanceof Element e) {
            out.add(e);
          }
        }
        return out;
      }
    }
    return List.of();
  }
}
