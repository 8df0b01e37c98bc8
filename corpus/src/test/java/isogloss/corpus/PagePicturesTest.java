package isogloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Box;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagePicturesTest {
  @TempDir private Path folder = Path.of("");

  /// However text and page are turned, the ink of a line is where the layout says it is.
  @ParameterizedTest
  @CsvSource({"0,0", "90,0", "270,0", "180,0", "0,90", "90,90", "270,90", "180,180"})
  void aLineIsWhereItsBoxIs(int pageTurn, int textTurn) throws IOException {
    Path file =
        new TinyPdf()
            .turned(300, 300, textTurn, "KEEPER")
            .rotated(pageTurn)
            .save(folder.resolve("turned.pdf"));
    DocumentLayout layout =
        new PdfLayoutReader(PdfLayoutReader.Options.defaults()).read(file, "en");
    PageLayout page = assertInstanceOf(DocumentLayout.Pages.class, layout).pages().getFirst();
    assertEquals("KEEPER", page.lines().getFirst().text());
    try (PagePictures pictures = PagePictures.open(file)) {
      PagePictures.Picture picture = pictures.picture(1, page.turn());
      assertEquals(page.width(), picture.width(), 0.1f);
      assertEquals(page.height(), picture.height(), 0.1f);
      assertInk(image(picture), page.lines().getFirst().box(), picture);
    }
  }

  private static BufferedImage image(PagePictures.Picture picture) throws IOException {
    String data = picture.uri().substring("data:image/png;base64,".length());
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
  }

  /// All ink lies within 3 points of the box.
  private static void assertInk(BufferedImage image, Box box, PagePictures.Picture picture) {
    float scale = image.getWidth() / picture.width();
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 200) {
          ink++;
          float left = x / scale;
          float top = y / scale;
          assertTrue(
              left > box.left() - 3
                  && left < box.right() + 3
                  && top > box.top() - 3
                  && top < box.bottom() + 3,
              () -> "ink at " + left + " " + top + ", box " + box);
        }
      }
    }
    assertTrue(ink > 20, "the letters are drawn");
  }

  @Test
  void aHugePageIsDrawnCoarsely() throws IOException {
    Path file = new TinyPdf().line("Large.").sized(14000, 14000).save(folder.resolve("huge.pdf"));
    try (PagePictures pictures = PagePictures.open(file)) {
      BufferedImage image = image(pictures.picture(1, 0));
      assertTrue(image.getWidth() * (long) image.getHeight() < 7_000_000);
    }
  }
}
