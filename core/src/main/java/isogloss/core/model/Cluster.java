package isogloss.core.model;

import java.util.List;

/// Provisions on the same requirement topic; the clusters of a run partition its provisions.
///
/// @param id 0..c-1, ordered by first member
/// @param label keywords of the topic
/// @param representative member nearest to all others
/// @param members indices of provisions, rising
public record Cluster(int id, String label, int representative, List<Integer> members) {

  public Cluster {
    members = List.copyOf(members);
    if (!members.contains(representative)) {
      throw new IllegalArgumentException(
          "cluster " + id + ": representative " + representative + " is not a member");
    }
  }
}
