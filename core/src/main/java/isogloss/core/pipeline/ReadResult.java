package isogloss.core.pipeline;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.Skipped;

/// What reading one file gave.
public sealed interface ReadResult {

  /// The document was read; pages without usable text are named in the tree.
  record Read(ClauseTree tree) implements ReadResult {}

  /// Nothing of it could be read.
  record Failed(Skipped skipped) implements ReadResult {}
}
