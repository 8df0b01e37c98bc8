/// Follows citations: from what a provision names to clauses of the same text and of other
/// documents of the corpus. What cannot be followed for certain stays unresolved, with the reason.
/// Reads what `core.analysis.norm` read; feeds the report.
@NullMarked
package isogloss.core.analysis.cite;

import org.jspecify.annotations.NullMarked;
