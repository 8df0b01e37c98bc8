package isogloss.cli;

import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.LanguageDetector;
import isogloss.core.text.Passage;
import isogloss.models.OpenNlpLanguageDetector;
import isogloss.reports.VectorFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `isogloss embed`: texts to vectors of the common space.
@Command(
    name = "embed",
    description = "Turns texts, or the provisions of documents, into vectors of one space.",
    footer = {
      "",
      "Vectors have length 1; a text that the encoder cannot read gets zeros. A matrix",
      "(.npy) has its ids beside it, one a line (.ids.txt).",
      "",
      "Examples:",
      "  isogloss embed --texts sentences.txt > vectors.jsonl",
      "  isogloss embed law.pdf loi-fr.pdf --out laws.npy",
      "  isogloss embed out --out provisions.csv --threads 4"
    })
final class EmbedCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin TextInput input;
  @Mixin EncoderChoice choice;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "File to write, .npy, .jsonl or .csv",
        "(default: JSON lines with id and vector on stdout)."
      })
  @Nullable Path out;

  @Option(names = "--quiet", description = "No progress on stderr.")
  boolean quiet;

  EmbedCommand() {}

  @Override
  public Integer call() throws IOException {
    if (input.files.isEmpty() && input.texts.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Expected --texts or a file");
    }
    choice.check();
    VectorFile file = out == null ? null : new VectorFile(out);
    PrintWriter err = spec.commandLine().getErr();
    TextInput.Texts read = input.read(err);
    if (read.texts().isEmpty()) {
      throw new InputException(
          "no texts in them",
          Stream.concat(input.texts.stream(), input.files.stream())
              .map(Path::toString)
              .collect(Collectors.joining(", ")),
          "name files with texts");
    }
    List<Passage> passages = passages(read.texts());
    List<String> ids = read.texts().stream().map(TextInput.Named::id).toList();
    ProgressLine progress = new ProgressLine(err);
    Vectors vectors;
    int truncated;
    long began;
    double seconds;
    try (OpenedEncoder opened = choice.open()) {
      truncated = opened.encoder().truncated(passages);
      began = System.nanoTime();
      vectors =
          opened
              .encoder()
              .encode(
                  passages,
                  done -> {
                    if (!quiet) {
                      progress.at("vectors", done, passages.size());
                    }
                  });
      seconds = (System.nanoTime() - began) / 1e9;
    }
    if (file == null) {
      VectorFile.lines(spec.commandLine().getOut(), ids, vectors);
    } else {
      file.write(ids, vectors);
    }
    int zeros = 0;
    for (int i = 0; i < vectors.size(); i++) {
      zeros += vectors.isZero(i) ? 1 : 0;
    }
    err.printf(
        Locale.ROOT,
        "%d texts, %d numbers each; %d cut at the encoder's limit, %d without a vector; %.1f s, %.1f"
            + " texts/s%n",
        vectors.size(),
        vectors.dimension(),
        truncated,
        zeros,
        seconds,
        vectors.size() / seconds);
    return read.complete() && zeros == 0 ? Main.DONE : Main.INCOMPLETE;
  }

  /// Texts that do not say their language get the one that is told from their words; those too
  /// short to tell, the one that most others have.
  private static List<Passage> passages(List<TextInput.Named> texts) {
    LanguageDetector detector = null;
    List<String> told = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (TextInput.Named named : texts) {
      String language = named.language();
      if (language == null) {
        detector = detector == null ? new OpenNlpLanguageDetector() : detector;
        language = detector.detect(named.text()).orElse("");
      }
      told.add(language);
      if (!language.isEmpty()) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    String usual =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("en");
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String language = told.get(i).isEmpty() ? usual : told.get(i);
      passages.add(new Passage(texts.get(i).text(), language));
    }
    return passages;
  }
}
