package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The text that recognition found on one page, as glyphs in points.
///
/// @param glyphs characters line by line
/// @param confidence mean confidence over the characters, in [0, 1]; 0 without any
record RecognisedText(List<Glyph> glyphs, double confidence) {

  /// A line's size as the recogniser measures it, from descender to ascender, is about this share
  /// of the font size.
  private static final float LINE_SHARE = Glyph.ASCENT + Glyph.DESCENT;

  /// Marks without letter or digit and with less confidence than this are specks and borders.
  private static final double SPECK = 0.6;

  /// Lines with less mean confidence than this are pictures, seals and signatures.
  private static final double PICTURE = 0.35;

  /// Lines whose stems are wider than the usual ones of their page by this factor are bold: those
  /// of bold faces are by half and more, those of regular faces differ by a tenth.
  private static final double BOLD = 1.25;

  /// Longer runs of ink are bars and rules, not stems; in line sizes.
  private static final float LONGEST_STEM = 0.25f;

  private static final Pattern BOX = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)");
  private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]+) (-?[\\d.]+)");
  private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
  private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");

  /// Marks that Chinese and Japanese set in full width; recognisers give either width.
  private static final String NARROW = ",;:!?()";

  private static final String WIDE = "，；：！？（）";

  RecognisedText {
    glyphs = List.copyOf(glyphs);
  }

  private record Word(String text, float left, float right, double confidence) {}

  /// A line of words.
  ///
  /// @param weight width of the letters' stems in font sizes
  private record Line(
      List<Word> words, double confidence, float baseline, float size, double weight) {
    int characters() {
      return words.stream().mapToInt(w -> length(w.text())).sum();
    }
  }

  /// Measures the stems of the letters in a rectangle of pixels.
  interface Stems {
    double width(int left, int top, int right, int bottom, float longest);
  }

  /// Reads hOCR.
  ///
  /// @param dpi resolution of the picture
  /// @param stems measures the picture
  static RecognisedText of(String hocr, float dpi, Stems stems) {
    List<Line> lines = lines(hocr, 72 / dpi, stems);
    double bold = BOLD * median(lines);
    List<Glyph> glyphs = new ArrayList<>();
    double sum = 0;
    for (Line line : lines) {
      int before = glyphs.size();
      add(glyphs, line, line.weight() > bold);
      sum += line.confidence() * (glyphs.size() - before);
    }
    double mean = glyphs.isEmpty() ? 0 : sum / glyphs.size();
    return new RecognisedText(glyphs, Math.round(mean * 1e4) / 1e4);
  }

  private static List<Line> lines(String hocr, float scale, Stems stems) {
    List<Line> lines = new ArrayList<>();
    for (Element line : Jsoup.parse(hocr, Parser.xmlParser()).select("span[title*=baseline]")) {
      String title = line.attr("title");
      Matcher box = BOX.matcher(title);
      Matcher baseline = BASELINE.matcher(title);
      Matcher size = SIZE.matcher(title);
      List<Word> words = words(line, scale);
      double mean =
          words.stream().mapToDouble(w -> w.confidence() * length(w.text())).sum()
              / Math.max(1, words.stream().mapToInt(w -> length(w.text())).sum());
      if (!box.find() || !baseline.find() || !size.find() || mean < PICTURE) {
        continue;
      }
      float middle = (number(box, 3) - number(box, 1)) / 2;
      float y = number(box, 4) + number(baseline, 2) + number(baseline, 1) * middle;
      float pixels = number(size, 1);
      double stem =
          stems.width(
              (int) number(box, 1),
              (int) number(box, 2),
              (int) number(box, 3),
              (int) number(box, 4),
              LONGEST_STEM * pixels);
      float points = Math.max(1, pixels * scale / LINE_SHARE);
      lines.add(new Line(words, mean, y * scale, points, stem / pixels));
    }
    return lines;
  }

  /// Weight of the line in the middle of the page's characters, by weight.
  private static double median(List<Line> lines) {
    int half = lines.stream().mapToInt(Line::characters).sum() / 2;
    double last = 0;
    for (Line line : lines.stream().sorted(Comparator.comparingDouble(Line::weight)).toList()) {
      last = line.weight();
      half -= line.characters();
      if (half < 0) {
        break;
      }
    }
    return last;
  }

  private static List<Word> words(Element line, float scale) {
    List<Word> words = new ArrayList<>();
    float edge = 0;
    for (Element element : line.select("span.ocrx_word")) {
      Matcher box = BOX.matcher(element.attr("title"));
      Matcher confidence = CONFIDENCE.matcher(element.attr("title"));
      String text = CharacterRepair.compose(CharacterRepair.repair(element.text()));
      if (!box.find() || !confidence.find() || text.isEmpty()) {
        continue;
      }
      double share = Integer.parseInt(confidence.group(1)) / 100.0;
      if (share < SPECK && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        continue;
      }
      // Boxes of neighbours can overlap; their order is right.
      float left = Math.max(edge, number(box, 1) * scale);
      float right = Math.max(left, number(box, 3) * scale);
      words.add(new Word(text, left, right, share));
      edge = left + Math.min(right - left, 0.1f);
    }
    List<Word> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      float end = i + 1 < words.size() ? words.get(i + 1).left() : word.right();
      String text = widen(word.text(), last(words, i), next(words, i));
      out.add(new Word(text, word.left(), Math.min(word.right(), end), word.confidence()));
    }
    return out;
  }

  private static void add(List<Glyph> glyphs, Line line, boolean bold) {
    Optional<Integer> last = Optional.empty();
    for (Word word : line.words()) {
      int[] characters = word.text().codePoints().toArray();
      float width = (word.right() - word.left()) / characters.length;
      for (int i = 0; i < characters.length; i++) {
        // Between wide characters only a gap shows whether there is a space.
        boolean spaced =
            i == 0
                && last.isPresent()
                && !LayoutLine.wide(last.get())
                && !LayoutLine.wide(characters[0]);
        float left = word.left() + i * width;
        glyphs.add(
            new Glyph(
                Character.toString(characters[i]),
                left,
                left + width,
                line.baseline(),
                line.size(),
                bold,
                false,
                spaced,
                StructureTag.NONE));
      }
      last = Optional.of(characters[characters.length - 1]);
    }
  }

  /// `text` with marks beside wide characters in full width.
  private static String widen(String text, int before, int after) {
    int[] characters = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      int mark = NARROW.indexOf(characters[i]);
      int left = i > 0 ? characters[i - 1] : before;
      int right = i + 1 < characters.length ? characters[i + 1] : after;
      boolean opening = characters[i] == '(';
      out.appendCodePoint(
          mark >= 0 && LayoutLine.wide(opening ? right : left) ? WIDE.charAt(mark) : characters[i]);
    }
    return out.toString();
  }

  private static int last(List<Word> words, int i) {
    return i == 0 ? ' ' : words.get(i - 1).text().codePointBefore(words.get(i - 1).text().length());
  }

  private static int next(List<Word> words, int i) {
    return i + 1 == words.size() ? ' ' : words.get(i + 1).text().codePointAt(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static float number(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }
}
