package isogloss.corpus;

import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns the layout of a document into its tree of clauses. [GrammarChoice] chooses the grammar;
/// every body line ends up in a clause.
final class ClauseTreeBuilder {

  private ClauseTreeBuilder() {}

  /// The clauses of a document.
  ///
  /// @param grammars those to choose from
  /// @param documentId id of the document
  /// @param language ISO 639-1 code of its text
  /// @param layout its pages
  static ClauseTree build(
      Grammars grammars, String documentId, String language, DocumentLayout.Pages layout) {
    List<BodyLine> lines = BodyLine.of(layout.pages(), language);
    Grammar grammar = GrammarChoice.of(grammars, lines, language);
    List<DraftClause> drafts = new DocumentParser(grammar, language, lines).parse();
    return tree(documentId, language, layout, lines, grammar, drafts);
  }

  private static ClauseTree tree(
      String documentId,
      String language,
      DocumentLayout.Pages layout,
      List<BodyLine> lines,
      Grammar grammar,
      List<DraftClause> drafts) {
    ClauseText joiner = new ClauseText(lines, language);
    Map<String, Long> furniture = new HashMap<>();
    List<Clause> clauses = new ArrayList<>();
    Map<DraftClause, ClauseText.Joined> texts = new HashMap<>();
    long inClauses = 0;
    for (DraftClause draft : drafts) {
      ClauseText.Joined title = joiner.join(draft.title, false);
      ClauseText.Joined text = joiner.join(draft.text, true);
      texts.put(draft, text);
      furniture.merge("hyphen", (long) title.hyphens() + text.hyphens(), Long::sum);
      inClauses +=
          Characters.visible(draft.marker)
              + Characters.visible(title.text())
              + Characters.visible(text.text());
      LayoutLine start = draft.start.line();
      clauses.add(
          new Clause(
              draft.label,
              draft.path,
              draft.parent == null ? "" : draft.parent.path,
              draft.kind,
              clauses.size() + 1,
              draft.marker,
              title.text(),
              text.text(),
              draft.normative,
              text.lines(),
              new SourceSpan(start.page(), start.page(), start.box()),
              lead(draft, texts)));
    }
    long total = 0;
    for (PageLayout page : layout.pages()) {
      for (LayoutLine line : page.lines()) {
        long n = line.characters();
        total += n;
        if (line.role() != LineRole.BODY) {
          furniture.merge(line.role().code(), n, Long::sum);
        }
      }
    }
    furniture.values().removeIf(n -> n == 0);
    return new ClauseTree(
        documentId,
        grammar.name(),
        layout.pageCount(),
        clauses,
        layout.problems(),
        layout.recognised(),
        List.of(),
        CharacterAccount.of(total, inClauses, furniture));
  }

  /// How much of the text of its parent, which is joined before it, stands before `draft`.
  private static int lead(DraftClause draft, Map<DraftClause, ClauseText.Joined> texts) {
    DraftClause parent = draft.parent;
    ClauseText.Joined text = parent == null ? null : texts.get(parent);
    if (parent == null || text == null) {
      return 0;
    }
    long before =
        parent.text.subList(0, draft.lead).stream()
            .filter(piece -> !piece.text().isBlank())
            .count();
    return before < text.lines().size()
        ? text.lines().get((int) before).offset()
        : text.text().length();
  }
}
