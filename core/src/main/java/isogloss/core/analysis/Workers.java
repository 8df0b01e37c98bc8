package isogloss.core.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs independent pieces of work on a fixed number of threads. The pieces must not depend on each
/// other, so that results are the same for any number of threads.
public final class Workers {

  private static final int BEGUN_BY_THREAD = 2;

  private Workers() {}

  /// Runs `work` for 0..count-1 on `threads` threads and waits for all of it.
  ///
  /// @throws RuntimeException the first fault of a piece of work
  public static void run(int threads, int count, IntConsumer work) {
    check(threads);
    if (threads == 1) {
      IntStream.range(0, count).forEach(work);
      return;
    }
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      result(pool.submit(() -> IntStream.range(0, count).parallel().forEach(work)));
    }
  }

  /// Does `work` for 0..count-1 on `threads` threads and gives the results to `taker` in this
  /// order, on the thread that calls. Each thread has one piece at a time; no more than twice as
  /// many as there are threads are begun and not yet taken, however long the first of them lasts.
  ///
  /// @throws RuntimeException the fault of the first piece that has one; later ones are left
  public static <T> void inOrder(int threads, int count, IntFunction<T> work, Consumer<T> taker) {
    check(threads);
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, count)));
    try {
      Deque<Future<T>> begun = new ArrayDeque<>();
      int next = 0;
      while (next < count || !begun.isEmpty()) {
        while (next < count && begun.size() < (long) BEGUN_BY_THREAD * threads) {
          int piece = next++;
          begun.add(pool.submit(() -> work.apply(piece)));
        }
        taker.accept(result(begun.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void check(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
  }

  /// What a piece of work gave; its fault is thrown as it is.
  private static <T> T result(Future<T> piece) {
    try {
      return piece.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
