package isogloss.cli;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.Document;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import isogloss.reports.JsonLines;
import isogloss.reports.ProvisionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `isogloss provisions`: the normative sentences of documents with their parts.
@Command(
    name = "provisions",
    description = "Prints the provisions of documents with their parts.",
    footer = {
      "",
      "Examples:",
      "  isogloss provisions law.pdf > provisions.jsonl",
      "  isogloss provisions law.pdf --format text | less",
      "  isogloss provisions loi.pdf --language fr"
    })
final class ProvisionsCommand implements Callable<Integer> {

  /// Form of the output.
  enum Format {
    JSONL,
    TEXT
  }

  @Spec CommandSpec spec;
  @Mixin DocumentInput input;
  @Mixin Reading reading;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = {
        "jsonl (default): one JSON object a line;",
        "text: a block for each, a line for each part."
      })
  Format format;

  ProvisionsCommand() {}

  @Override
  public Integer call() {
    ClauseReader reader = reading.reader();
    ProvisionExtractor extractor =
        new ProvisionExtractor(
            new OpenNlpSentenceSplitter(),
            new OpenNlpWordTagger(),
            ProvisionExtractor.Options.defaults());
    boolean complete = true;
    for (DocumentInput.Named named : input.documents()) {
      Document document = named.document();
      switch (reader.read(document, named.file())) {
        case ReadResult.Failed failed -> {
          DocumentInput.tell(spec.commandLine().getErr(), named.file(), failed.skipped());
          complete = false;
        }
        case ReadResult.Read read -> {
          for (Provision provision : extractor.extract(document, read.tree())) {
            spec.commandLine()
                .getOut()
                .print(
                    switch (format) {
                      case JSONL -> JsonLines.provision(read.tree(), provision) + "\n";
                      case TEXT -> ProvisionText.of(read.tree().place(provision.span()), provision);
                    });
          }
          for (PageProblem problem : read.tree().problems()) {
            DocumentInput.tell(spec.commandLine().getErr(), named.file(), problem);
            complete = false;
          }
        }
      }
    }
    return complete ? Main.DONE : Main.INCOMPLETE;
  }
}
