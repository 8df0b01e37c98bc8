package isogloss.cli;

import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.corpus.Catalogue;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      description = "Catalogue of the files (default: catalog.csv above their folder, if any).")
  @Nullable Path catalogue;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of files that no catalogue describes (default: from the name, or en).")
  @Nullable String language;

  DocumentInput() {}

  /// A file and the document that it is.
  record Named(Path file, Document document) {}

  /// The files with their documents, all checked before the first is read.
  ///
  /// @throws InputException for the first that is not there, may not be read or is not described
  List<Named> documents() {
    files.forEach(file -> InputFile.check(file, "check the path"));
    if (language != null && !language.matches("[a-z]{2,3}")) {
      throw new InputException(
          "expected an ISO 639 code such as en, got \"" + language + "\"",
          "--language",
          "correct it");
    }
    Map<Path, Catalogue> catalogues = new HashMap<>();
    return files.stream().map(file -> new Named(file, document(file, catalogues))).toList();
  }

  /// Says that a file could not be read.
  static void tell(PrintWriter err, Path file, Skipped skipped) {
    err.println("not read: " + file + ": " + skipped.reason() + "; " + skipped.remedy());
  }

  /// Says that a page could not be read.
  static void tell(PrintWriter err, Path file, PageProblem problem) {
    err.println("not read: " + file + ", page " + problem.page() + ": " + problem.detail());
  }

  private Document document(Path file, Map<Path, Catalogue> catalogues) {
    String name = file.getFileName().toString();
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    Path above = file.toAbsolutePath().resolveSibling("../catalog.csv").normalize();
    Path csv = catalogue != null ? catalogue : Files.exists(above) ? above : null;
    if (csv != null) {
      for (Catalogue.Entry entry : catalogues.computeIfAbsent(csv, Catalogue::read).entries()) {
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
