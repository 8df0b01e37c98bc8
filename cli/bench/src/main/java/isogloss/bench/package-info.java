/// Speed of the steps on the specimen corpus, by JMH. Outside the program: nothing depends on it,
/// and it is built with `-Pbench` only.
@NullMarked
package isogloss.bench;

import org.jspecify.annotations.NullMarked;
