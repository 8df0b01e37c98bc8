package isogloss.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Terms of law, governance and technology that name one concept in eleven languages. Written for
/// this program; a source is where a contested term is fixed, not where the row was taken from.
///
/// @param concepts by id
public record GovernanceGlossary(List<Concept> concepts) {

  /// One concept.
  ///
  /// @param id stable name, from the English term
  /// @param terms by ISO 639-1 code, the usual term first
  /// @param source instrument that fixes the term; may be empty
  public record Concept(String id, Map<String, List<String>> terms, String source) {

    public Concept {
      terms = Map.copyOf(terms);
    }

    /// The terms of a language; empty where none is known.
    public List<String> terms(String language) {
      return terms.getOrDefault(language, List.of());
    }
  }

  public GovernanceGlossary {
    concepts = List.copyOf(concepts);
  }

  /// The glossary that comes with the program.
  public static GovernanceGlossary shipped() {
    try (InputStream in = GovernanceGlossary.class.getResourceAsStream("glossary.tsv")) {
      if (in == null) {
        throw new IllegalStateException("glossary.tsv: expected on the class path, found nothing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a head `# concept, code …, source` and a row for each concept, cells set apart by tabs,
  /// terms within a cell by `|`.
  ///
  /// @throws IllegalArgumentException if a row has other cells than the head
  static GovernanceGlossary read(List<String> lines) {
    String[] head = lines.getFirst().substring(2).split("\t", -1);
    List<Concept> concepts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != head.length) {
        throw new IllegalArgumentException(
            "glossary: expected " + head.length + " cells, got " + cells.length + ": " + line);
      }
      Map<String, List<String>> terms = new TreeMap<>();
      for (int k = 1; k < head.length - 1; k++) {
        if (!cells[k].isBlank()) {
          terms.put(head[k], Arrays.stream(cells[k].split("\\|")).map(String::strip).toList());
        }
      }
      concepts.add(new Concept(cells[0], terms, cells[head.length - 1]));
    }
    return new GovernanceGlossary(concepts);
  }
}
