package isogloss.core.analysis.norm;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Definition;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the clauses of a document in which terms are defined: articles and sections under such a
/// heading, lists with such a lead-in, tables whose columns are terms and what they mean.
final class Glossary {

  /// Head of a numbered entry, as ISO and GB standards print it.
  private static final Pattern ENTRY_NUMBER =
      Pattern.compile("[A-Z]?\\.?\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?");

  private static final Pattern SENTENCE = Pattern.compile("[.。！!?？;；:：]\\s*$|[。；：].");
  private static final Pattern TRAILING = Pattern.compile("[\\s:：]+$");
  private static final int MAX_HEAD = 120;
  private static final int MAX_TITLE = 80;

  /// Characters of the items of a list that a definition takes in at most.
  private static final int MAX_ITEMS = 1200;

  private final DefinitionReader reader;

  Glossary(DefinitionReader reader) {
    this.reader = reader;
  }

  /// Where the terms of one document are defined.
  final class Places {
    private final String language;
    private final Map<String, Clause> byPath = new HashMap<>();
    private final Map<String, List<Clause>> children = new HashMap<>();
    private final Set<String> headed = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final Map<String, String> scopes = new HashMap<>();

    private Places(ClauseTree tree, String language) {
      this.language = language;
      for (Clause clause : tree.clauses()) {
        byPath.put(clause.path(), clause);
        children.computeIfAbsent(clause.parent(), p -> new ArrayList<>()).add(clause);
        place(clause);
      }
    }

    private void place(Clause clause) {
      String text = TextNormalizer.clean(clause.text());
      boolean heads = reader.heads(clause.title(), language);
      boolean here = heads || headed.contains(clause.parent()) || reader.leadsIn(text, language);
      if (!here) {
        return;
      }
      inside.add(clause.path());
      boolean defines = !heads && reader.read(text, language, true).isPresent();
      String scope = reader.scope(text, language);
      scopes.put(clause.path(), scope.isEmpty() ? scopes.getOrDefault(clause.parent(), "") : scope);
      if (!defines || reader.leadsIn(text, language)) {
        // The items of a definition say what falls under its term and define none of their own.
        headed.add(clause.path());
      }
    }

    /// Whether terms are defined in the sentences of `clause`.
    boolean defining(Clause clause) {
      return inside.contains(clause.path());
    }

    /// For what terms are defined in `clause`, as the lead-in of the list says, or empty.
    String scope(Clause clause) {
      return scopes.getOrDefault(clause.parent(), "");
    }

    /// The definition that `clause` is as a whole: a numbered entry or a row of a glossary.
    Optional<Definition> entry(Clause clause) {
      Clause parent = byPath.get(clause.parent());
      if (parent == null || clause.text().isBlank()) {
        return Optional.empty();
      }
      if (clause.kind() == ClauseKind.TABLE_ROW) {
        return reader.headsColumns(parent.text(), language) ? firstLine(clause) : Optional.empty();
      }
      if (!headed.contains(parent.path()) || !reader.heads(parent.title(), language)) {
        return Optional.empty();
      }
      if (!clause.title().isBlank()) {
        return clause.title().length() <= MAX_TITLE
            ? reader.entry(clause.title(), firstSentence(clause.text()), language)
            : Optional.empty();
      }
      return ENTRY_NUMBER.matcher(clause.marker()).matches() ? firstLine(clause) : Optional.empty();
    }

    private Optional<Definition> firstLine(Clause clause) {
      int end = clause.text().indexOf('\n');
      if (end < 1 || end > MAX_HEAD) {
        return Optional.empty();
      }
      String head = clause.text().substring(0, end);
      return SENTENCE.matcher(head).find()
          ? Optional.empty()
          : reader.entry(head, firstSentence(clause.text().substring(end + 1)), language);
    }

    /// The items of the list that the definition `leadIn` opens, one after the other; empty where
    /// it defines nothing.
    String items(Clause clause, String leadIn, int lead) {
      String text = TextNormalizer.clean(leadIn);
      Optional<DefinitionReader.Reading> reading = reader.read(text, language, defining(clause));
      if (reading.isEmpty() || !reading.get().defines() || reader.leadsIn(text, language)) {
        return "";
      }
      StringBuilder items = new StringBuilder();
      append(clause, lead, items);
      return items.toString();
    }

    private void append(Clause clause, int lead, StringBuilder items) {
      for (Clause item : children.getOrDefault(clause.path(), List.of())) {
        String text = TextNormalizer.clean(item.text());
        boolean aside = item.kind() == ClauseKind.NOTE || item.kind() == ClauseKind.EXAMPLE;
        if (aside || item.lead() < lead || items.length() + text.length() > MAX_ITEMS) {
          continue;
        }
        items.append(items.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        append(item, 0, items);
      }
    }
  }

  Places places(ClauseTree tree, String language) {
    return new Places(tree, language);
  }

  /// `read` with the scope of the list it stands in, where it has none of its own, and with the
  /// items that it opens.
  static Definition completed(Definition read, String scope, String items) {
    if (read.definiens().isEmpty() && items.isEmpty()) {
      return read;
    }
    String definiens =
        items.isEmpty()
            ? read.definiens()
            : read.definiens().isEmpty()
                ? items
                : TRAILING.matcher(read.definiens()).replaceFirst("") + ": " + items;
    return new Definition(read.terms(), definiens, read.scope().isEmpty() ? scope : read.scope());
  }

  private static String firstSentence(String text) {
    int note = text.indexOf('\n');
    String body = text;
    while (note >= 0 && !endsSentence(text.substring(0, note))) {
      note = text.indexOf('\n', note + 1);
    }
    if (note >= 0) {
      body = text.substring(0, note);
    }
    return TextNormalizer.clean(body);
  }

  private static boolean endsSentence(String text) {
    return SENTENCE.matcher(text).find();
  }
}
