package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.DraftClause.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads body lines once from top to bottom and puts each into a clause.
final class DocumentParser {

  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:Done at|Fait à|Gedaan te|Geschehen zu|Hecho en|Feito em|Fatto a)\\s.*|^JUSTIFICA(?:ÇÃO|TIVA)$");

  private static final Pattern NOTE =
      Pattern.compile("^(?:NOTE|Note|注|註|ANMERKUNG)\\s?\\d{0,2}\\s?(?:to entry)?\\s?[:：—]\\s*");

  private static final Pattern EXAMPLE =
      Pattern.compile("^(?:EXAMPLE|Example|示例|例|Box|BOX)\\s?\\d{0,2}\\s?[:：—]\\s*");

  /// Items rank below all heads.
  private static final int ITEM_RANK = 200;

  /// A heading without number ranks between chapters and articles, larger type higher.
  private static final int HEADING_RANK = 50;

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final ItemLists lists;
  private final HeadFinder heads;
  private final DraftTree tree = new DraftTree();
  private final List<BodyLine> pending = new ArrayList<>();
  private final Set<DraftClause> headedParents = new HashSet<>();
  private final float bodySize;
  private @Nullable DraftClause current;
  private int at;

  DocumentParser(Grammar grammar, String language, List<BodyLine> lines) {
    this.grammar = grammar;
    this.lines = lines;
    this.lists = new ItemLists(grammar, language, lines);
    this.heads = new HeadFinder(grammar, lines, lists);
    this.bodySize = BodyLine.size(lines);
  }

  List<DraftClause> parse() {
    for (at = 0; at < lines.size(); at++) {
      BodyLine line = lines.get(at);
      boolean columnTop = at > 0 && !BodyLine.sameColumn(lines.get(at - 1).line(), line.line());
      if (!((line.mayStart() || columnTop) && head(line, 0))) {
        rest(line, 0, line.mayStart());
      }
      heads.passed(line);
    }
    flushHeadings();
    return tree.clauses();
  }

  /// Puts headings that no head took into the text.
  private void flushHeadings() {
    List<BodyLine> waiting = List.copyOf(pending);
    pending.clear();
    for (BodyLine heading : waiting) {
      if (current == null) {
        front(heading);
      }
      append(heading, 0, true);
    }
  }

  private void front(BodyLine line) {
    add("front matter", "front", null, ClauseKind.TEXT, 1000, "", line).normative = false;
  }

  // ---- heads

  private boolean head(BodyLine line, int from) {
    Optional<HeadFinder.Found> found = heads.find(at, from);
    found.ifPresent(f -> open(f.match(), f.title(), line));
    return found.isPresent();
  }

  private void open(HeadSequence.Match match, HeadTitle title, BodyLine line) {
    HeadRule rule = match.rule();
    int rank = rule.rank();
    if (rule.deep()) {
      rank += HeadNumber.of(match.number()).size() - 1;
    }
    DraftClause parent = enclosing(rank, match);
    if (repeated(match, line)) {
      return;
    }
    String titleText = title.text();
    String label = rule.label(match, titleText, title.onHeadLine(line));
    if (rule.nested() && parent != null && parent.kind != ClauseKind.ARTICLE) {
      String separator = LayoutLine.wide(label.codePointAt(0)) ? "" : " ";
      label = parent.label + separator + label;
    }
    String path = rule.path(match, titleText, label);
    ClauseKind kind =
        rule.kind() == ClauseKind.SECTION
                && rule.title() == HeadRule.Title.AUTO
                && title.pieces().isEmpty()
                && title.followedByText()
            ? ClauseKind.PARAGRAPH_NUMBERED
            : rule.kind();
    DraftClause clause = add(label, path, parent, kind, rank, match.mark(), line);
    for (BodyLine heading : pending) {
      clause.title.add(new Piece(heading, 0, heading.text().length(), false));
    }
    pending.clear();
    clause.title.addAll(title.pieces());
    clause.normative &= NormativeRule.head(clause.kind, titleText, grammar);
    lists.clear(rule.kind() == ClauseKind.ANNEX || rule.kind() == ClauseKind.ARTICLE);
    at = title.lastLine();
    BodyLine last = lines.get(at);
    int end = title.end();
    while (end < last.text().length() && last.text().charAt(end) == ' ') {
      end++;
    }
    if (!(rule.deep() && !title.pieces().isEmpty() && head(last, end))) {
      rest(last, end, true);
    }
  }

  /// Whether the head only repeats the one before it, as a heading and its entry do; the line is
  /// text of the first then.
  private boolean repeated(HeadSequence.Match match, BodyLine line) {
    DraftClause clause = current;
    if (clause == null
        || clause.kind != ClauseKind.SECTION
        || !clause.text.isEmpty()
        || !clause.marker.equals(match.mark())
        || clause.marker.isEmpty()) {
      return false;
    }
    append(line, 0, true);
    return true;
  }

  private @Nullable DraftClause enclosing(int rank, HeadSequence.Match match) {
    if (match.rule().kind() == ClauseKind.SUBCATEGORY) {
      // A table read by columns names all categories before their outcomes.
      int dot = match.number().lastIndexOf('.');
      int dash = match.number().lastIndexOf('-');
      DraftClause named =
          tree.at("S:" + match.number().substring(0, Math.max(dash > 0 ? dash : dot, 0)));
      if (named != null) {
        return named;
      }
    }
    return DraftTree.enclosing(current, rank);
  }

  private DraftClause add(
      String label,
      String path,
      @Nullable DraftClause parent,
      ClauseKind kind,
      int rank,
      String marker,
      BodyLine line) {
    DraftClause clause = tree.add(label, path, parent, kind, rank, marker, line);
    current = clause;
    return clause;
  }

  // ---- items and text

  /// Puts a line from `from` on into an item or into the text of the current clause.
  private void rest(BodyLine line, int from, boolean mayStart) {
    int position = from;
    while (mayStart && position < line.text().length()) {
      if (line.text().charAt(position) == ' ') {
        position++;
        continue;
      }
      DraftClause clause = current;
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
      position = openItem(line, position, found.get());
    }
    if (position >= line.text().length()) {
      return;
    }
    if (position == 0) {
      plain(line);
    } else {
      append(line, position, false);
    }
  }

  private int openItem(BodyLine line, int position, ItemLists.Found found) {
    flushHeadings();
    DraftClause parent = found.parent();
    ItemMarker marker = found.marker();
    String key;
    String label;
    ClauseKind kind;
    if (marker.unnumbered()) {
      int n = lists.nextIndent(parent);
      key = "indent" + n;
      label = parent.label + " indent " + n;
      kind = ClauseKind.INDENT;
    } else {
      if (headed(parent, marker, line, position)) {
        return openHeaded(parent, marker, found, line, position);
      }
      key =
          marker.shape() == ItemMarker.Shape.SOLE
              ? marker.number()
              : ClauseNumber.key(marker.number());
      label = itemLabel(parent, marker);
      kind =
          parent.kind == ClauseKind.ARTICLE && lists.isParagraphMark(marker, found.number())
              ? ClauseKind.PARAGRAPH
              : ClauseKind.POINT;
    }
    DraftClause clause =
        add(label, parent.path + "/" + key, parent, kind, ITEM_RANK, marker.printed(), line);
    clause.shape = marker.shape();
    clause.number = found.number();
    if (position > 0) {
      clause.markerX = -1;
    }
    lists.opened(clause);
    return position + marker.length();
  }

  /// Whether a number in an annex stands before a heading of its own, as its sisters do.
  private boolean headed(DraftClause parent, ItemMarker marker, BodyLine line, int position) {
    if (parent.kind != ClauseKind.ANNEX || marker.shape() != ItemMarker.Shape.DOT || position > 0) {
      return false;
    }
    if (headedParents.contains(parent)) {
      return true;
    }
    boolean alone = line.text().length() <= marker.length();
    if (at + 2 >= lines.size()) {
      return false;
    }
    BodyLine heading = alone ? lines.get(at + 1) : line;
    String rest = alone ? heading.text() : line.text().substring(marker.length());
    return heading.ends()
        && !BodyLine.terminal(rest)
        && !rest.isBlank()
        && lines.get(at + (alone ? 2 : 1)).starts();
  }

  private int openHeaded(
      DraftClause parent, ItemMarker marker, ItemLists.Found found, BodyLine line, int position) {
    headedParents.add(parent);
    String label = itemLabel(parent, marker);
    DraftClause clause =
        add(label, "S:" + label, parent, ClauseKind.SECTION, ITEM_RANK, marker.printed(), line);
    clause.shape = marker.shape();
    clause.number = found.number();
    lists.opened(clause);
    if (line.ends()) {
      clause.title.add(new Piece(line, position + marker.length(), line.text().length(), false));
      return line.text().length();
    }
    return position + marker.length();
  }

  private String itemLabel(DraftClause parent, ItemMarker marker) {
    if (marker.shape() == ItemMarker.Shape.PAREN && ClauseNumber.hanValue(marker.number()) > 0) {
      return parent.label + marker.printed();
    }
    return parent.label + "(" + marker.number() + ")";
  }

  private void plain(BodyLine line) {
    String text = line.text();
    if (!grammar.has(Grammar.Trait.HEADINGS) && line.starts() && belongsToHead(line)) {
      pending.add(line);
      return;
    }
    flushHeadings();
    if (CLOSING.matcher(text).matches() && current != null && line.starts()) {
      add("final", "final", null, ClauseKind.TEXT, 15, "", line).normative = false;
      append(line, 0, false);
      return;
    }
    if (line.starts() && current != null && current.single && current.parent != null) {
      current = current.parent;
    }
    if (line.starts() && noteOrExample(line)) {
      return;
    }
    if (grammar.has(Grammar.Trait.HEADINGS) && line.heading() && line.starts() && heading(line)) {
      return;
    }
    DraftClause clause = current;
    if (clause == null) {
      front(line);
    } else if (line.starts()) {
      current = lists.owner(clause, line);
      if (grammar.has(Grammar.Trait.PARAGRAPHS) && current.kind == ClauseKind.SECTION) {
        paragraph(current, line);
      }
    }
    append(line, 0, line.starts());
  }

  /// Whether a line is set like a heading: the title of a head that is still to come.
  private static boolean belongsToHead(BodyLine line) {
    String text = line.text();
    return line.heading()
        && line.ends()
        && !BodyLine.terminal(text)
        && (line.line().bold() || line.line().centred() || text.matches("[（(].*[）)]"));
  }

  private void paragraph(DraftClause section, BodyLine line) {
    String n = Integer.toString(lists.nextParagraph(section));
    String path = section.path + "/p" + n;
    add(section.label + " ¶" + n, path, section, ClauseKind.TEXT, ITEM_RANK, "", line).single =
        true;
  }

  private boolean noteOrExample(BodyLine line) {
    boolean note = NOTE.matcher(line.text()).find();
    Pattern pattern = note ? NOTE : EXAMPLE;
    Matcher matcher = pattern.matcher(line.text());
    DraftClause holder = current;
    if (holder == null || holder.path.equals("front") || !matcher.find()) {
      return false;
    }
    String name = note ? "note" : "example";
    int n = lists.nextNamed(holder, name);
    add(
                holder.label + " " + name + " " + n,
                holder.path + "/" + name + n,
                holder,
                note ? ClauseKind.NOTE : ClauseKind.EXAMPLE,
                ITEM_RANK + 1,
                matcher.group().strip(),
                line)
            .single =
        true;
    append(line, matcher.end(), false);
    return true;
  }

  private boolean heading(BodyLine line) {
    int last = at;
    while (last + 1 < lines.size()
        && last - at < 4
        && lines.get(last + 1).heading()
        && BodyLine.sameColumn(lines.get(last).line(), lines.get(last + 1).line())
        && Math.abs(lines.get(last + 1).line().fontSize() - line.line().fontSize()) < 0.6f
        && lines.get(last + 1).line().bold() == line.line().bold()
        && !lines.get(last).ends()
        && !heads.begins(lines.get(last + 1))) {
      last++;
    }
    StringBuilder title = new StringBuilder();
    for (int i = at; i <= last; i++) {
      title.append(i > at ? " " : "").append(lines.get(i).text());
    }
    float larger = line.line().fontSize() - bodySize;
    int rank = HEADING_RANK - Math.max(0, Math.min(9, Math.round(larger)));
    if (current != null && current.path.equals("front")) {
      current = null;
    }
    DraftClause parent = DraftTree.enclosing(current, rank);
    while (parent != null && parent.kind == ClauseKind.PARAGRAPH_NUMBERED) {
      parent = parent.parent; // A heading ends the paragraph before it.
    }
    DraftClause clause =
        add(
            "heading: " + title,
            "S:heading: " + title,
            parent,
            parent != null && parent.kind == ClauseKind.ANNEX
                ? ClauseKind.ANNEX
                : ClauseKind.SECTION,
            rank,
            "",
            line);
    clause.normative &= NormativeRule.head(clause.kind, title.toString(), grammar);
    for (int i = at; i <= last; i++) {
      clause.title.add(new Piece(lines.get(i), 0, lines.get(i).text().length(), false));
    }
    lists.clear(true);
    at = last;
    return true;
  }

  private void append(BodyLine line, int from, boolean paragraph) {
    DraftClause clause = current;
    if (clause == null) {
      throw new IllegalStateException("line before any clause: " + line.text());
    }
    if (from == 0 && !paragraph && clause.textX < 0) {
      clause.textX = line.x();
      lists.hangs(clause);
    }
    clause.text.add(new Piece(line, from, line.text().length(), paragraph));
  }
}
