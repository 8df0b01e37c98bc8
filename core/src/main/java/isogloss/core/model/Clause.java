package isogloss.core.model;

import java.util.List;

/// One numbered (or headed) unit of a document with its own text; children are clauses of their
/// own.
///
/// @param label human label, unique in the document: `Article 5(1)(a)`, `第四条（一）`, `5.2.1 a)`
/// @param path comparable key, unique in the document: `A5/1/a`, `R12`, `S5.2.1/a`
/// @param parent path of the enclosing clause, or empty at the top
/// @param kind what it is
/// @param order 1..n in reading order
/// @param marker number as printed, or empty
/// @param title heading, or empty
/// @param text own text without marker, title and children; paragraphs separated by `\n`
/// @param normative whether it can hold provisions: not a recital, note, example, scope statement,
///     foreword or table of contents
/// @param lines printed lines of the text in order of offset; empty where the text is
/// @param start where marker or title stand, else the first line
/// @param lead characters of the parent's text that stand before it: its lead-in ends there, and
///     what comes after is text between or behind the lists of the parent; 0 at the top
public record Clause(
    String label,
    String path,
    String parent,
    ClauseKind kind,
    int order,
    String marker,
    String title,
    String text,
    boolean normative,
    List<TextLine> lines,
    SourceSpan start,
    int lead) {

  public Clause {
    lines = List.copyOf(lines);
    if (label.isBlank() || path.isBlank()) {
      throw new IllegalArgumentException(
          "clause: expected a label and a path, got \"" + label + "\" and \"" + path + "\"");
    }
    if (path.equals(parent)) {
      throw new IllegalArgumentException("clause " + path + ": is its own parent");
    }
    if (order < 1) {
      throw new IllegalArgumentException("clause " + path + ": expected order >= 1, got " + order);
    }
    if (lead < 0) {
      throw new IllegalArgumentException("clause " + path + ": expected lead >= 0, got " + lead);
    }
    int last = 0;
    for (TextLine line : lines) {
      if (line.offset() < last || line.offset() > text.length()) {
        throw new IllegalArgumentException(
            "clause " + path + ": line offsets must rise within the text, got " + line.offset());
      }
      last = line.offset();
    }
  }

  /// Where characters `from` (inclusive) to `to` (exclusive) of the text stand: the pages they
  /// touch and their lines' common box on the first of these pages.
  public SourceSpan span(int from, int to) {
    int page = 0;
    int lastPage = 0;
    Box box = start.box();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int end = i + 1 < lines.size() ? lines.get(i + 1).offset() : text.length();
      if (line.offset() >= to || (end <= from && i + 1 < lines.size())) {
        continue;
      }
      if (page == 0) {
        page = line.page();
        box = line.box();
      } else if (line.page() == page) {
        box = box.union(line.box());
      }
      lastPage = Math.max(lastPage, line.page());
    }
    return page == 0 ? start : new SourceSpan(page, Math.max(page, lastPage), box);
  }
}
