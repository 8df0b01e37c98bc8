/// Runs the flow: stages with cache keys, atomic files, progress, and the faults that a user can
/// mend. Knows all of core; nothing in core knows it.
@NullMarked
package isogloss.core.pipeline;

import org.jspecify.annotations.NullMarked;
