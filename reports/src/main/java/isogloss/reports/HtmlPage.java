package isogloss.reports;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// `index.html`: one page that needs nothing but itself.
///
/// Everything but the page's own style and script goes through one escaper, and the page carries a
/// content security policy that allows that style and script by their hashes and nothing else, so
/// that text of a document that is not what it seems stays text.
///
/// *Source:* W3C, *Content Security Policy Level 3*, section 6.7.3 (hashes).
final class HtmlPage {

  /// What the page holds; the tables hold everything.
  ///
  /// @param findingsPerKind largest number of findings of a kind
  /// @param bytesPerKind size in bytes at which a kind is cut off, so that the page stays small
  /// @param topics largest number of topics
  /// @param links largest number of links between soft and binding provisions
  /// @param textLength largest number of characters shown of one provision
  record Options(int findingsPerKind, long bytesPerKind, int topics, int links, int textLength) {

    /// 500 findings of each of seven kinds in at most 1.6 MB each: below 15 MB in all.
    static Options defaults() {
      return new Options(500, 1_600_000, 500, 300, 1500);
    }
  }

  private final ReportIndex index;
  private final Options options;

  HtmlPage(ReportIndex index, Options options) {
    this.index = index;
    this.options = options;
  }

  /// Writes the page.
  void write(Writer out) {
    String style = resource("page.css");
    String script = resource("page.js");
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(style)
            + "'; script-src 'sha256-"
            + hash(script)
            + "'; base-uri 'none'; form-action 'none'";
    Template template =
        Mustache.compiler()
            .withEscaper(HtmlPage::escape)
            .emptyStringIsFalse(true)
            .withLoader(HtmlPage::template)
            .compile(resource("page.mustache"));
    template.execute(PageContent.of(index, options, policy, style, script), out);
  }

  /// `text` for element content and quoted attributes. Control characters, which HTML does not
  /// allow, become the replacement character.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }

  private static Reader template(String name) {
    return new StringReader(resource(name + ".mustache"));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not in the program");
      }
      // The hash is taken over what a browser reads, whose lines end in \n.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
