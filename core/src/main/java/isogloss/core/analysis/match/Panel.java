package isogloss.core.analysis.match;

/// Some rows of a matrix, laid out so that four other rows can be multiplied with all of them at
/// once.
///
/// Each product is one chain of fused multiplications and additions over the columns in their
/// order, so that it has the same bits in both layouts and on any machine.
abstract sealed class Panel permits VectorPanel, PlainPanel {

  /// Rows in a panel: with 384 columns 384 KiB, which stay in the second cache of a processor.
  static final int WIDTH = 256;

  /// Rows that are multiplied with the panel at once.
  static final int ROWS = 4;

  /// A panel for rows of a length: by the vector instructions of the processor if the module of the
  /// JDK for them was added when the program was started, else by loops, which take some four times
  /// as long.
  static Panel of(int dimension) {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorPanel(dimension)
        : new PlainPanel(dimension);
  }

  /// Takes the rows from `from` on, [#WIDTH] or as many as there are; zeros stand in for the rest.
  abstract void pack(float[][] rows, int from);

  /// Multiplies four rows with all of the panel; [#product] gives what came out.
  abstract void multiply(float[] a, float[] b, float[] c, float[] d);

  /// The product of one of the four rows with a row of the panel.
  abstract float product(int row, int column);

  /// The first row of the panel, not before `from`, whose product with one of the four rows reaches
  /// `floor` or its own of `floors`; [#WIDTH] if there is none.
  abstract int reaching(int row, int from, float floor, float[] floors);
}
