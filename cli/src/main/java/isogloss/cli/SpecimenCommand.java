package isogloss.cli;

import isogloss.corpus.specimen.SpecimenRenderer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `isogloss specimen`: renders the specimen corpus from its sources.
@Command(
    name = "specimen",
    description = "Typesets the specimen corpus: src/*.md to pdf/*.pdf, hashes into catalog.csv.",
    footer = {"", "Example:", "  isogloss specimen my/corpus --fonts /usr/share/fonts"})
final class SpecimenCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the corpus (default: the program's own).")
  @Nullable Path folder;

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      defaultValue = "/usr/share/fonts",
      description =
          "Folder with the Liberation and Droid Sans Fallback fonts (default: ${DEFAULT-VALUE}).")
  Path fonts;

  SpecimenCommand() {}

  @Override
  public Integer call() {
    Path corpus = folder == null ? Home.folder().resolve("corpus/specimen") : folder;
    SpecimenRenderer.renderAll(corpus, fonts);
    spec.commandLine().getOut().println(corpus.resolve("pdf"));
    return Main.DONE;
  }
}
