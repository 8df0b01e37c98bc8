package isogloss.core.model;

/// What became of one document.
///
/// @param document its catalogue entry, with the family that was used
/// @param familyBasis how the family is known: `declared`, `detected` or `none`
/// @param tree its clauses
/// @param provisions number of provisions read from it
public record DocumentSummary(
    Document document, String familyBasis, ClauseTree tree, int provisions) {}
