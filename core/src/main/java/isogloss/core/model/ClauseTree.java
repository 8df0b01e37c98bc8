package isogloss.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// The clauses of one document in reading order, with what could not be read.
///
/// @param documentId id of the document
/// @param grammar name of the numbering grammar that was chosen by evidence
/// @param pages number of pages of the file, 0 where it has none
/// @param clauses in reading order; parents before children, paths unique
/// @param problems pages that were not read, in page order
/// @param recognised pages that were read from their picture, in page order
/// @param places for a file without pages, what the numbers stand for that its clauses have as
///     pages: `paragraph 12`, an XPath; empty where they are pages
/// @param account where the characters went
public record ClauseTree(
    String documentId,
    String grammar,
    int pages,
    List<Clause> clauses,
    List<PageProblem> problems,
    List<RecognisedPage> recognised,
    List<String> places,
    CharacterAccount account) {

  public ClauseTree {
    clauses = List.copyOf(clauses);
    problems = List.copyOf(problems);
    recognised = List.copyOf(recognised);
    places = List.copyOf(places);
    Set<String> seen = new HashSet<>();
    for (Clause clause : clauses) {
      if (!clause.parent().isEmpty() && !seen.contains(clause.parent())) {
        throw new IllegalArgumentException(
            documentId
                + ": parent "
                + clause.parent()
                + " of "
                + clause.path()
                + " does not precede it");
      }
      if (!seen.add(clause.path())) {
        throw new IllegalArgumentException(
            documentId + ": path " + clause.path() + " occurs twice");
      }
    }
  }

  /// Lowest confidence of text recognition on the pages from `first` to `last`; empty where none of
  /// them was read that way.
  public OptionalDouble recognition(int first, int last) {
    return recognised.stream()
        .filter(p -> p.page() >= first && p.page() <= last)
        .mapToDouble(RecognisedPage::confidence)
        .min();
  }

  /// The same for the pages of a clause of this tree.
  public OptionalDouble recognition(Clause clause) {
    int last = clause.lines().stream().mapToInt(TextLine::page).max().orElse(0);
    return recognition(clause.start().page(), Math.max(clause.start().lastPage(), last));
  }

  /// Where a text of this tree stands, for a person: `page 3`, `pages 3-4`, `paragraph 12`.
  public String place(SourceSpan span) {
    if (!places.isEmpty()) {
      return places.get(span.page() - 1);
    }
    return span.lastPage() == span.page()
        ? "page " + span.page()
        : "pages " + span.page() + "-" + span.lastPage();
  }
}
