package isogloss.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The provisions and the typed relations between them.
///
/// @param provisions the nodes
/// @param relations the edges, sorted by `a` then `b`, one at most for each pair
public record RelationGraph(ProvisionSet provisions, List<Relation> relations) {

  public RelationGraph {
    List<Relation> sorted = new ArrayList<>(relations);
    sorted.sort(Comparator.comparingInt(Relation::a).thenComparingInt(Relation::b));
    relations = List.copyOf(sorted);
    for (int i = 0; i < relations.size(); i++) {
      Relation r = relations.get(i);
      if (r.a() < 0 || r.b() <= r.a() || r.b() >= provisions.size()) {
        throw new IllegalArgumentException(
            "relation: expected 0 <= a < b < "
                + provisions.size()
                + ", got "
                + r.a()
                + ", "
                + r.b());
      }
      if (i > 0 && relations.get(i - 1).a() == r.a() && relations.get(i - 1).b() == r.b()) {
        throw new IllegalArgumentException("relation " + r.a() + ", " + r.b() + " occurs twice");
      }
    }
  }
}
