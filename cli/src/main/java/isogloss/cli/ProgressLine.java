package isogloss.cli;

import isogloss.core.pipeline.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/// Progress on stderr: one line for each stage, and one for about each tenth of a long one.
final class ProgressLine implements Progress {
  private final PrintWriter err;
  private final long start = System.nanoTime();
  private String stage = "";
  private long told;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(String now, long done, long total) {
    if (!now.equals(stage)) {
      stage = now;
      told = 0;
    }
    long tenth = total == 0 ? 10 : 10 * done / total;
    if (tenth > told) {
      told = tenth;
      err.printf(
          Locale.ROOT,
          "[%6.1f s] %-10s %d of %d%n",
          (System.nanoTime() - start) / 1e9,
          stage,
          done,
          total);
    }
  }
}
