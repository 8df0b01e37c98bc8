package isogloss.corpus;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF file, one at a time, the way up in which [PageLayout] has them.
public final class PagePictures implements AutoCloseable {

  /// Enough to read the text on a screen.
  private static final float DPI = 110;

  /// A larger page is drawn more coarsely, so that a hostile size cannot fill the memory.
  private static final float MAX_PIXELS = 6e6f;

  private final PDDocument document;
  private final PDFRenderer renderer;

  private PagePictures(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
  }

  /// A picture of a page.
  ///
  /// @param width width of the page in points
  /// @param height height of the page in points
  /// @param uri the picture in shades of grey, as a `data:` URI of a PNG file
  public record Picture(float width, float height, String uri) {}

  /// Opens a file.
  ///
  /// @throws IOException when it is no readable PDF
  public static PagePictures open(Path file) throws IOException {
    return new PagePictures(Loader.loadPDF(file.toFile()));
  }

  /// Number of pages.
  public int count() {
    return document.getNumberOfPages();
  }

  /// Draws a page.
  ///
  /// @param number page number, from 1
  /// @param turn degrees clockwise, see [PageLayout]
  /// @throws IOException when it cannot be drawn
  public Picture picture(int number, int turn) throws IOException {
    PDRectangle crop = document.getPage(number - 1).getCropBox();
    double area = (double) crop.getWidth() * crop.getHeight();
    float dpi = (float) Math.min(DPI, 72 * Math.sqrt(MAX_PIXELS / area));
    BufferedImage drawn;
    try {
      drawn = renderer.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
    } catch (RuntimeException e) {
      throw new IOException("page " + number + " cannot be drawn: " + e.getMessage(), e);
    }
    boolean swapped = (document.getPage(number - 1).getRotation() + turn) % 180 != 0;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(turned(drawn, turn), "png", png);
    return new Picture(
        swapped ? crop.getHeight() : crop.getWidth(),
        swapped ? crop.getWidth() : crop.getHeight(),
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
  }

  private static BufferedImage turned(BufferedImage image, int turn) {
    if (turn == 0) {
      return image;
    }
    boolean swapped = turn % 180 != 0;
    int width = swapped ? image.getHeight() : image.getWidth();
    int height = swapped ? image.getWidth() : image.getHeight();
    AffineTransform upright = new AffineTransform();
    upright.translate(width / 2.0, height / 2.0);
    upright.quadrantRotate(turn / 90);
    upright.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    BufferedImage out = new BufferedImage(width, height, image.getType());
    Graphics2D graphics = out.createGraphics();
    graphics.drawImage(image, upright, null);
    graphics.dispose();
    return out;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
