/// From relations to findings and measures: topics, unique provisions, links of soft to binding
/// law, first appearances, overlap.
@NullMarked
package isogloss.core.analysis.measure;

import org.jspecify.annotations.NullMarked;
