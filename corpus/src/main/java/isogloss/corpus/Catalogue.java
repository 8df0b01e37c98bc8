package isogloss.corpus;

import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The list of documents to compare: who issued what, when, with which force, and where its PDF is.
///
/// A CSV file in UTF-8 with a header line. The columns [#REQUIRED] must be there and filled;
/// `official_url`, `sha256`, `family` and `file` are used where present; further columns are
/// ignored. A document without `file` lies at `pdf/<id>.pdf` beside the catalogue.
public final class Catalogue {

  /// Columns that every row must fill.
  public static final List<String> REQUIRED =
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

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /// A PDF begins with this mark, in its first 1024 bytes. *Source:* ISO 32000-1, 7.5.2, and
  /// implementation note 13 of the PDF Reference 1.7.
  private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private static final int MARK_WITHIN = 1024;

  private final List<Entry> entries;
  private final String hash;

  /// One document.
  ///
  /// @param document what the catalogue says about it
  /// @param pdf its file, inside the catalogue's folder
  public record Entry(Document document, Path pdf) {}

  private Catalogue(List<Entry> entries, String hash) {
    this.entries = List.copyOf(entries);
    this.hash = hash;
  }

  /// Reads a catalogue.
  ///
  /// @throws InputException when the file cannot be read, a required column or field is missing,
  ///     or a field is invalid; it names file, line and field
  public static Catalogue read(Path csv) {
    Path folder = csv.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new InputException("is no file", csv.toString(), "name a CSV file");
    }
    List<Entry> entries = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    try (CSVParser parser = parser(csv)) {
      for (String column : REQUIRED) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new InputException(
              "column " + column + " is missing",
              csv + " line 1, field " + column,
              "add the column; required are " + String.join(",", REQUIRED));
        }
      }
      for (CSVRecord row : parser) {
        Row fields = new Row(csv, row, parser.getCurrentLineNumber());
        Entry entry = entry(fields, folder);
        Long before = lines.putIfAbsent(entry.document().id(), fields.line());
        if (before != null) {
          throw fields.fault(
              "id",
              "\"" + entry.document().id() + "\" is already used in line " + before,
              "give every document an id of its own");
        }
        entries.add(entry);
      }
    } catch (CharacterCodingException e) {
      throw new InputException("is not in UTF-8", csv.toString(), "save it as UTF-8");
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new InputException(
          "cannot be read as CSV: " + e.getMessage(),
          csv.toString(),
          "check the path and the quotes");
    }
    if (entries.isEmpty()) {
      throw new InputException("names no documents", csv.toString(), "add a row per document");
    }
    entries.sort(Comparator.comparing(e -> e.document().id()));
    return new Catalogue(entries, hash(entries, folder));
  }

  /// The documents, sorted by id.
  public List<Entry> entries() {
    return entries;
  }

  /// SHA-256, in lower-case hex, of all that the catalogue says about its documents, in id order:
  /// a shuffled file has the same.
  public String hash() {
    return hash;
  }

  /// Why the file of `entry` cannot be used: missing, empty, no PDF, or not the file that the
  /// catalogue means; empty when it can.
  public static Optional<Skipped> problem(Entry entry) {
    String id = entry.document().id();
    Path pdf = entry.pdf();
    String expected = entry.document().sha256();
    try {
      if (!Files.isRegularFile(pdf)) {
        return skipped(
            id,
            "there is no file " + pdf.getFileName(),
            "put the PDF there or correct the catalogue");
      }
      if (Files.size(pdf) == 0) {
        return skipped(id, "the file is empty", "get it again from the publisher");
      }
      if (!isPdf(pdf)) {
        return skipped(
            id, "the file is not a PDF", "save the document as PDF, not the page that links to it");
      }
      String actual = sha256(pdf);
      if (!expected.isEmpty() && !expected.equals(actual)) {
        return skipped(
            id,
            "the file is not the one that the catalogue means: SHA-256 expected "
                + expected
                + ", got "
                + actual,
            "get that edition, or check the new one and correct sha256 in the catalogue");
      }
      return Optional.empty();
    } catch (IOException e) {
      return skipped(id, "the file cannot be read: " + e.getMessage(), "check its permissions");
    }
  }

  private static Optional<Skipped> skipped(String id, String reason, String remedy) {
    return Optional.of(new Skipped(id, "all", reason, remedy));
  }

  private static CSVParser parser(Path csv) throws IOException {
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try {
      return CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          e.getMessage() == null ? "has no header" : e.getMessage(),
          csv + " line 1",
          "the first line names the columns, each once");
    }
  }

  /// One row with its place, for messages.
  private record Row(Path csv, CSVRecord row, long line) {

    String value(String field) {
      return row.isSet(field) ? row.get(field).strip() : "";
    }

    String required(String field) {
      String value = value(field);
      if (value.isEmpty()) {
        throw fault(field, "is empty", "fill it in");
      }
      return value;
    }

    InputException fault(String field, String what, String remedy) {
      return new InputException(what, csv + " line " + line + ", field " + field, remedy);
    }
  }

  private static Entry entry(Row row, Path folder) {
    String id = row.required("id");
    if (!ID.matcher(id).matches()) {
      throw row.fault(
          "id",
          "expected lower-case letters, digits and hyphens, got \"" + id + "\"",
          "the id is used in file names and addresses");
    }
    String title = row.required("title");
    String titleEn = row.required("title_en");
    String issuer = row.required("issuer");
    String language = row.required("language").toLowerCase(Locale.ROOT);
    if (!language.matches("[a-z]{2,3}")) {
      throw row.fault(
          "language", "expected an ISO 639 code, got \"" + language + "\"", "write en, zh, fr ...");
    }
    String family = row.value("family").isEmpty() ? id : row.value("family");
    String sha256 = row.value("sha256").toLowerCase(Locale.ROOT);
    if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
      throw row.fault(
          "sha256", "expected 64 hex digits, got \"" + sha256 + "\"", "run sha256sum on the file");
    }
    Document document =
        new Document(
            id,
            title,
            titleEn,
            jurisdiction(row),
            issuer,
            date(row),
            force(row),
            language,
            family,
            row.value("official_url"),
            sha256);
    return new Entry(document, file(row, folder, id));
  }

  private static Jurisdiction jurisdiction(Row row) {
    String code = row.required("jurisdiction");
    try {
      return new Jurisdiction(code);
    } catch (IllegalArgumentException e) {
      throw row.fault(
          "jurisdiction",
          "unknown jurisdiction \"" + code + "\"",
          "use an ISO 3166-1 alpha-2 code, EU, or INT for an international body");
    }
  }

  private static LegalForce force(Row row) {
    String code = row.required("legal_force");
    try {
      return LegalForce.of(code);
    } catch (IllegalArgumentException e) {
      throw row.fault(
          "legal_force",
          "unknown legal force \"" + code + "\"",
          "use hard, soft, standard, proposal or strategy");
    }
  }

  /// A date whose day or month is not known stands for the first of its month or year.
  private static LocalDate date(Row row) {
    String text = row.required("date");
    var matcher = DATE.matcher(text);
    String form = "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known";
    if (!matcher.matches()) {
      throw row.fault("date", "\"" + text + "\" is no date", form);
    }
    LocalDate date;
    try {
      date =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)),
              matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      throw row.fault("date", "\"" + text + "\" is no date", form);
    }
    String year = row.required("year");
    if (!year.equals(matcher.group(1))) {
      throw row.fault(
          "year",
          "expected the year of the date " + text + ", got \"" + year + "\"",
          "correct one of the two");
    }
    return date;
  }

  private static Path file(Row row, Path folder, String id) {
    String name = row.value("file").isEmpty() ? "pdf/" + id + ".pdf" : row.value("file");
    try {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw row.fault("file", "\"" + name + "\" is no path", "write a path like pdf/name.pdf");
    }
    throw row.fault(
        "file",
        "\"" + name + "\" lies outside the catalogue's folder",
        "put the file into the folder and name it from there");
  }

  private static boolean isPdf(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(MARK_WITHIN);
    }
    for (int i = 0; i + PDF_MARK.length <= head.length; i++) {
      int k = 0;
      while (k < PDF_MARK.length && head[i + k] == PDF_MARK[k]) {
        k++;
      }
      if (k == PDF_MARK.length) {
        return true;
      }
    }
    return false;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(List<Entry> entries, Path folder) {
    MessageDigest digest = digest();
    for (Entry entry : entries) {
      Document d = entry.document();
      List<String> fields =
          List.of(
              d.id(),
              d.title(),
              d.titleEn(),
              d.jurisdiction().code(),
              d.issuer(),
              d.date().toString(),
              d.force().code(),
              d.language(),
              d.family(),
              d.officialUrl(),
              d.sha256(),
              folder.relativize(entry.pdf()).toString().replace('\\', '/'));
      for (String field : fields) {
        digest.update(field.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
