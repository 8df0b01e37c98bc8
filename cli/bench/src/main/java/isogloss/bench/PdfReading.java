package isogloss.bench;

import isogloss.corpus.PdfClauseReader;
import isogloss.corpus.PdfLayoutReader;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// From PDF to clauses; beside it what the PDF library alone takes for plain text, which is the
/// floor.
@State(Scope.Benchmark)
public class PdfReading {
  private final List<Specimen.Text> texts = Specimen.texts();
  private final PdfClauseReader clauses = new PdfClauseReader(PdfClauseReader.Options.defaults());
  private final PdfLayoutReader layout = new PdfLayoutReader(PdfLayoutReader.Options.defaults());

  /// Pages of the documents read.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long pages;
  }

  @Benchmark
  public void clauses(Count count, Blackhole blackhole) {
    for (Specimen.Text text : texts) {
      blackhole.consume(clauses.read(text.document(), text.file()));
      count.pages += text.tree().pages();
    }
  }

  @Benchmark
  public void plainText(Count count, Blackhole blackhole) {
    for (Specimen.Text text : texts) {
      blackhole.consume(layout.plainText(text.file()));
      count.pages += text.tree().pages();
    }
  }
}
