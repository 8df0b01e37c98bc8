package isogloss.cli;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.reports.JsonLines;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `isogloss provisions`: the normative sentences of documents with their parts.
@Command(
    name = "provisions",
    mixinStandardHelpOptions = true,
    description = "Prints the provisions of PDFs, one JSON object a line.",
    footer = {"", "Example:", "  isogloss provisions law.pdf > provisions.jsonl"})
final class ProvisionsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin DocumentInput input;
  @Mixin Reading reading;

  ProvisionsCommand() {}

  @Override
  public Integer call() {
    ClauseReader reader = reading.reader();
    ProvisionExtractor extractor =
        new ProvisionExtractor(
            new OpenNlpSentenceSplitter(), ProvisionExtractor.Options.defaults());
    boolean complete = true;
    for (Path file : input.files) {
      Document document = input.document(file);
      switch (reader.read(document, file)) {
        case ReadResult.Failed failed -> {
          spec.commandLine()
              .getErr()
              .println(
                  "not read: "
                      + file
                      + ": "
                      + failed.skipped().reason()
                      + "; "
                      + failed.skipped().remedy());
          complete = false;
        }
        case ReadResult.Read read -> {
          for (Provision provision : extractor.extract(document, read.tree())) {
            spec.commandLine().getOut().println(JsonLines.provision(read.tree(), provision));
          }
          complete &= read.tree().problems().isEmpty();
        }
      }
    }
    return complete ? Main.DONE : Main.INCOMPLETE;
  }
}
