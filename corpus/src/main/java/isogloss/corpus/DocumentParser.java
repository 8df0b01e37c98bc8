package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads body lines once from top to bottom and puts each into a clause: a line is a numbered head,
/// else an item of a list, else a note, a heading or plain text.
final class DocumentParser {

  /// What ends the clauses of an act: the formulas of publication, place and date, signatures.
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:Done at|Fait à|Gedaan te|Geschehen zu|Hecho en|Feito em|Fatto a)\\s.*"
              + "|^(?:This Regulation shall be binding|Le présent règlement est obligatoire"
              + "|Deze verordening is verbindend|Diese Verordnung ist in allen ihren Teilen verbindlich"
              + "|El presente Reglamento será obligatorio|O presente regulamento é obrigatório"
              + "|Il presente regolamento è obbligatorio|In witness whereof)\\b.*"
              + "|^JUSTIFICA(?:ÇÃO|TIVA)$|^THE WHITE HOUSE,$|^\\[FR Doc\\. .*"
              + "|^Approved\\s?_*\\s?,\\s?\\d{4}$");

  private static final Pattern LEAD_IN = Pattern.compile("[:：]\\s*$");

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final Indentation indentation = new Indentation();
  private final DraftTree tree = new DraftTree(indentation);
  private final ItemLists lists;
  private final HeadFinder finder;
  private final Headings headings;
  private final NumberedHeads heads;
  private final ListItems items;
  private final Notes notes = new Notes(tree);
  private final TableRows tables;

  DocumentParser(Grammar grammar, String language, List<BodyLine> lines) {
    this.grammar = grammar;
    this.lines = lines;
    this.lists = new ItemLists(grammar, language, lines);
    this.finder = new HeadFinder(grammar, lines, lists);
    this.headings = new Headings(grammar, lines, tree, finder, lists);
    this.heads = new NumberedHeads(grammar, lines, tree, finder, headings, lists);
    this.items = new ListItems(lines, tree, lists, headings);
    this.tables = new TableRows(lines, tree, finder, headings);
  }

  List<DraftClause> parse() {
    int at = 0;
    while (at < lines.size()) {
      if (tree.enacting() != null && finder.resumes(at)) {
        headings.flush();
        tree.endEnacted();
      }
      int last = read(at);
      finder.passed(lines.get(at));
      at = last + 1;
      if (tree.enacting() == null && finder.enacts(last)) {
        tree.enact();
      }
    }
    headings.flush();
    return tree.clauses();
  }

  /// Reads line `at` and those that its head or heading takes; the index of the last one.
  private int read(int at) {
    OptionalInt table = tables.open(at);
    if (table.isPresent()) {
      return table.getAsInt();
    }
    BodyLine line = lines.get(at);
    boolean columnTop = at > 0 && !BodyLine.sameColumn(lines.get(at - 1).line(), line.line());
    if (line.mayStart() || columnTop) {
      Optional<NumberedHeads.End> head = heads.open(at, 0);
      if (head.isPresent()) {
        return rest(head.get().line(), head.get().character(), true);
      }
    }
    return rest(at, 0, line.mayStart() || lists.goesOn(line, tree.current()));
  }

  /// Puts line `at` from `from` on into items or into the text of the current clause.
  private int rest(int at, int from, boolean mayStart) {
    BodyLine line = lines.get(at);
    boolean item = mayStart && !(from == 0 && headings.told(line));
    int position = item ? items.open(at, from) : from;
    if (position >= line.text().length()) {
      return at;
    }
    if (position == 0) {
      return plain(at);
    }
    tree.append(line, position, false);
    return at;
  }

  /// A line without number or mark.
  private int plain(int at) {
    BodyLine line = lines.get(at);
    if (headings.waits(line)) {
      return at;
    }
    headings.flush();
    if (CLOSING.matcher(line.text()).matches() && line.starts() && open()) {
      tree.add("final", "final", null, ClauseKind.TEXT, 15, "", line).normative = false;
      tree.append(line, 0, false);
      return at;
    }
    if (line.starts()) {
      tree.endSingle();
      if (notes.open(line)) {
        return at;
      }
      OptionalInt last = headings.open(at);
      if (last.isPresent()) {
        return last.getAsInt();
      }
    }
    DraftClause clause = tree.current();
    if (clause == null) {
      tree.front(line);
    } else if (line.starts()) {
      DraftClause owner = indentation.owner(clause, line);
      tree.resume(owner);
      if (grammar.has(Grammar.Trait.PARAGRAPHS)
          && owner.kind == ClauseKind.SECTION
          && !leadsIn(at)) {
        paragraph(owner, line);
      }
    }
    tree.append(line, 0, line.starts());
    return at;
  }

  /// Whether there is a clause that can end.
  private boolean open() {
    return tree.current() != null && !tree.current().path.equals("final");
  }

  /// Whether the paragraph that begins at line `at` is the lead-in of a list, which is text of what
  /// the items stand in.
  private boolean leadsIn(int at) {
    int next = at + 1;
    while (next < lines.size() && !lines.get(next).starts() && !item(lines.get(next))) {
      next++;
    }
    return next < lines.size()
        && item(lines.get(next))
        && LEAD_IN.matcher(lines.get(next - 1).text()).find();
  }

  private boolean item(BodyLine line) {
    return line.mayStart() && lists.looksLikeItem(line.text());
  }

  private void paragraph(DraftClause section, BodyLine line) {
    int n = tree.next(section, "p");
    tree.add(
                section.label + " ¶" + n,
                section.path + "/p" + n,
                section,
                ClauseKind.TEXT,
                ListItems.RANK,
                "",
                line)
            .single =
        true;
  }
}
