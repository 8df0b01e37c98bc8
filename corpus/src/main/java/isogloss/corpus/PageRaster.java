package isogloss.corpus;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The picture of one page in shades of grey, one byte a pixel.
public final class PageRaster {

  /// Resolution in dots per inch. *Source:* Tesseract's manual, "Improving the quality of the
  /// output", asks for at least 300.
  private static final float DPI = 300;

  /// No page gets more pixels than this, so that a hostile page size cannot fill the memory: A2 at
  /// full resolution.
  private static final float MAX_PIXELS = 36e6f;

  /// A page so large that less than this is left is not drawn.
  private static final float MIN_DPI = 60;

  /// Darker pixels than this (of 255) are ink.
  private static final int INK = 160;

  private final BufferedImage image;
  private final float dpi;

  private PageRaster(BufferedImage image, float dpi) {
    this.image = image;
    this.dpi = dpi;
  }

  /// Draws a page.
  ///
  /// @param index number of the page, from 0
  /// @param width width of the page in points
  /// @param height height of the page in points
  /// @throws IOException when it cannot be drawn
  static PageRaster of(PDFRenderer renderer, int index, float width, float height)
      throws IOException {
    float dpi = (float) Math.min(DPI, 72 * Math.sqrt(MAX_PIXELS / ((double) width * height)));
    if (!(dpi >= MIN_DPI)) {
      throw new IOException(
          "the page is too large to be drawn: " + width + " by " + height + " pt");
    }
    return new PageRaster(renderer.renderImageWithDPI(index, dpi, ImageType.GRAY), dpi);
  }

  /// Resolution in dots per inch.
  float dpi() {
    return dpi;
  }

  /// Whether nothing is drawn on the page.
  boolean blank() {
    for (byte grey : pixels()) {
      if ((grey & 0xFF) < INK) {
        return false;
      }
    }
    return true;
  }

  /// Mean length in pixels of the horizontal runs of ink inside a rectangle, those longer than
  /// `longest` left out: about the width of the stems of the letters there. 0 without ink.
  double stem(int left, int top, int right, int bottom, float longest) {
    byte[] pixels = pixels();
    int width = image.getWidth();
    long ink = 0;
    long runs = 0;
    for (int y = Math.max(0, top); y < Math.min(bottom, image.getHeight()); y++) {
      int run = 0;
      for (int x = Math.max(0, left); x <= Math.min(right, width - 1); x++) {
        boolean dark = x < right && (pixels[y * width + x] & 0xFF) < INK;
        if (dark) {
          run++;
        } else {
          if (run > 0 && run <= longest) {
            ink += run;
            runs++;
          }
          run = 0;
        }
      }
    }
    return runs == 0 ? 0 : ink / (double) runs;
  }

  /// Writes the picture as a portable grey map. *Source:* Netpbm, pgm(5).
  void write(OutputStream out) throws IOException {
    String head = "P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(pixels());
  }

  private byte[] pixels() {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
