package isogloss.cli;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import isogloss.core.pipeline.ReadResult;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Texts named on the command line: lines, rows of JSON, or the provisions of documents.
final class TextInput {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Documents, whose provisions are read as by 'isogloss provisions'; .jsonl files with"
            + " text (or norm), and id (or locator) and lang where they have them; folders of"
            + " finished runs."
      })
  List<Path> files = List.of();

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "A file with one text a line, or .jsonl as above.")
  List<Path> texts = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of texts that do not say theirs (default: told from each text; of documents:"
              + " from the name, or en).")
  @Nullable String language;

  @Mixin Reading reading;

  /// A text, its id, and its language where the input says it.
  record Named(String id, String text, @Nullable String language) {}

  /// The texts, and whether all documents could be read in full.
  record Texts(List<Named> texts, boolean complete) {}

  TextInput() {}

  /// Reads all of them, in order: first `--texts`, then the files.
  ///
  /// @throws InputException for the first file that is not there or not as it must be
  Texts read(PrintWriter err) {
    List<Named> all = new ArrayList<>();
    for (Path file : texts) {
      all.addAll(isRows(file) ? rows(file) : lines(file));
    }
    boolean complete = true;
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        all.addAll(rows(file.resolve("tables/provisions.jsonl")));
      } else if (isRows(file)) {
        all.addAll(rows(file));
      } else {
        complete &= provisions(file, all, err);
      }
    }
    return new Texts(all, complete);
  }

  private static boolean isRows(Path file) {
    return file.toString().endsWith(".jsonl");
  }

  private List<Named> rows(Path file) {
    List<Named> rows = new ArrayList<>();
    JsonRows.read(
        file,
        "name a file with one text a line, or the folder of a finished run",
        (row, where) -> rows.add(row(row, where)));
    return rows;
  }

  private Named row(JsonNode row, String where) {
    JsonNode text = row.path(row.has("norm") ? "norm" : "text");
    if (!text.isString()) {
      throw new InputException("has no text", where, "give each line a text");
    }
    JsonNode id = row.path(row.has("id") ? "id" : "locator");
    return new Named(
        id.isValueNode() ? id.asString() : name(where),
        text.stringValue(),
        row.path("lang").isString() ? row.path("lang").stringValue() : language);
  }

  private List<Named> lines(Path file) {
    InputFile.check(file, "name a file with one text a line");
    List<Named> lines = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          lines.add(new Named(name(file + ":" + number), line.strip(), language));
        }
      }
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the file");
    }
    return lines;
  }

  /// `FILE:LINE` without the folders.
  private static String name(String where) {
    return Objects.requireNonNull(Path.of(where).getFileName(), where).toString();
  }

  /// Adds the provisions of a document; whether all of it could be read.
  private boolean provisions(Path file, List<Named> all, PrintWriter err) {
    if (file.toString().endsWith(".csv")) {
      throw new InputException(
          "a catalogue is no document",
          file.toString(),
          "run it ('isogloss run'), then name the folder of the run");
    }
    DocumentInput input = new DocumentInput();
    input.files = List.of(file);
    input.language = language;
    DocumentInput.Named named = input.documents().getFirst();
    ClauseReader reader = reading.reader();
    switch (reader.read(named.document(), file)) {
      case ReadResult.Failed failed -> {
        DocumentInput.tell(err, file, failed.skipped());
        return false;
      }
      case ReadResult.Read read -> {
        ProvisionExtractor extractor =
            new ProvisionExtractor(
                new OpenNlpSentenceSplitter(),
                new OpenNlpWordTagger(),
                ProvisionExtractor.Options.defaults());
        for (Provision p : extractor.extract(named.document(), read.tree())) {
          all.add(new Named(p.locator().toString(), p.norm(), p.language()));
        }
        for (PageProblem problem : read.tree().problems()) {
          DocumentInput.tell(err, file, problem);
        }
        return read.tree().problems().isEmpty();
      }
    }
  }
}
