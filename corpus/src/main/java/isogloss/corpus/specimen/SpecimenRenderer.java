package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Typesets the Markdown of the specimen corpus as PDF, as publishers of standards and laws do.
///
/// The same source and fonts give the same bytes: dates and document ids are fixed, there is no
/// clock and no free random number, not even in the encrypted document.
public final class SpecimenRenderer {
  /// Where Debian's packages fonts-liberation and fonts-droid-fallback put their files.
  public static final Path DEBIAN_FONTS = Path.of("/usr/share/fonts/truetype");

  private static final String PRODUCER = "Isogloss specimen renderer";

  private SpecimenRenderer() {}

  /// Renders one source.
  ///
  /// @param markdown a source with front matter; the dialect is described in the corpus's README
  /// @param fonts folder searched with its subfolders for the Liberation and Droid fallback fonts
  /// @param pdf file to write; its folder is made if need be
  /// @throws InputException when the source is faulty or a font is missing
  public static void render(Path markdown, Path fonts, Path pdf) {
    try {
      render(SourceParser.parse(markdown), fonts, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Renders `src/*.md` to `pdf/<id>.pdf` and fills `pages` and `sha256` in `catalog.csv`; its
  /// other cells stay as they are, to the character.
  ///
  /// @param specimenFolder the folder with `src` and `catalog.csv`
  /// @param fonts as in [#render]
  /// @throws InputException when a source is faulty, is not in the catalogue or a font is missing
  public static void renderAll(Path specimenFolder, Path fonts) {
    try {
      Map<String, Rendered> done = new LinkedHashMap<>();
      for (Path markdown : sources(specimenFolder.resolve("src"))) {
        SpecimenSource source = SourceParser.parse(markdown);
        if (done.containsKey(source.id())) {
          throw new InputException(
              "id " + source.id() + " twice", markdown.toString(), "give each source its own id");
        }
        Path pdf = specimenFolder.resolve("pdf").resolve(source.id() + ".pdf");
        done.put(source.id(), render(source, fonts, pdf));
      }
      Path catalogue = specimenFolder.resolve("catalog.csv");
      RawTable table = RawTable.read(catalogue);
      done.forEach(
          (id, pdf) -> {
            table.set("id", id, "pages", Integer.toString(pdf.pages()));
            table.set("id", id, "sha256", pdf.sha256());
          });
      write(catalogue, table.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Rendered(int pages, String sha256) {}

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "no such folder", folder.toString(), "name the folder that holds src and catalog.csv");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Rendered render(SpecimenSource source, Path fonts, Path pdf) throws IOException {
    byte[] sound;
    int pages;
    try (PDDocument document = new PDDocument();
        FontSet fontSet = new FontSet(document, fonts, source.serif())) {
      PageComposer.Composition composition = new PageComposer(source, fontSet).compose();
      PdfWriter writer = new PdfWriter(document);
      writer.draw(composition, source.size());
      if (source.serif()) {
        writer.bookmark(composition);
      }
      pages = composition.pages().size();
      sound = saved(document, source);
    }
    byte[] bytes = damaged(sound, source);
    write(pdf, bytes);
    return new Rendered(pages, HexFormat.of().formatHex(digest(bytes)));
  }

  private static byte[] damaged(byte[] sound, SpecimenSource source) throws IOException {
    return switch (source.defect()) {
      case NONE -> sound;
      case SCAN -> {
        try (PDDocument document = DefectMaker.open(sound);
            PDDocument target = new PDDocument()) {
          DefectMaker.scan(document, target);
          yield saved(target, source);
        }
      }
      case BROKENFONT -> {
        try (PDDocument document = DefectMaker.open(sound)) {
          DefectMaker.breakFonts(document);
          yield saved(document, source);
        }
      }
      case ENCRYPTED -> {
        try (PDDocument document = DefectMaker.open(sound)) {
          DefectMaker.encrypt(document, source.id());
          yield saved(document, source);
        }
      }
    };
  }

  private static byte[] saved(PDDocument document, SpecimenSource source) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(source.title());
    information.setProducer(PRODUCER);
    GregorianCalendar date =
        new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    date.setTimeInMillis(0);
    date.set(2026, 0, 5);
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.setDocumentInformation(information);
    byte[] digest = digest(source.id().getBytes(StandardCharsets.UTF_8));
    COSString id = new COSString(Arrays.copyOf(digest, 16));
    COSArray ids = new COSArray();
    ids.add(id);
    ids.add(id);
    document.getDocument().setDocumentID(ids);
    document.setDocumentId(ByteBuffer.wrap(digest).getLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    Files.write(aside, bytes);
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
