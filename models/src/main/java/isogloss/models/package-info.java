/// models
@NullMarked
package isogloss.models;

import org.jspecify.annotations.NullMarked;
