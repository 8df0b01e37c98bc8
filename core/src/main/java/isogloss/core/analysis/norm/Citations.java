package isogloss.core.analysis.norm;

import isogloss.core.text.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Clauses and instruments as they are cited, by the tables of the sentence's language
/// (`citation-units.tsv`, `citation-joins.tsv`, `citation-instruments.tsv`).
public final class Citations {
  private static final Map<String, CitationReader> READERS = new ConcurrentHashMap<>();

  private Citations() {}

  /// The citations of `sentence`, in order.
  ///
  /// @param language ISO 639-1 code; in a language without tables only numbers of instruments are
  ///     read
  public static List<Cited> read(String sentence, String language) {
    return reader(language).read(sentence);
  }

  /// The same as printed.
  public static List<String> of(String sentence, String language) {
    return read(sentence, language).stream().map(c -> c.span().of(sentence)).toList();
  }

  /// `sentence` with every character of a citation replaced by a space, so that offsets stay.
  static String masked(String sentence, String language) {
    StringBuilder out = new StringBuilder(sentence);
    for (Span span : reader(language).spans(sentence)) {
      for (int i = span.from(); i < span.to(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static CitationReader reader(String language) {
    return READERS.computeIfAbsent(language, CitationReader::new);
  }
}
