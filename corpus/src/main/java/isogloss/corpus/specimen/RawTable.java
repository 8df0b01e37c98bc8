package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file of which single cells are replaced while all other characters stay.
///
/// A CSV library would write the other cells back in its own way of quoting.
final class RawTable {
  private final Path file;
  private final String newline;

  /// Cells as they stand in the file, with their quotes.
  private final List<List<String>> rows;

  private RawTable(Path file, String newline, List<List<String>> rows) {
    this.file = file;
    this.newline = newline;
    this.rows = rows;
  }

  static RawTable read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("no such file", file.toString(), "put the catalogue there");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : text.replace("\r\n", "\n").toCharArray()) {
      quoted ^= c == '"';
      if (quoted || (c != ',' && c != '\n')) {
        cell.append(c);
        continue;
      }
      row.add(cell.toString());
      cell.setLength(0);
      if (c == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new InputException("empty", file.toString(), "begin it with a line of column names");
    }
    return new RawTable(file, newline, rows);
  }

  /// Sets one cell of every row whose `key` column has this value.
  ///
  /// @throws InputException when a column or the row is missing
  void set(String key, String keyValue, String column, String value) {
    int from = index(key);
    int to = index(column);
    boolean found = false;
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > Math.max(from, to) && plain(row.get(from)).equals(keyValue)) {
        row.set(to, value);
        found = true;
      }
    }
    if (!found) {
      throw new InputException("no row with " + key + " " + keyValue, file.toString(), "add it");
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(",", row)).append(newline));
    return text.toString();
  }

  private int index(String column) {
    List<String> names = rows.getFirst().stream().map(RawTable::plain).toList();
    int index = names.indexOf(column);
    if (index < 0) {
      throw new InputException("no column " + column, file.toString(), "add it to the first line");
    }
    return index;
  }

  private static String plain(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    String plain = quoted ? cell.substring(1, cell.length() - 1) : cell;
    return plain.replace("\"\"", "\"").replace("\ufeff", "").strip();
  }
}
