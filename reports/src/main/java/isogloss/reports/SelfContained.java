package isogloss.reports;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What makes an HTML page need nothing but itself.
///
/// Everything but the page's own style and script goes through one escaper, and the page carries a
/// content security policy that allows that style and script by their hashes and nothing else that
/// is not named, so that text of a document that is not what it seems stays text.
///
/// *Source:* W3C, *Content Security Policy Level 3*, section 6.7.3 (hashes).
final class SelfContained {

  private SelfContained() {}

  /// The content security policy of a page with this style and script.
  ///
  /// @param more further directives, each ending in `; `
  static String policy(String style, String script, String... more) {
    return "default-src 'none'; "
        + String.join("", more)
        + "style-src 'sha256-"
        + hash(style)
        + "'; script-src 'sha256-"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /// The template of this name.
  static Template template(String name) {
    return Mustache.compiler()
        .withEscaper(SelfContained::escape)
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(resource(part + ".mustache")))
        .compile(resource(name + ".mustache"));
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

  /// The text of a resource of the program.
  static String resource(String name) {
    try (InputStream in = SelfContained.class.getResourceAsStream(name)) {
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
