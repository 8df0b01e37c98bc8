package isogloss.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// The character codes of one font, each looked up once: a document draws the same few hundred
/// characters over and over.
final class FontCodes {

  /// Font weight from which on a face counts as bold. *Source:* ISO 32000-1, table 122 (700 is
  /// bold; 600 is the usual semibold).
  private static final float BOLD_WEIGHT = 600;

  private static final Set<String> BOLD_NAMES = Set.of("bold", "black", "heavy", "demi", "-bd");

  /// The names of glyphs that PDFBox's text stripper knows.
  private static final GlyphList NAMES = names();

  /// Codes above this are not kept; no font has them.
  private static final int MAX_CODE = 0xFFFF;

  private final PDFont font;
  private final boolean bold;
  private final boolean italic;
  private final int codeLength;
  private @Nullable Code[] codes = new Code[256];

  /// What a code prints.
  ///
  /// @param text its characters, repaired; empty for a space and for what is not drawn
  /// @param space whether it is white space
  /// @param drawn whether it counts as text at all
  /// @param known whether the font says which characters it prints
  /// @param advance its width for a font size of 1
  record Code(String text, boolean space, boolean drawn, boolean known, float advance) {}

  FontCodes(PDFont font) {
    this.font = font;
    String fontName = font.getName();
    String name = fontName == null ? "" : fontName.toLowerCase(Locale.ROOT);
    boolean heavy = BOLD_NAMES.stream().anyMatch(name::contains);
    boolean slanted = name.contains("italic") || name.contains("oblique");
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null) {
      heavy |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      slanted |= descriptor.isItalic();
    }
    COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
    this.codeLength =
        font instanceof PDSimpleFont ? 1 : COSName.IDENTITY_H.equals(encoding) ? 2 : 0;
    this.bold = heavy;
    this.italic = slanted;
  }

  PDFont font() {
    return font;
  }

  boolean bold() {
    return bold;
  }

  boolean italic() {
    return italic;
  }

  /// Bytes of each code: 1, 2, or 0 where they differ.
  int codeLength() {
    return codeLength;
  }

  Code of(int code) throws IOException {
    if (code < 0 || code > MAX_CODE) {
      return look(code);
    }
    if (code >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(code + 1, 2 * codes.length));
    }
    Code found = codes[code];
    if (found == null) {
      found = look(code);
      codes[code] = found;
    }
    return found;
  }

  private Code look(int code) throws IOException {
    boolean known = font.toUnicode(code) != null;
    float advance = font.getDisplacement(code).getX();
    String unicode = font.toUnicode(code, NAMES);
    if (unicode == null && font instanceof PDSimpleFont) {
      // As PDFBox does: codes of simple fonts are characters, others print nothing.
      unicode = Character.toString((char) code);
    }
    return unicode == null
        ? new Code("", false, false, known, advance)
        : printed(unicode, known, advance);
  }

  /// What prints these characters.
  Code printed(String unicode, boolean known, float advance) {
    String text = repaired(unicode);
    boolean space = text.isEmpty() && !unicode.isEmpty() && Characters.allSpace(unicode);
    return new Code(text, space, true, known, advance);
  }

  private String repaired(String unicode) {
    // Names of fonts are looked up for the few characters only that need them.
    if (unicode.length() == 1 && unicode.charAt(0) >= 0xF020 && unicode.charAt(0) <= 0xF0FF) {
      String name = font.getName();
      return SymbolFonts.printed(unicode, name == null ? "" : name);
    }
    return CharacterRepair.repair(unicode);
  }

  private static GlyphList names() {
    String path = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream in =
        Objects.requireNonNull(GlyphList.class.getResourceAsStream(path), "resource " + path)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
