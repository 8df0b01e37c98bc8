package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

final class LargeReportTest {
  /// Largest size of a page that browsers open without pain.
  private static final long MAX_PAGE_BYTES = 15_000_000;

  @Test
  void aLargeReportGivesAPageOfBoundedSize(@TempDir Path folder, TestReporter log)
      throws IOException {
    var report = GeneratedReport.of(7, 20_000, 100_000, 30);
    long start = System.nanoTime();
    Written.write(report, folder);
    log.publishEntry("seconds", Decimals.four((System.nanoTime() - start) / 1e9));
    long page = Files.size(folder.resolve("index.html"));
    log.publishEntry("bytes of the page", Long.toString(page));
    assertTrue(page < MAX_PAGE_BYTES, "seed 7: " + page + " bytes");
    try (var lines = Files.lines(folder.resolve("tables/relations.csv"))) {
      assertEquals(100_001, lines.count());
    }
  }

  @Test
  void longTextsDoNotMakeThePageLarger(@TempDir Path folder) throws IOException {
    Written.write(GeneratedReport.of(8, 4_000, 20_000, 900), folder);
    long page = Files.size(folder.resolve("index.html"));
    assertTrue(page < MAX_PAGE_BYTES, "seed 8: " + page + " bytes");
  }
}
