package isogloss.core.text;

import isogloss.core.model.Vectors;
import java.util.List;

/// Turns texts of any language into vectors of one common space.
public interface TextEncoder {

  /// Name and hash of every parameter that decides the vectors; two encoders with the same id give
  /// the same vectors, to 1e-4.
  String id();

  /// Length of the vectors.
  int dimension();

  /// Whether texts of `language` (ISO 639-1) land in the common space in a way that was measured.
  boolean covers(String language);

  /// The words by which texts of other languages are compared with English beside their vectors.
  WordTranslator words();

  /// Row i is the vector of passage i; a passage that gives no vector gets a row of zeros. The
  /// result does not depend on the order or number of the passages beyond 1e-4.
  ///
  /// @param passages the texts
  /// @param done told after each batch how many passages are ready so far
  Vectors encode(List<Passage> passages, java.util.function.IntConsumer done);

  /// How many of the passages are longer than the encoder reads, so that their end does not count.
  default int truncated(List<Passage> passages) {
    return 0;
  }
}
