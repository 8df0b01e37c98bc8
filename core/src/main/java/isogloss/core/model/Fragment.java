package isogloss.core.model;

/// Where a part of a norm is printed: a norm can be put together of a lead-in and an item.
///
/// @param path path of the clause
/// @param from first character in [Clause#text], in UTF-16 units
/// @param to character behind the last
public record Fragment(String path, int from, int to) {

  public Fragment {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "fragment of " + path + ": expected 0 <= from < to, got " + from + " and " + to);
    }
  }
}
