package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.EnumMap;
import java.util.Map;

/// What the left edges of items and their text say about which clause a paragraph belongs to.
final class Indentation {

  /// Marks of one list stand at the same place, to this many points.
  static final float ALIGNED = 4;

  /// Text hangs when it stands this far right of its mark, in points.
  private static final float HANGING = 5;

  /// Whether the text of items of a shape hangs, where it was seen.
  private final Map<ItemMarker.Shape, Boolean> hanging = new EnumMap<>(ItemMarker.Shape.class);

  /// Notes where the text of an item stands.
  void seen(DraftClause item) {
    if (item.shape != null && item.markerX >= 0) {
      hanging.put(item.shape, item.textX > item.markerX + HANGING);
    }
  }

  /// The clause that a paragraph without mark belongs to: an item, or what the item stands in when
  /// the paragraph is set further left than the item's text.
  DraftClause owner(DraftClause current, BodyLine line) {
    DraftClause node = current;
    // A law puts no text of the article after its numbered paragraphs, and an
    // annex none after its headed points.
    while (node.item()
        && node.kind != ClauseKind.PARAGRAPH
        && node.kind != ClauseKind.SECTION
        && node.parent != null
        && node.markerX >= 0) {
      boolean left = line.x() < node.markerX - ALIGNED;
      boolean hangs =
          node.textX >= 0
              ? node.textX > node.markerX + HANGING
              : hanging.getOrDefault(node.shape, node.kind == ClauseKind.INDENT);
      boolean atMark = hangs && line.x() < node.markerX + HANGING - 1;
      if (!left && !atMark) {
        break;
      }
      node = node.parent;
    }
    return node;
  }
}
