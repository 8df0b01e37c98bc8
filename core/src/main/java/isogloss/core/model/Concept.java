package isogloss.core.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// One concept with all its definitions in a corpus.
///
/// @param id number, from 0 in the order of the first definitions
/// @param label the term that most texts use
/// @param members its definitions, by provision
/// @param texts texts that define it; editions of one text count once
public record Concept(int id, String label, List<Member> members, int texts) {

  /// One definition of the concept.
  ///
  /// @param provision index of the provision
  /// @param key the form of the term in which two terms of one language are equal
  /// @param bases why it stands beside the others; empty where it stands alone
  /// @param furtherEdition whether another edition of its text stands among the members before it
  public record Member(int provision, String key, SortedSet<Basis> bases, boolean furtherEdition) {

    public Member {
      bases = Collections.unmodifiableSortedSet(new TreeSet<>(bases));
    }
  }

  /// What joins two definitions to one concept.
  public enum Basis {
    /// Their terms are equal, in one language.
    TERM,
    /// A definition prints both terms for one thing.
    PRINTED,
    /// The two provisions are duplicate, equivalent or in conflict as definitions.
    RELATION,
    /// The terms are names of one role.
    ROLE;

    /// The lower-case word used in tables.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Concept {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("concept " + id + ": expected a definition");
    }
  }
}
