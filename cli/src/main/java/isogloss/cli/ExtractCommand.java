package isogloss.cli;

import isogloss.core.model.Clause;
import isogloss.core.model.Document;
import isogloss.core.model.PageProblem;
import isogloss.core.pipeline.ReadResult;
import isogloss.corpus.PdfClauseReader;
import isogloss.reports.JsonLines;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `isogloss extract`: the clauses of documents.
@Command(
    name = "extract",
    description = "Prints the clauses of PDFs.",
    footer = {
      "",
      "Examples:",
      "  isogloss extract law.pdf --format tree",
      "  isogloss extract pdf/*.pdf --catalogue catalog.csv > clauses.jsonl"
    })
final class ExtractCommand implements Callable<Integer> {

  /// Form of the output.
  enum Format {
    JSONL,
    TEXT,
    TREE
  }

  @Spec CommandSpec spec;
  @Mixin DocumentInput input;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl, text or tree (default: ${DEFAULT-VALUE}).")
  Format format;

  ExtractCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    PdfClauseReader reader = new PdfClauseReader(PdfClauseReader.Options.defaults());
    boolean complete = true;
    for (DocumentInput.Named named : input.documents()) {
      Document document = named.document();
      switch (reader.read(document, named.file())) {
        case ReadResult.Failed failed -> {
          DocumentInput.tell(err, named.file(), failed.skipped());
          complete = false;
        }
        case ReadResult.Read read -> {
          Map<String, Integer> depth = new HashMap<>();
          Map<String, String> labels = new HashMap<>();
          for (Clause clause : read.tree().clauses()) {
            labels.put(clause.path(), clause.label());
            depth.put(clause.path(), 1 + depth.getOrDefault(clause.parent(), -1));
            out.println(
                switch (format) {
                  case JSONL -> JsonLines.clause(document, clause, labels);
                  case TEXT -> text(clause);
                  case TREE -> tree(clause, depth.get(clause.path()));
                });
          }
          for (PageProblem problem : read.tree().problems()) {
            DocumentInput.tell(err, named.file(), problem);
            complete = false;
          }
          err.println(
              named.file().getFileName()
                  + ": "
                  + read.tree().clauses().size()
                  + " clauses, grammar "
                  + read.tree().grammar()
                  + ", "
                  + read.tree().account().unaccounted()
                  + " characters unaccounted for");
        }
      }
    }
    return complete ? Main.DONE : Main.INCOMPLETE;
  }

  private static String text(Clause clause) {
    return (clause.label() + " " + clause.title()).strip() + "\n" + clause.text() + "\n";
  }

  private static String tree(Clause clause, int depth) {
    String text = clause.text().replace('\n', ' ');
    return "  ".repeat(depth)
        + clause.label()
        + (clause.normative() ? "" : " (informative)")
        + (clause.title().isEmpty() ? "" : " | " + clause.title())
        + (text.isEmpty()
            ? ""
            : ": " + (text.length() > 90 ? text.substring(0, 87) + "..." : text));
  }
}
