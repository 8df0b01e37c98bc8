package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
  @TempDir Path folder;

  @Test
  void theFolderHoldsTheseFilesAndNoOthers() {
    Written.write(SampleReport.create(), folder);
    assertEquals(
        Set.of(
            "index.html",
            "report.json",
            "tables/citations.csv",
            "tables/clauses.jsonl",
            "tables/clusters.csv",
            "tables/definitions.csv",
            "tables/diffusion.csv",
            "tables/documents.csv",
            "tables/linkage.csv",
            "tables/metrics.csv",
            "tables/numbering.csv",
            "tables/overlap.csv",
            "tables/provisions.jsonl",
            "tables/relations.csv",
            "tables/skipped.csv",
            "tables/unique.csv"),
        Written.files(folder).keySet());
  }

  @Test
  void twoWritesGiveEqualBytesAlsoOverOldFiles() throws IOException {
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(folder.resolve("old/index.html"), "old");
    Written.write(SampleReport.create(), folder.resolve("new"));
    Written.write(SampleReport.create(), folder.resolve("old"));
    assertEquals(Written.files(folder.resolve("new")), Written.files(folder.resolve("old")));
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Written.write(SampleReport.create(), folder.resolve("here"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Written.write(SampleReport.create(), folder.resolve("there"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Written.write(SampleReport.create(), folder.resolve("elsewhere"));
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(Written.files(folder.resolve("here")), Written.files(folder.resolve("there")));
    assertEquals(Written.files(folder.resolve("here")), Written.files(folder.resolve("elsewhere")));
  }

  @Test
  void aFolderThatIsAFileIsTheCallersFault() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");
    InputException fault =
        assertThrows(InputException.class, () -> Written.write(SampleReport.create(), file));
    assertEquals(file.toString(), fault.where());
    assertFalse(fault.remedy().isBlank());
  }

  @Test
  void aFileThatFailsHalfwayLeavesTheOldFilesAndNoRest() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");
    RunFolder files =
        new RunFolder()
            .with("a.csv", out -> out.write("new"))
            .with(
                "b.csv",
                out -> {
                  out.write("half");
                  throw new IOException("disk full");
                });
    InputException fault = assertThrows(InputException.class, () -> files.writeTo(folder));
    assertTrue(fault.what().contains("disk full"), fault.what());
    assertEquals(Map.of("a.csv", "old"), Written.files(folder));
  }

  @Test
  void aLoneSurrogateDoesNotStopARun() {
    new RunFolder().with("a.csv", out -> out.write("a\uD800b")).writeTo(folder);
    assertEquals("a?b", Written.text(folder.resolve("a.csv")));
  }

  @Test
  void runJsonHoldsTheManifestTheCountsAndTheTimes() {
    new ReportWriter()
        .writeRun(
            SampleReport.create().manifest(),
            new TreeMap<>(Map.of("provisions", 6L)),
            new TreeMap<>(Map.of("read", 1.25, "judge", 0.5)),
            1_048_576,
            folder);
    assertEquals(
        """
        {
        "version":"0.1.0",
        "encoder":"hashing-256",
        "catalogue_hash":"c0ffee",
        "corpus_hash":"decade",
        "seed":42,
        "options":{"candidates.k":"20","judge.duplicate":"0.85"},
        "counts":{"provisions":6},
        "seconds":{"judge":0.5000,"read":1.2500},
        "peak_memory_bytes":1048576
        }
        """,
        Written.text(folder.resolve("run.json")));
  }
}
