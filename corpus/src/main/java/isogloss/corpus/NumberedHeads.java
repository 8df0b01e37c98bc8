package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes clauses of the numbered heads that [HeadFinder] finds.
final class NumberedHeads {

  /// A paragraph with a decimal number stands in the heading above it.
  private static final int PARAGRAPH_RANK = 100;

  /// A word with a decimal number, as "Measure 1.2" below "Commitment 1"; group 1 is what the unit
  /// above it is numbered.
  private static final Pattern NAMED =
      Pattern.compile("\\p{L}.* (\\d{1,2}(?:\\.\\d{1,2})*)\\.\\d{1,2}\\W*");

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final DraftTree tree;
  private final HeadFinder finder;
  private final Headings headings;
  private final ItemLists lists;

  /// Where a head ends: text goes on at this character of this line.
  record End(int line, int character) {}

  NumberedHeads(
      Grammar grammar,
      List<BodyLine> lines,
      DraftTree tree,
      HeadFinder finder,
      Headings headings,
      ItemLists lists) {
    this.grammar = grammar;
    this.lines = lines;
    this.tree = tree;
    this.finder = finder;
    this.headings = headings;
    this.lists = lists;
  }

  /// Opens the head that begins at `from` of line `at`, and a subsection on the same line after its
  /// title; empty where there is no head.
  Optional<End> open(int at, int from) {
    Optional<HeadFinder.Found> found = finder.find(at, from);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    HeadSequence.Match match = found.get().match();
    BodyLine line = lines.get(at);
    HeadTitle title = found.get().title().below(headings.waiting(), match, line, at);
    if (repeated(match)) {
      tree.append(line, 0, true);
      return Optional.of(new End(at, line.text().length()));
    }
    open(match, title, line);
    BodyLine last = lines.get(title.lastLine());
    int end = title.end();
    while (end < last.text().length() && last.text().charAt(end) == ' ') {
      end++;
    }
    Optional<End> inner =
        match.rule().deep() && !title.pieces().isEmpty()
            ? open(title.lastLine(), end)
            : Optional.empty();
    return inner.isPresent() ? inner : Optional.of(new End(title.lastLine(), end));
  }

  /// Whether the head only repeats the one before it, as a heading and its entry do; the line is
  /// text of the first then.
  private boolean repeated(HeadSequence.Match match) {
    DraftClause clause = tree.current();
    return clause != null
        && clause.kind == ClauseKind.SECTION
        && clause.text.isEmpty()
        && clause.marker.equals(match.mark())
        && !clause.marker.isEmpty();
  }

  private void open(HeadSequence.Match match, HeadTitle title, BodyLine line) {
    HeadRule rule = match.rule();
    int depth = rule.deep() ? HeadNumber.of(match.number()).size() - 1 : 0;
    ClauseKind kind = kind(rule, title);
    boolean paragraph = kind == ClauseKind.PARAGRAPH_NUMBERED && kind != rule.kind();
    int rank = (paragraph ? PARAGRAPH_RANK : rule.rank()) + depth;
    DraftClause parent = enclosing(rank, match);
    int level = line.line().tag().level();
    while (level > 0 && parent != null && parent.marker.isEmpty() && parent.level() >= level) {
      parent = parent.parent;
    }
    String titleText = title.text();
    String label = rule.label(match, titleText, title.onHeadLine(line));
    if (rule.nested() && parent != null && parent.kind != ClauseKind.ARTICLE) {
      String separator = LayoutLine.wide(label.codePointAt(0)) ? "" : " ";
      label = parent.label + separator + label;
    }
    String path = rule.path(match, titleText, label);
    DraftClause enacting = tree.enacting();
    if (enacting != null && rule.kind() == ClauseKind.ARTICLE) {
      label = enacting.label + " " + label;
      path = enacting.path + "/" + path;
    }
    DraftClause clause = tree.add(label, path, parent, kind, rank, match.mark(), line);
    headings.moveInto(clause);
    clause.title.addAll(title.pieces());
    clause.normative &= NormativeRule.head(clause.kind, titleText, grammar);
    if (rule.kind() == ClauseKind.ANNEX || rule.kind() == ClauseKind.ARTICLE) {
      lists.forget();
    }
  }

  private static ClauseKind kind(HeadRule rule, HeadTitle title) {
    boolean text =
        rule.title() == HeadRule.Title.AUTO && title.pieces().isEmpty() && title.followedByText();
    return rule.kind() == ClauseKind.SECTION && text ? ClauseKind.PARAGRAPH_NUMBERED : rule.kind();
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
    Matcher named = NAMED.matcher(match.mark());
    // In statutes "Division 1.1" was put in after Division 1.
    if (match.rule().title() == HeadRule.Title.AUTO && named.matches()) {
      for (DraftClause node = tree.current(); node != null; node = node.parent) {
        if (node.rank == rank
            && node.marker.matches("\\p{L}.* " + Pattern.quote(named.group(1)) + "\\W*")) {
          return node;
        }
      }
    }
    return tree.enclosing(rank);
  }
}
