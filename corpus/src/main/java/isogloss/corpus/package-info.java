/// From the catalogue and its PDF files to clauses. [isogloss.corpus.Catalogue] says which
/// documents there are; [isogloss.corpus.PdfLayoutReader], the only user of PDFBox, turns a file
/// into pages of lines in reading order, each with its box and its role (body or some kind of
/// furniture); [isogloss.corpus.ClauseTreeBuilder] chooses a numbering grammar by evidence and
/// turns the body into numbered clauses that keep page and box of every printed line. Each grammar
/// is a table, which [isogloss.corpus.GrammarReader] reads; [isogloss.corpus.DocumentParser] knows
/// no grammar by its name. [isogloss.corpus.StructureEvaluation] scores the result against labelled
/// structure.
@NullMarked
package isogloss.corpus;

import org.jspecify.annotations.NullMarked;
