package isogloss.corpus.specimen;

import java.util.List;
import java.util.Optional;

/// Something planted in the specimen corpus that the program must find, or must not fall for.
///
/// @param id stable id of the line, "T001"
/// @param kind what it is
/// @param tier how two duplicates came to look alike, or "none"
/// @param aspect in what the two differ, or "none"; wider than the aspects of the data model
/// @param direction the stricter side, "a" or "b", or "none"
/// @param expected what a near-miss really is: "stricter", "conflict" or "related"; else empty
/// @param a the first side, or the only one; absent in a travel
/// @param b the second side, where there are two
/// @param path the stations of a travel in order of time; else empty
/// @param defect what is wrong with an unreadable document; else empty
/// @param note why it was planted, for people
public record Planted(
    String id,
    Kind kind,
    String tier,
    String aspect,
    String direction,
    String expected,
    Optional<Station> a,
    Optional<Station> b,
    List<Station> path,
    String defect,
    String note) {
  public Planted {
    path = List.copyOf(path);
  }

  /// A place in a document.
  ///
  /// @param doc id in the catalogue
  /// @param label clause label, "Article 5(2)"; empty for an unreadable document
  /// @param quote whole sentence as in the source, without its marker; empty for an unreadable one
  public record Station(String doc, String label, String quote) {}

  /// The kinds of lines; each says which sides it has.
  public enum Kind {
    DUPLICATE("duplicate", 2),
    CONFLICT("conflict", 2),
    STRICTER("stricter", 2),
    NEAR_MISS("near-miss", 2),
    UNIQUE("unique", 1),
    SOFT_LINKED("soft-linked", 2),
    SOFT_ORPHAN("soft-orphan", 1),
    TRAVEL("travel", 0),
    UNREADABLE("unreadable", 1);

    private final String code;
    private final int sides;

    Kind(String code, int sides) {
      this.code = code;
      this.sides = sides;
    }

    /// The word used in the file.
    public String code() {
      return code;
    }

    /// How many of `a` and `b` a line of this kind has.
    public int sides() {
      return sides;
    }
  }
}
