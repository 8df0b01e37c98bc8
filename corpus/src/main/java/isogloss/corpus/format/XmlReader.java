package isogloss.corpus.format;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XML formats that state the structure of a document: units with a number, a heading and
/// text. Opens nothing but the file itself, and no file that declares entities.
final class XmlReader implements BlockReader {

  /// Deeper nesting is no document, and would exhaust the stack.
  private static final int MAX_DEPTH = 400;

  /// Headings of units get a lower level the deeper they stand, down to this one.
  private static final int LOWEST_LEVEL = 6;

  private static final Pattern NAME = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");

  private final Vocabulary vocabulary;
  private final BlockList blocks = new BlockList();
  private final List<Block> notes = new ArrayList<>();
  private Block.Role role = Block.Role.BODY;

  /// Level of the heading that is being read, 0 outside of headings.
  private int level;

  private int depth;
  private int nesting;

  XmlReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Block> read(Path file) throws IOException {
    Element root = parse(BlockReader.text(file)).getDocumentElement();
    children(root, false, false);
    end(0, root);
    notes.forEach(blocks::add);
    return blocks.blocks();
  }

  private static Document parse(String xml) throws IOException {
    if (xml.contains("<!ENTITY")) {
      throw new IOException("it declares entities of its own, which are not read");
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(withoutNames(xml))));
    } catch (SAXException e) {
      throw new IOException("it is no well-formed XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has these features", e);
    }
  }

  /// Named characters of HTML, which a DTD would declare, as characters.
  private static String withoutNames(String xml) {
    return NAME.matcher(xml)
        .replaceAll(
            m -> {
              boolean own = List.of("amp", "lt", "gt", "quot", "apos").contains(m.group(1));
              String known = own ? "" : Entities.getByName(m.group(1));
              return Matcher.quoteReplacement(known.isEmpty() ? m.group() : known);
            });
  }

  /// Faults end the reading; nothing is printed.
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  private void children(Node parent, boolean bold, boolean raised) {
    if (++nesting > MAX_DEPTH) {
      throw new IllegalArgumentException("elements nested more than " + MAX_DEPTH + " deep");
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element, bold, raised);
      } else if (node.getNodeType() == Node.TEXT_NODE
          || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        blocks.text(BlockList.spaces(node.getNodeValue()), bold, raised);
      }
    }
    nesting--;
  }

  private void element(Element element, boolean bold, boolean raised) {
    String name = name(element);
    if (vocabulary.unprinted().contains(name)) {
      return;
    }
    if (vocabulary.notes().contains(name)) {
      // Its text stands apart; the paragraph around it goes on.
      note(element);
    } else if (vocabulary.contents().contains(name)) {
      inRole(element, Block.Role.CONTENTS);
    } else if (vocabulary.labels().contains(name) || name.equals("annex-type")) {
      end(0, element);
      blocks.number(element.getTextContent().replaceAll("\\s+", " "));
    } else if (vocabulary.headings().contains(name)) {
      end(0, element);
      int around = level;
      level = level(element);
      children(element, true, false);
      end(level, element);
      level = around;
    } else if (vocabulary.paragraphs().contains(name)) {
      end(level, element);
      children(element, bold, raised);
      end(level, element);
    } else if (vocabulary.lists().contains(name)) {
      end(0, element);
      boolean inner = depth > 0 || listed(element);
      depth += inner ? 1 : 0;
      children(element, bold, raised);
      end(0, element);
      depth -= inner ? 1 : 0;
    } else if (List.of("break", "br", "eol").contains(name)) {
      blocks.text("\n", bold, raised);
    } else if (name.startsWith("QUOT.")) {
      quotationMark(element, bold);
    } else if (unit(element)) {
      end(0, element);
      bullet(element, name);
      children(element, bold, raised);
      end(0, element);
      blocks.flush(level(element), depth, () -> path(element));
    } else {
      children(
          element,
          bold || vocabulary.bold().contains(name) || "BOLD".equals(element.getAttribute("TYPE")),
          raised
              || vocabulary.raised().contains(name)
              || "SUP".equals(element.getAttribute("TYPE")));
    }
  }

  /// Whether the element holds other units, headings or paragraphs.
  private boolean unit(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String name = name(child);
        if (vocabulary.labels().contains(name)
            || vocabulary.headings().contains(name)
            || vocabulary.paragraphs().contains(name)
            || vocabulary.lists().contains(name)
            || unit(child)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Items without a number of their own are drawn with a bullet.
  private void bullet(Element element, String name) {
    boolean item = List.of("list-item", "ITEM").contains(name);
    if (item && !hasLabel(element)) {
      blocks.number("•");
    }
  }

  private boolean hasLabel(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child
          && (vocabulary.labels().contains(name(child))
              || (name(child).equals("NP") && hasLabel(child)))) {
        return true;
      }
    }
    return false;
  }

  private boolean listed(Element element) {
    for (Node n = element.getParentNode(); n != null; n = n.getParentNode()) {
      if (n instanceof Element parent && vocabulary.lists().contains(name(parent))) {
        return true;
      }
    }
    return false;
  }

  private void note(Element element) {
    String text = element.getTextContent().replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      List<Block.Span> spans = List.of(new Block.Span(text, false, false));
      notes.add(new Block(spans, 0, 0, Block.Role.FOOTNOTE, path(element)));
    }
  }

  private void inRole(Element element, Block.Role other) {
    end(0, element);
    Block.Role before = role;
    role = other;
    children(element, false, false);
    end(0, element);
    role = before;
  }

  private void end(int level, Element element) {
    blocks.end(level, depth, role, () -> path(element));
  }

  /// A quotation mark of Formex: its character stands in an attribute in hexadecimal digits.
  private void quotationMark(Element element, boolean bold) {
    String code = element.getAttribute("CODE");
    if (code.matches("[0-9A-Fa-f]{2,5}")) {
      blocks.text(Character.toString(Integer.parseInt(code, 16)), bold, false);
    }
    children(element, bold, false);
  }

  private int level(Element element) {
    int level = 0;
    for (Node n = element.getParentNode(); n instanceof Element; n = n.getParentNode()) {
      level++;
    }
    return Math.max(1, Math.min(LOWEST_LEVEL, level));
  }

  private static String name(Node node) {
    return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
  }

  /// XPath of an element, or its id.
  private static String path(Element element) {
    StringBuilder path = new StringBuilder();
    for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
      for (String attribute : List.of("eId", "id", "IDENTIFIER")) {
        if (e.hasAttribute(attribute)) {
          return "//*[@" + attribute + "='" + e.getAttribute(attribute) + "']" + path;
        }
      }
      int position = 1;
      for (Node s = e.getPreviousSibling(); s != null; s = s.getPreviousSibling()) {
        position += s instanceof Element && name(s).equals(name(e)) ? 1 : 0;
      }
      path.insert(0, "/" + name(e) + "[" + position + "]");
    }
    return path.toString();
  }
}
