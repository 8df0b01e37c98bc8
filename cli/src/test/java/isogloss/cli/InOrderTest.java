package isogloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {

  @Test
  void resultsComeInOrderThoughTheFirstIsLast() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    InOrder.run(
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
    InOrder.run(3, 50, i -> begun.incrementAndGet(), n -> atFirst.add(begun.get()));
    assertTrue(atFirst.getFirst() <= 6, "begun: " + atFirst.getFirst());
  }

  @Test
  void aFaultIsThrownAsItIs() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            InOrder.run(
                2,
                3,
                i -> {
                  throw new UnsupportedOperationException();
                },
                n -> {}));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
