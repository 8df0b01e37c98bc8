package isogloss.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The known grammars.
///
/// @param families all but the fallback, in the order in which equal evidence decides
/// @param fallback the one for texts whose numbers speak for no other
record Grammars(List<Grammar> families, Grammar fallback) {

  Grammars {
    families = List.copyOf(families);
  }

  /// Reads all tables.
  ///
  /// @throws IllegalStateException naming file and line of what is wrong
  static Grammars load() {
    Map<String, String> fragments = new HashMap<>();
    for (TableRow row : TableRow.resource("fragments.tsv")) {
      row.expect("name", "pattern");
      fragments.put(row.cell(0), row.cell(1));
    }
    List<Grammar> all = new ArrayList<>();
    for (TableRow row : TableRow.resource("index.tsv")) {
      row.expect("name", "documents");
      String name = row.cell(0);
      all.add(GrammarReader.read(name, TableRow.resource(name + ".tsv"), fragments));
    }
    return new Grammars(all.subList(0, all.size() - 1), all.getLast());
  }
}
