package isogloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds tables of contents, lists of tables and lists of figures.
final class ContentsFinder {

  /// Dots that lead to a page number.
  private static final Pattern LEADER =
      Pattern.compile(
          "(?:\\.\\s?){5,}|…{2,}|(?:…\\s?){3,}|[·・•]{5,}|_{8,}(?=\\s?\\d)|(?:\\. ){4,}");

  private static final Pattern PAGE = Pattern.compile("\\d{1,4}|[ivxl]{1,6}");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:table of )?contents(?: page)?|table of provisions|table analytique|arrangement of sections|list of (?:tables|figures|abbreviations)|inhalt(?:sverzeichnis)?"
              + "|sommaire|table des matières|índice|sumário|indice|inhoud(?:sopgave)?|目\\s*[录錄次]"
              + "|목\\s*차|차\\s*례|mục lục|i̇?çi̇?ndeki̇?ler",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The longest of these headings, with spaces around it.
  private static final int MAX_HEADING = 60;

  /// Entries that a page needs to be a table of contents without leaders.
  private static final int MIN_ENTRIES = 3;

  /// Entries without page numbers must be more to be told from a few short lines.
  private static final int MIN_BARE_ENTRIES = 12;

  /// Share of lines that may end like sentences among entries without page numbers.
  private static final double SENTENCES = 0.08;

  /// An entry takes no more than this many lines.
  private static final int ENTRY_LINES = 6;

  private ContentsFinder() {}

  /// Whether a line is the heading of a table of contents or of a list of tables or figures.
  static boolean isHeading(String line) {
    return line.length() <= MAX_HEADING
        && HEADING.matcher(line.strip().toLowerCase(Locale.ROOT)).matches();
  }

  static void mark(List<PageLayout> pages) {
    boolean before = false;
    boolean bareBefore = false;
    for (int p = 0; p < pages.size(); p++) {
      PageLayout page = pages.get(p);
      List<LayoutLine> lines = new ArrayList<>(page.lines());
      List<Integer> body = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).role() == LineRole.BODY) {
          body.add(i);
        }
      }
      int heading = -1;
      for (int k = 0; k < body.size(); k++) {
        if (isHeading(lines.get(body.get(k)).text())) {
          heading = k;
          break;
        }
      }
      List<Integer> leaders = new ArrayList<>();
      List<Integer> entries = new ArrayList<>();
      int last = 0;
      for (int k = 0; k < body.size(); k++) {
        LayoutLine line = lines.get(body.get(k));
        String text = line.text();
        if (mayLead(text) && LEADER.matcher(text).find()) {
          leaders.add(k);
        }
        int number = pageNumber(line);
        if (number >= last && number > 0 && number <= pages.size() + 60) {
          entries.add(k);
          last = number;
        }
      }
      boolean dotted = leaders.size() >= 2 || (leaders.size() == 1 && (before || heading >= 0));
      boolean plain =
          (heading >= 0 || before)
              && entries.size() >= MIN_ENTRIES
              && entries.size() * ENTRY_LINES >= (body.size() - Math.max(0, heading));
      if (!dotted && !plain && heading >= 0) {
        entries.clear();
        entries.addAll(numberedFirst(lines, body, heading, pages.size() + 60));
        plain = entries.size() >= MIN_ENTRIES;
      }
      boolean bare =
          !dotted && !plain && (heading >= 0 || bareBefore) && !isText(lines, body, heading);
      if (bare) {
        for (int k = Math.max(0, heading); k < body.size(); k++) {
          lines.set(body.get(k), lines.get(body.get(k)).as(LineRole.CONTENTS));
        }
        pages.set(p, page.with(lines));
      }
      bareBefore = bare;
      before = dotted || plain;
      if (dotted || plain) {
        List<Integer> marks = dotted && leaders.size() >= entries.size() / 2 ? leaders : entries;
        // Entries that run over two lines: what lies between two marks close together.
        int from = heading >= 0 && heading <= marks.getFirst() ? heading : marks.getFirst();
        int previous = from;
        for (int k : marks) {
          int start = k - previous <= ENTRY_LINES ? previous : k;
          for (int j = start; j <= k; j++) {
            lines.set(body.get(j), lines.get(body.get(j)).as(LineRole.CONTENTS));
          }
          previous = k;
        }
        pages.set(p, page.with(lines));
      }
    }
  }

  /// The entries below a heading whose page numbers stand before them and rise from line to line;
  /// none if other lines stand among them.
  private static List<Integer> numberedFirst(
      List<LayoutLine> lines, List<Integer> body, int heading, int most) {
    List<Integer> out = new ArrayList<>();
    int last = 0;
    for (int k = heading + 1; k < body.size(); k++) {
      List<LayoutWord> words = lines.get(body.get(k)).words();
      String first = words.getFirst().text();
      int number = words.size() > 1 && first.matches("\\d{1,3}") ? Integer.parseInt(first) : 0;
      if (number > last && number <= most) {
        out.add(k);
        last = number;
      } else if (out.isEmpty() || k - out.getLast() > 1) {
        return List.of();
      }
    }
    return out;
  }

  /// Whether a line has two of the characters that leaders are made of; few have.
  private static boolean mayLead(String text) {
    int dots = 0;
    for (int i = 0; i < text.length() && dots < 2; i++) {
      dots += ".…·・•_".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return dots == 2;
  }

  /// Whether the lines below a heading are sentences rather than entries without page numbers.
  private static boolean isText(List<LayoutLine> lines, List<Integer> body, int heading) {
    int count = 0;
    int sentences = 0;
    for (int k = heading + 1; k < body.size(); k++) {
      count++;
      sentences += Characters.endsIn(lines.get(body.get(k)).text(), ".;:。；：") ? 1 : 0;
    }
    return count < MIN_BARE_ENTRIES || sentences > SENTENCES * count;
  }

  /// The page number at the end of a line, set apart by a gap; 0 when there is none.
  private static int pageNumber(LayoutLine line) {
    String last = line.words().getLast().text();
    if (line.words().size() < 2 || !PAGE.matcher(last).matches()) {
      return 0;
    }
    return Character.isDigit(last.charAt(0)) ? Integer.parseInt(last) : 1;
  }
}
