package isogloss.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Independent pieces of work on some threads, whose results are taken in the order of the pieces.
/// Each thread has one piece at a time; no more than twice as many as there are threads are begun
/// and not yet taken, however long the first of them lasts.
final class InOrder {
  private static final int BEGUN_BY_THREAD = 2;

  private InOrder() {}

  /// Does `work` for 0..count-1 and gives each result to `taker`, on the thread that calls.
  ///
  /// @throws RuntimeException the fault of the first piece that has one; later ones are left
  static <T> void run(int threads, int count, IntFunction<T> work, Consumer<T> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, count)));
    try {
      Deque<Future<T>> begun = new ArrayDeque<>();
      int next = 0;
      while (next < count || !begun.isEmpty()) {
        while (next < count && begun.size() < (long) BEGUN_BY_THREAD * threads) {
          int piece = next++;
          begun.add(pool.submit(() -> work.apply(piece)));
        }
        taker.accept(begun.remove().get());
      }
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
    } finally {
      pool.shutdownNow();
    }
  }
}
