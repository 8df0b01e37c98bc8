package isogloss.corpus;

import isogloss.core.model.PageProblem;
import isogloss.core.model.RecognisedPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads the pages of one document that have no usable text from their pictures, one picture at a
/// time.
final class PageRecognition {

  /// A page with less mean confidence than this is a picture without text, or a page that cannot be
  /// read: Tesseract gives 0.8 and more for printed text in the right language.
  private static final double MIN_CONFIDENCE = 0.6;

  /// Lines whose sizes differ by no more than this share have one font size: the measured size
  /// follows the letters that happen to stand in the line.
  private static final float SAME_SIZE = 0.2f;

  private final TextRecognition recognition;
  private final PDFRenderer renderer;
  private final String language;
  private final List<RecognisedPage> pages = new ArrayList<>();

  /// What became of one page.
  sealed interface Outcome {

    /// Its text.
    record Text(PageGlyphs page) implements Outcome {}

    /// Nothing is printed on it.
    record Blank() implements Outcome {}

    /// It stays unread.
    record Unread(PageProblem problem) implements Outcome {}
  }

  PageRecognition(TextRecognition recognition, PDDocument document, String language) {
    this.recognition = recognition;
    this.renderer = new PDFRenderer(document);
    this.language = language;
    renderer.setSubsamplingAllowed(true);
  }

  /// Reads the page that `problem` is about.
  Outcome read(PageGlyphs page, PageProblem problem) {
    return recognition
        .obstacle(language)
        .<Outcome>map(obstacle -> unread(problem, obstacle))
        .orElseGet(() -> recognise(page, problem));
  }

  private Outcome recognise(PageGlyphs page, PageProblem problem) {
    try {
      PageRaster raster = PageRaster.of(renderer, page.number() - 1, page.width(), page.height());
      if (raster.blank()) {
        return new Outcome.Blank();
      }
      RecognisedText text =
          RecognisedText.of(recognition.hocr(raster, language), raster.dpi(), raster::stem);
      if (text.glyphs().isEmpty() || text.confidence() < MIN_CONFIDENCE) {
        return unread(problem, "text recognition found no text on it");
      }
      pages.add(new RecognisedPage(page.number(), text.confidence()));
      return new Outcome.Text(
          new PageGlyphs(
              page.number(),
              page.width(),
              page.height(),
              text.glyphs(),
              List.of(),
              List.of(),
              page.picture(),
              page.rules(),
              // The strokes of letters drawn as outlines would strike out their own line.
              List.of(),
              0,
              0,
              ""));
    } catch (IOException | RuntimeException e) {
      return unread(problem, "text recognition failed: " + e.getMessage());
    }
  }

  private static Outcome unread(PageProblem problem, String why) {
    return new Outcome.Unread(
        new PageProblem(problem.page(), problem.kind(), problem.detail() + "; " + why));
  }

  /// The pages that were recognised, in the order in which they were read.
  List<RecognisedPage> pages() {
    return List.copyOf(pages);
  }

  /// Recognised pages with the sizes of their characters evened out.
  static List<PageGlyphs> even(List<PageGlyphs> recognised) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (PageGlyphs page : recognised) {
      page.glyphs().forEach(g -> counts.merge(Math.round(g.size() * 4), 1, Integer::sum));
    }
    float usual = median(counts);
    return recognised.stream().map(p -> even(p, usual)).toList();
  }

  private static float median(Map<Integer, Integer> counts) {
    int half = counts.values().stream().mapToInt(Integer::intValue).sum() / 2;
    float last = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      last = entry.getKey() / 4f;
      half -= entry.getValue();
      if (half < 0) {
        break;
      }
    }
    return last;
  }

  private static PageGlyphs even(PageGlyphs page, float usual) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Glyph g : page.glyphs()) {
      float size = Math.abs(g.size() - usual) <= SAME_SIZE * usual ? usual : Math.round(g.size());
      glyphs.add(
          new Glyph(
              g.text(),
              g.left(),
              g.right(),
              g.baseline(),
              size,
              g.bold(),
              g.italic(),
              g.spaced(),
              g.tag()));
    }
    return new PageGlyphs(
        page.number(),
        page.width(),
        page.height(),
        glyphs,
        page.marginal(),
        page.hidden(),
        page.picture(),
        page.rules(),
        page.edges(),
        page.turn(),
        page.undecoded(),
        page.damage());
  }
}
