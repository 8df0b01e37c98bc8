/// From clauses to findings: provisions with their slots, candidate pairs, typed relations,
/// clusters and measures. Lucene and Smile are used here and nowhere else. Each class is a step of
/// the flow, a pure function of its input and options.
@NullMarked
package isogloss.core.analysis;

import org.jspecify.annotations.NullMarked;
