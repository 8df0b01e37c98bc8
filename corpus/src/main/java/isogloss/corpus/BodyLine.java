package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A line of body text with what its place on the page says about paragraphs.
///
/// @param line the printed line
/// @param text its text
/// @param starts whether it begins a paragraph
/// @param mayStart whether it can begin a paragraph or an item
/// @param ends whether the next line does not continue it
/// @param heading whether type face and place are those of a heading
/// @param x distance from the left edge of its column, in points
record BodyLine(
    LayoutLine line,
    String text,
    boolean starts,
    boolean mayStart,
    boolean ends,
    boolean heading,
    float x) {

  private static final String STOPS = ".;:!?。；：！？．";

  private static final String CLOSERS = "\"'”’»」』)）]";

  private static final String AND = "(?:and|or|et|ou|en|of|und|oder|y|o|e)";

  /// What ends an item before the last one.
  private static final Pattern NEXT_ITEM = Pattern.compile("[;；,，.][\"”’]?\\s*" + AND + "$");

  private static final String NEXT_ITEM_ENDS = "drtunfyoe";

  /// The longest that [#NEXT_ITEM] matches, with some spaces.
  private static final int NEXT_ITEM_LENGTH = 10;

  /// What may be the marker of an item.
  private static final Pattern ITEM =
      Pattern.compile(
          "[(（\\[]?(?:\\p{L}|\\p{Ll}{2}(?=\\))|[ivxIVX]{1,5}|\\d{1,3})(?:\\.\\d{1,2})*(?:[)）\\].:](?:\\s|$)|\\s?[–—-]\\s)|[§•▪●○■–—-]\\s");

  /// A line that ends so ends an item of a list, or goes on in small letters.
  private static final Pattern COMMA_AND = Pattern.compile(".*, " + AND + "$");

  private static final Pattern EAST_ASIAN_ITEM =
      Pattern.compile("[(（\\[\\d０-９①-⑳§•▪●○■—–-]|[a-zA-Z][)）.．]|[一二三四五六七八九十]+、|第");

  /// What begins no sentence: "(such as", "3 and 9 of", "25 March 2024".
  private static final Pattern INSIDE =
      Pattern.compile("[(（]\\p{Ll}{2,}|\\d{1,4} (?:%|\\p{Ll}{2,}\\b|\\p{L}+ \\d{4}\\b)");

  private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-‐]");

  private static final Pattern SMALL_WORD = Pattern.compile("(?U).*\\b\\p{Ll}+");

  /// A vertical step larger than this many usual ones separates paragraphs.
  private static final float WIDE_STEP = 1.28f;

  /// A heading is larger than the text by this factor, if not bold.
  private static final float HEADING_SIZE = 1.12f;

  private static final int HEADING_LENGTH = 180;

  /// Whether a text ends like a sentence or an item of a list.
  static boolean terminal(String text) {
    String line = text.stripTrailing();
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return (end > 0 && STOPS.indexOf(line.charAt(end - 1)) >= 0)
        || Characters.endsIn(text, "-–—，、")
        || (Characters.endsIn(text, NEXT_ITEM_ENDS)
            && NEXT_ITEM
                .matcher(text)
                .region(Math.max(0, text.length() - NEXT_ITEM_LENGTH), text.length())
                .find());
  }

  /// The body of a document in this language, in reading order.
  static List<BodyLine> of(List<PageLayout> pages, String language) {
    List<LayoutLine> lines = ColumnEdges.align(pages);
    float body = FurnitureFinder.bodySize(pages);
    float step = usualStep(lines);
    boolean mostlyBold = mostlyBold(lines);
    List<BodyLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LayoutLine line = lines.get(i);
      Break before = i == 0 ? Break.EDGE : Break.of(lines.get(i - 1), line, step, language);
      LayoutLine after = i + 1 < lines.size() ? lines.get(i + 1) : null;
      boolean ends =
          after == null
              || (!open(line, after, language)
                  && (deliberate(line, after)
                      || !sameColumn(line, after)
                      || wideStep(line, after, step)));
      out.add(
          new BodyLine(
              line,
              line.text(),
              before.starts(),
              before.mayStart(),
              ends,
              heading(line, body, mostlyBold),
              line.box().left() - line.columnLeft()));
    }
    return out;
  }

  /// What the step from one line to the next says.
  private record Break(boolean starts, boolean mayStart) {
    private static final Break EDGE = new Break(true, true);

    static Break of(LayoutLine before, LayoutLine line, float step, String language) {
      if (ItemMarker.bulleted(line.text())) {
        return EDGE;
      }
      boolean same = sameColumn(before, line);
      boolean broken = deliberate(before, line);
      boolean apart = same && wideStep(before, line, step);
      boolean resized = resized(before, line);
      boolean restyled =
          resized
              || before.bold() != line.bold()
              || before.tag().isHeading() != line.tag().isHeading();
      boolean terminal = terminal(before.text());
      float shift = line.box().left() - before.box().left();
      boolean indented = same && shift > 5;
      boolean outdented = same && shift < -5;
      // Bold alone does not end a sentence: amended texts set what is new in bold.
      if (open(before, line, language)
          || (!apart && !resized && runsOn(before.text(), line.text(), terminal))) {
        return new Break(false, false);
      }
      boolean headed = line.bold() && line.centred();
      boolean starts =
          same
              ? broken || apart || (restyled && terminal) || (indented && terminal)
              : (broken && terminal) || restyled || headed;
      boolean mayStart =
          starts || terminal || broken || (indented && !before.centred()) || outdented || restyled;
      return new Break(starts, mayStart);
    }
  }

  /// Whether the line before ends in a word that needs another, or in an East Asian comma, and this
  /// one is no item.
  private static boolean open(LayoutLine before, LayoutLine line, String language) {
    if (Characters.endsIn(before.text(), "，、")) {
      return !EAST_ASIAN_ITEM.matcher(line.text()).lookingAt();
    }
    return OpenWords.end(before.text(), language)
        && !terminal(before.text())
        && !resized(before, line)
        && !ITEM.matcher(line.text()).lookingAt();
  }

  private static boolean resized(LayoutLine a, LayoutLine b) {
    return Math.abs(a.fontSize() - b.fontSize()) > 1;
  }

  /// Whether a line goes on within the sentence of the one before: with a small letter, with a
  /// bracket and one, or with a number that belongs to the words around it.
  private static boolean runsOn(String before, String line, boolean terminal) {
    if (ITEM.matcher(line).lookingAt()) {
      return false;
    }
    if (Character.isLowerCase(line.codePointAt(0))) {
      return !terminal || DIVIDED.matcher(before).matches() || COMMA_AND.matcher(before).matches();
    }
    return !terminal && INSIDE.matcher(line).lookingAt() && SMALL_WORD.matcher(before).matches();
  }

  private static boolean heading(LayoutLine line, float body, boolean mostlyBold) {
    String text = line.text();
    if (text.length() > HEADING_LENGTH
        || !Characters.anyLetter(text)
        || Characters.endsIn(text, ".;,。；，")) {
      return false;
    }
    return line.tag().isHeading()
        || (line.bold() && !mostlyBold)
        || line.fontSize() >= body * HEADING_SIZE
        || (line.centred() && line.box().width() < 0.8f * (line.columnRight() - line.columnLeft()));
  }

  private static boolean mostlyBold(List<LayoutLine> lines) {
    return lines.stream().filter(LayoutLine::bold).count() * 2 > lines.size();
  }

  static boolean sameColumn(LayoutLine a, LayoutLine b) {
    return a.page() == b.page() && a.block() == b.block();
  }

  private static boolean wideStep(LayoutLine a, LayoutLine b, float step) {
    float distance = b.box().bottom() - a.box().bottom();
    return distance > WIDE_STEP * step * Math.max(a.fontSize(), b.fontSize()) || distance < 0;
  }

  /// Whether the first word of `next` would still have fitted on `line`, so that the break was
  /// wanted.
  static boolean deliberate(LayoutLine line, LayoutLine next) {
    LayoutWord word = next.words().getFirst();
    boolean anywhere = LayoutLine.wide(word.text().codePointAt(0));
    float unit = anywhere ? 1.6f * word.fontSize() : word.box().width() + 0.35f * word.fontSize();
    float room =
        line.centred()
            ? line.columnRight() - line.columnLeft() - line.box().width()
            : line.columnRight() - line.box().right();
    return room > unit + 1.5f;
  }

  /// Usual distance of two lines of a paragraph in font sizes.
  private static float usualStep(List<LayoutLine> lines) {
    Map<Integer, Integer> steps = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      LayoutLine a = lines.get(i - 1);
      LayoutLine b = lines.get(i);
      float distance = b.box().bottom() - a.box().bottom();
      if (sameColumn(a, b) && distance > 0 && Math.abs(a.fontSize() - b.fontSize()) < 0.3f) {
        int step = Math.round(20 * distance / b.fontSize());
        if (step >= 18 && step < 60 && !deliberate(a, b)) {
          steps.merge(step, 1, Integer::sum);
        }
      }
    }
    return steps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey() / 20f)
        .orElse(1.2f);
  }

  /// Size of the font that most characters have.
  static float size(List<BodyLine> lines) {
    Map<Float, Integer> counts = new TreeMap<>();
    for (BodyLine line : lines) {
      counts.merge(line.line().fontSize(), line.text().length(), Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(10f);
  }
}
