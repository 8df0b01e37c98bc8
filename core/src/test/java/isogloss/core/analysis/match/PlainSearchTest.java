package isogloss.core.analysis.match;

/// [ExactSearch] as it runs without the module for vector instructions.
final class PlainSearchTest extends NeighbourSearchContract {

  @Override
  NeighbourSearch search(int threads) {
    return new ExactSearch(threads, PlainPanel::new);
  }

  @Override
  double recall() {
    return 0.999;
  }
}
