package isogloss.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Collects the glyphs and horizontal rules of each page in drawing order.
final class GlyphReader extends PDFTextStripper {

  /// A page with more glyphs than this is cut off there: more than ten times the densest page
  /// that can be read with the naked eye (about 15 000 characters at 5 points on A4).
  private static final int MAX_GLYPHS = 200_000;

  /// A page whose invisible characters outnumber the printed ones is a scan with a text layer, and
  /// so is one with no more than a stamp on it: the layer is its text.
  private static final int MIN_PRINTED = 60;

  private final Consumer<PageGlyphs> pages;
  private final Map<PDFont, FontCodes> fonts = new HashMap<>();
  private final Map<PDFont, Float> heights = new HashMap<>();
  private final RuleCollector rules = new RuleCollector(this);
  private final Pictures pictures = new Pictures(this, this::count);
  private final StructureTree structure;
  private final Deque<StructureTag> open = new ArrayDeque<>();
  private List<DrawnGlyph> drawn = new ArrayList<>();
  private @Nullable FontCodes lastFont;
  private @Nullable Turn lastTurn;
  private DrawnGlyph.@Nullable Run lastRun;
  private PDRectangle crop = new PDRectangle();
  private int rotation;
  private int undecoded;

  /// What text is drawn with.
  private record Turn(
      PDFont font, float size, float scaling, boolean invisible, Matrix text, Matrix page) {

    /// Whether text with these is drawn alike, wherever it stands.
    boolean is(
        PDFont font, float size, float scaling, boolean invisible, Matrix text, Matrix page) {
      return this.size == size
          && this.scaling == scaling
          && this.invisible == invisible
          && this.font.equals(font)
          && alike(this.text, text)
          && alike(this.page, page);
    }

    private static boolean alike(Matrix a, Matrix b) {
      return a.getScaleX() == b.getScaleX()
          && a.getShearX() == b.getShearX()
          && a.getShearY() == b.getShearY()
          && a.getScaleY() == b.getScaleY();
    }
  }

  private GlyphReader(StructureTree structure, Consumer<PageGlyphs> pages) throws IOException {
    super();
    this.structure = structure;
    this.pages = pages;
    rules.operators().forEach(this::addOperator);
    addOperator(pictures.operator());
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /// Gives the pages of `document` that have contents to `pages`, in order, each as it is drawn.
  static void read(PDDocument document, Consumer<PageGlyphs> pages) throws IOException {
    new GlyphReader(StructureTree.of(document), pages).writeText(document, Writer.nullWriter());
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    drawn = new ArrayList<>();
    open.clear();
    lastRun = null;
    undecoded = 0;
    crop = page.getCropBox();
    rotation = page.getRotation();
    boolean sideways = rotation % 180 != 0;
    float width = sideways ? crop.getHeight() : crop.getWidth();
    float height = sideways ? crop.getWidth() : crop.getHeight();
    rules.begin(crop);
    pictures.begin();
    String damage = "";
    try {
      super.processPage(PageContents.page(page));
      rules.strike(page.getAnnotations());
    } catch (IOException | RuntimeException e) {
      damage = "its content stream is damaged: " + e;
    }
    pages.accept(page(width, height, damage));
  }

  @Override
  protected void writePage() {
    // The glyphs are kept as they come; the stripper's own lines are not wanted.
  }

  /// Shows horizontal text of ordinary fonts; what is rare is left to PDFBox, which looks up and
  /// turns every glyph on its own. The order of the operations is PDFBox's, so that the places are
  /// the same to the last bit.
  @Override
  protected void showText(byte[] string) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDTextState text = state.getTextState();
    PDFont font = text.getFont();
    if (font == null || font.isVertical() || font instanceof PDType3Font) {
      super.showText(string);
      return;
    }
    FontCodes codes = codes(font);
    float fontSize = text.getFontSize();
    float scaling = text.getHorizontalScaling() / 100f;
    Matrix textMatrix = state.getTextMatrix();
    Matrix ctm = state.getCurrentTransformationMatrix();
    DrawnGlyph.Run run = run(font, fontSize, scaling, textMatrix, ctm);
    StructureTag tag = open.isEmpty() ? StructureTag.NONE : open.peek();
    float riseX = text.getRise() * textMatrix.getShearX();
    float riseY = text.getRise() * textMatrix.getScaleY();
    float x = textMatrix.getTranslateX();
    float y = textMatrix.getTranslateY();
    for (int at = 0, length; at < string.length; at += length) {
      int number;
      if (codes.codeLength() == 1) {
        length = 1;
        number = string[at] & 0xFF;
      } else if (codes.codeLength() == 2 && at + 1 < string.length) {
        length = 2;
        number = ((string[at] & 0xFF) << 8) | (string[at + 1] & 0xFF);
      } else {
        ByteArrayInputStream in = new ByteArrayInputStream(string, at, string.length - at);
        number = font.readCode(in);
        length = Math.max(1, string.length - at - in.available());
      }
      FontCodes.Code code = codes.of(number);
      undecoded += code.known() ? 0 : 1;
      float step = code.advance() * fontSize;
      if (code.drawn() && drawn.size() < MAX_GLYPHS) {
        float endX = step * scaling * textMatrix.getScaleX() + x;
        float endY = step * scaling * textMatrix.getShearY() + y;
        drawn.add(
            new DrawnGlyph(
                codes,
                code,
                run,
                shownX(ctm, riseX + x, riseY + y),
                shownY(ctm, riseX + x, riseY + y),
                shownX(ctm, endX, endY),
                shownY(ctm, endX, endY),
                tag));
      }
      // Word spacing is for codes of one byte only.
      float wordSpacing = number == 32 && length == 1 ? text.getWordSpacing() : 0;
      float advance = (step + text.getCharacterSpacing() + wordSpacing) * scaling;
      x += advance * textMatrix.getScaleX();
      y += advance * textMatrix.getShearY();
      if (!Float.isFinite(x) || !Float.isFinite(y)) {
        throw new IllegalArgumentException("text runs to a place that is not a number");
      }
    }
    textMatrix.setValue(2, 0, x);
    textMatrix.setValue(2, 1, y);
  }

  /// The run that text in this size under these matrices belongs to. Where it stands does not
  /// matter, so that most pieces of text go on with the run of the piece before.
  private DrawnGlyph.Run run(
      PDFont font, float fontSize, float scaling, Matrix textMatrix, Matrix ctm)
      throws IOException {
    if (lastRun == null
        || lastTurn == null
        || !lastTurn.is(font, fontSize, scaling, invisible(), textMatrix, ctm)) {
      Matrix first =
          new Matrix(fontSize * scaling, 0, 0, fontSize, 0, 0).multiply(textMatrix).multiply(ctm);
      float height = Math.abs(height(font) * first.getScalingFactorY());
      lastTurn = new Turn(font, fontSize, scaling, invisible(), textMatrix.clone(), ctm.clone());
      lastRun =
          new DrawnGlyph.Run(
              rotation,
              crop.getWidth(),
              crop.getHeight(),
              DrawnGlyph.direction(first),
              DrawnGlyph.size(first, height),
              DrawnGlyph.slanting(first),
              invisible());
    }
    return lastRun;
  }

  private float shownX(Matrix ctm, float x, float y) {
    return x * ctm.getScaleX() + y * ctm.getShearX() + ctm.getTranslateX() - crop.getLowerLeftX();
  }

  private float shownY(Matrix ctm, float x, float y) {
    return x * ctm.getShearY() + y * ctm.getScaleY() + ctm.getTranslateY() - crop.getLowerLeftY();
  }

  private FontCodes codes(PDFont font) {
    if (lastFont == null || !lastFont.font().equals(font)) {
      lastFont = fonts.computeIfAbsent(font, FontCodes::new);
    }
    return lastFont;
  }

  private float height(PDFont font) throws IOException {
    Float known = heights.get(font);
    if (known == null) {
      known = computeFontHeight(font);
      heights.put(font, known);
    }
    return known;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (drawn.size() < MAX_GLYPHS) {
      FontCodes font = codes(text.getFont());
      FontCodes.Code code = font.printed(text.getUnicode(), true, 0);
      StructureTag tag = open.isEmpty() ? StructureTag.NONE : open.peek();
      drawn.add(DrawnGlyph.of(text, font, code, tag, invisible()));
    }
  }

  private int count() {
    return drawn.size();
  }

  /// Whether text is drawn without ink now, as the text layer of a scan is.
  private boolean invisible() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
  }

  @Override
  public void beginMarkedContentSequence(COSName type, @Nullable COSDictionary properties) {
    StructureTag tag =
        properties != null && properties.containsKey(COSName.MCID)
            ? structure.tag(getCurrentPage().getCOSObject(), properties.getInt(COSName.MCID))
            : StructureTag.of(type.getName());
    // What matters not in itself is part of what it stands in.
    open.push(tag == StructureTag.NONE && !open.isEmpty() ? open.peek() : tag);
  }

  @Override
  public void endMarkedContentSequence() {
    open.poll();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      undecoded++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  private PageGlyphs page(float width, float height, String damage) {
    int direction = mainDirection();
    List<Glyph> glyphs = new ArrayList<>();
    List<Glyph> marginal = new ArrayList<>();
    List<Glyph> hidden = new ArrayList<>();
    BitSet unseen = pictures.hidden(drawn, crop);
    for (int i = 0; i < drawn.size(); i++) {
      if (drawn.get(i).run().invisible()) {
        unseen.set(i);
      }
    }
    boolean layer =
        drawn.size() - unseen.cardinality() < Math.max(MIN_PRINTED, unseen.cardinality());
    boolean spaced = false;
    for (int i = 0; i < drawn.size(); i++) {
      DrawnGlyph at = drawn.get(i);
      String text = at.code().text();
      if (text.isEmpty()) {
        spaced |= at.code().space();
        continue;
      }
      float size = at.run().size();
      boolean main = at.run().direction() == direction;
      int seen = main ? direction : rotation;
      float left = at.left(seen);
      float baseline = at.baseline(seen);
      float glyphWidth = Math.max(0, at.width(seen));
      float x = at.left(rotation);
      float y = at.baseline(rotation);
      boolean onPage = x > -size && x < width + size && y > -size && y < height + size;
      // What lies beside the page is not printed; not-a-number lies nowhere.
      if (onPage && Float.isFinite(left) && Float.isFinite(baseline) && glyphWidth >= 0) {
        Glyph glyph =
            new Glyph(
                text,
                left,
                left + glyphWidth,
                baseline,
                size,
                at.font().bold(),
                at.font().italic(),
                spaced,
                at.tag());
        if (unseen.get(i) && !layer) {
          hidden.add(glyph);
        } else {
          (main && !at.run().slanting() ? glyphs : marginal).add(glyph);
        }
      }
      spaced = false;
    }
    drawn = List.of();
    boolean turned = direction == 90 || direction == 270;
    return new PageGlyphs(
        getCurrentPageNo(),
        turned ? crop.getHeight() : crop.getWidth(),
        turned ? crop.getWidth() : crop.getHeight(),
        glyphs,
        marginal,
        hidden,
        pictures.share(crop),
        rules.rules(direction),
        rules.edges(direction),
        Math.floorMod(direction - rotation, 360),
        undecoded,
        damage);
  }

  private int mainDirection() {
    int[] counts = new int[4];
    for (DrawnGlyph at : drawn) {
      counts[at.run().direction() / 90]++;
    }
    int best = 0;
    int most = counts[0] * 2;
    for (int quarter = 1; quarter < 4; quarter++) {
      if (counts[quarter] > most) {
        most = counts[quarter];
        best = 90 * quarter;
      }
    }
    return best;
  }
}
