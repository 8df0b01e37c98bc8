package isogloss.corpus;

import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.Hashes;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The list of a corpus: a CSV file with one instrument a line, checked field by field.
///
/// Columns that every line must fill: `id, title, title_en, jurisdiction, issuer, year, date,
/// legal_force, language`. Optional: `sha256`, `official_url`, `family` (edition family) and `file`
/// (path of the PDF below the catalogue's folder; `pdf/<id>.pdf` without it). Others are kept
/// apart.
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

  /// The first bytes of every PDF; some writers put up to 1,024 bytes before them.
  private static final String PDF_MARK = "%PDF-";

  private static final int PDF_MARK_WITHIN = 1024;

  private final List<Entry> entries;

  private Catalogue(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /// One line: the document and where its PDF lies.
  ///
  /// @param place the file's path below the catalogue's folder: what reports say, since it is the
  ///     same on every machine
  public record Entry(Document document, Path file, String place) {

    /// Whether the file is there, is a PDF and has the hash that the catalogue says.
    public Checked check() {
      try {
        InputFile.check(file, "put the PDF there, readable, or correct the catalogue");
        if (Files.size(file) == 0) {
          return unusable("the file is empty", "download it again");
        }
        if (!startsLikePdf(file)) {
          return unusable("the file is not a PDF", "give the PDF of this document");
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
      } catch (InputException e) {
        return unusable(place + ": " + e.what(), e.remedy());
      } catch (IOException e) {
        return unusable("reading the file failed: " + InputFile.reason(e), "check the disk");
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
    InputFile.check(csv, "name a catalogue in CSV");
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (Reader reader = new StringReader(text(csv));
        CSVParser parser = format.parse(reader)) {
      List<String> header = parser.getHeaderNames();
      checkHeader(csv, header);
      List<Entry> entries = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        if (row.size() == 1 && row.get(0).isEmpty()) {
          line = parser.getCurrentLineNumber() + 1;
          continue;
        }
        if (row.size() > header.size()) {
          throw new InputException(
              "expected " + header.size() + " fields as in the first line, got " + row.size(),
              csv + ":" + line,
              "put texts that hold a comma in double quotes");
        }
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
    } catch (UncheckedIOException | IOException e) {
      throw unreadable(csv, InputFile.reason(e));
    } catch (IllegalArgumentException e) {
      throw unreadable(csv, String.valueOf(e.getMessage()));
    }
  }

  /// The whole file, without the mark that some spreadsheets put before UTF-8.
  private static String text(Path csv) throws IOException {
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void checkHeader(Path csv, List<String> header) {
    String where = csv + ":1";
    if (header.size() == 1 && header.getFirst().matches(".*[;\t].*")) {
      throw new InputException(
          "the columns are not separated by commas", where, "save the catalogue with commas");
    }
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        throw new InputException("column \"" + column + "\" is missing", where, "add the column");
      }
    }
    Set<String> names = new HashSet<>();
    for (String column : header) {
      if (!names.add(column)) {
        throw new InputException(
            "column \"" + column + "\" occurs twice", where, "rename or remove one");
      }
    }
  }

  private static InputException unreadable(Path csv, String reason) {
    return new InputException(
        "not readable as CSV: " + reason.replaceFirst("^[\\w.]+Exception: ", ""),
        csv.toString(),
        "check quotes and encoding");
  }

  /// The entries, sorted by id.
  public List<Entry> entries() {
    return entries;
  }

  /// Hash of what the entries say, in id order.
  public String hash() {
    return Hashes.of(entries.stream().map(e -> e.document().toString()).toArray(String[]::new));
  }

  private static boolean startsLikePdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(PDF_MARK_WITHIN);
      return new String(head, StandardCharsets.ISO_8859_1).contains(PDF_MARK);
    }
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
      String sha256 = text("sha256").toLowerCase(Locale.ROOT);
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
      String place = text("file").isEmpty() ? "pdf/" + id + ".pdf" : text("file");
      return new Entry(document, file(place), place);
    }

    private Path file(String name) {
      Path folder = csv.toAbsolutePath().resolveSibling("").normalize();
      Path file;
      try {
        file = folder.resolve(name).normalize();
      } catch (InvalidPathException e) {
        throw fault("file", "is no path: " + e.getReason(), "correct it");
      }
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
      if (!language.matches("[a-z]{3}")
          && !Arrays.asList(Locale.getISOLanguages()).contains(language)) {
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
