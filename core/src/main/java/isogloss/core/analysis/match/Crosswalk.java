package isogloss.core.analysis.match;

import java.util.List;

/// The links that experts made between two frameworks, with the words of both compared.
final class Crosswalk {
  final String name;

  /// Families of both frameworks; crosswalks of one group are held out together.
  final String group;

  final OverlapProfile a;
  final OverlapProfile b;

  /// Cosine of the words of all pairs.
  final float[][] words;

  /// Whether clause i of `a` is linked with clause j of `b`.
  final boolean[][] links;

  Crosswalk(
      String name,
      String group,
      OverlapProfile a,
      OverlapProfile b,
      float[][] words,
      List<Link> links) {
    this.name = name;
    this.group = group;
    this.a = a;
    this.b = b;
    this.words = words;
    this.links = matrix(links, a.size(), b.size());
  }

  static boolean[][] matrix(List<Link> links, int rows, int columns) {
    boolean[][] matrix = new boolean[rows][columns];
    links.forEach(l -> matrix[l.a()][l.b()] = true);
    return matrix;
  }
}
