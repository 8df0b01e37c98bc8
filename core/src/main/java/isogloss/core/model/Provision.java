package isogloss.core.model;

import java.util.List;

/// One normative sentence, with the parts of its norm that were recognised. A part that was not
/// found is empty, never guessed.
///
/// @param locator stable id
/// @param clause label of the clause it stands in
/// @param text the sentence as printed, white space collapsed
/// @param norm the sentence that is compared: list items carry their lead-in
/// @param language ISO 639-1 code
/// @param modality what it does
/// @param bearer who must, must not, should or may; normalised role word or empty
/// @param actor word for that person or body as printed, in small letters, or empty
/// @param regulative whether it regulates conduct: obliges, forbids or entitles somebody whom it
///     names, or forbids outright; other rules make something so
/// @param action what is done; verb phrase as printed or empty
/// @param condition when it applies, as printed or empty
/// @param exception when it does not, as printed or empty
/// @param quantities numbers with units, in order of appearance
/// @param definition what it defines
/// @param citations clauses and instruments that it cites, as printed
/// @param span where it stands
public record Provision(
    Locator locator,
    String clause,
    String text,
    String norm,
    String language,
    Modality modality,
    String bearer,
    String actor,
    boolean regulative,
    String action,
    String condition,
    String exception,
    List<Quantity> quantities,
    Definition definition,
    List<String> citations,
    SourceSpan span) {

  public Provision {
    quantities = List.copyOf(quantities);
    citations = List.copyOf(citations);
    if (text.isBlank() || norm.isBlank()) {
      throw new IllegalArgumentException("provision " + locator + ": expected text, got a blank");
    }
  }

  /// The term that it defines, or empty.
  public String definedTerm() {
    return definition.term();
  }
}
