package isogloss.core.pipeline;

import java.util.Collection;
import tools.jackson.databind.JsonNode;

/// The fields of a file that the user wrote.
public final class InputFields {

  private InputFields() {}

  /// Checks that `node` has fields and none but the known ones: a misspelt one would be ignored.
  ///
  /// @param where the file and the field in it
  /// @throws InputException when not
  public static void check(JsonNode node, String where, Collection<String> known) {
    String remedy = "fields are " + String.join(", ", known);
    if (!node.isObject()) {
      throw new InputException("expected fields with values", where, remedy);
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new InputException("unknown field \"" + name + "\"", where, remedy);
      }
    }
  }
}
