/// The data of the flow, from catalogue entry to report: records, enums and sealed interfaces,
/// immutable and checked where they are made. This package knows only the JDK; every other package
/// may use it. A later type holds the earlier one or is aligned with it: row *i* of
/// [isogloss.core.model.Vectors] and index *i* of a [isogloss.core.model.Pair] are provision *i* of
/// the [isogloss.core.model.ProvisionSet].
@NullMarked
package isogloss.core.model;

import org.jspecify.annotations.NullMarked;
