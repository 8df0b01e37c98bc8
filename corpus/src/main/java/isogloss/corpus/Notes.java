package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes and examples, which hang on the clause above them.
final class Notes {

  private static final Pattern NOTE =
      Pattern.compile("^(?:NOTE|Note|注|註|ANMERKUNG)\\s?\\d{0,2}\\s?(?:to entry)?\\s?[:：—]\\s*");

  private static final Pattern EXAMPLE =
      Pattern.compile("^(?:EXAMPLE|Example|示例|例|Box|BOX)\\s?\\d{0,2}\\s?[:：—]\\s*");

  private final DraftTree tree;

  Notes(DraftTree tree) {
    this.tree = tree;
  }

  /// Puts a line that begins a note or an example into a clause of its own.
  boolean open(BodyLine line) {
    Matcher note = NOTE.matcher(line.text());
    Matcher example = EXAMPLE.matcher(line.text());
    return open(line, note, ClauseKind.NOTE) || open(line, example, ClauseKind.EXAMPLE);
  }

  private boolean open(BodyLine line, Matcher mark, ClauseKind kind) {
    DraftClause holder = tree.current();
    if (holder == null || holder.path.equals("front") || !mark.find()) {
      return false;
    }
    String name = kind.code();
    int n = tree.next(holder, name);
    DraftClause clause =
        tree.add(
            holder.label + " " + name + " " + n,
            holder.path + "/" + name + n,
            holder,
            kind,
            ListItems.RANK + 1,
            mark.group().strip(),
            line);
    clause.single = true;
    tree.append(line, mark.end(), false);
    return true;
  }
}
