package isogloss.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Writes the figures of `docs/decisions/0001-encoder-batches.md` to `target/encoder.txt`.
///
/// No test: its name keeps it out of `verify`. Run it with `mvn -pl models -am test
/// -Dtest=EncoderMeasurement -Dsurefire.failIfNoSpecifiedTests=false`.
class EncoderMeasurement {
  private static final Path STRUCTURE = Path.of("../../shared/gold/structure");
  private static final int BATCH_TOKENS = 1_000;

  private static List<String> clauses() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String document : List.of("eu-ai-act-2024", "eu-gdpr-2016", "eu-nis2-2022")) {
      Path file = STRUCTURE.resolve(document + ".en.jsonl");
      assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
      for (String line : Files.readAllLines(file)) {
        texts.add(
            tools.jackson.databind.json.JsonMapper.shared().readTree(line).path("text").asString());
      }
    }
    return texts.stream().filter(text -> text.length() > 20).distinct().limit(3_000).toList();
  }

  @Test
  void batchesAgainstSingleTexts() throws IOException {
    StringBuilder out = new StringBuilder();
    List<String> texts = clauses();
    long start = System.nanoTime();
    try (OnnxTextEncoder encoder = OnnxTextEncoder.open(new OnnxTextEncoder.Options(2))) {
      OnnxModel model = encoder.model(Reader.ENGLISH);
      report(out, "start-up, seconds", seconds(start));
      List<Tokenizer.Tokens> tokens =
          texts.stream()
              .map(model::tokens)
              .sorted(Comparator.comparingInt(t -> t.ids().length))
              .toList();
      double total = tokens.stream().mapToInt(t -> t.ids().length).sum();
      report(out, "texts", tokens.size());
      report(out, "tokens", total);
      model.encode(tokens.getLast());

      start = System.nanoTime();
      double busy = processorSeconds();
      List<float[]> single = tokens.stream().map(model::encode).toList();
      report(out, "single texts, 1 thread, tokens per second", total / seconds(start));
      report(out, "the same per processor second", total / (processorSeconds() - busy));
      for (boolean equalLength : List.of(true, false)) {
        String name = equalLength ? "batches of equal length" : "padded batches";
        start = System.nanoTime();
        busy = processorSeconds();
        List<float[]> batched = batched(model, tokens, equalLength);
        report(out, name + ", 1 thread, tokens per second", total / seconds(start));
        report(out, "the same per processor second", total / (processorSeconds() - busy));
        double[] moved = new double[tokens.size()];
        for (int i = 0; i < moved.length; i++) {
          for (int k = 0; k < single.get(i).length; k++) {
            moved[i] = Math.max(moved[i], Math.abs(single.get(i)[k] - batched.get(i)[k]));
          }
        }
        report(
            out,
            name + ", largest change of a component",
            java.util.Arrays.stream(moved).max().orElse(0));
        report(
            out,
            name + ", share of texts moved by more than 1e-4",
            java.util.Arrays.stream(moved).filter(x -> x > 1e-4).count() / (double) moved.length);
      }
      start = System.nanoTime();
      encoder.raw(Reader.ENGLISH, texts, n -> {});
      double seconds = seconds(start);
      report(out, "single texts, 2 threads, tokens per second", total / seconds);
      report(out, "single texts, 2 threads, texts per second", texts.size() / seconds);
      Path status = Path.of("/proc/self/status");
      if (Files.exists(status)) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM")) {
            out.append(line).append('\n');
          }
        }
      }
      Files.writeString(Path.of("target/encoder.txt"), out);
    }
  }

  private static List<float[]> batched(
      OnnxModel model, List<Tokenizer.Tokens> tokens, boolean equalLength) {
    List<float[]> out = new ArrayList<>();
    for (int from = 0; from < tokens.size(); ) {
      int to = from + 1;
      while (to < tokens.size()
          && tokens.get(to).ids().length * (to - from + 1) <= BATCH_TOKENS
          && (!equalLength || tokens.get(to).ids().length == tokens.get(from).ids().length)) {
        to++;
      }
      out.addAll(model.encode(tokens.subList(from, to)));
      from = to;
    }
    return out;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /// Processor time of the whole process: unlike the clock, nearly free of what else runs.
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static void report(StringBuilder out, String what, double value) {
    out.append(String.format(Locale.ROOT, "%s: %.5g\n", what, value));
  }
}
