package isogloss.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkersTest {

  @Test
  void resultsComeInOrderThoughTheFirstIsLast() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    Workers.inOrder(
        2,
        20,
        i -> {
          if (i == 0) {
            awaited(second);
          }
          second.countDown();
          return i;
        },
        taken::add);
    assertEquals(IntStream.range(0, 20).boxed().toList(), taken);
  }

  @Test
  void fewAreBegunBeforeTheFirstIsTaken() {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> atFirst = new ArrayList<>();
    Workers.inOrder(3, 50, i -> begun.incrementAndGet(), n -> atFirst.add(begun.get()));
    assertTrue(atFirst.getFirst() <= 6, "begun: " + atFirst.getFirst());
  }

  @Test
  void aFaultIsThrownAsItIs() {
    IntFunction<Integer> faulty =
        i -> {
          throw new ArithmeticException("piece " + i);
        };
    assertThrows(ArithmeticException.class, () -> Workers.inOrder(2, 3, faulty, n -> {}));
    IntConsumer same =
        i -> {
          throw new ArithmeticException("piece " + i);
        };
    assertThrows(ArithmeticException.class, () -> Workers.run(2, 3, same));
  }

  @Test
  void noThreadsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Workers.inOrder(0, 1, i -> i, n -> {}));
    assertThrows(IllegalArgumentException.class, () -> Workers.run(0, 1, i -> {}));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
