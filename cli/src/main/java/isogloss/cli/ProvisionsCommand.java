package isogloss.cli;

import isogloss.core.analysis.norm.ProvisionExtractor;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.PageProblem;
import isogloss.core.model.Provision;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.ReadResult;
import isogloss.models.OpenNlpSentenceSplitter;
import isogloss.models.OpenNlpWordTagger;
import isogloss.reports.JsonLines;
import isogloss.reports.ProvisionText;
import isogloss.reports.ProvisionView;
import java.io.PrintWriter;
import java.util.List;
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
      "  isogloss provisions law.pdf --format html > provisions.html",
      "  isogloss provisions loi.pdf --language fr"
    })
final class ProvisionsCommand implements Callable<Integer> {

  /// Form of the output.
  enum Format {
    JSONL,
    TEXT,
    HTML
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
        "text: a block for each, a line for each part;",
        "html: a page with the parts marked in each sentence."
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
    PrintWriter out = spec.commandLine().getOut();
    boolean complete = true;
    try (ProvisionView view = format == Format.HTML ? new ProvisionView(out) : null) {
      for (DocumentInput.Named named : input.documents()) {
        Document document = named.document();
        switch (reader.read(document, named.file())) {
          case ReadResult.Failed failed -> {
            DocumentInput.tell(spec.commandLine().getErr(), named.file(), failed.skipped());
            complete = false;
          }
          case ReadResult.Read(ClauseTree tree) -> {
            List<Provision> provisions = extractor.extract(document, tree);
            if (view != null) {
              view.write(document, tree, provisions);
            } else {
              provisions.forEach(provision -> out.print(form(tree, provision)));
            }
            for (PageProblem problem : tree.problems()) {
              DocumentInput.tell(spec.commandLine().getErr(), named.file(), problem);
              complete = false;
            }
          }
        }
      }
    }
    return complete ? Main.DONE : Main.INCOMPLETE;
  }

  private String form(ClauseTree tree, Provision provision) {
    return format == Format.TEXT
        ? ProvisionText.of(tree.place(provision.span()), provision)
        : JsonLines.provision(tree, provision) + "\n";
  }
}
