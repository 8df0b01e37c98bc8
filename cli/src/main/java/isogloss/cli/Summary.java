package isogloss.cli;

import isogloss.core.model.Finding;
import isogloss.core.model.FragmentationReport;
import isogloss.core.pipeline.Pipeline;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run says about itself when it is done.
final class Summary {

  private Summary() {}

  /// Prints counts, findings by kind and seconds by stage.
  static void print(PrintWriter err, Pipeline.Outcome outcome, SortedMap<String, Double> seconds) {
    SortedMap<String, Long> kinds = new TreeMap<>();
    FragmentationReport report = outcome.report();
    for (Finding finding : report.findings()) {
      switch (finding) {
        case Finding.Pairwise p ->
            kinds.merge(report.graph().relations().get(p.relation()).type(), 1L, Long::sum);
        case Finding.Unique u -> kinds.merge("unique", 1L, Long::sum);
      }
    }
    err.println("read:     " + list(outcome.counts()));
    err.println("findings: " + list(kinds));
    StringBuilder times = new StringBuilder();
    seconds.forEach(
        (stage, s) ->
            times
                .append(times.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%s %.1f", stage, s)));
    err.println("seconds:  " + times);
  }

  /// Whether the count of that name lies in its range; says so when not.
  static boolean meets(
      PrintWriter err, String name, RunFile.Expectation range, Map<String, Long> counts) {
    long count = Objects.requireNonNull(counts.get(name), name);
    if (!range.holds(count)) {
      err.println("expected: " + range + " " + name + ", got " + count);
      return false;
    }
    return true;
  }

  private static String list(SortedMap<String, Long> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (name, n) -> text.append(text.isEmpty() ? "" : ", ").append(n).append(' ').append(name));
    return text.toString();
  }
}
