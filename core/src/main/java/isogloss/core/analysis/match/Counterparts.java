package isogloss.core.analysis.match;

import java.util.List;

/// Passages of whole documents that are the same as passages of other documents.
interface Counterparts {

  /// Places of two passages that are the same, each in the reading order of its document.
  record Point(int a, int b) {}

  /// Number of passages of document number `d`.
  int size(int d);

  /// The passages of documents `x` and `y` that are the same, `x < y`.
  List<Point> points(int x, int y);
}
