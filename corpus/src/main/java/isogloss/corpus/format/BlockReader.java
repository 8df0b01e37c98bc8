package isogloss.corpus.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a file of one format into blocks.
public interface BlockReader {

  /// Larger files are refused: the text of the longest law fits in many times.
  long MAX_BYTES = 64L << 20;

  /// The blocks of `file` in reading order, perhaps none.
  ///
  /// @throws IOException with what is wrong, for a person, when the file is damaged or too large
  List<Block> read(Path file) throws IOException;

  /// The reader of a format other than PDF.
  static BlockReader of(Format format) {
    return switch (format) {
      case DOCX -> new DocxReader();
      case HTML -> new HtmlReader();
      case MARKDOWN -> new MarkdownReader();
      case TEXT -> new TextReader();
      case STS -> new XmlReader(Vocabulary.STS);
      case AKOMA_NTOSO -> new XmlReader(Vocabulary.AKOMA_NTOSO);
      case FORMEX -> new XmlReader(Vocabulary.FORMEX);
      case PDF -> throw new IllegalArgumentException("format: PDF has pages, not blocks");
    };
  }

  /// The bytes of `file`, when it is not too large.
  static byte[] bytes(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new IOException("it has " + size + " bytes, more than the limit of " + MAX_BYTES);
    }
    return Files.readAllBytes(file);
  }

  /// The text of `file`.
  static String text(Path file) throws IOException {
    return Format.decode(bytes(file), true)
        .orElseThrow(() -> new IOException("its text is not encoded in UTF-8 or UTF-16"));
  }
}
