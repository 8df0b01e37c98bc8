/// corpus
@NullMarked
package isogloss.corpus;

import org.jspecify.annotations.NullMarked;
