package isogloss.cli;

import isogloss.core.model.DocumentSummary;
import isogloss.core.model.Skipped;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Pipeline;
import isogloss.core.pipeline.Progress;
import isogloss.core.pipeline.StageCache;
import isogloss.corpus.Catalogue;
import isogloss.corpus.specimen.Planted;
import isogloss.corpus.specimen.SpecimenTruth;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import isogloss.reports.RecognitionNote;
import isogloss.reports.ReportWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `isogloss run`: the whole pipeline, from catalogue to report.
@Command(
    name = "run",
    description = "Reads a corpus and writes the report.",
    footer = {
      "",
      "Names for --set: related, overlap, equivalent, duplicate, near-words,",
      "contrast-words, topic, unique-below, family-containment; all are similarities",
      "or shares in 0..1.",
      "",
      "A run file names the catalogue, paths relative to itself, and what it likes of",
      "the rest:",
      "  catalogue: catalog.csv",
      "  documents: [eu-ai-act-2024-en, us-nist-ai-rmf-1-0-2023-en]",
      "  encoder: bge-small",
      "  options: {duplicate: 0.9}",
      "  expect: {documents: {min: 2}, skipped: {max: 0}}",
      "",
      "Examples:",
      "  isogloss run",
      "  isogloss run my/catalog.csv --out report --threads 4",
      "  isogloss run my/run.yaml --set duplicate=0.9"
    })
final class RunCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "Run file (.yaml) or catalogue (.csv); without it the specimen corpus.")
  @Nullable Path input;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Folder of the report (default: ${DEFAULT-VALUE}).")
  Path out;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Folder of kept stage results (default: .isogloss/cache in the home folder).")
  @Nullable Path cache;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: the processors of the machine). Does not change results.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description =
          "Encoder, see 'isogloss models list', or a file that describes one of your own, see"
              + " 'isogloss models fetch --help' (default: bge-small or the run file's).")
  @Nullable String encoder;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a threshold, over the run file's.")
  Map<String, Double> set = new TreeMap<>();

  @Mixin Reading reading;

  @Option(
      names = "--missed",
      description = "Also print each planted item that was not found (specimen corpus).")
  boolean missed;

  @Option(names = "--quiet", description = "No progress on stderr.")
  boolean quiet;

  RunCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Path start = input == null ? Home.specimen() : input;
    RunFile run =
        start.toString().endsWith(".yaml") || start.toString().endsWith(".yml")
            ? RunFile.read(start)
            : RunFile.ofCatalogue(start);
    SortedMap<String, Double> values = new TreeMap<>(run.options());
    values.putAll(set);
    Pipeline.Options options =
        Thresholds.options(values, set.isEmpty() ? start.toString() : "--set");
    if (threads < 1) {
      throw new InputException(
          "expected at least 1, got " + threads, "--threads", "give a number of threads");
    }
    String encoderName = encoder == null ? run.encoder() : encoder;
    OpenedEncoder.check(encoderName, encoder == null ? start + ", encoder" : "--encoder");
    // Whatever can be wrong with the input is found before the work, which may take an hour.
    Catalogue catalogue = Catalogue.read(run.catalogue());
    Path truth = run.catalogue().resolveSibling("truth.jsonl");
    List<Planted> planted = Files.exists(truth) ? SpecimenTruth.read(truth) : List.of();
    ReportWriter writer = new ReportWriter();
    writer.prepare(out);
    StageCache stages = new StageCache(cache == null ? Home.cache() : cache);
    List<Pipeline.Source> sources = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Catalogue.Entry entry : chosen(catalogue, run)) {
      switch (entry.check()) {
        case Catalogue.Checked.Usable usable ->
            sources.add(new Pipeline.Source(entry.document(), entry.file(), usable.sha256()));
        case Catalogue.Checked.Unusable unusable -> skipped.add(unusable.skipped());
      }
    }
    reading.noOcr |= !run.ocr();
    if (!quiet) {
      err.println("text recognition: " + reading.recognition().description());
    }
    ClauseReader reader = reading.reader();
    Pipeline.Outcome outcome;
    try (OpenedEncoder opened = OpenedEncoder.of(encoderName, threads)) {
      outcome =
          new Pipeline(
                  reader,
                  new OpenNlpSentenceSplitter(),
                  new OpenNlpWordTagger(),
                  opened.encoder(),
                  stages,
                  quiet ? Progress.SILENT : new ProgressLine(err),
                  threads)
              .run(Version.text(), catalogue.hash(), sources, skipped, options);
    }
    long began = System.nanoTime();
    writer.write(outcome.report(), out);
    SortedMap<String, Double> seconds = new TreeMap<>(outcome.seconds());
    seconds.put("report", (System.nanoTime() - began) / 1e9);
    writer.writeRun(
        outcome.report().manifest(), outcome.counts(), seconds, Memory.peakBytes(), out);
    return tell(run, planted, outcome, seconds);
  }

  private List<Catalogue.Entry> chosen(Catalogue catalogue, RunFile run) {
    if (run.documents().isEmpty()) {
      return catalogue.entries();
    }
    List<Catalogue.Entry> entries =
        catalogue.entries().stream()
            .filter(e -> run.documents().contains(e.document().id()))
            .toList();
    if (entries.size() != run.documents().stream().distinct().count()) {
      List<String> missing = new ArrayList<>(run.documents());
      entries.forEach(e -> missing.remove(e.document().id()));
      throw new InputException(
          "not in the catalogue: " + String.join(", ", missing),
          run.catalogue().toString(),
          "correct the ids under \"documents\"");
    }
    return entries;
  }

  private int tell(
      RunFile run,
      List<Planted> planted,
      Pipeline.Outcome outcome,
      SortedMap<String, Double> seconds) {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter data = spec.commandLine().getOut();
    boolean complete = outcome.report().skipped().isEmpty();
    if (!quiet) {
      Summary.print(err, outcome, seconds);
    }
    for (DocumentSummary summary : outcome.report().documents()) {
      RecognitionNote.of(summary.tree())
          .ifPresent(note -> err.println(summary.document().id() + ", " + note));
    }
    for (Skipped s : outcome.report().skipped()) {
      err.println(
          "not read: "
              + s.documentId()
              + ", pages "
              + s.pages()
              + ": "
              + s.reason()
              + "; "
              + s.remedy());
    }
    for (Map.Entry<String, RunFile.Expectation> entry : run.expect().entrySet()) {
      complete &= Summary.meets(err, entry.getKey(), entry.getValue(), outcome.counts());
    }
    if (!planted.isEmpty()) {
      PlantedScore score = PlantedScore.of(planted, outcome.report());
      score.print(err);
      if (missed) {
        score.missed().forEach(err::println);
      }
    }
    data.println(out.resolve("index.html").toAbsolutePath().normalize());
    return complete ? Main.DONE : Main.INCOMPLETE;
  }
}
