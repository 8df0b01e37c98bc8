package isogloss.core.pipeline;

import isogloss.core.model.Document;
import java.nio.file.Path;

/// Reads the clauses of one file. Pure: the same bytes and document give the same tree, from any
/// thread.
public interface ClauseReader {

  /// Name and version of the method, part of the cache key.
  String id();

  /// The clauses of `file`. A file that is not readable (damaged, encrypted, no text at all) is a
  /// [ReadResult.Failed], never an exception.
  ReadResult read(Document document, Path file);
}
