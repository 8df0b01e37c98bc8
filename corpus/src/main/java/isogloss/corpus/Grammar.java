package isogloss.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbering of one family of documents, as data.
///
/// @param name name stored in the tree
/// @param heads rules for heads, tried in order
/// @param evidence names of the rules whose sequence speaks for the grammar
/// @param items shapes of list items
/// @param paragraphs shapes that are paragraphs where they stand directly under an article
/// @param recitals line after which recitals begin, if the family has them
/// @param headings whether headings without number become sections
/// @param paragraphClauses whether paragraphs without number become clauses of their own
/// @param languages languages it is for; empty for any
record Grammar(
    String name,
    List<HeadRule> heads,
    Set<String> evidence,
    List<ItemMarker.Shape> items,
    Set<ItemMarker.Shape> paragraphs,
    Optional<Pattern> recitals,
    boolean headings,
    boolean paragraphClauses,
    Set<String> languages) {

  Grammar {
    heads = List.copyOf(heads);
    evidence = Set.copyOf(evidence);
    items = List.copyOf(items);
    paragraphs = Set.copyOf(paragraphs);
    languages = Set.copyOf(languages);
  }

  boolean suits(String language) {
    return languages.isEmpty() || languages.contains(language);
  }
}
