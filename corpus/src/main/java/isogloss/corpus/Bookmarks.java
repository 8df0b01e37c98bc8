package isogloss.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/// The bookmarks of a file, which name its headings: where a line of the page that a bookmark leads
/// to reads like the bookmark, it is a heading of its level. Damaged bookmarks say nothing.
///
/// *Source:* ISO 32000-1, 12.3.3.
final class Bookmarks {

  /// More are no table of contents.
  private static final int MAX_ITEMS = 10_000;

  /// Deeper ones are no outline, and would exhaust the stack.
  private static final int MAX_DEPTH = 50;

  /// A heading takes no more than this many lines.
  private static final int MAX_LINES = 5;

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Title(String key, StructureTag tag) {}

  private final Map<Integer, List<Title>> pages = new HashMap<>();
  private int count;

  private Bookmarks() {}

  /// The bookmarks of `document`; those that lead nowhere are left out.
  static Bookmarks of(PDDocument document) {
    Bookmarks bookmarks = new Bookmarks();
    try {
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        Map<PDPage, Integer> numbers = new HashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
          numbers.put(page, ++number);
        }
        bookmarks.add(document, outline, numbers, 1);
      }
    } catch (RuntimeException e) {
      return bookmarks; // The text is read all the same, with the bookmarks so far.
    }
    return bookmarks;
  }

  private void add(
      PDDocument document, PDOutlineNode node, Map<PDPage, Integer> numbers, int level) {
    for (PDOutlineItem item : node.children()) {
      if (level > MAX_DEPTH || ++count > MAX_ITEMS) {
        return;
      }
      String title = item.getTitle();
      PDPage page = page(document, item);
      Integer number = page == null ? null : numbers.get(page);
      if (title != null && number != null && !key(title).isEmpty()) {
        pages
            .computeIfAbsent(number, n -> new ArrayList<>())
            .add(new Title(key(title), StructureTag.heading(level)));
      }
      add(document, item, numbers, level + 1);
    }
  }

  private static @Nullable PDPage page(PDDocument document, PDOutlineItem item) {
    try {
      return item.findDestinationPage(document);
    } catch (IOException | RuntimeException e) {
      return null; // A bookmark that leads nowhere says nothing.
    }
  }

  /// `lines` of a page with the tags that its bookmarks give to those without.
  List<LayoutLine> mark(int page, List<LayoutLine> lines) {
    List<Title> titles = pages.getOrDefault(page, List.of());
    if (titles.isEmpty()) {
      return lines;
    }
    List<LayoutLine> out = new ArrayList<>(lines);
    List<String> keys = lines.stream().map(line -> key(line.text())).toList();
    for (Title title : titles) {
      for (int i = 0; i < out.size(); i++) {
        int end = end(keys, i, title.key());
        if (end > i) {
          for (int k = i; k < end; k++) {
            if (out.get(k).tag() == StructureTag.NONE) {
              out.set(k, out.get(k).tagged(title.tag()));
            }
          }
          break;
        }
      }
    }
    return out;
  }

  /// Index after the lines from `from` on that read like `key` together; `from` where none do.
  private static int end(List<String> keys, int from, String key) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(keys.size(), from + MAX_LINES); i++) {
      text.append(keys.get(i));
      if (text.toString().equals(key)) {
        return i + 1;
      }
      if (!key.startsWith(text.toString())) {
        return from;
      }
    }
    return from;
  }

  /// Letters and digits alone: programs differ in spaces and in the dots after numbers.
  private static String key(String text) {
    return OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
