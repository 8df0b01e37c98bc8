package isogloss.corpus;

import isogloss.core.model.Box;

/// Characters of one line without a gap between them.
///
/// @param text the characters as read, ligatures resolved, without white space
/// @param box where they stand, in points
/// @param fontSize size of the most frequent font, in points
/// @param bold whether most characters are bold
/// @param italic whether most characters are slanted
/// @param raised whether it is a superscript
/// @param spaced whether a space was drawn before it
/// @param tag what the file says it belongs to
public record LayoutWord(
    String text,
    Box box,
    float fontSize,
    boolean bold,
    boolean italic,
    boolean raised,
    boolean spaced,
    StructureTag tag) {

  /// The same word in other characters.
  LayoutWord as(String other) {
    return new LayoutWord(other, box, fontSize, bold, italic, raised, spaced, tag);
  }

  /// The same word in another part of the structure.
  LayoutWord tagged(StructureTag other) {
    return new LayoutWord(text, box, fontSize, bold, italic, raised, spaced, other);
  }
}
