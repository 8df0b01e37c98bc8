/// Reads norms: which modality a sentence has, who bears it, with which numbers, conditions and
/// exceptions. Lexicons are data, tab-separated files beside the classes with their sources named
/// in them. What is not recognised stays empty.
@NullMarked
package isogloss.core.analysis.norm;

import org.jspecify.annotations.NullMarked;
