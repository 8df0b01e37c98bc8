package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.DraftClause.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Headings without number. In a grammar that has them they become sections; in others they wait
/// for the numbered head whose title they are.
final class Headings {

  /// A heading without number ranks between chapters and articles, larger type higher.
  private static final int RANK = 50;

  /// A head is set larger from this many points on.
  private static final float LARGER = 0.8f;

  /// Step between the lines of a heading, in its font size.
  private static final float TIGHT = 1.3f;

  /// Lines that one heading can have.
  private static final int MAX_LINES = 5;

  /// A subsection that is not the first, and the number of those that must have a note.
  private static final Pattern SUBSECTION = Pattern.compile("\\((?!1\\))\\d{1,2}[.\\d]*\\)\\s");

  private static final int MIN_NOTES = 3;

  /// Headings that must be tagged, and the levels that tags tell.
  private static final int MIN_TAGGED = 3;

  private static final int LEVELS = 6;

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final DraftTree tree;
  private final HeadFinder finder;
  private final ItemLists lists;
  private final float bodySize;

  /// Whether the document has notes above its subsections, so that articles have them too.
  private final boolean noted;

  /// Whether tags or bookmarks tell the level of most headings.
  private final boolean tagged;

  private final List<BodyLine> waiting = new ArrayList<>();

  Headings(
      Grammar grammar, List<BodyLine> lines, DraftTree tree, HeadFinder finder, ItemLists lists) {
    this.grammar = grammar;
    this.lines = lines;
    this.tree = tree;
    this.finder = finder;
    this.lists = lists;
    this.bodySize = BodyLine.size(lines);
    int notes = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean subsection = SUBSECTION.matcher(lines.get(i).text()).lookingAt();
      notes += subsection && lines.get(i - 1).heading() ? 1 : 0;
    }
    long headings = lines.stream().filter(BodyLine::heading).count();
    long levels = lines.stream().filter(l -> l.heading() && l.line().tag().isHeading()).count();
    this.tagged = levels >= MIN_TAGGED && levels * 2 >= headings;
    this.noted = notes >= MIN_NOTES;
  }

  /// Whether the file says that a line is a heading, whatever it begins with.
  boolean told(BodyLine line) {
    return tagged
        && grammar.has(Grammar.Trait.HEADINGS)
        && line.heading()
        && line.line().tag().isHeading();
  }

  /// Keeps a line that is set like a heading for the head that is still to come.
  boolean waits(BodyLine line) {
    String text = line.text();
    boolean waits =
        !grammar.has(Grammar.Trait.HEADINGS)
            && line.starts()
            && line.heading()
            && line.ends()
            && !BodyLine.terminal(text)
            && (line.line().bold() || line.line().centred() || text.matches("[（(].*[）)]"));
    if (waits) {
      waiting.add(line);
    }
    return waits;
  }

  /// Whether a heading waits for its head.
  boolean waiting() {
    return !waiting.isEmpty();
  }

  /// Makes what waits the title of a head.
  void moveInto(DraftClause head) {
    for (BodyLine line : waiting) {
      head.title.add(new Piece(line, 0, line.text().length(), false));
    }
    waiting.clear();
  }

  /// Puts headings that no head took into the text.
  void flush() {
    for (BodyLine line : waiting) {
      if (tree.current() == null) {
        tree.front(line);
      }
      tree.append(line, 0, true);
    }
    waiting.clear();
  }

  /// Opens a section for the heading that begins at line `at`, if there is one and the grammar has
  /// them; the index of its last line.
  OptionalInt open(int at) {
    BodyLine line = lines.get(at);
    if (!grammar.has(Grammar.Trait.HEADINGS) || !line.heading()) {
      return OptionalInt.empty();
    }
    int last = at;
    while (last + 1 < lines.size() && last + 1 - at < MAX_LINES && continues(at, last + 1)) {
      last++;
    }
    List<BodyLine> heading = lines.subList(at, last + 1);
    if (isMarginalNote(last + 1)) {
      flush();
      waiting.addAll(heading);
      return OptionalInt.of(last);
    }
    String title = String.join(" ", heading.stream().map(BodyLine::text).toList());
    tree.leaveFront();
    DraftClause parent = tree.current();
    while (parent != null && parent != tree.enacting() && !holds(parent, line)) {
      parent = parent.parent;
    }
    int rank = Math.max(rank(line), parent == null ? 0 : parent.rank + 1);
    boolean annex = parent != null && parent.kind == ClauseKind.ANNEX;
    DraftClause clause =
        tree.add(
            "heading: " + title,
            "S:heading: " + title,
            parent,
            annex ? ClauseKind.ANNEX : ClauseKind.SECTION,
            rank,
            "",
            line);
    clause.normative &= NormativeRule.head(clause.kind, title, grammar);
    for (BodyLine part : heading) {
      clause.title.add(new Piece(part, 0, part.text().length(), false));
    }
    lists.forget();
    return OptionalInt.of(last);
  }

  /// Whether a heading above line `next` is a note of a statute: it stands above the next
  /// subsection of the article that is open, or above an article without title.
  private boolean isMarginalNote(int next) {
    if (next >= lines.size() || grammar.paragraphs().isEmpty()) {
      return false;
    }
    DraftClause article = tree.current();
    while (article != null && article.kind != ClauseKind.ARTICLE) {
      article = article.parent;
    }
    if (article == tree.enacting()) {
      article = null;
    }
    return (noted && finder.untitledArticle(next))
        || (article != null && lists.continues(article, lines.get(next)));
  }

  private int rank(BodyLine line) {
    int level = line.line().tag().level();
    if (tagged) {
      return level == 0 ? RANK : RANK - LEVELS + level - 1;
    }
    float larger = line.line().fontSize() - bodySize;
    return RANK - Math.max(0, Math.min(9, Math.round(larger)));
  }

  /// Whether `clause` stands above a heading on `line`: by its rank, or as a numbered unit whose
  /// head is set larger. A heading ends the numbered paragraph before it.
  private boolean holds(DraftClause clause, BodyLine line) {
    if (clause.kind == ClauseKind.PARAGRAPH_NUMBERED || clause.item()) {
      return false;
    }
    if (clause.marker.isEmpty()) {
      return rank(clause.start) < rank(line) && clause.rank < ListItems.RANK;
    }
    float larger = clause.start.line().fontSize() - line.line().fontSize();
    return clause.rank < rank(line) || (clause.rank < ListItems.RANK && larger >= LARGER);
  }

  /// Whether two lines stand as close as the lines of one heading do.
  private static boolean tight(LayoutLine a, LayoutLine b) {
    float step = b.box().bottom() - a.box().bottom();
    return a.tag() == b.tag() && step > 0 && step <= TIGHT * b.fontSize();
  }

  /// Whether line `next` goes on with the heading that begins at line `first`.
  private boolean continues(int first, int next) {
    LayoutLine head = lines.get(first).line();
    BodyLine before = lines.get(next - 1);
    BodyLine line = lines.get(next);
    return line.heading()
        && BodyLine.sameColumn(before.line(), line.line())
        && Math.abs(line.line().fontSize() - head.fontSize()) < 0.6f
        && line.line().bold() == head.bold()
        && (!before.ends() || tight(before.line(), line.line()))
        && !finder.begins(line);
  }
}
