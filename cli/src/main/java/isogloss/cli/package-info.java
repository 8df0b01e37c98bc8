/// cli
@NullMarked
package isogloss.cli;

import org.jspecify.annotations.NullMarked;
