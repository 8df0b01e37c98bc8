package isogloss.cli;

import isogloss.core.analysis.Workers;
import isogloss.core.analysis.structure.NumberingAudit;
import isogloss.core.analysis.structure.NumberingFault;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.PageProblem;
import isogloss.core.pipeline.ClauseReader;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.ReadResult;
import isogloss.reports.JsonLines;
import isogloss.reports.RecognitionNote;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `isogloss extract`: the clauses of documents.
@Command(
    name = "extract",
    description = "Prints the clauses of documents.",
    footer = {
      "",
      "Examples:",
      "  isogloss extract law.pdf --format tree",
      "  isogloss extract law.pdf --format html --pages 3-7 > law.html",
      "  isogloss extract pdf/*.pdf --catalogue catalog.csv > clauses.jsonl"
    })
final class ExtractCommand implements Callable<Integer> {

  /// Form of the output.
  enum Format {
    JSONL,
    TEXT,
    TREE,
    HTML
  }

  /// Faults of numbering that are told of one document.
  private static final int FAULTS_TOLD = 5;

  @Spec CommandSpec spec;
  @Mixin DocumentInput input;
  @Mixin Reading reading;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = {
        "jsonl, text, tree or html (default: ${DEFAULT-VALUE}).",
        "html lays the clauses of PDF files over the pictures of their pages."
      })
  Format format;

  @Option(
      names = "--pages",
      paramLabel = "RANGE",
      description = "Pages to show with --format html, as 7 or 3-7 (default: all).")
  @Nullable String pages;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads, each for one document at a time (default: the processors of the machine)."
              + " Does not change results; html is written on one.")
  int threads = Runtime.getRuntime().availableProcessors();

  /// What is said about one document on either stream.
  private record Told(String out, String err, boolean complete) {}

  ExtractCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (pages != null && format != Format.HTML) {
      throw new InputException(
          "only --format html shows pages", "--pages", "add --format html or leave it out");
    }
    if (threads < 1) {
      throw new InputException(
          "expected at least 1, got " + threads, "--threads", "give a number of threads");
    }
    if (format == Format.HTML) {
      PageView view = new PageView(reading.pdfReader(), err, pages);
      return view.write(input.documents(), out) ? Main.DONE : Main.INCOMPLETE;
    }
    ClauseReader reader = reading.reader();
    List<DocumentInput.Named> documents = input.documents();
    LateProgress progress = new LateProgress(err);
    AtomicBoolean complete = new AtomicBoolean(true);
    AtomicInteger done = new AtomicInteger();
    Workers.inOrder(
        threads,
        documents.size(),
        i -> told(documents.get(i), reader),
        told -> {
          out.print(told.out());
          out.flush();
          err.print(told.err());
          err.flush();
          complete.compareAndSet(true, told.complete());
          progress.at("extract", done.incrementAndGet(), documents.size());
        });
    return complete.get() ? Main.DONE : Main.INCOMPLETE;
  }

  private Told told(DocumentInput.Named named, ClauseReader reader) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    boolean complete = tell(named, reader, new PrintWriter(out), new PrintWriter(err));
    return new Told(out.toString(), err.toString(), complete);
  }

  /// Whether all of it was read.
  private boolean tell(
      DocumentInput.Named named, ClauseReader reader, PrintWriter out, PrintWriter err) {
    Document document = named.document();
    switch (reader.read(document, named.file())) {
      case ReadResult.Failed failed -> {
        DocumentInput.tell(err, named.file(), failed.skipped());
        return false;
      }
      case ReadResult.Read read -> {
        Map<String, Integer> depth = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Clause clause : read.tree().clauses()) {
          labels.put(clause.path(), clause.label());
          depth.put(clause.path(), 1 + depth.getOrDefault(clause.parent(), -1));
          out.println(
              switch (format) {
                case JSONL -> JsonLines.clause(document, read.tree(), clause, labels);
                case TEXT -> text(clause);
                case TREE -> tree(clause, depth.get(clause.path()));
                case HTML -> throw new IllegalStateException("PageView writes this form");
              });
        }
        RecognitionNote.of(read.tree())
            .ifPresent(note -> err.println(named.file().getFileName() + ", " + note));
        for (PageProblem problem : read.tree().problems()) {
          DocumentInput.tell(err, named.file(), problem);
        }
        tellNumbering(err, named, read.tree());
        err.println(
            named.file().getFileName()
                + ": "
                + read.tree().clauses().size()
                + " clauses, grammar "
                + read.tree().grammar()
                + ", "
                + read.tree().account().unaccounted()
                + " characters unaccounted for");
        return read.tree().problems().isEmpty();
      }
    }
  }

  private static void tellNumbering(PrintWriter err, DocumentInput.Named named, ClauseTree tree) {
    List<NumberingFault> faults = NumberingAudit.faults(tree, named.document().language());
    for (NumberingFault fault : faults.subList(0, Math.min(faults.size(), FAULTS_TOLD))) {
      err.println(
          named.file().getFileName()
              + ", "
              + tree.place(fault.clause().start())
              + ", "
              + fault.clause().label()
              + ": "
              + fault.detail());
    }
    if (faults.size() > FAULTS_TOLD) {
      err.println(
          named.file().getFileName()
              + ": "
              + (faults.size() - FAULTS_TOLD)
              + " more numbers that do not come next");
    }
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
