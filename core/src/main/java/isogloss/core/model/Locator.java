package isogloss.core.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stable id of a provision: `document/clause path#sentence`, sentences counted from 1.
/// Sorts by document, then path with numbers in numeric order, then sentence.
public record Locator(String documentId, String path, int sentence) implements Comparable<Locator> {
  private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

  public Locator {
    if (documentId.isEmpty() || path.isEmpty() || sentence < 1) {
      throw new IllegalArgumentException(
          "locator: expected document, path and sentence >= 1, got \""
              + documentId
              + "\", \""
              + path
              + "\", "
              + sentence);
    }
  }

  /// Reads the form that [#toString] writes.
  ///
  /// @throws IllegalArgumentException when `text` has another form
  public static Locator parse(String text) {
    int slash = text.indexOf('/');
    int hash = text.lastIndexOf('#');
    if (slash < 1 || hash < slash + 2 || !text.substring(hash + 1).matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "locator: expected document/path#sentence, got \"" + text + "\"");
    }
    return new Locator(
        text.substring(0, slash),
        text.substring(slash + 1, hash),
        Integer.parseInt(text.substring(hash + 1)));
  }

  @Override
  public int compareTo(Locator other) {
    int c = documentId.compareTo(other.documentId);
    if (c == 0) {
      c = compareNaturally(path, other.path);
    }
    return c != 0 ? c : Integer.compare(sentence, other.sentence);
  }

  @Override
  public String toString() {
    return documentId + "/" + path + "#" + sentence;
  }

  private static int compareNaturally(String a, String b) {
    Matcher x = CHUNK.matcher(a);
    Matcher y = CHUNK.matcher(b);
    while (true) {
      boolean hasX = x.find();
      boolean hasY = y.find();
      if (!hasX || !hasY) {
        int c = Boolean.compare(hasX, hasY);
        return c != 0 ? c : a.compareTo(b);
      }
      String s = x.group();
      String t = y.group();
      int c;
      if (isDigit(s.charAt(0)) && isDigit(t.charAt(0))) {
        String p = s.replaceFirst("^0+(?=.)", "");
        String q = t.replaceFirst("^0+(?=.)", "");
        c = p.length() != q.length() ? Integer.compare(p.length(), q.length()) : p.compareTo(q);
      } else {
        c = s.compareTo(t);
      }
      if (c != 0) {
        return c;
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
