package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.DraftClause.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Headings without number. In a grammar that has them they become sections; in others they wait
/// for the numbered head whose title they are.
final class Headings {

  /// A heading without number ranks between chapters and articles, larger type higher.
  private static final int RANK = 50;

  /// Lines that one heading can have.
  private static final int MAX_LINES = 5;

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final DraftTree tree;
  private final HeadFinder finder;
  private final ItemLists lists;
  private final float bodySize;
  private final List<BodyLine> waiting = new ArrayList<>();

  Headings(
      Grammar grammar, List<BodyLine> lines, DraftTree tree, HeadFinder finder, ItemLists lists) {
    this.grammar = grammar;
    this.lines = lines;
    this.tree = tree;
    this.finder = finder;
    this.lists = lists;
    this.bodySize = BodyLine.size(lines);
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
    String title = String.join(" ", heading.stream().map(BodyLine::text).toList());
    float larger = line.line().fontSize() - bodySize;
    int rank = RANK - Math.max(0, Math.min(9, Math.round(larger)));
    tree.leaveFront();
    DraftClause parent = tree.enclosing(rank);
    while (parent != null && parent.kind == ClauseKind.PARAGRAPH_NUMBERED) {
      parent = parent.parent; // A heading ends the paragraph before it.
    }
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

  /// Whether line `next` goes on with the heading that begins at line `first`.
  private boolean continues(int first, int next) {
    LayoutLine head = lines.get(first).line();
    BodyLine before = lines.get(next - 1);
    BodyLine line = lines.get(next);
    return line.heading()
        && BodyLine.sameColumn(before.line(), line.line())
        && Math.abs(line.line().fontSize() - head.fontSize()) < 0.6f
        && line.line().bold() == head.bold()
        && !before.ends()
        && !finder.begins(line);
  }
}
