package isogloss.reports;

import isogloss.core.model.Box;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.TextLine;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// An HTML page that lays the clauses of documents over the pictures of their pages, to see at a
/// glance what was recognised and what was left out. Pages are written as they come; only one is
/// held.
public final class ClauseView implements AutoCloseable {

  private final Writer out;
  private int documents;

  /// A page of a document.
  ///
  /// @param number page number, from 1
  /// @param width width in points
  /// @param height height in points
  /// @param picture its picture as a `data:` URI, empty where it cannot be drawn
  /// @param furniture what is printed on it and is no text of a clause
  public record Page(
      int number, float width, float height, String picture, List<Furniture> furniture) {}

  /// A printed line that belongs to no clause.
  ///
  /// @param role why, for example `running`
  /// @param box where it stands
  public record Furniture(String role, Box box) {}

  /// Begins the page.
  public ClauseView(Writer out) {
    this.out = out;
    String style = SelfContained.resource("clauses.css");
    String script = SelfContained.resource("clauses.js");
    SelfContained.template("clauses")
        .execute(
            Map.of(
                "policy",
                SelfContained.policy(style, script, "img-src data:; "),
                "style",
                style,
                "script",
                script),
            out);
  }

  /// Writes a document and those of its pages.
  ///
  /// @param pages in order; read once
  public void write(Document document, ClauseTree tree, Stream<Page> pages) {
    documents++;
    Map<String, Object> head = new HashMap<>();
    head.put("title", document.title());
    head.put("id", document.id());
    head.put("grammar", tree.grammar());
    head.put("clauses", tree.clauses().size());
    head.put("pages", tree.pages());
    head.put("unaccounted", tree.account().unaccounted());
    head.put("furniture", furniture(tree));
    SelfContained.template("clausesdocument").execute(head, out);
    Outline outline = new Outline(tree, documents);
    var template = SelfContained.template("clausespage");
    pages.forEach(page -> template.execute(outline.on(page), out));
  }

  /// Ends the page.
  @Override
  public void close() {
    SelfContained.template("clausesend").execute(Map.of(), out);
  }

  private static List<Map<String, Object>> furniture(ClauseTree tree) {
    return tree.account().furniture().entrySet().stream()
        .map(e -> Map.<String, Object>of("role", e.getKey(), "count", e.getValue()))
        .toList();
  }

  /// The clauses of a document by page.
  private static final class Outline {
    private final ClauseTree tree;
    private final int document;
    private final Map<String, Integer> depth = new HashMap<>();

    Outline(ClauseTree tree, int document) {
      this.tree = tree;
      this.document = document;
      for (Clause clause : tree.clauses()) {
        depth.put(clause.path(), 1 + depth.getOrDefault(clause.parent(), -1));
      }
    }

    Map<String, Object> on(Page page) {
      List<Map<String, Object>> clauses = new ArrayList<>();
      for (Clause clause : tree.clauses()) {
        List<Box> boxes = boxes(clause, page.number());
        if (!boxes.isEmpty()) {
          clauses.add(clause(clause, page.number(), boxes));
        }
      }
      Map<String, Object> content = new LinkedHashMap<>();
      content.put("page", page.number());
      content.put("document", document);
      content.put("width", number(page.width()));
      content.put("height", number(page.height()));
      content.put("picture", page.picture());
      content.put("clauses", clauses);
      content.put(
          "furniture",
          page.furniture().stream()
              .map(f -> rectangle(f.box(), Map.of("role", f.role())))
              .toList());
      content.put(
          "problems",
          tree.problems().stream()
              .filter(p -> p.page() == page.number())
              .map(p -> Map.of("detail", p.detail()))
              .toList());
      tree.recognition(page.number(), page.number())
          .ifPresent(c -> content.put("recognition", Decimals.fixed(c, 2)));
      return content;
    }

    private static List<Box> boxes(Clause clause, int page) {
      List<Box> boxes = new ArrayList<>();
      if (clause.start().page() == page) {
        boxes.add(clause.start().box());
      }
      for (TextLine line : clause.lines()) {
        if (line.page() == page && !boxes.contains(line.box())) {
          boxes.add(line.box());
        }
      }
      return boxes;
    }

    private Map<String, Object> clause(Clause clause, int page, List<Box> boxes) {
      Map<String, Object> content = new HashMap<>();
      Box first = boxes.stream().min(Comparator.comparingDouble(Box::top)).orElseThrow();
      content.put("id", document + "-" + clause.order());
      content.put("kind", clause.kind().code());
      content.put("label", clause.label());
      content.put("path", clause.path());
      content.put("parent", clause.parent());
      content.put("title", clause.title());
      content.put("text", clause.text());
      content.put("depth", Math.min(9, depth.getOrDefault(clause.path(), 0)));
      content.put("informative", !clause.normative());
      content.put("continued", clause.start().page() != page);
      content.put("x", number(Math.max(0, first.left() - 2)));
      content.put("y", number(first.top()));
      content.put("boxes", boxes.stream().map(b -> rectangle(b, Map.of())).toList());
      return content;
    }

    private static Map<String, Object> rectangle(Box box, Map<String, Object> more) {
      Map<String, Object> content = new HashMap<>(more);
      content.put("left", number(box.left()));
      content.put("top", number(box.top()));
      content.put("width", number(box.width()));
      content.put("height", number(box.height()));
      return content;
    }

    private static String number(float points) {
      return String.format(Locale.ROOT, "%.1f", points);
    }
  }
}
