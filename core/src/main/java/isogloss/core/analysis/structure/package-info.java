/// What the clauses of one document say about how well it was read.
@NullMarked
package isogloss.core.analysis.structure;

import org.jspecify.annotations.NullMarked;
