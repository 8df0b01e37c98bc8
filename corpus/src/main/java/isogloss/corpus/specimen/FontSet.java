package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one document, embedded as subsets; picks a font for every character.
final class FontSet implements AutoCloseable {
  private static final String CHINESE = "DroidSansFallbackFull.ttf";
  private static final int SCALE = 1000;

  /// How a text is emphasised.
  enum Style {
    REGULAR("Regular"),
    BOLD("Bold");

    private final String suffix;

    Style(String suffix) {
      this.suffix = suffix;
    }
  }

  /// A font that can be drawn with.
  ///
  /// @param thickened whether the outline is stroked, for a font without a bold cut
  record Face(PDType0Font font, boolean thickened) {}

  /// Text in one font and size on one height.
  ///
  /// @param rise points above the baseline
  /// @param width points
  record Run(Face face, double size, double rise, String text, double width) {}

  private record Loaded(Face face, TrueTypeFont file, CmapLookup cmap, int unitsPerEm) {
    boolean has(int codePoint) {
      return cmap.getGlyphId(codePoint) != 0;
    }
  }

  private final PDDocument document;
  private final Path folder;
  private final String family;
  private final List<TrueTypeFont> open = new ArrayList<>();
  private final Map<String, Loaded> loaded = new HashMap<>();
  private final Map<Style, Map<Integer, Loaded>> choice = new EnumMap<>(Style.class);
  private final Map<Loaded, Map<Integer, Double>> advances = new HashMap<>();

  FontSet(PDDocument document, Path folder, boolean serif) {
    this.document = document;
    this.folder = folder;
    this.family = serif ? "LiberationSerif-" : "LiberationSans-";
  }

  /// Splits a text where the font changes; characters that the main font lacks come from the
  /// Chinese one.
  ///
  /// @throws InputException when a font file is missing or no font has a character
  List<Run> runs(String text, Style style, double size, double rise) {
    List<Run> runs = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int start = 0;
    while (start < points.length) {
      Loaded font = choose(points[start], style);
      double width = 0;
      int end = start;
      while (end < points.length && choose(points[end], style).equals(font)) {
        width += advance(font, points[end]) * size / SCALE;
        end++;
      }
      runs.add(new Run(font.face(), size, rise, new String(points, start, end - start), width));
      start = end;
    }
    return runs;
  }

  /// Width in points of a text on one line.
  double width(String text, Style style, double size) {
    return runs(text, style, size, 0).stream().mapToDouble(Run::width).sum();
  }

  private double advance(Loaded font, int codePoint) {
    return advances
        .computeIfAbsent(font, ignored -> new HashMap<>())
        .computeIfAbsent(
            codePoint,
            c -> {
              try {
                double units = font.file().getAdvanceWidth(font.cmap().getGlyphId(c));
                return units * SCALE / font.unitsPerEm();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private Loaded choose(int codePoint, Style style) {
    Map<Integer, Loaded> known = choice.computeIfAbsent(style, ignored -> new HashMap<>());
    Loaded font = known.get(codePoint);
    if (font == null) {
      font = load(family + style.suffix + ".ttf", false);
      if (CharacterClass.isChinese(codePoint) || !font.has(codePoint)) {
        font = load(CHINESE, style == Style.BOLD);
      }
      if (!font.has(codePoint)) {
        throw new InputException(
            String.format(Locale.ROOT, "no font has the character U+%04X", codePoint),
            folder.toString(),
            "write it with another character");
      }
      known.put(codePoint, font);
    }
    return font;
  }

  private Loaded load(String name, boolean thickened) {
    String key = name + (thickened ? "+" : "");
    Loaded font = loaded.get(key);
    if (font == null) {
      font = load(find(folder, name), thickened);
      loaded.put(key, font);
    }
    return font;
  }

  private Loaded load(Path file, boolean thickened) {
    try {
      TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
      open.add(ttf);
      ttf.setEnableGsub(false);
      Face face = new Face(PDType0Font.load(document, ttf, true), thickened);
      return new Loaded(face, ttf, ttf.getUnicodeCmapLookup(), ttf.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first file of this name in the folder or below it, in the order of paths.
  ///
  /// @throws InputException when there is none
  static Path find(Path folder, String name) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> found =
            files.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
        if (!found.isEmpty()) {
          return found.getFirst();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new InputException(
        "no font file " + name,
        folder.toString(),
        "install the Debian packages fonts-liberation and fonts-droid-fallback, or name another"
            + " folder of fonts");
  }

  /// Closes the font files; only after the document was saved, which subsets them.
  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
