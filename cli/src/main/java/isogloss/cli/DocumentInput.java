package isogloss.cli;

import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.pipeline.InputException;
import isogloss.corpus.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files named on the command line, with what a catalogue or the options say about them.
final class DocumentInput {
  @Parameters(arity = "1..*", paramLabel = "PDF", description = "Files to read.")
  List<Path> files;

  @Option(
      names = "--catalogue",
      paramLabel = "CSV",
      description = "Catalogue that describes the files (default: catalog.csv above them, if any).")
  @Nullable Path catalogue;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of files that no catalogue describes (default: from the name, or en).")
  @Nullable String language;

  DocumentInput() {}

  /// The document that `file` is.
  Document document(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("no such file", file.toString(), "check the path");
    }
    String name = file.getFileName().toString();
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    Path above = file.toAbsolutePath().resolveSibling("../catalog.csv").normalize();
    Path csv = catalogue != null ? catalogue : Files.exists(above) ? above : null;
    if (csv != null) {
      for (Catalogue.Entry entry : Catalogue.read(csv).entries()) {
        if (entry.document().id().equals(stem)) {
          return entry.document();
        }
      }
      if (catalogue != null) {
        throw new InputException(
            "no entry \"" + stem + "\"", csv.toString(), "add the document to the catalogue");
      }
    }
    String code =
        language != null
            ? language
            : stem.matches(".*-[a-z]{2}") ? stem.substring(stem.length() - 2) : "en";
    return undescribed(stem, code);
  }

  /// A document of which only name and language are known.
  static Document undescribed(String name, String language) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id =
        letters.replaceAll("^-|-$", "").isEmpty() ? "document" : letters.replaceAll("^-|-$", "");
    return new Document(
        id,
        name,
        name,
        new Jurisdiction("ZZ"),
        "unknown",
        LocalDate.EPOCH,
        LegalForce.SOFT,
        language,
        id,
        "",
        "");
  }
}
