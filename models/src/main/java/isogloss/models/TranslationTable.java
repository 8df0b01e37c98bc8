package isogloss.models;

import isogloss.core.text.WordTranslator.Translation;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// English translations of the [Lexemes] of one language with their probabilities, as counted in
/// parallel texts by [TranslationTrainer].
///
/// Kept as gzipped text: the language, then a row for each part with its translations, best first,
/// each followed by its probability in per cent.
final class TranslationTable {

  /// A part of a word takes part in a gloss from this probability on; below it, it is mostly noise.
  private static final float GLOSS = 0.12f;

  /// Parts of one word have the same translation; it is said once.
  private static final int WINDOW = 4;

  private final String language;
  private final Map<String, List<Translation>> rows;
  private final Set<String> words = new HashSet<>();

  TranslationTable(String language, Map<String, List<Translation>> rows) {
    this.language = language;
    this.rows = Map.copyOf(rows);
    rows.values().forEach(row -> row.forEach(t -> words.add(t.word())));
  }

  String language() {
    return language;
  }

  int size() {
    return rows.size();
  }

  /// Translations of all parts of `text`. Numbers, and English words that are not known as words of
  /// the language, stay as they are.
  List<Translation> english(String text) {
    List<Translation> out = new ArrayList<>();
    for (String part : Lexemes.of(text, language)) {
      out.addAll(translations(part));
    }
    return out;
  }

  /// The likeliest translation of each part of `text`, in its order: no sentence, but an encoder
  /// that knows English sees what it is about.
  String gloss(String text) {
    StringBuilder gloss = new StringBuilder(text.length());
    ArrayDeque<String> last = new ArrayDeque<>();
    for (String part : Lexemes.of(text, language)) {
      List<Translation> known = translations(part);
      if (known.isEmpty() || known.getFirst().probability() < GLOSS) {
        continue;
      }
      String word = known.getFirst().word();
      if (!last.contains(word)) {
        gloss.append(gloss.isEmpty() ? "" : " ").append(word);
        last.addLast(word);
        if (last.size() > WINDOW) {
          last.removeFirst();
        }
      }
    }
    return gloss.toString();
  }

  private List<Translation> translations(String part) {
    List<Translation> known = rows.get(part);
    if (known != null) {
      return known;
    }
    return words.contains(part) || part.chars().allMatch(c -> c >= '0' && c <= '9')
        ? List.of(new Translation(part, 1))
        : List.of();
  }

  /// The bytes of the table, the same for the same rows.
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      out.write("# " + language + '\n');
      for (Map.Entry<String, List<Translation>> row : new TreeMap<>(rows).entrySet()) {
        out.write(row.getKey());
        for (Translation t : row.getValue()) {
          out.write("\t" + t.word() + "\t" + Math.round(100 * t.probability()));
        }
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @throws IllegalArgumentException if it is no such table
  static TranslationTable read(byte[] bytes) {
    Map<String, List<Translation>> rows = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      String head = in.readLine();
      if (head == null || !head.startsWith("# ")) {
        throw new IllegalArgumentException("translation table: expected a head, got " + head);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        List<Translation> translations = new ArrayList<>();
        for (int k = 1; k + 1 < cells.length; k += 2) {
          translations.add(new Translation(cells[k], Integer.parseInt(cells[k + 1]) / 100f));
        }
        rows.put(cells[0], List.copyOf(translations));
      }
      return new TranslationTable(head.substring(2), rows);
    } catch (IOException e) {
      throw new IllegalArgumentException("translation table: " + e.getMessage(), e);
    }
  }
}
