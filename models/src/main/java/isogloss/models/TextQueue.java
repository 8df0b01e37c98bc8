package isogloss.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Runs texts through one [OnnxModel] on some threads, each text by itself.
///
/// The encoders are quantised, and the scale of the quantised numbers is taken over all that is run
/// together; a vector would depend on its neighbours in a batch. Batches would save 4 % at most
/// (`docs/decisions/0001-encoder-batches.md`).
final class TextQueue {

  /// Tokens between two reports of progress; about a third of a second on one thread.
  private static final int REPORT_TOKENS = 1_000;

  private final OnnxModel model;
  private final int threads;

  TextQueue(OnnxModel model, int threads) {
    this.model = model;
    this.threads = threads;
  }

  private record Job(Tokenizer.Tokens tokens, List<Integer> rows) {}

  /// Row i is the vector of text i, of length 1; a text of which the vocabulary knows nothing gets
  /// an empty array. Equal texts are run once.
  ///
  /// @param done told how many texts are ready, from any thread but one at a time
  float[][] encode(List<String> texts, IntConsumer done) {
    Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      rowsOf.computeIfAbsent(texts.get(i), text -> new ArrayList<>()).add(i);
    }
    List<Job> jobs = new ArrayList<>(rowsOf.size());
    rowsOf.forEach((text, rows) -> jobs.add(new Job(model.tokens(text), rows)));
    // Long texts first: the threads end together.
    jobs.sort(Comparator.comparingInt((Job job) -> -job.tokens().ids().length));

    float[][] vectors = new float[texts.size()][];
    AtomicInteger next = new AtomicInteger();
    Report report = new Report(done);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, jobs.size()); t++) {
        running.add(
            workers.submit(
                () -> {
                  for (int i = next.getAndIncrement();
                      i < jobs.size();
                      i = next.getAndIncrement()) {
                    Job job = jobs.get(i);
                    float[] vector =
                        job.tokens().known() == 0 ? new float[0] : model.encode(job.tokens());
                    job.rows().forEach(row -> vectors[row] = vector);
                    report.add(job);
                  }
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("encoder: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("encoder: interrupted", e);
    }
    report.end();
    return vectors;
  }

  /// Sums up what is ready; one thread at a time.
  private static final class Report {
    private final IntConsumer done;
    private int texts;
    private int tokens;

    Report(IntConsumer done) {
      this.done = done;
    }

    synchronized void add(Job job) {
      texts += job.rows().size();
      tokens += job.tokens().ids().length;
      if (tokens >= REPORT_TOKENS) {
        tokens = 0;
        done.accept(texts);
      }
    }

    synchronized void end() {
      done.accept(texts);
    }
  }
}
