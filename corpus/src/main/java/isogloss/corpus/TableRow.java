package isogloss.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A row of a tab-separated table, which knows where it stands so that a fault in it can be found.
///
/// @param file name of the table
/// @param line number of the line, from 1
/// @param cells its cells, at least one
record TableRow(String file, int line, List<String> cells) {

  TableRow {
    cells = List.copyOf(cells);
  }

  /// The rows of a table in the folder `grammars` beside this class.
  static List<TableRow> resource(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            TableRow.class.getResourceAsStream("grammars/" + file), "resource " + file)) {
      return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /// The rows of `text`; empty lines and those that begin with `#` are none.
  static List<TableRow> of(String file, String text) {
    List<TableRow> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        rows.add(new TableRow(file, i + 1, List.of(lines.get(i).split("\t", -1))));
      }
    }
    return rows;
  }

  String cell(int index) {
    return cells.get(index);
  }

  /// The words of a cell, separated by spaces; "-" is none.
  List<String> words(int index) {
    return cell(index).equals("-") ? List.of() : List.of(cell(index).split(" "));
  }

  /// Checks that the row has as many cells as `names` names.
  void expect(String... names) {
    if (cells.size() != names.length) {
      throw fault(
          "expected "
              + names.length
              + " cells ("
              + String.join(", ", names)
              + "), got "
              + cells.size());
    }
  }

  /// The constant of `type` that `word` names in lower case with hyphens.
  <E extends Enum<E>> E constant(String word, Class<E> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    if (!known.contains(word)) {
      throw fault("\"" + word + "\" is none of " + String.join(", ", known));
    }
    return type.getEnumConstants()[known.indexOf(word)];
  }

  int number(int index) {
    if (!cell(index).matches("\\d{1,4}")) {
      throw fault("\"" + cell(index) + "\" is no whole number");
    }
    return Integer.parseInt(cell(index));
  }

  /// What is wrong in this row, with file and line.
  IllegalStateException fault(String what) {
    return new IllegalStateException(file + ":" + line + ": " + what);
  }
}
