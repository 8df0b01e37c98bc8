package isogloss.core.model;

import java.time.LocalDate;

/// First appearance of a topic in one jurisdiction. Earlier is not cause.
///
/// @param cluster id of the topic
/// @param jurisdiction where it appeared
/// @param date date of the first document that has it there
/// @param provision index of the provision that has it first there
/// @param rank 1 for the first jurisdiction of the topic; equal dates share a rank
/// @param lagDays days since the topic's first appearance anywhere
public record Diffusion(
    int cluster,
    Jurisdiction jurisdiction,
    LocalDate date,
    int provision,
    int rank,
    long lagDays) {}
