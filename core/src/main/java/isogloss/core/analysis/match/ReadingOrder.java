package isogloss.core.analysis.match;

import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The provisions of each document in the order in which they are read. Locators sort annexes
/// before articles and articles before recitals; pages put these right.
final class ReadingOrder {
  private final int[] document;
  private final List<List<Integer>> provisions;

  ReadingOrder(ProvisionSet set) {
    document = new int[set.size()];
    List<List<Integer>> read = new ArrayList<>();
    set.documents().forEach(d -> read.add(new ArrayList<>()));
    int d = 0;
    for (int i = 0; i < set.size(); i++) {
      while (!set.documents().get(d).id().equals(set.provision(i).locator().documentId())) {
        d++;
      }
      document[i] = d;
      read.get(d).add(i);
    }
    for (List<Integer> list : read) {
      list.sort(Comparator.comparingInt(i -> set.provision(i).span().page()));
    }
    provisions = read.stream().map(List::copyOf).toList();
  }

  /// Number of the document of provision `i`, by position in the set's documents.
  int document(int i) {
    return document[i];
  }

  /// The provisions of document number `d`.
  List<Integer> provisions(int d) {
    return provisions.get(d);
  }
}
