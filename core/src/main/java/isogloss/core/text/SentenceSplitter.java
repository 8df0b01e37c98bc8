package isogloss.core.text;

import java.util.List;

/// Cuts a text into sentences.
public interface SentenceSplitter {

  /// Name and version, part of the cache key of what is built on it.
  String id();

  /// Spans of the sentences in order, without overlap, none blank; every character outside them is
  /// white space.
  ///
  /// @param text one or more paragraphs separated by `\n`; no sentence crosses a line break
  /// @param language ISO 639-1 code
  List<Span> split(String text, String language);
}
