package isogloss.core.analysis.match;

import java.util.Arrays;

/// For each row of a matrix the nearest rows found so far, best first; of equally near ones the
/// lower index first. What remains does not depend on the order in which rows are offered.
///
/// A search fills it and then gives it away; rows may be filled by several threads at once if each
/// row is filled by one.
final class Neighbours {
  private final int most;
  private final int[] count;
  private final int[] index;
  private final float[] cosine;

  /// What a cosine must reach to enter: the minimum, or the last of a full row.
  private final float[] floor;

  /// @param size number of rows
  /// @param most neighbours kept of each row, at least 1
  /// @param minimum smallest cosine that is kept, in (0, 1]
  Neighbours(int size, int most, float minimum) {
    if (most < 1 || !(minimum > 0 && minimum <= 1)) {
      throw new IllegalArgumentException(
          "neighbours: expected at least 1 and a minimum in (0, 1], got " + most + ", " + minimum);
    }
    this.most = most;
    count = new int[size];
    index = new int[Math.multiplyExact(size, most)];
    cosine = new float[index.length];
    floor = new float[size];
    Arrays.fill(floor, minimum);
  }

  int size() {
    return count.length;
  }

  /// How many neighbours row `i` has.
  int count(int i) {
    return count[i];
  }

  /// The neighbour of row `i` at a rank, 0 for the nearest.
  int index(int i, int rank) {
    return index[i * most + rank];
  }

  /// Its cosine, as summed: rounding may lift it a little above 1.
  float cosine(int i, int rank) {
    return cosine[i * most + rank];
  }

  /// The smallest cosine that may still enter row `i`.
  float floor(int i) {
    return floor[i];
  }

  /// The floors of the rows from `from` on, as many as `into` holds or as there are.
  void floors(int from, float[] into) {
    System.arraycopy(floor, from, into, 0, Math.min(into.length, floor.length - from));
  }

  /// Keeps row `j` as a neighbour of row `i` if it is among the nearest.
  void offer(int i, int j, float value) {
    int start = i * most;
    int k = start + count[i];
    if (count[i] < most ? value < floor[i] : !before(value, j, k - 1)) {
      return;
    }
    if (count[i] < most) {
      count[i]++;
    } else {
      k--;
    }
    for (; k > start && before(value, j, k - 1); k--) {
      cosine[k] = cosine[k - 1];
      index[k] = index[k - 1];
    }
    cosine[k] = value;
    index[k] = j;
    if (count[i] == most) {
      floor[i] = cosine[start + most - 1];
    }
  }

  private boolean before(float value, int j, int k) {
    return value > cosine[k] || (value == cosine[k] && j < index[k]);
  }

  /// Takes in all that another search kept of the same rows.
  void add(Neighbours other) {
    for (int i = 0; i < other.size(); i++) {
      for (int rank = 0; rank < other.count(i); rank++) {
        offer(i, other.index(i, rank), other.cosine(i, rank));
      }
    }
  }
}
