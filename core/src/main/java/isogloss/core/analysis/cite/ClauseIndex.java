package isogloss.core.analysis.cite;

import isogloss.core.analysis.norm.Cited.Level;
import isogloss.core.analysis.norm.Lexicon;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.text.Numerals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The clauses of one document by level and number.
final class ClauseIndex {

  /// A clause with what it can be cited as.
  ///
  /// @param levels outer levels that its own number is one of; empty for items and text
  /// @param number in small letters, or empty
  record Node(Clause clause, @Nullable Node parent, Set<Level> levels, String number) {
    boolean item() {
      return levels.isEmpty() && !number.isEmpty();
    }

    boolean is(ClauseKind kind) {
      return clause.kind() == kind;
    }
  }

  private static final Map<String, Level> WORDS = words();
  private static final Pattern TWIN = Pattern.compile(" ?#\\d+$");
  private static final Pattern HEADED =
      Pattern.compile(
          "(\\S+?)(?: thứ)?[ \\u00a0]?((?:[IVXLC]+|\\d[\\d.-]*[a-z]?|[A-Z]))(?:er)?[.:]?");
  private static final Pattern HAN = Pattern.compile("第 ?([〇零一二三四五六七八九十百0-9]+) ?([编編章节節])");
  private static final Pattern KOREAN = Pattern.compile("제(\\d+)(편|장|절)");
  private static final Pattern LAST =
      Pattern.compile("([IVXLC]+|\\d{1,2}(?:\\.\\d{1,2})*|[A-Z]|[一二三四五六七八九十]+)\\W*$");
  private static final Pattern ARTICLE = Pattern.compile("A(\\d.*|[^:].*)");
  private static final Pattern BELOW = Pattern.compile("S:\\([0-9A-Za-z]{1,4}\\)");
  private static final Pattern DOTTED = Pattern.compile("S((?:[A-Z]\\.)?\\d+(?:\\.\\d+)*)");
  private static final Pattern SECTION_MARKER =
      Pattern.compile("\\*?\\d.*|(?:Section|SECTION|Sec\\.|§).*");

  private final Map<String, Node> byPath = new LinkedHashMap<>();
  private final Map<String, List<Node>> children = new HashMap<>();
  private final boolean decimal;
  private final boolean sections;

  ClauseIndex(ClauseTree tree) {
    decimal = tree.grammar().equals("decimal");
    boolean articles = false;
    boolean numbered = false;
    for (Clause clause : tree.clauses()) {
      if (clause.kind() == ClauseKind.ARTICLE) {
        boolean section = SECTION_MARKER.matcher(clause.marker()).matches();
        numbered |= section;
        articles |= !section;
      }
    }
    sections = numbered || !articles;
    for (Clause clause : tree.clauses()) {
      Node parent = byPath.get(clause.parent());
      Node node = node(clause, parent);
      byPath.put(clause.path(), node);
      children.computeIfAbsent(clause.parent(), p -> new ArrayList<>()).add(node);
    }
  }

  private static Map<String, Level> words() {
    Map<String, Level> words = new HashMap<>();
    for (String[] row : Lexicon.rows("/isogloss/core/analysis/cite/divisions.tsv", 2)) {
      for (String word : row[1].split("\\|")) {
        words.put(word, Level.valueOf(row[0].toUpperCase(Locale.ROOT)));
      }
    }
    return words;
  }

  @Nullable Node at(String path) {
    return byPath.get(path);
  }

  Iterable<Node> nodes() {
    return byPath.values();
  }

  int size() {
    return byPath.size();
  }

  /// Whether its clauses of the first rank are sections, which "4(1)" names too.
  boolean sections() {
    return sections;
  }

  List<Node> children(Node node) {
    return children.getOrDefault(node.clause().path(), List.of());
  }

  /// Whether `inner` stands below `outer`.
  static boolean below(Node outer, Node inner) {
    for (Node node = inner.parent(); node != null; node = node.parent()) {
      if (node.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private Node node(Clause clause, @Nullable Node parent) {
    String path = clause.path();
    String own =
        !clause.parent().isEmpty() && path.startsWith(clause.parent() + "/")
            ? path.substring(clause.parent().length() + 1)
            : path;
    String segment = TWIN.matcher(inner(own, clause.parent())).replaceFirst("");
    Set<Level> levels = EnumSet.noneOf(Level.class);
    String number = "";
    switch (clause.kind()) {
      case RECITAL -> {
        levels.add(Level.RECITAL);
        number = segment.startsWith("R") ? segment.substring(1) : "";
      }
      case ANNEX -> {
        levels.add(Level.ANNEX);
        Matcher last = LAST.matcher(clause.marker());
        number = last.find() ? numeral(last.group(1)) : "";
      }
      case ARTICLE -> {
        Matcher article = ARTICLE.matcher(segment);
        if (article.matches()) {
          boolean section = SECTION_MARKER.matcher(clause.marker()).matches();
          levels.add(Level.ARTICLE);
          if (section) {
            levels.add(Level.SECTION);
          }
          number = article.group(1);
        } else {
          number = headed(segment.replaceFirst("^A:", ""), levels);
        }
      }
      case SECTION, PARAGRAPH_NUMBERED -> {
        Matcher dotted = DOTTED.matcher(segment);
        if (dotted.matches()) {
          number = dotted.group(1);
          levels.addAll(EnumSet.of(Level.SECTION, Level.DIVISION));
          if (decimal && number.indexOf('.') < 0) {
            levels.add(Level.CHAPTER);
          }
          if (clause.kind() == ClauseKind.PARAGRAPH_NUMBERED && number.indexOf('.') > 0) {
            levels.add(Level.PARAGRAPH);
          }
        } else if (segment.startsWith("para ")) {
          number = segment.substring(5);
          levels.add(Level.PARAGRAPH);
        } else if (BELOW.matcher(segment).matches()) {
          number = segment.substring(3, segment.length() - 1);
        } else if (segment.startsWith("S:")) {
          number = headed(segment.substring(2), levels);
        }
      }
      case PARAGRAPH, POINT -> number = segment;
      case INDENT, SUBCATEGORY, TABLE_ROW, TEXT, NOTE, EXAMPLE -> {}
    }
    return new Node(clause, parent, levels, number.toLowerCase(Locale.ROOT));
  }

  /// The own part of the path of a heading inside another: `S:Chapter III Section 2`, `S:Annex
  /// VII(4)`.
  private static String inner(String own, String parent) {
    String outer = "S:" + TWIN.matcher(parent.replaceFirst("^S:", "")).replaceFirst("");
    return !parent.isEmpty() && own.startsWith("S:") && own.startsWith(outer)
        ? "S:" + own.substring(outer.length()).strip()
        : own;
  }

  private static String headed(String label, Set<Level> levels) {
    Matcher headed = HEADED.matcher(label);
    if (headed.matches()) {
      Level level = WORDS.get(headed.group(1).toLowerCase(Locale.ROOT));
      if (level != null) {
        levels.add(level);
        if (level == Level.SECTION) {
          levels.add(Level.DIVISION);
        }
        return headed.group(2);
      }
    }
    Matcher han = HAN.matcher(label);
    Matcher korean = KOREAN.matcher(label);
    if (han.matches()) {
      levels.add(division(han.group(2)));
      return numeral(han.group(1));
    }
    if (korean.matches()) {
      levels.add(division(korean.group(2)));
      return korean.group(1);
    }
    return "";
  }

  private static Level division(String word) {
    return switch (word) {
      case "章", "장" -> Level.CHAPTER;
      case "编", "編", "편" -> Level.PART;
      default -> Level.DIVISION;
    };
  }

  private static String numeral(String text) {
    int value = Numerals.hanValue(text);
    return value > 0 ? Integer.toString(value) : text;
  }
}
