package isogloss.reports;

import java.io.Writer;

/// `index.html`: the report as one page.
final class HtmlPage {

  /// What the page holds; the tables hold everything.
  ///
  /// @param findingsPerKind largest number of findings of a kind
  /// @param bytesPerKind size in bytes at which a kind is cut off, so that the page stays small
  /// @param topics largest number of topics, and of concepts
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
    String style = SelfContained.resource("page.css") + SelfContained.resource("slots.css");
    String script = SelfContained.resource("page.js");
    String policy = SelfContained.policy(style, script);
    SelfContained.template("page")
        .execute(PageContent.of(index, options, policy, style, script), out);
  }
}
