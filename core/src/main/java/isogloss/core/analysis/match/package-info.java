/// From provisions to typed relations: words and vectors made comparable across languages, editions
/// of one text, candidate pairs, and the judgement of each pair with its evidence.
@NullMarked
package isogloss.core.analysis.match;

import org.jspecify.annotations.NullMarked;
