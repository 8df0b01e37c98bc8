package isogloss.corpus.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The formats that are read, told by the first bytes of a file, never by its name alone.
public enum Format {
  /// Portable Document Format.
  PDF("PDF"),
  /// Office Open XML. *Source:* ISO/IEC 29500.
  DOCX("DOCX"),
  /// HTML and XHTML, EUR-Lex included.
  HTML("HTML"),
  /// CommonMark. *Source:* https://spec.commonmark.org
  MARKDOWN("Markdown"),
  /// Plain text.
  TEXT("plain text"),
  /// Standards of ISO, IEC and CEN. *Source:* ANSI/NISO Z39.102.
  STS("NISO STS"),
  /// Laws and bills. *Source:* OASIS LegalDocML, Akoma Ntoso 1.0.
  AKOMA_NTOSO("Akoma Ntoso"),
  /// Official Journal of the European Union. *Source:* Formex 4, Publications Office.
  FORMEX("Formex");

  /// Bytes in which a format shows itself.
  private static final int HEAD = 4096;

  /// Some writers put up to so many bytes before the mark of a PDF.
  private static final int PDF_MARK_WITHIN = 1024;

  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*<(?:[\\w.-]+:)?([\\w.-]+)");

  private static final Pattern DOCTYPE = Pattern.compile("(?i)^\\s*<!DOCTYPE\\s+html");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");

  private final String title;

  Format(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }

  /// The format of a file; empty when it is none of these.
  public static Optional<Format> of(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.substring(0, Math.min(bytes.length(), PDF_MARK_WITHIN)).contains("%PDF-")) {
      return Optional.of(PDF);
    }
    if (bytes.startsWith("PK\u0003\u0004")) {
      return Optional.of(DOCX);
    }
    if (bytes.startsWith("{\\rtf")) {
      return Optional.empty();
    }
    return decode(head, false).flatMap(text -> ofText(text, file));
  }

  private static Optional<Format> ofText(String text, Path file) {
    if (text.codePoints().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
      return Optional.empty();
    }
    if (DOCTYPE.matcher(text).find()) {
      return Optional.of(HTML);
    }
    Matcher root = ROOT.matcher(text);
    if (root.find()) {
      return switch (root.group(1)) {
        case "html", "HTML" -> Optional.of(HTML);
        case "standard", "adoption" -> Optional.of(STS);
        case "akomaNtoso" -> Optional.of(AKOMA_NTOSO);
        case "ACT", "ANNEX", "GENERAL", "CONS.ACT", "AGR", "OPINION", "PROPOSAL" ->
            Optional.of(FORMEX);
        default -> text.contains("<?xml") ? Optional.empty() : Optional.of(HTML);
      };
    }
    Path last = file.getFileName();
    boolean named = last != null && last.toString().matches("(?i).*\\.(?:md|markdown)");
    return Optional.of(named || HEADING.matcher(text).find() ? MARKDOWN : TEXT);
  }

  /// Whether a file is named like a PDF: one that is none then, such as a saved error page, is not
  /// read as something else.
  public static boolean mustBePdf(Path file) {
    Path last = file.getFileName();
    return last != null && last.toString().matches("(?i).*\\.pdf");
  }

  /// Text in UTF-8, or in UTF-16 with a byte order mark; empty when it is neither.
  ///
  /// @param whole whether the bytes are a whole file, so that none may be cut in a character
  static Optional<String> decode(byte[] bytes, boolean whole) {
    String mark = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
    Charset charset =
        List.of("\u00FE\u00FF", "\u00FF\u00FE").contains(mark)
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    // The last character of a head can be cut in two.
    Optional<String> text = Optional.empty();
    for (int cut = 0; text.isEmpty() && cut <= (whole ? 0 : 3) && cut <= bytes.length; cut++) {
      text = decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut), charset);
    }
    return text.map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t);
  }

  private static Optional<String> decode(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
