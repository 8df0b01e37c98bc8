package isogloss.core.model;

/// A rectangle on a page in points (1/72 inch), origin at the top left, y downwards.
public record Box(float left, float top, float right, float bottom) {

  public Box {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException(
          "box: expected left <= right and top <= bottom, got "
              + left
              + " "
              + top
              + " "
              + right
              + " "
              + bottom);
    }
  }

  /// The smallest box that holds both.
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  public float width() {
    return right - left;
  }

  public float height() {
    return bottom - top;
  }
}
