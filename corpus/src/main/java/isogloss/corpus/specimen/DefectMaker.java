package isogloss.corpus.specimen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Damages a sound PDF in the ways that real archives know; the same bytes for the same input.
final class DefectMaker {
  /// Opens the encrypted specimen. Printed nowhere else: a reader is meant to meet a closed door.
  static final String PASSWORD = "isogloss-specimen";

  private static final int DPI = 120;
  private static final float JPEG_QUALITY = 0.45f;
  private static final double NOISE = 5;
  private static final int PAPER = 246;
  private static final double MOST_TILT = 0.6;
  private static final long SEED = 20260105;

  /// The AES key length for which every input of the key is ours to fix, bits. With 256 bits
  /// PDFBox draws the key from a random source of its own.
  private static final int KEY_LENGTH = 128;

  private DefectMaker() {}

  /// Every page as a slightly tilted, noisy grey picture.
  static void scan(PDDocument sound, PDDocument target) throws IOException {
    PDFRenderer renderer = new PDFRenderer(sound);
    for (int p = 0; p < sound.getNumberOfPages(); p++) {
      Random random = new Random(SEED + p);
      BufferedImage clean = renderer.renderImageWithDPI(p, DPI, ImageType.GRAY);
      BufferedImage tilted = tilted(clean, (random.nextDouble() * 2 - 1) * MOST_TILT);
      addNoise(tilted.getRaster(), random);
      PDRectangle box = sound.getPage(p).getMediaBox();
      PDPage page = new PDPage(box);
      target.addPage(page);
      PDImageXObject image = JPEGFactory.createFromImage(target, tilted, JPEG_QUALITY, DPI);
      try (PDPageContentStream stream = new PDPageContentStream(target, page)) {
        stream.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
      }
    }
  }

  private static BufferedImage tilted(BufferedImage clean, double degrees) {
    BufferedImage image =
        new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(
        clean,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0),
        null);
    graphics.dispose();
    return image;
  }

  private static void addNoise(WritableRaster raster, Random random) {
    int[] row = new int[raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        double grey = row[x] * PAPER / 255.0 + random.nextGaussian() * NOISE;
        row[x] = (int) Math.clamp(grey, 0, 255);
      }
      raster.setSamples(0, y, row.length, 1, 0, row);
    }
  }

  /// Makes every font decode glyph number n as character n, as writers do that lose the map.
  static void breakFonts(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        COSStream map = document.getDocument().createCOSStream();
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(BROKEN_MAP.getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
      }
    }
  }

  /// Demands a password for opening; call just before saving.
  static void encrypt(PDDocument document, String seed) throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy(PASSWORD + "-owner", PASSWORD, new AccessPermission());
    policy.setEncryptionKeyLength(KEY_LENGTH);
    policy.setPreferAES(true);
    document.protect(policy);
    try {
      SecureRandom fixed = SecureRandom.getInstance("SHA1PRNG");
      fixed.setSeed(seed.getBytes(StandardCharsets.UTF_8));
      document.getEncryption().getSecurityHandler().setCustomSecureRandom(fixed);
    } catch (GeneralSecurityException e) {
      throw new IOException("no SHA1PRNG in this Java", e);
    }
  }

  /// Opens a PDF from memory.
  static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }

  private static final String BROKEN_MAP =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      1 beginbfrange
      <0000> <FFFF> <0000>
      endbfrange
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;
}
