package isogloss.core.model;

import java.util.List;

/// An edge of the citation graph: what a provision cites.
///
/// @param provision index of the provision that cites
/// @param printed the citation as printed
/// @param kind what is cited
/// @param document id of the document of the corpus that is cited, the provision's own for
///     [Kind#INTERNAL]; empty where it is none or not known
/// @param paths clauses of that document, in the order of the citation; empty where it cites the
///     whole or none was found
/// @param dated whether it names a year or an edition of the instrument
/// @param unresolved why it leads nowhere, or only in part; [Unresolved#NO] where it was followed
public record Citation(
    int provision,
    String printed,
    Kind kind,
    String document,
    List<String> paths,
    boolean dated,
    Unresolved unresolved) {

  public Citation {
    paths = List.copyOf(paths);
    if (printed.isBlank()) {
      throw new IllegalArgumentException("citation: expected its words, got a blank");
    }
    if (unresolved == Unresolved.NO && document.isEmpty()) {
      throw new IllegalArgumentException("citation " + printed + ": resolved without a document");
    }
  }

  /// What is cited.
  public enum Kind {
    /// A clause of the same text.
    INTERNAL("internal"),
    /// Another instrument as a whole.
    INSTRUMENT("instrument"),
    /// A clause of another instrument.
    INSTRUMENT_CLAUSE("instrument-clause");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// The word used in tables.
    public String code() {
      return code;
    }
  }

  /// Why a citation was not followed.
  public enum Unresolved {
    /// It was.
    NO(""),
    /// The instrument is there, a clause of that number is not.
    NO_SUCH_CLAUSE("no-such-clause"),
    /// The instrument is not in the corpus.
    NOT_IN_CORPUS("not-in-corpus"),
    /// More than one clause or instrument can be meant.
    AMBIGUOUS("ambiguous");

    private final String code;

    Unresolved(String code) {
      this.code = code;
    }

    /// The word used in tables, empty for [#NO].
    public String code() {
      return code;
    }
  }
}
