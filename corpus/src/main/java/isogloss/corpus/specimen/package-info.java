/// The specimen corpus: invented instruments with known overlaps and conflicts, from Markdown to
/// PDF.
///
/// Stands beside the flow, not in it. The PDFs made here are read by the same importer as real
/// ones, so they carry what real ones carry: columns, running headers, footnotes, hyphenated line
/// ends, tables over two pages, line numbers, and some defects. What was planted in the texts is
/// kept in `truth.jsonl`, read by [SpecimenTruth].
@NullMarked
package isogloss.corpus.specimen;

import org.jspecify.annotations.NullMarked;
