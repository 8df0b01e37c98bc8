package isogloss.models;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import isogloss.bench.Machine;
import isogloss.bench.Specimen;
import isogloss.core.analysis.Workers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The program's encoder of English beside other ways to run the same network on the same texts, in
/// turn, on two threads. Run by `cli/bench/embed.sh`. In the package of the encoder, whose parts
/// nobody else calls.
public final class Embedding {
  private static final int THREADS = 2;
  private static final int DIMENSION = 384;

  /// Tokens that are run together where texts are, as in the decision on batches.
  private static final int BATCH = 1_000;

  /// The same network in single precision.
  private static final Artefact PLAIN =
      new Artefact(
          "/bge-small-en-v1.5.onnx",
          "828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35");

  private static final String OURS = "ours";

  private record Taken(double seconds, double processor) {}

  private final List<String> texts;
  private final OnnxModel quantised =
      new OnnxModel(ModelRegistry.ENGLISH, ModelRegistry.ENGLISH_TOKENIZER, DIMENSION, false);
  private final OnnxModel plain =
      new OnnxModel(PLAIN, ModelRegistry.ENGLISH_TOKENIZER, DIMENSION, false);

  /// The ids of each text.
  private final List<long[]> tokens;

  private Embedding(List<String> texts) {
    // Long texts first, as the program runs them.
    this.texts =
        texts.stream()
            .sorted(Comparator.comparingInt(text -> -quantised.tokens(text).ids().length))
            .toList();
    this.tokens = this.texts.stream().map(text -> quantised.tokens(text).ids()).toList();
  }

  /// @param args number of texts, of rounds, and a file of JSON lines from `isogloss provisions`;
  ///     without it the norms of the specimen
  public static void main(String[] args) throws IOException {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.print(
          Machine.header(
              "cli/bench/embed.sh "
                  + args[0]
                  + " "
                  + args[1]
                  + (args.length > 2 ? " PROVISIONS" : "")));
      List<String> all = args.length > 2 ? norms(Path.of(args[2])) : specimen();
      int wanted = Math.min(Integer.parseInt(args[0]), all.size());
      int size = all.size();
      List<String> texts =
          IntStream.range(0, wanted)
              .mapToObj(i -> all.get((int) ((long) i * size / wanted)))
              .toList();
      new Embedding(texts).run(Integer.parseInt(args[1]), out);
    }
  }

  private static List<String> norms(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(mapper::readTree)
          .filter(line -> line.path("lang").asString().equals("en"))
          .map((JsonNode line) -> line.path("norm").asString())
          .distinct()
          .toList();
    }
  }

  private static List<String> specimen() {
    return Specimen.provisions().provisions().stream()
        .filter(p -> p.language().equals("en"))
        .map(p -> p.norm())
        .distinct()
        .toList();
  }

  private void run(int rounds, PrintStream out) {
    int count = tokens.stream().mapToInt(ids -> ids.length).sum();
    out.printf(Locale.ROOT, "# %d texts, %d tokens, %d threads%n", texts.size(), count, THREADS);
    Map<String, Supplier<List<float[]>>> ways = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        BareLoop one = new BareLoop(ModelRegistry.ENGLISH, 1, 1);
        BareLoop two = new BareLoop(ModelRegistry.ENGLISH, 2, 1);
        BareLoop inner = new BareLoop(ModelRegistry.ENGLISH, 1, THREADS);
        BareLoop single = new BareLoop(PLAIN, 1, 1)) {
      EmbeddingModel other = new BgeSmallEnV15QuantizedEmbeddingModel(pool);
      List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
      ways.put(OURS, () -> List.of(new TextQueue(quantised, THREADS).encode(texts, n -> {})));
      ways.put("bare loop", () -> one.run(tokens, THREADS));
      ways.put("bare, 2 sessions x 1 thread", () -> two.run(tokens, THREADS));
      ways.put("bare, 1 session x 2 threads", () -> inner.run(tokens, 1));
      ways.put(
          "langchain4j",
          () -> other.embedAll(segments).content().stream().map(e -> e.vector()).toList());
      ways.put("batches by length", () -> batches(quantised));
      ways.put(
          "float, one by one", () -> List.of(new TextQueue(plain, THREADS).encode(texts, n -> {})));
      ways.put("float, batches by length", () -> batches(plain));
      ways.put("float, bare loop", () -> single.run(tokens, THREADS));
      compare(ways, rounds, count, out);
      agree(ways, out);
    }
    quantised.close();
    plain.close();
  }

  private void compare(
      Map<String, Supplier<List<float[]>>> ways, int rounds, int count, PrintStream out) {
    Map<String, List<Taken>> taken = new LinkedHashMap<>();
    // Once each before the clock runs.
    ways.forEach((name, way) -> checked(name, way.get(), texts.size()));
    out.printf(
        Locale.ROOT,
        "%5s  %-28s %8s %8s %10s %14s %5s%n",
        "round",
        "way",
        "s",
        "cpu s",
        "tokens/s",
        "tokens/cpu s",
        "load");
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Supplier<List<float[]>>> way : ways.entrySet()) {
        double processor = Machine.processorSeconds();
        long start = System.nanoTime();
        checked(way.getKey(), way.getValue().get(), texts.size());
        Taken now =
            new Taken((System.nanoTime() - start) / 1e9, Machine.processorSeconds() - processor);
        taken.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(now);
        out.printf(
            Locale.ROOT,
            "%5d  %-28s %8.2f %8.2f %10.0f %14.0f %5s%n",
            round,
            way.getKey(),
            now.seconds(),
            now.processor(),
            count / now.seconds(),
            count / now.processor(),
            Machine.load());
      }
    }
    out.printf(
        Locale.ROOT,
        "# median of the rounds: time of each way as a multiple of ours%n%-28s %10s %10s%n",
        "way",
        "by clock",
        "cpu");
    List<Taken> ours = taken.getOrDefault(OURS, List.of());
    taken.forEach(
        (name, those) ->
            out.printf(
                Locale.ROOT,
                "%-28s %10.2f %10.2f%n",
                name,
                median(rounds, r -> those.get(r).seconds() / ours.get(r).seconds()),
                median(rounds, r -> those.get(r).processor() / ours.get(r).processor())));
  }

  private static void checked(String name, List<float[]> vectors, int expected) {
    if (vectors.size() != expected) {
      throw new IllegalStateException(
          name + ": expected " + expected + " vectors, got " + vectors.size());
    }
  }

  private static double median(int rounds, java.util.function.IntToDoubleFunction value) {
    double[] sorted = IntStream.range(0, rounds).mapToDouble(value).sorted().toArray();
    return (sorted[(rounds - 1) / 2] + sorted[rounds / 2]) / 2;
  }

  /// How far the vectors of the ways are from each other.
  private static void agree(Map<String, Supplier<List<float[]>>> ways, PrintStream out) {
    out.printf(Locale.ROOT, "# vectors%n");
    told("bare loop", "batches by length", ways, out);
    told("float, bare loop", "float, batches by length", ways, out);
    told("bare loop", "float, bare loop", ways, out);
    told(OURS, "langchain4j", ways, out);
  }

  private static void told(
      String one, String other, Map<String, Supplier<List<float[]>>> ways, PrintStream out) {
    List<float[]> a = vectors(one, ways);
    List<float[]> b = vectors(other, ways);
    double change = 0;
    int moved = 0;
    double cosine = 0;
    double least = 1;
    for (int i = 0; i < a.size(); i++) {
      double dot = 0;
      double largest = 0;
      for (int k = 0; k < DIMENSION; k++) {
        dot += (double) a.get(i)[k] * b.get(i)[k];
        largest = Math.max(largest, Math.abs(a.get(i)[k] - b.get(i)[k]));
      }
      moved += largest > 1e-4 ? 1 : 0;
      change = Math.max(change, largest);
      cosine += dot / a.size();
      least = Math.min(least, dot);
    }
    out.printf(
        Locale.ROOT,
        "%-18s %-26s largest change %.2g, moved by more than 1e-4 %.1f %%, cosine %.4f"
            + " (least %.4f)%n",
        one,
        other,
        change,
        100.0 * moved / a.size(),
        cosine,
        least);
  }

  private static List<float[]> vectors(String name, Map<String, Supplier<List<float[]>>> ways) {
    Supplier<List<float[]>> way = ways.get(name);
    if (way == null) {
      throw new IllegalArgumentException("way: expected one of " + ways.keySet() + ", got " + name);
    }
    return way.get();
  }

  /// Texts of about the same length together.
  private List<float[]> batches(OnnxModel model) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < texts.size(); ) {
      int fit = Math.max(1, BATCH / tokens.get(from).length);
      int to = Math.min(texts.size(), from + fit);
      batches.add(texts.subList(from, to));
      from = to;
    }
    List<List<float[]>> vectors = new ArrayList<>(Collections.nCopies(batches.size(), List.of()));
    Workers.run(
        THREADS,
        batches.size(),
        b -> vectors.set(b, model.encode(batches.get(b).stream().map(model::tokens).toList())));
    return vectors.stream().flatMap(List::stream).toList();
  }
}
