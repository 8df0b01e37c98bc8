package isogloss.core.analysis.norm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Rows of a tab-separated resource; `#` starts a comment line.
public final class Lexicon {

  private Lexicon() {}

  /// The rows of `name`, each with exactly `columns` cells.
  ///
  /// @param name name of a file beside this class, or an absolute name
  public static List<String[]> rows(String name, int columns) {
    try (InputStream in =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), "resource " + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
          throw new IllegalStateException(
              name + ":" + number + ": expected " + columns + " cells, got " + cells.length);
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
