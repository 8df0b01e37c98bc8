package isogloss.corpus;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Collects horizontal lines: stroked segments and thin filled rectangles.
///
/// *Source:* path operators of ISO 32000-1, 8.5.
final class RuleCollector {

  /// Greatest thickness of a line in points.
  private static final float MAX_THICKNESS = 2.5f;

  /// Shortest line that is kept, in points.
  private static final float MIN_LENGTH = 20;

  private static final int MAX_RULES = 20_000;

  private final PDFStreamEngine engine;
  private final List<PageGlyphs.Rule> rules = new ArrayList<>();
  private final List<float[]> path = new ArrayList<>();
  private float lastX;
  private float lastY;
  private float bottom;
  private float left;
  private float height;
  private boolean ignored;

  RuleCollector(PDFStreamEngine engine) {
    this.engine = engine;
  }

  /// Starts a page with this crop box; a rotated page gives no rules.
  void begin(PDRectangle crop, boolean rotated) {
    rules.clear();
    path.clear();
    left = crop.getLowerLeftX();
    bottom = crop.getLowerLeftY();
    height = crop.getHeight();
    ignored = rotated;
  }

  List<PageGlyphs.Rule> rules() {
    return List.copyOf(rules);
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
    if (ignored) {
      return;
    }
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
          add(n[0], n[1], n[0] + n[2], n[1] + n[3]);
        }
      }
      case OperatorName.ENDPATH -> path.clear();
      default -> {
        paint();
        path.clear();
      }
    }
  }

  private void add(float x0, float y0, float x1, float y1) {
    if (path.size() < MAX_RULES) {
      path.add(new float[] {x0, y0, x1, y1});
    }
  }

  private void paint() {
    for (float[] segment : path) {
      Point2D.Float a = engine.transformedPoint(segment[0], segment[1]);
      Point2D.Float b = engine.transformedPoint(segment[2], segment[3]);
      float width = Math.abs(a.x - b.x);
      if (Math.abs(a.y - b.y) <= MAX_THICKNESS && width >= MIN_LENGTH && rules.size() < MAX_RULES) {
        rules.add(
            new PageGlyphs.Rule(
                Math.min(a.x, b.x) - left,
                Math.max(a.x, b.x) - left,
                height - ((a.y + b.y) / 2 - bottom)));
      }
    }
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
