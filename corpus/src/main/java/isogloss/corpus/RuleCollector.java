package isogloss.corpus;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;

/// Collects lines: stroked segments, the sides of stroked rectangles, and thin filled rectangles.
///
/// *Source:* path operators of ISO 32000-1, 8.5.
final class RuleCollector {

  /// Greatest thickness of a line in points.
  private static final float MAX_THICKNESS = 2.5f;

  /// Shortest line that is kept, in points.
  private static final float MIN_LENGTH = 20;

  /// Shortest side of a cell, in points.
  private static final float MIN_EDGE = 5;

  /// Where an annotation strikes text out, as a share of the height of its box.
  private static final float STRIKE_HEIGHT = 0.45f;

  private static final int MAX_RULES = 20_000;

  private static final Set<String> FILLS =
      Set.of(
          OperatorName.FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD,
          OperatorName.LEGACY_FILL_NON_ZERO);

  private final PDFStreamEngine engine;
  /// Two points each, in the space of the file's page.
  private final List<float[]> drawn = new ArrayList<>();
  private final List<float[]> path = new ArrayList<>();
  private final List<float[]> sides = new ArrayList<>();
  private float lastX;
  private float lastY;
  private PDRectangle crop = new PDRectangle();

  RuleCollector(PDFStreamEngine engine) {
    this.engine = engine;
  }

  /// Starts a page with this crop box.
  void begin(PDRectangle box) {
    drawn.clear();
    path.clear();
    sides.clear();
    crop = box;
  }

  /// Adds the lines of annotations that strike text out.
  void strike(List<PDAnnotation> annotations) {
    for (PDAnnotation annotation : annotations) {
      if (annotation instanceof PDAnnotationStrikeout strikeout
          && strikeout.getQuadPoints() != null) {
        float[] corners = strikeout.getQuadPoints();
        for (int i = 0; i + 7 < corners.length; i += 8) {
          float[] x = {corners[i], corners[i + 2], corners[i + 4], corners[i + 6]};
          float[] y = {corners[i + 1], corners[i + 3], corners[i + 5], corners[i + 7]};
          Arrays.sort(x);
          Arrays.sort(y);
          float height = y[3] - y[0];
          float middle = y[0] + STRIKE_HEIGHT * height;
          drawn.add(new float[] {x[0], middle, x[3], middle});
        }
      }
    }
  }

  /// Horizontal lines as a reader of text in this direction sees them, in degrees.
  List<PageGlyphs.Rule> rules(int direction) {
    return edges(direction).stream()
        .filter(e -> e.horizontal() && e.to() - e.from() >= MIN_LENGTH)
        .map(e -> new PageGlyphs.Rule(e.from(), e.to(), e.at()))
        .toList();
  }

  /// All lines as a reader of text in this direction sees them, in degrees.
  List<PageGlyphs.Edge> edges(int direction) {
    List<PageGlyphs.Edge> out = new ArrayList<>();
    for (float[] segment : drawn) {
      float[] a = shown(segment[0], segment[1], direction);
      float[] b = shown(segment[2], segment[3], direction);
      float width = Math.abs(a[0] - b[0]);
      float height = Math.abs(a[1] - b[1]);
      out.add(
          width > height
              ? new PageGlyphs.Edge(
                  true, (a[1] + b[1]) / 2, Math.min(a[0], b[0]), Math.max(a[0], b[0]))
              : new PageGlyphs.Edge(
                  false, (a[0] + b[0]) / 2, Math.min(a[1], b[1]), Math.max(a[1], b[1])));
    }
    return List.copyOf(out);
  }

  List<OperatorProcessor> operators() {
    List<OperatorProcessor> all = new ArrayList<>();
    all.add(new PathOperator(OperatorName.MOVE_TO));
    all.add(new PathOperator(OperatorName.LINE_TO));
    all.add(new PathOperator(OperatorName.APPEND_RECT));
    for (String paint :
        List.of(
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.ENDPATH)) {
      all.add(new PathOperator(paint));
    }
    return all;
  }

  private void handle(String name, List<COSBase> operands) {
    float[] n = numbers(operands);
    switch (name) {
      case OperatorName.MOVE_TO -> {
        if (n.length >= 2) {
          lastX = n[0];
          lastY = n[1];
        }
      }
      case OperatorName.LINE_TO -> {
        if (n.length >= 2) {
          add(lastX, lastY, n[0], n[1]);
          lastX = n[0];
          lastY = n[1];
        }
      }
      case OperatorName.APPEND_RECT -> {
        if (n.length >= 4) {
          rectangle(n[0], n[1], n[0] + n[2], n[1] + n[3]);
        }
      }
      case OperatorName.ENDPATH -> {
        path.clear();
        sides.clear();
      }
      default -> {
        paint(!FILLS.contains(name));
        path.clear();
        sides.clear();
      }
    }
  }

  private void rectangle(float x0, float y0, float x1, float y1) {
    Point2D.Float a = engine.transformedPoint(x0, y0);
    Point2D.Float b = engine.transformedPoint(x1, y1);
    boolean thin = Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) <= MAX_THICKNESS;
    add(x0, y0, x1, y1);
    if (!thin) {
      sides.add(new float[] {x0, y0, x1, y0});
      sides.add(new float[] {x0, y1, x1, y1});
      sides.add(new float[] {x0, y0, x0, y1});
      sides.add(new float[] {x1, y0, x1, y1});
    }
  }

  private void add(float x0, float y0, float x1, float y1) {
    if (path.size() < MAX_RULES) {
      path.add(new float[] {x0, y0, x1, y1});
    }
  }

  private void paint(boolean stroked) {
    path.forEach(this::keep);
    if (stroked) {
      sides.forEach(this::keep);
    }
  }

  /// Keeps a segment unless it is short, slanted or a surface.
  private void keep(float[] segment) {
    Point2D.Float a = engine.transformedPoint(segment[0], segment[1]);
    Point2D.Float b = engine.transformedPoint(segment[2], segment[3]);
    float width = Math.abs(a.x - b.x);
    float height = Math.abs(a.y - b.y);
    if (Math.min(width, height) <= MAX_THICKNESS
        && Math.max(width, height) >= MIN_EDGE
        && drawn.size() < MAX_RULES) {
      drawn.add(new float[] {a.x, a.y, b.x, b.y});
    }
  }

  /// A point of the file's page in points from the top left for text in that direction; the same
  /// turn as that of PDFBox's `TextPosition`.
  private float[] shown(float pageX, float pageY, int direction) {
    float x = pageX - crop.getLowerLeftX();
    float y = pageY - crop.getLowerLeftY();
    return switch (direction) {
      case 90 -> new float[] {y, x};
      case 180 -> new float[] {crop.getWidth() - x, y};
      case 270 -> new float[] {crop.getHeight() - y, crop.getWidth() - x};
      default -> new float[] {x, crop.getHeight() - y};
    };
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] out = new float[operands.size()];
    for (int i = 0; i < out.length; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return new float[0];
      }
      out[i] = number.floatValue();
    }
    return out;
  }

  private final class PathOperator extends OperatorProcessor {
    private final String name;

    PathOperator(String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      handle(name, operands);
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
