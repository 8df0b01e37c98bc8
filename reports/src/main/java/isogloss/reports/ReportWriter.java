package isogloss.reports;

import isogloss.core.model.FragmentationReport;
import isogloss.core.model.RunManifest;
import java.nio.file.Path;
import java.util.SortedMap;

/// Writes a finished run into a folder. Files and fields are described in `docs/outputs.md`; all of
/// them but `run.json` are the same bytes for the same report. They are written aside and moved
/// into place when complete, so that a failed run leaves the files of the one before.
public final class ReportWriter {

  /// Makes the folder and checks that it can be written, so that a long run does not end in vain.
  ///
  /// @throws isogloss.core.pipeline.InputException when it cannot
  public void prepare(Path out) {
    new RunFolder().writeTo(out);
  }

  /// Writes `index.html`, `report.json` and the folder `tables`.
  ///
  /// @param out folder of the run; made when it is missing, other files in it are left alone
  /// @throws isogloss.core.pipeline.InputException when the folder cannot be written
  public void write(FragmentationReport report, Path out) {
    ReportIndex index = new ReportIndex(report);
    Tables tables = new Tables(index);
    ReferenceTables references = new ReferenceTables(index);
    JsonRecords records = new JsonRecords(index);
    new RunFolder()
        .with("tables/documents.csv", tables::documents)
        .with("tables/clauses.jsonl", records::clauses)
        .with("tables/provisions.jsonl", records::provisions)
        .with("tables/relations.csv", tables::relations)
        .with("tables/clusters.csv", tables::clusters)
        .with("tables/unique.csv", tables::unique)
        .with("tables/linkage.csv", tables::linkage)
        .with("tables/citations.csv", references::citations)
        .with("tables/definitions.csv", references::definitions)
        .with("tables/diffusion.csv", tables::diffusion)
        .with("tables/overlap.csv", tables::overlap)
        .with("tables/metrics.csv", tables::metrics)
        .with("tables/skipped.csv", tables::skipped)
        .with("tables/numbering.csv", tables::numbering)
        .with("report.json", new JsonReport(index)::write)
        .with("index.html", new HtmlPage(index, HtmlPage.Options.defaults())::write)
        .writeTo(out);
  }

  /// Writes `run.json`: what the run was made of, what it counted and what it took.
  ///
  /// @param counts totals by name
  /// @param secondsPerStage wall-clock seconds by stage
  /// @param peakMemoryBytes largest memory in use that was seen, in bytes
  /// @param out folder of the run; made when it is missing
  /// @throws isogloss.core.pipeline.InputException when the folder cannot be written
  public void writeRun(
      RunManifest manifest,
      SortedMap<String, Long> counts,
      SortedMap<String, Double> secondsPerStage,
      long peakMemoryBytes,
      Path out) {
    new RunFolder()
        .with(
            "run.json",
            writer -> JsonReport.run(writer, manifest, counts, secondsPerStage, peakMemoryBytes))
        .writeTo(out);
  }
}
