package isogloss.corpus;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
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

  /// Font weight from which on a face counts as bold. *Source:* ISO 32000-1, table 122 (700 is
  /// bold; 600 is the usual semibold).
  private static final float BOLD_WEIGHT = 600;

  private static final Set<String> BOLD_NAMES = Set.of("bold", "black", "heavy", "demi", "-bd");

  private final List<PageGlyphs> pages = new ArrayList<>();
  private final Map<PDFont, Style> styles = new HashMap<>();
  private final RuleCollector rules = new RuleCollector(this);
  private final StructureTree structure;
  private final Deque<StructureTag> open = new ArrayDeque<>();
  private List<TextPosition> positions = new ArrayList<>();
  private List<StructureTag> tags = new ArrayList<>();
  private int undecoded;

  private record Style(boolean bold, boolean italic) {}

  private GlyphReader(StructureTree structure) throws IOException {
    super();
    this.structure = structure;
    rules.operators().forEach(this::addOperator);
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /// The pages of `document` that have contents, in order.
  static List<PageGlyphs> read(PDDocument document) throws IOException {
    GlyphReader reader = new GlyphReader(StructureTree.of(document));
    reader.writeText(document, Writer.nullWriter());
    return List.copyOf(reader.pages);
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    positions = new ArrayList<>();
    tags = new ArrayList<>();
    open.clear();
    undecoded = 0;
    PDRectangle crop = page.getCropBox();
    boolean sideways = page.getRotation() % 180 != 0;
    float width = sideways ? crop.getHeight() : crop.getWidth();
    float height = sideways ? crop.getWidth() : crop.getHeight();
    rules.begin(crop);
    String damage = "";
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      damage = "its content stream is damaged: " + e;
    }
    pages.add(page(crop, width, height, page.getRotation(), damage));
  }

  @Override
  protected void writePage() {
    // The glyphs are kept as they come; the stripper's own lines are not wanted.
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (positions.size() < MAX_GLYPHS) {
      positions.add(text);
      tags.add(open.isEmpty() ? StructureTag.NONE : open.peek());
    }
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

  private PageGlyphs page(
      PDRectangle crop, float width, float height, int rotation, String damage) {
    float direction = mainDirection();
    List<Glyph> glyphs = new ArrayList<>();
    List<Glyph> marginal = new ArrayList<>();
    boolean spaced = false;
    for (int i = 0; i < positions.size(); i++) {
      TextPosition position = positions.get(i);
      String text = text(position);
      if (text.isEmpty()) {
        spaced |= !position.getUnicode().isEmpty() && isSpace(position.getUnicode());
        continue;
      }
      boolean main = position.getDir() == direction;
      Style style = styles.computeIfAbsent(position.getFont(), GlyphReader::style);
      // The nominal font size leaves out the scale of the page's own matrix.
      float size = position.getYScale();
      if (!(size > 0.5f)) {
        size = Math.max(1, position.getHeightDir() / 0.7f);
      }
      float left = main ? position.getXDirAdj() : position.getX();
      float baseline = main ? position.getYDirAdj() : position.getY();
      float glyphWidth = Math.max(0, main ? position.getWidthDirAdj() : position.getWidth());
      boolean onPage =
          position.getX() > -size
              && position.getX() < width + size
              && position.getY() > -size
              && position.getY() < height + size;
      // What lies beside the page is not printed; not-a-number lies nowhere.
      if (onPage && Float.isFinite(left) && Float.isFinite(baseline) && glyphWidth >= 0) {
        Glyph glyph =
            new Glyph(
                text,
                left,
                left + glyphWidth,
                baseline,
                size,
                style.bold(),
                style.italic(),
                spaced,
                tags.get(i));
        (main ? glyphs : marginal).add(glyph);
      }
      spaced = false;
    }
    boolean turned = direction == 90 || direction == 270;
    return new PageGlyphs(
        getCurrentPageNo(),
        turned ? crop.getHeight() : crop.getWidth(),
        turned ? crop.getWidth() : crop.getHeight(),
        glyphs,
        marginal,
        rules.rules((int) direction),
        rules.edges((int) direction),
        Math.floorMod((int) direction - rotation, 360),
        undecoded,
        damage);
  }

  private static String text(TextPosition position) {
    String unicode = position.getUnicode();
    // Names of fonts are looked up for the few characters only that need them.
    if (unicode.length() == 1 && unicode.charAt(0) >= 0xF020 && unicode.charAt(0) <= 0xF0FF) {
      String name = position.getFont().getName();
      return SymbolFonts.printed(unicode, name == null ? "" : name);
    }
    return CharacterRepair.repair(unicode);
  }

  private static boolean isSpace(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private float mainDirection() {
    Map<Float, Integer> counts = new HashMap<>();
    for (TextPosition position : positions) {
      counts.merge(position.getDir(), 1, Integer::sum);
    }
    float best = 0;
    int most = counts.getOrDefault(0f, 0) * 2;
    for (float direction : new float[] {90, 180, 270}) {
      int n = counts.getOrDefault(direction, 0);
      if (n > most) {
        most = n;
        best = direction;
      }
    }
    return best;
  }

  private static Style style(PDFont font) {
    String fontName = font.getName();
    String name = fontName == null ? "" : fontName.toLowerCase(Locale.ROOT);
    boolean bold = BOLD_NAMES.stream().anyMatch(name::contains);
    boolean italic = name.contains("italic") || name.contains("oblique");
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      italic |= descriptor.isItalic();
    }
    return new Style(bold, italic);
  }
}
