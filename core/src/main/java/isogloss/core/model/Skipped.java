package isogloss.core.model;

/// A document (or some of its pages) that could not be read: a value, shown in every report.
///
/// @param documentId id of the document
/// @param pages which pages, as "all" or "3-5, 9"
/// @param reason what was wrong, for a person
/// @param remedy what the reader can do about it
public record Skipped(String documentId, String pages, String reason, String remedy) {}
