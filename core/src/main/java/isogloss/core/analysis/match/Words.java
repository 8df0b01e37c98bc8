package isogloss.core.analysis.match;

import isogloss.core.text.TextNormalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts texts into index terms with the analyzer of their language: stems without stop words where
/// Lucene has them, character pairs for Chinese, Japanese and Korean.
final class Words implements AutoCloseable {
  private final Map<String, Analyzer> analyzers = new HashMap<>();
  private final Analyzer other = new StandardAnalyzer();

  Words() {
    analyzers.put("en", new EnglishAnalyzer());
    analyzers.put("de", new GermanAnalyzer());
    analyzers.put("fr", new FrenchAnalyzer());
    analyzers.put("es", new SpanishAnalyzer());
    analyzers.put("nl", new DutchAnalyzer());
    analyzers.put("pt", new PortugueseAnalyzer());
    Analyzer cjk = new CJKAnalyzer();
    for (String language : List.of("zh", "ja", "ko")) {
      analyzers.put(language, cjk);
    }
  }

  /// The terms of `text` in order, repetitions included.
  List<String> of(String text, String language) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream =
        analyzers
            .getOrDefault(language, other)
            .tokenStream("text", TextNormalizer.comparable(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysing " + language, e);
    }
    return terms;
  }

  @Override
  public void close() {
    analyzers.values().stream().distinct().forEach(Analyzer::close);
    other.close();
  }
}
