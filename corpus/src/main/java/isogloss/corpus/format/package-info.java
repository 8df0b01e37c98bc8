/// Readers of documents that are no PDF. Each gives the document as [Block]s: paragraphs and
/// headings in reading order, with what the format says about them (level, list depth, emphasis,
/// furniture) and with the numbers that a reader would see in print. The clauses are found in them
/// by the same grammars as in printed lines. Knows no other package of the corpus.
@NullMarked
package isogloss.corpus.format;

import org.jspecify.annotations.NullMarked;
