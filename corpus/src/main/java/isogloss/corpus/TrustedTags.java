package isogloss.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes from lines the tags that the file gives too freely, and gives them the role that the
/// others mean: entries of tables of contents, notes, and artifacts at the edges of pages.
final class TrustedTags {

  /// A file in which more of the text than this is tagged so is not tagged with care.
  private static final Map<StructureTag, Double> MOST =
      Map.of(StructureTag.ARTIFACT, 0.25, StructureTag.NOTE, 0.4, StructureTag.CONTENTS, 0.25);

  private static final int HEADING_LINES = 5;

  private static final int HEADING_LENGTH = 250;

  /// The end of a sentence with another behind it; a number or letter with a stop is none.
  private static final Pattern SENTENCES =
      Pattern.compile("\\p{Ll}{3,}\\p{Pe}?[.;]\\s+\\p{Lu}|\\p{IsHan}[。；]\\p{IsHan}");

  /// Height of the edges of a page in which artifacts are running heads and feet, as a share.
  private static final float EDGE = 0.15f;

  private TrustedTags() {}

  /// @param body size of the text's font
  static List<PageLayout> mark(List<PageLayout> pages, float body) {
    Map<StructureTag, Long> characters = new EnumMap<>(StructureTag.class);
    long all = 0;
    for (PageLayout page : pages) {
      for (LayoutLine line : page.lines()) {
        characters.merge(line.tag(), line.characters(), Long::sum);
        all += line.characters();
      }
    }
    long total = all;
    List<StructureTag> trusted = new ArrayList<>();
    MOST.forEach(
        (tag, most) -> {
          if (characters.getOrDefault(tag, 0L) <= most * total) {
            trusted.add(tag);
          }
        });
    List<PageLayout> out = new ArrayList<>();
    for (PageLayout page : pages) {
      List<LayoutLine> lines = credible(page.lines(), trusted, body);
      out.add(page.with(lines.stream().map(line -> mark(line, page)).toList()));
    }
    return out;
  }

  /// `page` with the entries of tables of contents that the file tags, and the heading above them,
  /// in that role.
  static PageLayout contents(PageLayout page) {
    List<LayoutLine> lines = new ArrayList<>(page.lines());
    for (int i = lines.size() - 1; i >= 0; i--) {
      LayoutLine line = lines.get(i);
      boolean above =
          i + 1 < lines.size()
              && lines.get(i + 1).role() == LineRole.CONTENTS
              && ContentsFinder.isHeading(line.text());
      if (line.role() == LineRole.BODY && (line.tag() == StructureTag.CONTENTS || above)) {
        lines.set(i, line.as(LineRole.CONTENTS));
      }
    }
    return page.with(lines);
  }

  /// `lines` where only what can be a heading or a note is tagged as one: some programs tag whole
  /// paragraphs that begin with a heading, or a list behind a note.
  private static List<LayoutLine> credible(
      List<LayoutLine> lines, List<StructureTag> trusted, float body) {
    List<LayoutLine> out = new ArrayList<>(lines);
    int from = 0;
    while (from < out.size()) {
      StructureTag tag = out.get(from).tag();
      int end = from + 1;
      while (end < out.size() && out.get(end).tag() == tag) {
        end++;
      }
      List<LayoutLine> run = List.copyOf(out.subList(from, end));
      if ((tag.isHeading() && !isHeading(run))
          || (tag == StructureTag.NOTE && !Footnotes.isNote(run.getFirst(), body))
          || (MOST.containsKey(tag) && !trusted.contains(tag))) {
        for (int i = from; i < end; i++) {
          out.set(i, out.get(i).tagged(StructureTag.NONE));
        }
      }
      from = end;
    }
    return out;
  }

  private static boolean isHeading(List<LayoutLine> run) {
    String text = String.join(" ", run.stream().map(LayoutLine::text).toList());
    return run.size() <= HEADING_LINES
        && text.length() <= HEADING_LENGTH
        && !SENTENCES.matcher(text).find();
  }

  private static LayoutLine mark(LayoutLine line, PageLayout page) {
    if (line.role() != LineRole.BODY) {
      return line;
    }
    return switch (line.tag()) {
      case NOTE -> line.as(LineRole.FOOTNOTE);
      case ARTIFACT ->
          line.box().bottom() < EDGE * page.height()
                  || line.box().top() > (1 - EDGE) * page.height()
              ? line.as(PageNumbers.isAlone(line.text()) ? LineRole.PAGE_NUMBER : LineRole.RUNNING)
              : line;
      default -> line;
    };
  }
}
