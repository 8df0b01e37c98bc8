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
import java.util.regex.Pattern;

/// Rows of a tab-separated resource; `#` starts a comment line.
public final class Lexicon {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private Lexicon() {}

  /// A pattern for words of a language, whatever their case. English letters are compared in half
  /// the time; in other languages `\b` must know that é is a letter.
  static Pattern pattern(String language, String regex) {
    return Pattern.compile(
        regex,
        language.equals("en")
            ? Pattern.CASE_INSENSITIVE
            : ANY_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

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
