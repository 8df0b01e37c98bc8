package isogloss.models;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pairs of texts that say the same in English and in another language, read from one file.
///
/// @param file where they were read
/// @param twins whether they are the clauses of one document in two languages
/// @param pairs in the order of the file
public record ParallelText(Path file, boolean twins, List<Pair> pairs) {

  /// Shorter texts say too little about the meaning, in UTF-16 units of the English side.
  private static final int SHORTEST = 15;

  private static final Pattern TWIN = Pattern.compile("\\.([a-z]{2})\\.jsonl(\\.gz)?$");

  public ParallelText {
    pairs = List.copyOf(pairs);
  }

  /// A text and what it is in English.
  public record Pair(String text, String english) {}

  /// The languages beside English that `file` has a column for, or whose twin it is.
  ///
  /// @throws InputException if the file cannot be read
  public static NavigableSet<String> languages(Path file) {
    NavigableSet<String> languages = new TreeSet<>();
    Matcher twin = TWIN.matcher(String.valueOf(file.getFileName()));
    for (JsonNode row : rows(file)) {
      if (row.has("path") && twin.find(0)) {
        languages.add(twin.group(1));
      } else {
        row.propertyNames().stream()
            .filter(name -> name.matches("[a-z]{2}"))
            .forEach(languages::add);
      }
    }
    languages.remove("en");
    return languages;
  }

  /// The pairs of `file`, JSON Lines, with `.gz` compressed.
  ///
  /// Either each row has one column per language (`en` and `language`), or each is a clause with
  /// `path` and `text`, the file is called `<document>.<language>.jsonl`, and its twin
  /// `<document>.en.jsonl` lies beside it: then clauses of one path are a pair.
  ///
  /// @throws InputException if the file cannot be read or has neither form
  public static ParallelText read(Path file, String language) {
    List<JsonNode> rows = rows(file);
    List<Pair> pairs = new ArrayList<>();
    boolean twins = !rows.isEmpty() && rows.getFirst().has("path");
    if (twins) {
      Map<String, String> english = new HashMap<>();
      for (JsonNode row : rows(twin(file, language))) {
        english.putIfAbsent(row.path("path").asString(""), text(row, "text"));
      }
      Set<String> seen = new HashSet<>();
      for (JsonNode row : rows) {
        String path = row.path("path").asString("");
        if (seen.add(path)) {
          add(text(row, "text"), english.getOrDefault(path, ""), pairs);
        }
      }
    } else {
      for (JsonNode row : rows) {
        add(text(row, language), text(row, "en"), pairs);
      }
    }
    if (pairs.isEmpty()) {
      throw new InputException(
          "no pairs of English and " + language,
          file.toString(),
          "rows need the columns en and " + language + ", or path and text with a twin file");
    }
    return new ParallelText(file, twins, pairs);
  }

  private static Path twin(Path file, String language) {
    String name = String.valueOf(file.getFileName());
    String mark = "." + language + ".jsonl";
    if (!name.contains(mark)) {
      throw new InputException(
          "clauses without a twin", file.toString(), "call it <document>" + mark);
    }
    return file.resolveSibling(name.replace(mark, ".en.jsonl"));
  }

  private static void add(String text, String english, List<Pair> pairs) {
    if (english.length() >= SHORTEST && !text.isEmpty()) {
      pairs.add(new Pair(text, english));
    }
  }

  private static String text(JsonNode row, String column) {
    return row.path(column).asString("").replaceAll("\\s+", " ").strip();
  }

  private static List<JsonNode> rows(Path file) {
    List<JsonNode> rows = new ArrayList<>();
    int number = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.add(JsonMapper.shared().readTree(line));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the path");
    } catch (JacksonException e) {
      throw new InputException(
          "no JSON: " + e.getOriginalMessage(), file + ":" + number, "write one object per line");
    }
  }
}
