package isogloss.core.model;

import java.util.List;

/// One norm, with the parts that were recognised. A part that was not found is empty, never
/// guessed.
///
/// @param locator stable id
/// @param clause label of the clause it stands in
/// @param text the sentence as printed, white space collapsed; of a sentence that coordinates
///     several norms, the words of this one
/// @param norm the words that are compared: list items carry their lead-in
/// @param language ISO 639-1 code
/// @param modality what it does
/// @param bearer who must, must not, should or may; normalised role word or empty
/// @param actor word for that person or body as printed, in small letters, or empty
/// @param regulative whether it regulates conduct: obliges, forbids or entitles somebody whom it
///     names, or forbids outright; other rules make something so
/// @param slots the parts where they stand in `norm`, by first character; they may overlap
/// @param quantities numbers with units, in order of appearance
/// @param definition what it defines
/// @param citations clauses and instruments that it cites, as printed
/// @param fragments where the words of `norm` are printed, in its order
/// @param span where `text` stands
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
    List<Slot> slots,
    List<Quantity> quantities,
    Definition definition,
    List<String> citations,
    List<Fragment> fragments,
    SourceSpan span) {

  public Provision {
    slots = List.copyOf(slots);
    quantities = List.copyOf(quantities);
    citations = List.copyOf(citations);
    fragments = List.copyOf(fragments);
    if (text.isBlank() || norm.isBlank()) {
      throw new IllegalArgumentException("provision " + locator + ": expected text, got a blank");
    }
    for (Slot slot : slots) {
      if (slot.to() > norm.length()) {
        throw new IllegalArgumentException(
            "provision " + locator + ": expected slots within the norm, got " + slot);
      }
    }
  }

  /// What is done, as printed, or empty.
  public String action() {
    return words(Slot.Kind.ACTION);
  }

  /// When it applies: the first condition as printed, or empty.
  public String condition() {
    return words(Slot.Kind.CONDITION);
  }

  /// When it does not: the first exception as printed, or empty.
  public String exception() {
    return words(Slot.Kind.EXCEPTION);
  }

  /// The words of the first part of this kind, or empty.
  public String words(Slot.Kind kind) {
    for (Slot slot : slots) {
      if (slot.kind() == kind) {
        return norm.substring(slot.from(), slot.to());
      }
    }
    return "";
  }

  /// The term that it defines, or empty.
  public String definedTerm() {
    return definition.term();
  }
}
