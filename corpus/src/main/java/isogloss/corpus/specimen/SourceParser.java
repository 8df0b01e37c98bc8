package isogloss.corpus.specimen;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the small Markdown dialect of the specimen sources; everything outside it is an error.
final class SourceParser {
  /// A footnote call in running text.
  static final Pattern CALL = Pattern.compile("\\[\\^([^\\]\\s]+)\\]");

  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]+)\\]:\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(\\S.*)");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|[\\s|:-]+\\|");
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "columns",
          "header",
          "footer",
          "toc",
          "linenumbers",
          "size",
          "font",
          "defect");

  private final String file;
  private final List<String> lines;
  private final Map<String, String> front = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  private SourceParser(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /// Reads one source.
  ///
  /// @throws InputException with the line at fault when the file is not of the dialect
  static SpecimenSource parse(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the file");
    }
    return new SourceParser(file.getFileName().toString(), lines).parse();
  }

  private SpecimenSource parse() {
    int body = readFrontMatter();
    readBody(body);
    checkCalls();
    return new SpecimenSource(
        value("id"),
        value("title"),
        number("columns"),
        value("header"),
        value("footer").equals("page") ? "{page}" : value("footer"),
        truth("toc"),
        truth("linenumbers"),
        SpecimenSource.constant(SpecimenSource.PaperSize.class, value("size"), file + ", size"),
        oneOf("font", "serif", "sans").equals("serif"),
        SpecimenSource.constant(SpecimenSource.Defect.class, value("defect"), file + ", defect"),
        blocks,
        notes);
  }

  private int readFrontMatter() {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      throw fault(1, "no front matter", "begin with a line --- and one key: value per line");
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals("---")) {
        for (String key : KEYS) {
          if (!front.containsKey(key)) {
            throw fault(i + 1, "no " + key + " in the front matter", "add it");
          }
        }
        return i + 1;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw fault(i + 1, "not key: value: \"" + line + "\"", "close the front matter with ---");
      }
      String value = line.substring(colon + 1).strip();
      if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
        value = value.substring(1, value.length() - 1);
      }
      String key = line.substring(0, colon).strip();
      if (!KEYS.contains(key)) {
        throw fault(i + 1, "unknown key " + key, "use " + String.join(", ", KEYS));
      }
      if (front.put(key, value) != null) {
        throw fault(i + 1, key + " twice", "leave one of them out");
      }
    }
    throw fault(lines.size(), "front matter without an end", "close it with a line ---");
  }

  private void readBody(int start) {
    int i = start;
    while (i < lines.size()) {
      String line = lines.get(i).stripTrailing();
      Matcher heading = HEADING.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (line.isEmpty()) {
        i++;
      } else if (line.equals("\\pagebreak")) {
        blocks.add(new Block.PageBreak());
        i++;
      } else if (heading.matches()) {
        blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2)));
        i++;
      } else if (line.startsWith("#")) {
        throw fault(i + 1, "not a heading: \"" + line + "\"", "one to four # and a space");
      } else if (line.startsWith("|")) {
        i = readTable(i);
      } else if (note.matches()) {
        int end = paragraphEnd(i);
        String text = joined(note.group(2), i + 1, end);
        if (notes.put(note.group(1), text) != null) {
          throw fault(i + 1, "footnote " + note.group(1) + " twice", "number it anew");
        }
        i = end;
      } else {
        int end = paragraphEnd(i);
        int spaces = line.length() - line.stripLeading().length();
        blocks.add(new Block.Paragraph(spaces / 2, joined(line.strip(), i + 1, end)));
        i = end;
      }
    }
  }

  private int paragraphEnd(int start) {
    int end = start + 1;
    while (end < lines.size()) {
      String line = lines.get(end).stripTrailing();
      if (line.isEmpty()
          || line.startsWith("#")
          || line.startsWith("|")
          || line.equals("\\pagebreak")
          || NOTE.matcher(line).matches()) {
        break;
      }
      end++;
    }
    return end;
  }

  /// Joins source lines by a space, or by nothing between two Chinese characters.
  private String joined(String first, int from, int to) {
    StringBuilder text = new StringBuilder(first);
    for (int i = from; i < to; i++) {
      String next = lines.get(i).strip();
      boolean chinese =
          !text.isEmpty()
              && CharacterClass.isChinese(text.codePointBefore(text.length()))
              && CharacterClass.isChinese(next.codePointAt(0));
      text.append(chinese ? "" : " ").append(next);
    }
    return text.toString();
  }

  private int readTable(int start) {
    List<List<String>> rows = new ArrayList<>();
    int i = start;
    for (; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      String line = lines.get(i).strip();
      if (TABLE_RULE.matcher(line).matches() && line.contains("-")) {
        continue;
      }
      if (!line.endsWith("|") || line.length() < 2) {
        throw fault(i + 1, "table row without a last |", "end the row with |");
      }
      List<String> cells = new ArrayList<>();
      for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
        cells.add(cell.strip());
      }
      if (!rows.isEmpty() && rows.getFirst().size() != cells.size()) {
        throw fault(
            i + 1,
            "expected " + rows.getFirst().size() + " cells, got " + cells.size(),
            "give every row as many cells as the header row");
      }
      rows.add(cells);
    }
    blocks.add(new Block.Table(rows));
    return i;
  }

  private void checkCalls() {
    Set<String> called = new HashSet<>();
    for (Block block : blocks) {
      String text =
          switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Table table -> table.rows().toString();
            case Block.PageBreak ignored -> "";
          };
      CALL.matcher(text).results().forEach(call -> called.add(call.group(1)));
    }
    for (String key : called) {
      if (!notes.containsKey(key)) {
        throw new InputException(
            "call of footnote " + key + ", which is not there", file, "add [^" + key + "]: text");
      }
    }
    for (String key : notes.keySet()) {
      if (!called.contains(key)) {
        throw new InputException(
            "footnote " + key + " is never called", file, "put [^" + key + "] into the text");
      }
    }
  }

  private String value(String key) {
    return front.getOrDefault(key, "");
  }

  private String oneOf(String key, String first, String second) {
    String value = value(key);
    if (!value.equals(first) && !value.equals(second)) {
      throw new InputException(
          "unknown value \"" + value + "\"",
          file + ", " + key,
          "use one of " + first + ", " + second);
    }
    return value;
  }

  private int number(String key) {
    return oneOf(key, "1", "2").equals("1") ? 1 : 2;
  }

  private boolean truth(String key) {
    return oneOf(key, "true", "false").equals("true");
  }

  private InputException fault(int line, String what, String remedy) {
    return new InputException(what, file + ", line " + line, remedy);
  }
}
