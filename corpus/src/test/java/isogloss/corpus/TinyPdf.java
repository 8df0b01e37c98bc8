package isogloss.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;

/// Draws small A4 files in the standard fonts. Positions are points from the top left.
final class TinyPdf implements AutoCloseable {
  static final PDFont ROMAN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
  private static final float STEP = 12;

  private final PDDocument document = new PDDocument();
  private PDPage page;
  private PDPageContentStream stream;
  private float y = 72;
  private int content;

  TinyPdf() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    stream = open();
  }

  private PDPageContentStream open() {
    try {
      return new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TinyPdf page() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    stream = open();
    y = 72;
    return this;
  }

  TinyPdf at(float x, float top, float size, PDFont font, String text) {
    try {
      stream.beginText();
      stream.setFont(font, size);
      stream.newLineAtOffset(x, page.getMediaBox().getHeight() - top);
      stream.showText(text);
      stream.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TinyPdf at(float x, float top, String text) {
    return at(x, top, 10, ROMAN, text);
  }

  /// The next line at the left margin, in an element of the structure tree.
  TinyPdf tagged(String type, String text) {
    try {
      stream.beginMarkedContent(COSName.P, PDPropertyList.create(marked(content)));
      line(text);
      stream.endMarkedContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PDDocumentCatalog catalogue = document.getDocumentCatalog();
    if (catalogue.getStructureTreeRoot() == null) {
      catalogue.setStructureTreeRoot(new PDStructureTreeRoot());
    }
    PDStructureElement element = new PDStructureElement(type, catalogue.getStructureTreeRoot());
    element.setPage(page);
    element.getCOSObject().setInt(COSName.K, content++);
    catalogue.getStructureTreeRoot().appendKid(element);
    return this;
  }

  private static COSDictionary marked(int content) {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, content);
    return properties;
  }

  /// A bookmark that leads to this page; below the last one of the outer level, if inner.
  TinyPdf bookmark(boolean inner, String title) {
    PDDocumentCatalog catalogue = document.getDocumentCatalog();
    if (catalogue.getDocumentOutline() == null) {
      catalogue.setDocumentOutline(new PDDocumentOutline());
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(page);
    PDOutlineNode above = catalogue.getDocumentOutline();
    (inner ? ((PDDocumentOutline) above).getLastChild() : above).addLast(item);
    return this;
  }

  /// Makes the last bookmark and the last element of the structure tree part of themselves.
  TinyPdf circles() {
    PDDocumentCatalog catalogue = document.getDocumentCatalog();
    COSDictionary bookmark = catalogue.getDocumentOutline().getLastChild().getCOSObject();
    bookmark.setItem(COSName.FIRST, bookmark);
    bookmark.setItem(COSName.LAST, bookmark);
    COSArray elements = (COSArray) catalogue.getStructureTreeRoot().getK();
    COSDictionary element = (COSDictionary) elements.getObject(elements.size() - 1);
    element.setItem(COSName.K, new COSArray(List.of(element.getItem(COSName.K), element)));
    return this;
  }

  /// The next line at the left margin, below the one before.
  TinyPdf line(String text) {
    return line(72, text);
  }

  TinyPdf line(float x, String text) {
    at(x, y, text);
    y += STEP;
    return this;
  }

  /// The next line, in bold, in the middle of the page.
  TinyPdf centred(String text) {
    try {
      float width = BOLD.getStringWidth(text) / 1000 * 10;
      y += STEP;
      at((page.getMediaBox().getWidth() - width) / 2, y, 10, BOLD, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    y += 2 * STEP;
    return this;
  }

  TinyPdf skip() {
    y += STEP;
    return this;
  }

  TinyPdf sideways(float x, float top, String text) {
    return turned(x, top, 90, text);
  }

  /// Text turned anticlockwise by this many degrees.
  TinyPdf turned(float x, float top, int degrees, String text) {
    try {
      stream.beginText();
      stream.setFont(ROMAN, 8);
      stream.setTextMatrix(
          Matrix.getRotateInstance(
              Math.toRadians(degrees), x, page.getMediaBox().getHeight() - top));
      stream.showText(text);
      stream.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Has viewers turn the page clockwise.
  TinyPdf rotated(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  /// Gives the page another size.
  TinyPdf sized(float width, float height) {
    page.setMediaBox(new PDRectangle(width, height));
    return this;
  }

  /// Text that is in the file and not printed.
  TinyPdf invisible(float x, float top, String text) {
    try {
      stream.setRenderingMode(RenderingMode.NEITHER);
      at(x, top, text);
      stream.setRenderingMode(RenderingMode.FILL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Large text across the page.
  TinyPdf slanted(float x, float top, String text) {
    try {
      stream.beginText();
      stream.setFont(BOLD, 60);
      stream.setTextMatrix(
          Matrix.getRotateInstance(Math.PI / 4, x, page.getMediaBox().getHeight() - top));
      stream.showText(text);
      stream.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// A grey picture over what was drawn before.
  TinyPdf picture(float left, float top, float width, float height) {
    try {
      PDImageXObject image =
          LosslessFactory.createFromImage(
              document, new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY));
      stream.drawImage(image, left, page.getMediaBox().getHeight() - top - height, width, height);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// An annotation that strikes out what stands between `left` and `right` on that line.
  TinyPdf strike(float left, float right, float baseline) {
    float bottom = page.getMediaBox().getHeight() - baseline - 2;
    PDAnnotationStrikeout annotation = new PDAnnotationStrikeout();
    annotation.setRectangle(new PDRectangle(left, bottom, right - left, 10));
    annotation.setQuadPoints(
        new float[] {left, bottom + 10, right, bottom + 10, left, bottom, right, bottom});
    try {
      page.getAnnotations().add(annotation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TinyPdf rule(float left, float right, float top) {
    try {
      float height = page.getMediaBox().getHeight();
      stream.moveTo(left, height - top);
      stream.lineTo(right, height - top);
      stream.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TinyPdf post(float x, float top, float bottom) {
    try {
      float height = page.getMediaBox().getHeight();
      stream.moveTo(x, height - top);
      stream.lineTo(x, height - bottom);
      stream.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// The lines of a table with these columns and rows.
  TinyPdf grid(float[] columns, float... rows) {
    for (float row : rows) {
      rule(columns[0], columns[columns.length - 1], row);
    }
    for (float column : columns) {
      post(column, rows[0], rows[rows.length - 1]);
    }
    return this;
  }

  Path save(Path file) {
    try {
      stream.close();
      document.save(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    close();
    return file;
  }

  Path saveEncrypted(Path file, String password) {
    try {
      document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return save(file);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
