package isogloss.reports;

import isogloss.core.model.Jurisdiction;
import isogloss.core.model.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// One CSV file: a header, then rows of as many cells; RFC 4180 with `\n` line ends.
///
/// Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
///
/// *Source:* OWASP, *CSV Injection* (first characters that begin a formula).
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /// ASCII and full-width signs that begin a formula, and the control characters that hide one.
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;
  private final int columns;

  /// Writes the header to `out`; the caller closes `out`.
  CsvTable(Writer out, List<String> header) throws IOException {
    printer = new CSVPrinter(out, FORMAT);
    columns = header.size();
    printer.printRecord(header);
  }

  /// Appends a row.
  ///
  /// @param cells text, numbers, booleans, dates, locators or jurisdictions; a `NaN` is an empty
  ///     cell
  /// @throws IllegalArgumentException when the number of cells is not that of the header
  void row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "row: expected " + columns + " cells, got " + cells.length);
    }
    String[] texts = new String[columns];
    for (int i = 0; i < columns; i++) {
      texts[i] = cell(cells[i]);
    }
    try {
      printer.printRecord((Object[]) texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(Object value) {
    return switch (value) {
      case String text -> guarded(text);
      case Double number -> Decimals.four(number);
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Boolean flag -> flag.toString();
      case LocalDate date -> date.toString();
      case Locator locator -> guarded(locator.toString());
      case Jurisdiction jurisdiction -> jurisdiction.code();
      default -> throw new IllegalArgumentException("cell: unexpected " + value.getClass());
    };
  }

  /// `text`, with an apostrophe in front when it would begin a formula, or when a reader that takes
  /// such apostrophes off would take off one of its own.
  static String guarded(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    boolean formula = first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    return formula ? "'" + text : text;
  }
}
