package isogloss.corpus;

import static java.util.stream.Collectors.joining;

import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.Hashes;
import isogloss.core.pipeline.InputException;
import isogloss.corpus.format.Format;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The list of a corpus: a CSV file with one instrument a line, checked field by field.
///
/// Columns that every line must fill: `id, title, title_en, jurisdiction, issuer, year, date,
/// legal_force, language`. Optional: `sha256`, `official_url`, `family` (edition family) and `file`
/// (path below the catalogue's folder, of any known format; `pdf/<id>.pdf` without it). Others
/// are kept apart.
public final class Catalogue {
  private static final List<String> REQUIRED =
      List.of(
          "id",
          "title",
          "title_en",
          "jurisdiction",
          "issuer",
          "year",
          "date",
          "legal_force",
          "language");

  private final List<Entry> entries;

  private Catalogue(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /// One line: the document and where its file lies.
  public record Entry(Document document, Path file) {

    /// Whether the file is there, is in a known format and has the hash that the catalogue says.
    public Checked check() {
      String id = document.id();
      try {
        if (!Files.isRegularFile(file)) {
          return unusable("the file is missing: " + file, "put it there or correct the catalogue");
        }
        if (!Files.isReadable(file)) {
          return unusable("the file cannot be read: " + file, "give read permission");
        }
        if (Files.size(file) == 0) {
          return unusable("the file is empty", "download it again");
        }
        Optional<Format> format = Format.of(file);
        if (Format.mustBePdf(file) && !format.equals(Optional.of(Format.PDF))) {
          return unusable("the file is not a PDF", "give the PDF of this document");
        }
        if (format.isEmpty()) {
          return unusable(
              "the file is in no known format",
              "give "
                  + Arrays.stream(Format.values()).map(Format::toString).collect(joining(", ")));
        }
        String hash = Hashes.of(file);
        if (!document.sha256().isEmpty() && !document.sha256().equals(hash)) {
          return unusable(
              "the file is not the one in the catalogue: sha256 "
                  + hash
                  + ", expected "
                  + document.sha256(),
              "restore the file, or correct the hash if the document was replaced on purpose");
        }
        return new Checked.Usable(hash);
      } catch (IOException e) {
        return new Checked.Unusable(
            new Skipped(id, "all", "reading the file failed: " + e.getMessage(), "check the disk"));
      }
    }

    private Checked unusable(String reason, String remedy) {
      return new Checked.Unusable(new Skipped(document.id(), "all", reason, remedy));
    }
  }

  /// What checking a file gave.
  public sealed interface Checked {

    /// The file can be read; its hash.
    record Usable(String sha256) implements Checked {}

    /// It cannot, and why.
    record Unusable(Skipped skipped) implements Checked {}
  }

  /// Reads and checks a catalogue.
  ///
  /// @throws InputException naming file, line and field of the first fault
  public static Catalogue read(Path csv) {
    if (!Files.isRegularFile(csv)) {
      throw new InputException("no such file", csv.toString(), "name a catalogue in CSV");
    }
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      for (String column : REQUIRED) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new InputException(
              "column \"" + column + "\" is missing", csv + ":1", "add the column");
        }
      }
      List<Entry> entries = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        Entry entry = new Line(csv, line, row).entry();
        if (!ids.add(entry.document().id())) {
          throw new InputException(
              "id \"" + entry.document().id() + "\" occurs twice",
              csv + ":" + line + ", field id",
              "give each document an id of its own");
        }
        entries.add(entry);
        line = parser.getCurrentLineNumber() + 1;
      }
      if (entries.isEmpty()) {
        throw new InputException("no documents", csv.toString(), "add a line for each document");
      }
      entries.sort(Comparator.comparing(e -> e.document().id()));
      return new Catalogue(entries);
    } catch (UncheckedIOException | IOException | IllegalStateException e) {
      throw new InputException(
          "not readable as CSV: " + e.getMessage(), csv.toString(), "check quotes and encoding");
    }
  }

  /// The entries, sorted by id.
  public List<Entry> entries() {
    return entries;
  }

  /// Hash of what the entries say, in id order.
  public String hash() {
    return Hashes.of(entries.stream().map(e -> e.document().toString()).toArray(String[]::new));
  }

  /// A line of the file and where it stands, for messages.
  private record Line(Path csv, long number, CSVRecord row) {

    Entry entry() {
      for (String column : REQUIRED) {
        if (text(column).isEmpty()) {
          throw fault(column, "is missing", "fill it in");
        }
      }
      String id = text("id");
      if (!id.matches("[a-z0-9][a-z0-9-]*")) {
        throw fault(
            "id",
            "expected lower-case letters, digits and hyphens, got \"" + id + "\"",
            "rename the document");
      }
      String family = text("family").isEmpty() ? id : text("family");
      LocalDate date = date();
      String sha256 = text("sha256");
      if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
        throw fault("sha256", "expected 64 hex digits, got \"" + sha256 + "\"", "correct it");
      }
      Document document =
          new Document(
              id,
              text("title"),
              text("title_en"),
              parse("jurisdiction", Jurisdiction::new),
              text("issuer"),
              date,
              parse("legal_force", LegalForce::of),
              language(),
              family,
              text("official_url"),
              sha256);
      return new Entry(document, file(id));
    }

    private Path file(String id) {
      Path folder = csv.toAbsolutePath().resolveSibling("").normalize();
      String name = text("file").isEmpty() ? "pdf/" + id + ".pdf" : text("file");
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder)) {
        throw fault(
            "file",
            "leads out of the catalogue's folder: \"" + name + "\"",
            "give a path below the catalogue");
      }
      return file;
    }

    private LocalDate date() {
      String given = text("date");
      // Where only year or month is known, their first day stands for it.
      String day =
          given.matches("\\d{4}")
              ? given + "-01-01"
              : given.matches("\\d{4}-\\d{2}") ? given + "-01" : given;
      try {
        LocalDate date = LocalDate.parse(day);
        if (!text("year").equals(Integer.toString(date.getYear()))) {
          throw fault(
              "year",
              "expected " + date.getYear() + " as in date, got \"" + text("year") + "\"",
              "make year and date agree");
        }
        return date;
      } catch (DateTimeParseException e) {
        throw fault(
            "date",
            "expected a day as 2024-07-12, a month as 2024-07 or a year, got \"" + given + "\"",
            "correct it");
      }
    }

    private String language() {
      String language = text("language");
      if (!language.matches("[a-z]{2,3}")) {
        throw fault(
            "language",
            "expected an ISO 639 code such as en, got \"" + language + "\"",
            "correct it");
      }
      return language;
    }

    private <T> T parse(String column, Function<String, T> parser) {
      try {
        return parser.apply(text(column));
      } catch (IllegalArgumentException e) {
        throw fault(column, String.valueOf(e.getMessage()), "correct it");
      }
    }

    private String text(String column) {
      return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }

    private InputException fault(String field, String what, String remedy) {
      return new InputException(what, csv + ":" + number + ", field " + field, remedy);
    }
  }
}
