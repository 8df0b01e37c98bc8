package isogloss.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All documents of a run and every normative provision of theirs, sorted by [Locator]; a
/// provision's index is its identity in every later stage.
///
/// @param documents sorted by id, ids unique
/// @param provisions sorted by locator, locators unique, each of one of the documents
public record ProvisionSet(List<Document> documents, List<Provision> provisions) {

  public ProvisionSet {
    documents = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    List<Provision> sorted = new ArrayList<>(provisions);
    sorted.sort(Comparator.comparing(Provision::locator));
    provisions = List.copyOf(sorted);
    Map<String, Document> byId = new LinkedHashMap<>();
    for (Document document : documents) {
      if (byId.put(document.id(), document) != null) {
        throw new IllegalArgumentException("document " + document.id() + " occurs twice");
      }
    }
    for (int i = 0; i < provisions.size(); i++) {
      Locator locator = provisions.get(i).locator();
      if (!byId.containsKey(locator.documentId())) {
        throw new IllegalArgumentException("provision " + locator + ": no such document");
      }
      if (i > 0 && provisions.get(i - 1).locator().equals(locator)) {
        throw new IllegalArgumentException("provision " + locator + " occurs twice");
      }
    }
  }

  public int size() {
    return provisions.size();
  }

  public Provision provision(int i) {
    return provisions.get(i);
  }

  /// The document of provision `i`.
  public Document document(int i) {
    return document(provisions.get(i).locator().documentId());
  }

  /// The document of that id.
  ///
  /// @throws IllegalArgumentException when there is none
  public Document document(String id) {
    int low = 0;
    int high = documents.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int c = documents.get(mid).id().compareTo(id);
      if (c == 0) {
        return documents.get(mid);
      } else if (c < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    throw new IllegalArgumentException("no document " + id);
  }
}
