/// Tests of catalogue, layout and clauses; PDF files are drawn by the tests themselves.
@NullMarked
package isogloss.corpus;

import org.jspecify.annotations.NullMarked;
