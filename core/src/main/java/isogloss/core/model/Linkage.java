package isogloss.core.model;

/// Whether a soft provision has a counterpart in binding law.
///
/// @param provision index of the soft provision
/// @param counterpart index of its nearest binding counterpart, or -1 for an orphan
/// @param relation type of the relation between them, or empty for an orphan
/// @param sameJurisdiction whether the counterpart is of the same jurisdiction
/// @param score calibrated similarity, in [0, 1]; 0 for an orphan
public record Linkage(
    int provision, int counterpart, String relation, boolean sameJurisdiction, double score) {}
