package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.DraftClause.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clauses of a document while it is being read, with unique labels and paths.
final class DraftTree {

  private final List<DraftClause> clauses = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Map<String, DraftClause> byPath = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Indentation indentation;
  private @Nullable DraftClause current;
  private @Nullable DraftClause enacting;

  DraftTree(Indentation indentation) {
    this.indentation = indentation;
  }

  /// The clauses in the order in which they began.
  List<DraftClause> clauses() {
    return List.copyOf(clauses);
  }

  /// The clause of that path, if there is one.
  @Nullable DraftClause at(String path) {
    return byPath.get(path);
  }

  /// The clause that text goes into, null before the first one.
  @Nullable DraftClause current() {
    return current;
  }

  /// Goes on with a clause that began before.
  void resume(DraftClause clause) {
    current = clause;
  }

  /// Goes on with what a note or a paragraph of its own stands in.
  void endSingle() {
    if (current != null && current.single && current.parent != null) {
      current = current.parent;
    }
  }

  /// Begins the text that stands before the first head.
  void front(BodyLine line) {
    add("front matter", "front", null, ClauseKind.TEXT, 1000, "", line).normative = false;
  }

  /// Ends the text that stands before the first head.
  void leaveFront() {
    if (current != null && current.path.equals("front")) {
      current = null;
    }
  }

  /// The number of the next clause of that name below `parent`, from 1.
  int next(DraftClause parent, String name) {
    return counters.merge(parent.path + "/" + name, 1, Integer::sum);
  }

  /// Puts a line from `from` on into the text of the current clause.
  void append(BodyLine line, int from, boolean paragraph) {
    DraftClause clause = current;
    if (clause == null) {
      throw new IllegalStateException("line before any clause: " + line.text());
    }
    if (from == 0 && !paragraph && clause.textX < 0) {
      clause.textX = line.x();
      indentation.seen(clause);
    }
    clause.text.add(new Piece(line, from, line.text().length(), paragraph));
  }

  /// A new clause, which is the current one then; where label or path are taken it gets " #2",
  /// " #3" and so on.
  DraftClause add(
      String label,
      String path,
      @Nullable DraftClause parent,
      ClauseKind kind,
      int rank,
      String marker,
      BodyLine line) {
    String plain = label.isBlank() ? path : label;
    String uniquePath = path;
    String uniqueLabel = plain;
    for (int n = 2; !paths.add(uniquePath); n++) {
      uniqueLabel = plain + " #" + n;
      uniquePath = path.equals("S:" + plain) ? "S:" + uniqueLabel : path + "#" + n;
    }
    for (int n = 2; !labels.add(uniqueLabel); n++) {
      uniqueLabel = plain + " #" + n;
    }
    DraftClause clause = new DraftClause(uniqueLabel, uniquePath, parent, kind, rank, marker, line);
    clause.markerX = line.x();
    clause.normative = (parent == null || parent.normative) && NormativeRule.kind(kind);
    clauses.add(clause);
    byPath.put(uniquePath, clause);
    current = clause;
    return clause;
  }

  /// Puts all that follows below the article that is open, whose text is another act.
  void enact() {
    enacting = current;
    while (enacting != null && enacting.kind != ClauseKind.ARTICLE) {
      enacting = enacting.parent;
    }
  }

  /// Ends the act that an article enacts.
  void endEnacted() {
    if (enacting != null) {
      current = enacting;
      enacting = null;
    }
  }

  /// The article whose text is the act that is being read, null outside of such acts.
  @Nullable DraftClause enacting() {
    return enacting;
  }

  /// The innermost clause around the current one that ranks above `rank`.
  @Nullable DraftClause enclosing(int rank) {
    DraftClause parent = current;
    while (parent != null && parent != enacting && parent.rank >= rank) {
      parent = parent.parent;
    }
    return parent;
  }
}
