/// Writes a finished run: tables, JSON, and one HTML page that opens offline. The end of the flow:
/// every number comes from the [isogloss.core.model.FragmentationReport] and from nothing else, so
/// that equal reports give equal bytes. Text of the documents is hostile here: it is escaped on the
/// page and guarded against formulas in the tables.
@NullMarked
package isogloss.reports;

import org.jspecify.annotations.NullMarked;
