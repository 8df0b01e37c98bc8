package isogloss.bench;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.Catalogue;
import isogloss.corpus.PdfClauseReader;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The readable documents of the specimen corpus, as each step gets them.
public final class Specimen {
  private static final Path CATALOGUE = Path.of("corpus/specimen/catalog.csv");

  /// A document with its file and clauses.
  public record Text(Document document, Path file, ClauseTree tree) {}

  private Specimen() {}

  /// All documents that can be read, in the order of their ids.
  public static List<Text> texts() {
    return texts(CATALOGUE);
  }

  /// The documents of the catalogue that the environment names as `ISOGLOSS_CATALOGUE`, else the
  /// specimen's.
  public static List<Text> named() {
    String named = System.getenv("ISOGLOSS_CATALOGUE");
    return texts(named == null ? CATALOGUE : Path.of(named));
  }

  private static List<Text> texts(Path catalogue) {
    PdfClauseReader reader = new PdfClauseReader(PdfClauseReader.Options.defaults());
    List<Text> texts = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.read(catalogue).entries()) {
      if (reader.read(entry.document(), entry.file()) instanceof ReadResult.Read read) {
        texts.add(new Text(entry.document(), entry.file(), read.tree()));
      }
    }
    return texts;
  }

  /// Their provisions.
  public static ProvisionSet provisions() {
    List<Text> texts = texts();
    ProvisionExtractor extractor =
        new ProvisionExtractor(
            new OpenNlpSentenceSplitter(),
            new OpenNlpWordTagger(),
            ProvisionExtractor.Options.defaults());
    List<Provision> provisions =
        texts.stream()
            .flatMap(text -> extractor.extract(text.document(), text.tree()).stream())
            .toList();
    return new ProvisionSet(texts.stream().map(Text::document).toList(), provisions);
  }
}
