package isogloss.core.model;

import java.util.Locale;

/// How provision `b` stands to provision `a`; indices into the [ProvisionSet], `a < b`.
///
/// Stricter is not incompatible: [Conflict] means that nobody can comply with both.
public sealed interface Relation {
  int a();

  int b();

  Evidence evidence();

  /// In what the two differ.
  default Aspect aspect() {
    return Aspect.NONE;
  }

  /// The same norm in the same or nearly the same words, or in translation.
  record Duplicate(int a, int b, Tier tier, Evidence evidence) implements Relation {}

  /// The same norm in other words.
  record Equivalent(int a, int b, Evidence evidence) implements Relation {}

  /// The same subject and a common part, each with something of its own.
  record Overlap(int a, int b, Aspect aspect, Evidence evidence) implements Relation {}

  /// Both can be met at once, and who meets the stricter meets the other.
  record Stricter(int a, int b, Side side, Aspect aspect, Evidence evidence) implements Relation {}

  /// Nobody can comply with both.
  record Conflict(int a, int b, Aspect aspect, Evidence evidence) implements Relation {}

  /// The same subject without a common requirement.
  record Related(int a, int b, Aspect aspect, Evidence evidence) implements Relation {}

  /// How two duplicates came to look alike.
  enum Tier {
    VERBATIM,
    NEAR,
    PARAPHRASE,
    TRANSLATION,
    ADOPTION;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One of the two sides of a relation.
  enum Side {
    A,
    B;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The word used in tables.
  default String type() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
