package isogloss.core.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stable id of a provision: `document/clause path#sentence`, sentences counted from 1, and
/// `#sentence.part` where a sentence coordinates several norms.
/// Sorts by document, then path with numbers in numeric order, then sentence and part.
///
/// @param part which norm of its sentence, from 1; 0 where it is the only one
public record Locator(String documentId, String path, int sentence, int part)
    implements Comparable<Locator> {
  private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");
  private static final Pattern FORM =
      Pattern.compile("([^/]+)/(.+)#([1-9][0-9]{0,8})(?:\\.([1-9][0-9]{0,8}))?");

  public Locator {
    if (documentId.isEmpty() || path.isEmpty() || sentence < 1 || part < 0) {
      throw new IllegalArgumentException(
          "locator: expected document, path and sentence >= 1, got \""
              + documentId
              + "\", \""
              + path
              + "\", "
              + sentence
              + " and part >= 0, got "
              + part);
    }
  }

  /// The id of the only norm of a sentence.
  public Locator(String documentId, String path, int sentence) {
    this(documentId, path, sentence, 0);
  }

  /// Reads the form that [#toString] writes.
  ///
  /// @throws IllegalArgumentException when `text` has another form
  public static Locator parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "locator: expected document/path#sentence, got \"" + text + "\"");
    }
    String part = form.group(4);
    return new Locator(
        form.group(1),
        form.group(2),
        Integer.parseInt(form.group(3)),
        part == null ? 0 : Integer.parseInt(part));
  }

  @Override
  public int compareTo(Locator other) {
    int c = documentId.compareTo(other.documentId);
    if (c == 0) {
      c = compareNaturally(path, other.path);
    }
    if (c == 0) {
      c = Integer.compare(sentence, other.sentence);
    }
    return c != 0 ? c : Integer.compare(part, other.part);
  }

  @Override
  public String toString() {
    return documentId + "/" + path + "#" + sentence + (part == 0 ? "" : "." + part);
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
