package isogloss.corpus;

import isogloss.core.model.ClauseKind;
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

  /// The clauses in the order in which they began.
  List<DraftClause> clauses() {
    return List.copyOf(clauses);
  }

  /// The clause of that path, if there is one.
  @Nullable DraftClause at(String path) {
    return byPath.get(path);
  }

  /// A new clause; where label or path are taken it gets " #2", " #3" and so on.
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
    return clause;
  }

  /// The innermost clause around `current` that ranks above `rank`.
  static @Nullable DraftClause enclosing(@Nullable DraftClause current, int rank) {
    DraftClause parent = current;
    while (parent != null && parent.rank >= rank) {
      parent = parent.parent;
    }
    return parent;
  }
}
