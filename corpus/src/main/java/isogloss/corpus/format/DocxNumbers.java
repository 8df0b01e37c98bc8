package isogloss.corpus.format;

import isogloss.core.text.Numerals;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/// Counts the numbered paragraphs of a Word file, which holds the numbers as rules only.
///
/// *Source:* ISO/IEC 29500-1, 17.9 (numbering).
final class DocxNumbers {

  private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

  private static final int LEVELS = 9;

  private static final int MAX_STYLES = 20;

  private final XWPFDocument document;
  private final Map<BigInteger, int[]> counters = new HashMap<>();
  private final Map<BigInteger, Boolean> started = new HashMap<>();

  /// @param text number as drawn, or empty
  /// @param depth level of its list, from 0
  record Drawn(String text, int depth) {
    static final Drawn NONE = new Drawn("", 0);
  }

  private record Place(BigInteger list, int level) {}

  DocxNumbers(XWPFDocument document) {
    this.document = document;
  }

  /// The number of the next paragraph of the document.
  Drawn next(XWPFParagraph paragraph) {
    Place place = place(paragraph);
    if (place == null || document.getNumbering() == null) {
      return Drawn.NONE;
    }
    XWPFNum num = document.getNumbering().getNum(place.list());
    XWPFAbstractNum list =
        num == null
            ? null
            : document.getNumbering().getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
    if (num == null || list == null) {
      return Drawn.NONE;
    }
    BigInteger key = num.getCTNum().getAbstractNumId().getVal();
    int[] counts = counters.computeIfAbsent(key, k -> starts(list));
    if (started.put(place.list(), true) == null) {
      override(num, counts);
    }
    counts[place.level()]++;
    for (int i = place.level() + 1; i < LEVELS; i++) {
      counts[i] = start(list, i) - 1;
    }
    // A level that was skipped counts as begun.
    for (int i = 0; i < place.level(); i++) {
      counts[i] = Math.max(counts[i], start(list, i));
    }
    return new Drawn(text(list, place.level(), counts), place.level());
  }

  private @Nullable Place place(XWPFParagraph paragraph) {
    CTNumPr own =
        paragraph.getCTP().getPPr() == null ? null : paragraph.getCTP().getPPr().getNumPr();
    BigInteger list = own == null || own.getNumId() == null ? null : own.getNumId().getVal();
    BigInteger level = own == null || own.getIlvl() == null ? null : own.getIlvl().getVal();
    String id = paragraph.getStyleID();
    for (int i = 0; i < MAX_STYLES && id != null && list == null; i++) {
      XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
      if (style == null) {
        break;
      }
      CTNumPr of =
          style.getCTStyle().getPPr() == null ? null : style.getCTStyle().getPPr().getNumPr();
      if (of != null && of.getNumId() != null) {
        list = of.getNumId().getVal();
        level = level == null && of.getIlvl() != null ? of.getIlvl().getVal() : level;
      }
      id = style.getBasisStyleID();
    }
    // List 0 takes a paragraph out of the numbering of its style.
    if (list == null || list.signum() <= 0) {
      return null;
    }
    int at = level == null ? 0 : level.intValue();
    return new Place(list, Math.max(0, Math.min(LEVELS - 1, at)));
  }

  private static int[] starts(XWPFAbstractNum list) {
    int[] counts = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      counts[i] = start(list, i) - 1;
    }
    return counts;
  }

  private static void override(XWPFNum num, int[] counts) {
    for (CTNumLvl change : num.getCTNum().getLvlOverrideArray()) {
      int level = change.getIlvl().intValue();
      if (level >= 0 && level < LEVELS && change.getStartOverride() != null) {
        counts[level] = change.getStartOverride().getVal().intValue() - 1;
      }
    }
  }

  private static @Nullable CTLvl level(XWPFAbstractNum list, int level) {
    for (CTLvl candidate : list.getCTAbstractNum().getLvlArray()) {
      if (candidate.getIlvl().intValue() == level) {
        return candidate;
      }
    }
    return null;
  }

  private static int start(XWPFAbstractNum list, int level) {
    CTLvl found = level(list, level);
    return found == null || found.getStart() == null ? 1 : found.getStart().getVal().intValue();
  }

  private static String format(XWPFAbstractNum list, int level) {
    CTLvl found = level(list, level);
    return found == null || found.getNumFmt() == null
        ? "decimal"
        : String.valueOf(found.getNumFmt().getVal());
  }

  private static String text(XWPFAbstractNum list, int level, int[] counts) {
    CTLvl found = level(list, level);
    String format = format(list, level);
    if (format.equals("bullet")) {
      return "•";
    }
    if (found == null || found.getLvlText() == null || format.equals("none")) {
      return "";
    }
    Matcher matcher = PLACEHOLDER.matcher(String.valueOf(found.getLvlText().getVal()));
    return matcher.replaceAll(
        m -> {
          int at = m.group(1).charAt(0) - '1';
          boolean plain = found.getIsLgl() != null;
          return Matcher.quoteReplacement(number(counts[at], plain ? "decimal" : format(list, at)));
        });
  }

  /// *Source:* ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
  private static String number(int n, String format) {
    return switch (format) {
      case "lowerLetter" -> Numerals.letters(n);
      case "upperLetter" -> Numerals.letters(n).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> Numerals.roman(n);
      case "upperRoman" -> Numerals.roman(n).toUpperCase(Locale.ROOT);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital" ->
          Numerals.han(n);
      case "ganada" -> Numerals.hangul(n);
      case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          n >= 1 && n <= 20 ? Character.toString('①' + n - 1) : Integer.toString(n);
      default -> Integer.toString(n);
    };
  }
}
