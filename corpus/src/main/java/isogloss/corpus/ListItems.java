package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.core.text.Numerals;
import isogloss.corpus.DraftClause.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes clauses of the list items that [ItemLists] finds.
final class ListItems {

  /// Items rank below all heads.
  static final int RANK = 200;

  private final List<BodyLine> lines;
  private final DraftTree tree;
  private final ItemLists lists;
  private final Headings headings;

  /// Annexes whose numbers stand before headings.
  private final Set<DraftClause> headedParents = new HashSet<>();

  ListItems(List<BodyLine> lines, DraftTree tree, ItemLists lists, Headings headings) {
    this.lines = lines;
    this.tree = tree;
    this.lists = lists;
    this.headings = headings;
  }

  /// Opens the items whose marks stand one after the other from `from` of line `at` on, as in
  /// "(a) (i)"; the index after the last mark.
  int open(int at, int from) {
    BodyLine line = lines.get(at);
    int position = from;
    while (position < line.text().length()) {
      if (line.text().charAt(position) == ' ') {
        position++;
        continue;
      }
      DraftClause clause = tree.current();
      if (clause == null
          || clause.path.equals("front")
          || clause.path.equals("final")
          || clause.kind == ClauseKind.RECITAL) {
        break;
      }
      Optional<ItemLists.Found> found = lists.find(line, position, at, clause);
      if (found.isEmpty()) {
        break;
      }
      position = open(at, position, found.get());
    }
    return position;
  }

  private int open(int at, int position, ItemLists.Found found) {
    BodyLine line = lines.get(at);
    DraftClause parent = found.parent();
    ItemMarker marker = found.marker();
    boolean paragraph =
        parent.kind == ClauseKind.ARTICLE && lists.isParagraphMark(marker, found.number());
    if (!paragraph) {
      headings.flush(); // Only a paragraph has a title above it: a marginal note.
    }
    int after = position + marker.length();
    if (marker.unnumbered()) {
      int n = tree.next(parent, "indent");
      add(found, parent.label + " indent " + n, "/indent" + n, ClauseKind.INDENT, line, position);
      return after;
    }
    String label = label(parent, marker);
    if (headed(parent, marker, at, position)) {
      headedParents.add(parent);
      DraftClause clause =
          tree.add(label, "S:" + label, parent, ClauseKind.SECTION, RANK, marker.printed(), line);
      opened(clause, found);
      if (line.ends()) {
        clause.title.add(new Piece(line, after, line.text().length(), false));
        return line.text().length();
      }
      return after;
    }
    String key =
        marker.shape() == ItemMarker.Shape.SOLE
            ? marker.number()
            : ClauseNumber.key(marker.number());
    ClauseKind kind = paragraph ? ClauseKind.PARAGRAPH : ClauseKind.POINT;
    headings.moveInto(add(found, label, "/" + key, kind, line, position));
    return after;
  }

  private DraftClause add(
      ItemLists.Found found,
      String label,
      String key,
      ClauseKind kind,
      BodyLine line,
      int position) {
    DraftClause parent = found.parent();
    DraftClause clause =
        tree.add(label, parent.path + key, parent, kind, RANK, found.marker().printed(), line);
    if (position > 0) {
      clause.markerX = -1;
    }
    opened(clause, found);
    return clause;
  }

  private void opened(DraftClause clause, ItemLists.Found found) {
    clause.shape = found.marker().shape();
    clause.number = found.number();
    lists.opened(clause);
  }

  /// Whether a number in an annex stands before a heading of its own, as its sisters do.
  private boolean headed(DraftClause parent, ItemMarker marker, int at, int position) {
    if (parent.kind != ClauseKind.ANNEX || marker.shape() != ItemMarker.Shape.DOT || position > 0) {
      return false;
    }
    if (headedParents.contains(parent)) {
      return true;
    }
    if (at + 2 >= lines.size()) {
      return false;
    }
    BodyLine line = lines.get(at);
    boolean alone = line.text().length() <= marker.length();
    BodyLine heading = alone ? lines.get(at + 1) : line;
    String rest = alone ? heading.text() : line.text().substring(marker.length());
    return heading.ends()
        && !BodyLine.terminal(rest)
        && !rest.isBlank()
        && lines.get(at + (alone ? 2 : 1)).starts();
  }

  private static String label(DraftClause parent, ItemMarker marker) {
    if (marker.shape() == ItemMarker.Shape.PAREN && Numerals.hanValue(marker.number()) > 0) {
      return parent.label + marker.printed();
    }
    return parent.label + "(" + marker.number() + ")";
  }
}
