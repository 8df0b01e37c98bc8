/// reports
@NullMarked
package isogloss.reports;

import org.jspecify.annotations.NullMarked;
