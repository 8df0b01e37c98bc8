package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One specimen document as written: how it wants to look, and its blocks.
///
/// @param header running header from the second page on, or empty
/// @param footer text with `{page}` for the page number, or empty
/// @param footnotes text by footnote key
record SpecimenSource(
    String id,
    String title,
    int columns,
    String header,
    String footer,
    boolean contents,
    boolean lineNumbers,
    PaperSize size,
    boolean serif,
    Defect defect,
    List<Block> blocks,
    Map<String, String> footnotes) {

  SpecimenSource {
    blocks = List.copyOf(blocks);
    footnotes = Map.copyOf(footnotes);
  }

  /// Paper formats, in points. *Source:* ISO 216; ANSI/ASME Y14.1.
  enum PaperSize {
    A4(595.28, 841.89),
    LETTER(612, 792);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
      this.width = width;
      this.height = height;
    }

    double width() {
      return width;
    }

    double height() {
      return height;
    }
  }

  /// What is wrong with the finished PDF on purpose.
  enum Defect {
    /// Nothing.
    NONE,
    /// Pictures of pages, no text layer.
    SCAN,
    /// Looks right, but its text decodes to wrong characters.
    BROKENFONT,
    /// Cannot be opened without a password.
    ENCRYPTED
  }

  /// Reads a front matter word as a constant of `type`, in any case.
  ///
  /// @throws InputException when there is no such constant
  static <E extends Enum<E>> E constant(Class<E> type, String word, String where) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new InputException(
        "unknown value \"" + word + "\"",
        where,
        "use one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
  }
}
