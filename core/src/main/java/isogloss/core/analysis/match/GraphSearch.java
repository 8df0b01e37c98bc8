package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;

/// Walks a graph of near rows (HNSW, of Lucene) instead of comparing all pairs: some neighbours are
/// missed. The graph is built on one thread with the fixed seed of Lucene, so that the same rows
/// give the same neighbours on one machine; another may sum in another order.
///
/// *Source:* Malkov and Yashunin (2020), *Efficient and robust approximate nearest neighbor search
/// using hierarchical navigable small world graphs*, <https://doi.org/10.1109/TPAMI.2018.2889473>.
final class GraphSearch implements NeighbourSearch {

  /// @param threads for the queries, at least 1
  /// @param breadth rows that a walk keeps in sight, at least 1; more of them miss less
  record Options(int threads, int breadth) {

    Options {
      if (threads < 1 || breadth < 1) {
        throw new IllegalArgumentException(
            "graph: expected at least 1, got " + threads + ", " + breadth);
      }
    }

    static Options defaults(int threads) {
      return new Options(threads, 64);
    }
  }

  private static final String FIELD = "vector";

  /// The most that Lucene buffers before it writes a segment; each segment has a graph of its own.
  private static final int BUFFER_MIB = 2_047;

  private final Options options;

  GraphSearch(Options options) {
    this.options = options;
  }

  @Override
  public Neighbours nearest(float[][] rows, int most, float minimum) {
    try (Graph graph = new Graph(rows)) {
      Neighbours found = new Neighbours(rows.length, most, minimum);
      int breadth = Math.max(options.breadth(), most + 1);
      Workers.run(options.threads(), rows.length, i -> graph.search(i, breadth, found));
      return found;
    }
  }

  /// The graph of some rows, in memory.
  static final class Graph implements AutoCloseable {
    private final float[][] rows;

    /// The rows that are not all zeros: documents of the index in order.
    private final int[] indexed;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    Graph(float[][] rows) {
      NeighbourSearch.dimension(rows);
      this.rows = rows;
      this.indexed =
          IntStream.range(0, rows.length)
              .filter(i -> VectorUtil.dotProduct(rows[i], rows[i]) > 0)
              .toArray();
      IndexWriterConfig config =
          new IndexWriterConfig()
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setUseCompoundFile(false)
              .setRAMPerThreadHardLimitMB(BUFFER_MIB)
              .setRAMBufferSizeMB(BUFFER_MIB);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i : indexed) {
          Document document = new Document();
          document.add(
              new KnnFloatVectorField(FIELD, rows[i], VectorSimilarityFunction.DOT_PRODUCT));
          writer.addDocument(document);
        }
        writer.commit();
        reader = DirectoryReader.open(writer);
      } catch (IOException e) {
        throw new UncheckedIOException("graph of vectors", e);
      }
    }

    /// Offers what a walk finds near row `i`.
    void search(int i, int breadth, Neighbours found) {
      if (VectorUtil.dotProduct(rows[i], rows[i]) == 0) {
        return;
      }
      try {
        for (LeafReaderContext leaf : reader.leaves()) {
          AcceptDocs all = AcceptDocs.fromLiveDocs(null, leaf.reader().maxDoc());
          for (ScoreDoc hit :
              leaf.reader()
                  .searchNearestVectors(FIELD, rows[i], breadth, all, Integer.MAX_VALUE)
                  .scoreDocs) {
            int j = indexed[leaf.docBase + hit.doc];
            if (j != i) {
              found.offer(i, j, VectorUtil.dotProduct(rows[i], rows[j]));
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("graph of vectors", e);
      }
    }

    @Override
    public void close() {
      try {
        reader.close();
        directory.close();
      } catch (IOException e) {
        throw new UncheckedIOException("graph of vectors", e);
      }
    }
  }
}
