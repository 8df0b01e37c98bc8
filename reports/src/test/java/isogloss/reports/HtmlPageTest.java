package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.FragmentationReport;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlPageTest {
  private static final FragmentationReport REPORT = SampleReport.create();
  private static final String PAGE = page(HtmlPage.Options.defaults());

  @Test
  void textOfDocumentsIsEscaped() {
    assertEquals(1, count("<script>"), "only the page's own script");
    assertTrue(PAGE.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    assertTrue(PAGE.contains("Guide &quot;A, B&quot; &lt;b&gt;bold&lt;/b&gt;"));
    assertTrue(PAGE.contains("supply the &lt;password&gt;"));
    assertFalse(PAGE.contains("<b>bold"));
    assertTrue(PAGE.contains("提供者应当以显著方式标识生成内容。"));
    assertEquals(
        "&lt;a href=&quot;x&quot;&gt; &amp;\uFFFD", SelfContained.escape("<a href=\"x\"> &\0"));
  }

  @Test
  void thePolicyAllowsThisStyleAndThisScriptAndNothingElse() throws NoSuchAlgorithmException {
    String expected =
        "default-src 'none'; style-src 'sha256-"
            + hash(between("<style>", "</style>"))
            + "'; script-src 'sha256-"
            + hash(between("<script>", "</script>"))
            + "'; base-uri 'none'; form-action 'none'";
    assertTrue(PAGE.contains("content=\"" + expected.replace("'", "&#39;") + "\""));
    assertEquals(List.of(), all("\\sstyle=\"[^\"]*\"|\\son[a-z]+=\"[^\"]*\""), "inline code");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertEquals(
        List.of(),
        all("(?i)<(?:img|link|iframe|object|embed|video|audio|base)\\b|\\ssrc=|@import|url\\("));
    assertEquals(List.of(), all("href=\"(?!#|tables/|report\\.json|https?://)[^\"]*\""));
    assertFalse(PAGE.contains("href=\"javascript"));
  }

  @Test
  void everyLinkLeadsSomewhere(@TempDir Path folder) {
    Written.write(REPORT, folder);
    Set<String> ids = new HashSet<>(all("(?<=\\sid=\")[^\"]+"));
    assertEquals(all("(?<=\\sid=\")[^\"]+").size(), ids.size(), "ids are unique");
    for (String target : all("(?<=href=\")[^\"]+")) {
      if (target.startsWith("#")) {
        assertTrue(ids.contains(target.substring(1)), target);
      } else if (!target.startsWith("https://")) {
        assertTrue(Files.exists(folder.resolve(target)), target);
      }
    }
  }

  @Test
  void aFindingHasTheIdOfItsRowInTheTable(@TempDir Path folder) {
    Written.write(REPORT, folder);
    String id = Written.csv(folder.resolve("tables/relations.csv")).get(3).get(17);
    assertTrue(PAGE.contains("<article class=\"card item\" id=\"f-" + id + "\""), id);
    assertEquals(5, count("<article "));
  }

  @Test
  void theDecidingAndTheDifferingWordsAreMarked() {
    assertTrue(PAGE.contains("The provider <mark>shall keep</mark> logs"));
    assertTrue(PAGE.contains("提供者<mark>不得保存</mark>日志"));
    assertTrue(PAGE.contains("keep <u>the</u> logs for <u>at least</u> <mark>24 months</mark>."));
  }

  @Test
  void whatIsLeftOutIsSaid() {
    String page = page(new HtmlPage.Options(1, 1_000_000, 1, 1, 20));
    assertTrue(page.contains("Showing 1 of 2, in order of confidence; all in"));
    assertTrue(page.contains("Showing 1 of 2, the largest first; all in"));
    assertTrue(page.contains("The provider <mark>shall k</mark> …"), "cut text");
  }

  @Test
  void theLimitsAreThoseOfTheRun() {
    assertTrue(PAGE.contains("language and jurisdiction coincide for XC (zh)"));
    assertTrue(PAGE.contains("Fewer than five documents stand for XA (1), XB (1), XC (1)"));
    assertTrue(PAGE.contains("1 of 6 relations lie within 0.001"));
    assertTrue(PAGE.contains("No null model was run for some or all rows of: containment."));
    assertTrue(PAGE.contains("1 document could not be read at all, and 3 pages of the others."));
  }

  private static String page(HtmlPage.Options options) {
    StringWriter out = new StringWriter();
    new HtmlPage(new ReportIndex(REPORT), options).write(out);
    return out.toString();
  }

  private static List<String> all(String regex) {
    // The style and the script are not markup.
    String markup = PAGE.replace(between("<script>", "</script>"), "");
    return Pattern.compile(regex).matcher(markup).results().map(MatchResult::group).toList();
  }

  private static long count(String text) {
    return Pattern.compile(Pattern.quote(text)).matcher(PAGE).results().count();
  }

  private static String between(String from, String to) {
    int start = PAGE.indexOf(from) + from.length();
    return PAGE.substring(start, PAGE.indexOf(to, start));
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
