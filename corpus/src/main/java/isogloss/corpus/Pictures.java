package isogloss.corpus;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Collects where the pictures of a page lie and how many characters were drawn before each.
final class Pictures {

  private final PDFStreamEngine engine;
  private final IntSupplier drawn;
  private final List<Picture> pictures = new ArrayList<>();

  /// Two corners in the space of the file's page, and the number of characters drawn before.
  ///
  /// @param opaque whether it hides what lies under it
  record Picture(float left, float bottom, float right, float top, int before, boolean opaque) {
    boolean covers(float x, float y) {
      return x > left && x < right && y > bottom && y < top;
    }
  }

  /// @param drawn number of characters drawn so far
  Pictures(PDFStreamEngine engine, IntSupplier drawn) {
    this.engine = engine;
    this.drawn = drawn;
  }

  void begin() {
    pictures.clear();
  }

  /// The characters that lie under a picture drawn after them.
  BitSet hidden(List<DrawnGlyph> glyphs, PDRectangle crop) {
    BitSet hidden = new BitSet();
    for (Picture picture : pictures) {
      for (int i = 0; picture.opaque() && i < Math.min(picture.before(), glyphs.size()); i++) {
        float x = glyphs.get(i).fromX() + crop.getLowerLeftX() + 1;
        float y = glyphs.get(i).fromY() + crop.getLowerLeftY() + 1;
        if (picture.covers(x, y)) {
          hidden.set(i);
        }
      }
    }
    return hidden;
  }

  /// Share of the page that the largest picture takes.
  float share(PDRectangle crop) {
    float largest = 0;
    for (Picture picture : pictures) {
      float width =
          Math.min(picture.right(), crop.getUpperRightX())
              - Math.max(picture.left(), crop.getLowerLeftX());
      float height =
          Math.min(picture.top(), crop.getUpperRightY())
              - Math.max(picture.bottom(), crop.getLowerLeftY());
      largest = Math.max(largest, Math.max(0, width) * Math.max(0, height));
    }
    return largest / (crop.getWidth() * crop.getHeight());
  }

  private void add(PDImageXObject image) {
    Point2D.Float a = engine.transformedPoint(0, 0);
    Point2D.Float b = engine.transformedPoint(1, 1);
    COSDictionary entries = image.getCOSObject();
    Point2D.Float c = engine.transformedPoint(1, 0);
    boolean upright = Math.min(Math.abs(c.x - a.x), Math.abs(c.y - a.y)) < 1;
    boolean opaque =
        upright
            && !entries.containsKey(COSName.SMASK)
            && !entries.containsKey(COSName.MASK)
            && !image.isStencil()
            && engine.getGraphicsState().getNonStrokeAlphaConstant() >= 1
            && BlendMode.NORMAL.equals(engine.getGraphicsState().getBlendMode());
    pictures.add(
        new Picture(
            Math.min(a.x, b.x),
            Math.min(a.y, b.y),
            Math.max(a.x, b.x),
            Math.max(a.y, b.y),
            drawn.getAsInt(),
            opaque));
  }

  /// The operator that draws pictures and forms.
  DrawObject operator() {
    return new DrawObject(engine) {
      @Override
      public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty()
            && operands.getFirst() instanceof COSName name
            && engine.getResources().isImageXObject(name)) {
          PDXObject object = engine.getResources().getXObject(name);
          if (object instanceof PDImageXObject image) {
            add(image);
          }
          return;
        }
        super.process(operator, operands);
      }
    };
  }
}
