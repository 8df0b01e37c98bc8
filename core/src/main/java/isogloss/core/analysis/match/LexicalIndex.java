package isogloss.core.analysis.match;

import isogloss.core.model.ProvisionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// BM25 over the provisions, in memory. Document numbers are provision indices, since one segment
/// is
/// written in order.
final class LexicalIndex implements AutoCloseable {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Lexis lexis;
  private final int queryTerms;

  /// @param queryTerms number of rarest terms of a provision that make its query
  LexicalIndex(ProvisionSet set, Lexis lexis, int queryTerms) {
    this.lexis = lexis;
    this.queryTerms = queryTerms;
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setRAMBufferSizeMB(512);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < set.size(); i++) {
        StringBuilder text = new StringBuilder();
        for (int term : lexis.terms(i)) {
          text.append(term).append(' ');
        }
        Document document = new Document();
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        document.add(new NumericDocValuesField("provision", i));
        writer.addDocument(document);
      }
      writer.commit();
      reader = DirectoryReader.open(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("lexical index", e);
    }
    if (reader.leaves().size() > 1) {
      throw new IllegalStateException(
          "lexical index: expected one segment, got " + reader.leaves().size());
    }
    searcher = new IndexSearcher(reader);
  }

  /// Indices of the `most` provisions that share the rarest words of provision `i`, best first, `i`
  /// itself left out.
  int[] nearest(int i, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int term : lexis.rarest(i, queryTerms)) {
      query.add(
          new TermQuery(new Term("text", Integer.toString(term))), BooleanClause.Occur.SHOULD);
    }
    try {
      ScoreDoc[] hits = searcher.search(query.build(), most + 1).scoreDocs;
      return java.util.Arrays.stream(hits)
          .mapToInt(hit -> hit.doc)
          .filter(doc -> doc != i)
          .limit(most)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException("lexical index", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("lexical index", e);
    }
  }
}
