package isogloss.core.model;

import java.util.List;

/// What a sentence defines, as printed. A sentence that only says what falls under a term, or what
/// a text applies to, has a term without a definiens.
///
/// @param terms the term and whatever else the sentence calls it: synonyms, abbreviations
/// @param definiens words that say what it is, or empty
/// @param scope for what it is defined ("for the purposes of this Act"), or empty
public record Definition(List<String> terms, String definiens, String scope) {

  /// A sentence that defines nothing.
  public static final Definition NONE = new Definition(List.of(), "", "");

  public Definition {
    terms = List.copyOf(terms);
    if (terms.isEmpty() && !definiens.isEmpty()) {
      throw new IllegalArgumentException("definition: expected a term for \"" + definiens + "\"");
    }
  }

  /// The term, or empty where nothing is defined.
  public String term() {
    return terms.isEmpty() ? "" : terms.getFirst();
  }
}
