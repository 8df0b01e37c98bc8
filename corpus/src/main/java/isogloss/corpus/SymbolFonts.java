package isogloss.corpus;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;

/// Gives the private-use characters of symbol fonts (U+F020 to U+F0FF, the code of the glyph in the
/// last two digits) the Unicode character that is printed. What stays private is still a mark when
/// it begins a line; see [ItemMarker].
final class SymbolFonts {

  /// The marks of lists and forms of Wingdings by their codes. *Source:* Unicode L2/11-052R,
  /// mappings of Wingdings to Unicode, where U+25AA is one size smaller than printed.
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x46, "☞"),
          Map.entry(0x6C, "●"),
          Map.entry(0x6E, "■"),
          Map.entry(0x6F, "□"),
          Map.entry(0x71, "❑"),
          Map.entry(0x72, "❒"),
          Map.entry(0x75, "◆"),
          Map.entry(0x76, "❖"),
          Map.entry(0x77, "◆"),
          Map.entry(0x9E, "·"),
          Map.entry(0x9F, "•"),
          Map.entry(0xA0, "▪"),
          Map.entry(0xA1, "○"),
          Map.entry(0xA4, "◉"),
          Map.entry(0xA7, "▪"),
          Map.entry(0xA8, "◻"),
          Map.entry(0xD8, "➢"),
          Map.entry(0xDF, "←"),
          Map.entry(0xE0, "→"),
          Map.entry(0xE8, "➔"),
          Map.entry(0xF0, "⇨"),
          Map.entry(0xFB, "✗"),
          Map.entry(0xFC, "✓"),
          Map.entry(0xFD, "☒"),
          Map.entry(0xFE, "☑"));

  private SymbolFonts() {}

  /// `text` as the font of that name prints it.
  static String printed(String text, String fontName) {
    if (text.length() != 1 || text.charAt(0) < 0xF020 || text.charAt(0) > 0xF0FF) {
      return text;
    }
    int code = text.charAt(0) & 0xFF;
    String name = fontName.toLowerCase(Locale.ROOT);
    if (name.contains("dingbats")) {
      return named(ZapfDingbatsEncoding.INSTANCE, GlyphList.getZapfDingbats(), code, text);
    }
    if (name.contains("wingdings")) {
      // Wingdings 2 and 3 have other glyphs.
      return name.matches(".*wingdings[\\s_-]?[23].*") ? text : WINGDINGS.getOrDefault(code, text);
    }
    return name.contains("symbol")
        ? named(SymbolEncoding.INSTANCE, GlyphList.getAdobeGlyphList(), code, text)
        : text;
  }

  private static String named(Encoding encoding, GlyphList names, int code, String text) {
    String unicode = names.toUnicode(encoding.getName(code));
    return unicode == null || unicode.length() != 1 || unicode.charAt(0) >= 0xE000 ? text : unicode;
  }
}
