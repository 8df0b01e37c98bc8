package isogloss.cli;

import isogloss.core.pipeline.Progress;
import java.io.PrintWriter;

/// Progress of work that is mostly done in a moment: nothing is said in the first seconds.
final class LateProgress implements Progress {
  private static final double SILENT_SECONDS = 5;

  private final long start = System.nanoTime();
  private final ProgressLine line;

  LateProgress(PrintWriter err) {
    this.line = new ProgressLine(err);
  }

  @Override
  public void at(String stage, long done, long total) {
    if ((System.nanoTime() - start) / 1e9 > SILENT_SECONDS) {
      line.at(stage, done, total);
    }
  }
}
