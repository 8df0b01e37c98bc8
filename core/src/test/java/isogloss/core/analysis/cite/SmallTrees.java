package isogloss.core.analysis.cite;

import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Locator;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Small corpora of clauses for the tests of this package.
final class SmallTrees {
  private static final SourceSpan PAGE = new SourceSpan(1, 1, new Box(0, 0, 1, 1));

  private final List<Document> documents = new ArrayList<>();
  private final List<ClauseTree> trees = new ArrayList<>();

  /// Adds a document.
  ///
  /// @param clauses `path|parent|kind|marker|text`
  SmallTrees with(
      String id, String title, String language, String force, String date, String... clauses) {
    documents.add(
        new Document(
            id,
            title,
            title,
            new Jurisdiction("XA"),
            "board",
            LocalDate.parse(date),
            LegalForce.of(force),
            language,
            id,
            "",
            ""));
    List<Clause> all = new ArrayList<>();
    for (String clause : clauses) {
      String[] cells = clause.split("\\|", -1);
      all.add(
          new Clause(
              cells[0],
              cells[0],
              cells[1],
              ClauseKind.valueOf(cells[2]),
              all.size() + 1,
              cells[3],
              "",
              cells.length > 4 ? cells[4] : "",
              true,
              List.of(),
              PAGE,
              0));
    }
    trees.add(
        new ClauseTree(
            id,
            "eu-act",
            1,
            all,
            List.of(),
            List.of(),
            List.of(),
            CharacterAccount.of(0, 0, Map.of())));
    return this;
  }

  /// What `sentence` cites where it stands in a clause: `kind document paths`, or `kind reason`.
  String cites(String document, String path, String sentence) {
    Document in = documents.stream().filter(d -> d.id().equals(document)).findFirst().orElseThrow();
    Provision provision =
        new Provision(
            new Locator(document, path, 1),
            path,
            sentence,
            sentence,
            in.language(),
            Modality.OBLIGATION,
            "",
            "",
            false,
            List.of(),
            List.of(),
            Definition.NONE,
            List.of(),
            List.of(),
            PAGE);
    List<String> found = new ArrayList<>();
    CitationGraph.of(new ProvisionSet(documents, List.of(provision)), trees)
        .forEach(
            c ->
                found.add(
                    (c.kind().code()
                            + " "
                            + c.document()
                            + " "
                            + String.join("+", c.paths())
                            + " "
                            + c.unresolved().code())
                        .strip()
                        .replaceAll(" +", " ")));
    return String.join("; ", found);
  }
}
