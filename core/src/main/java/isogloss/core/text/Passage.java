package isogloss.core.text;

/// A text to encode.
///
/// @param text the text, not blank
/// @param language its ISO 639-1 code
public record Passage(String text, String language) {}
