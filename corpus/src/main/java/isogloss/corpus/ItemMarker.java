package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark of a list item at the beginning of a text.
///
/// @param shape what surrounds the number
/// @param number the number as printed, or empty for a dash
/// @param length characters of the text that the mark takes, spaces after it included
/// @param printed the mark as printed, without spaces after it
record ItemMarker(Shape shape, String number, int length, String printed) {

  /// What surrounds the number of an item.
  enum Shape {
    PAREN(
        "\\*?[(（]\\s?([0-9０-９]{1,3}(?:[A-Z]{0,2}|[a-z])(?:\\.\\d{1,2})?|[a-zđ]{1,3}(?:\\.\\d{1,2})?|[ivx]{1,6}|[A-Z]{1,2}|[IVX]{1,5}|[一二三四五六七八九十]{1,4})\\s?[)）]"),
    CLOSE("([0-9０-９]{1,3}|[a-zđ]{1,2}(?:\\.\\d{1,2})?|[ivx]{1,6}|[A-Z]|[가-하])[)）](?!\\()"),
    DOT(
        "([0-9０-９]{1,3}(?:[a-z]|의\\d{1,2})?|[a-zđ]|[ivx]{2,5}|[A-Z]|[IVX]{2,5}|[가-하])[.．](?=\\s|$|[^0-9.\\s°ºª])"),
    DEGREE("([0-9]{1,3})\\.?\\s?(?:[°ºª]|o(?=\\s))(?:\\s?[–—-])?"),
    SIGN("§\\s?([0-9]{1,3})(?:\\s?[ºo°])?(?:\\s?[–—-](?=\\s))?\\.?"),
    ROMAN_DASH("([IVXLC]{1,8})\\s?[.–—-]\\s?[–—-]?(?=\\s)"),
    HAN_COMMA("([一二三四五六七八九十]{1,4})、"),
    CIRCLED("([①-⑳])"),
    SPACE("([0-9０-９]{1,2}(?=[\\s　])|[０-９]{1,2}(?=\\p{IsHan})|[一二三四五六七八九十]{1,3}(?=[\\s　]))"),
    SOLE("(Parágrafo único)\\.?"),
    DASH("(?:——?|–|-)(?=\\s|[^\\s0-9–—-])"),
    // Geometric shapes, dingbats, arrows and what symbol fonts have in the private use area.
    BULLET("[•·●∙‣⁃■□▪▫▶▷►▸◆◇◈◉○◎◦◻◼◾⚫★☆☐☑☒☛☞→⇒⇨➔➜➢➣➤➥❑❒❖✓✔✗✘❍❏❯\\uE000-\\uF8FF](?=\\s*[^\\s])");

    private final Pattern pattern;

    Shape(String regex) {
      this.pattern = Pattern.compile("^(" + regex + ")\\s*");
    }
  }

  /// The marks that `text` can begin with, of these shapes.
  static List<ItemMarker> at(String text, List<Shape> shapes) {
    List<ItemMarker> out = new ArrayList<>();
    for (Shape shape : shapes) {
      of(text, shape).ifPresent(out::add);
    }
    return out;
  }

  private static Optional<ItemMarker> of(String text, Shape shape) {
    Matcher matcher = shape.pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = matcher.groupCount() < 2 || matcher.group(2) == null ? "" : matcher.group(2);
    return Optional.of(new ItemMarker(shape, number, matcher.end(), matcher.group(1)));
  }

  /// Whether a line begins with a bullet that stands clear of its text. No sentence has one inside.
  static boolean bulleted(String line) {
    return line.length() > 2
        && line.charAt(1) == ' '
        && of(line, Shape.BULLET).filter(m -> !m.printed.equals("·")).isPresent();
  }

  boolean unnumbered() {
    return shape == Shape.DASH || shape == Shape.BULLET;
  }
}
