package isogloss.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbering of one family of documents, as data; [GrammarReader] reads it from its table.
///
/// @param name name stored in the tree
/// @param languages languages it is for; empty for any
/// @param heads rules for heads, tried in order
/// @param evidence names of the rules whose sequence speaks for the grammar, and how
/// @param items shapes of list items
/// @param paragraphs shapes that are paragraphs where they stand directly under an article
/// @param recitals line after which recitals begin, if the family has them
/// @param enacts end of a section whose text is another act, with numbers of its own
/// @param traits what is particular to the family
record Grammar(
    String name,
    Set<String> languages,
    List<HeadRule> heads,
    Map<String, Evidence> evidence,
    List<ItemMarker.Shape> items,
    Set<ItemMarker.Shape> paragraphs,
    Optional<Pattern> recitals,
    Optional<Pattern> enacts,
    Set<Trait> traits) {

  /// How the heads of a rule speak for the grammar.
  enum Evidence {
    /// Each number that follows the one before it counts.
    RUN,
    /// As `RUN`, where "1.1" is among the numbers: "1." alone is any list.
    DOTTED,
    /// As `RUN`, where subsections "(1)" follow: numbers without a word before them are any list.
    SUBSECTIONS,
    /// As `RUN`, where numbers stand before the first subsection: "3.—(1)".
    ATTACHED,
    /// As `RUN`, but it counts a third where another grammar has evidence too.
    WEAK,
    /// As `RUN`, but only beside the other rules: paragraphs of guidelines look like recitals.
    BESIDE,
    /// Each head counts, whatever its number.
    EACH,
    /// Words that only the family has: they speak for as many numbers as a short list has.
    SIGN
  }

  /// What is particular to a family.
  enum Trait {
    /// Headings without number become sections.
    HEADINGS,
    /// Paragraphs without number become clauses of their own.
    PARAGRAPHS,
    /// Scope and references only say what the text is about.
    INFORMATIVE_SCOPE
  }

  Grammar {
    languages = Set.copyOf(languages);
    heads = List.copyOf(heads);
    evidence = Map.copyOf(evidence);
    items = List.copyOf(items);
    paragraphs = Set.copyOf(paragraphs);
    traits = Set.copyOf(traits);
  }

  boolean suits(String language) {
    return languages.isEmpty() || languages.contains(language);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
