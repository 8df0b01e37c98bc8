package isogloss.core.model;

/// Why a relation was typed as it is.
///
/// @param cosine cosine of the vectors, in [-1, 1]
/// @param lexical overlap of the words, in [0, 1]
/// @param calibrated similarity made comparable across language pairs, in [0, 1]
/// @param confidence confidence in the type of the relation, in [0, 1]
/// @param evidenceA deciding words of the first text
/// @param evidenceB deciding words of the second text
/// @param reason one sentence for a reader
/// @param borderline whether a score lies within 0.001 of the threshold that decided
public record Evidence(
    double cosine,
    double lexical,
    double calibrated,
    double confidence,
    String evidenceA,
    String evidenceB,
    String reason,
    boolean borderline) {}
