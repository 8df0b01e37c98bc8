package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A clause while its document is being read.
final class DraftClause {

  /// Characters `from` to `to` of a line that belong to the clause.
  record Piece(BodyLine line, int from, int to, boolean paragraph) {
    String text() {
      return line.text().substring(from, to);
    }
  }

  final String label;
  final String path;
  final @Nullable DraftClause parent;
  final ClauseKind kind;
  final int rank;
  final String marker;
  final BodyLine start;
  final List<Piece> title = new ArrayList<>();
  final List<Piece> text = new ArrayList<>();
  boolean normative = true;

  /// Shape and number of a list item, null for others.
  ItemMarker.@Nullable Shape shape;

  @Nullable ClauseNumber number;

  /// The last item of each list below it, by shape and way of counting.
  final Map<String, DraftClause> lists = new HashMap<>();

  /// Where its marker and its text stand, from the left of the column; negative when unknown.
  float markerX = -1;

  float textX = -1;

  /// Whether the next paragraph belongs to the parent again.
  boolean single;

  DraftClause(
      String label,
      String path,
      @Nullable DraftClause parent,
      ClauseKind kind,
      int rank,
      String marker,
      BodyLine start) {
    this.label = label;
    this.path = path;
    this.parent = parent;
    this.kind = kind;
    this.rank = rank;
    this.marker = marker;
    this.start = start;
  }

  boolean item() {
    return shape != null;
  }

  /// Level of its heading, as the file tells it; 0 where it tells none.
  int level() {
    return start.line().tag().level();
  }
}
