package isogloss.core.analysis;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs independent pieces of work on a fixed number of threads. The pieces must not depend on each
/// other, so that results are the same for any number of threads.
public final class Workers {

  private Workers() {}

  /// Runs `work` for 0..count-1 on `threads` threads and waits for all of it.
  ///
  /// @throws RuntimeException the first fault of a piece of work
  public static void run(int threads, int count, IntConsumer work) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
    if (threads == 1) {
      IntStream.range(0, count).forEach(work);
      return;
    }
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      pool.submit(() -> IntStream.range(0, count).parallel().forEach(work)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
