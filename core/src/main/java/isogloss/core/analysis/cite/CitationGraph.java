package isogloss.core.analysis.cite;

import isogloss.core.analysis.cite.ClauseFinder.Found;
import isogloss.core.analysis.cite.ClauseIndex.Node;
import isogloss.core.analysis.norm.Citations;
import isogloss.core.analysis.norm.Cited;
import isogloss.core.analysis.norm.Cited.Form;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.analysis.norm.Cited.Naming;
import isogloss.core.analysis.norm.Cited.Target;
import isogloss.core.model.Citation;
import isogloss.core.model.Citation.Kind;
import isogloss.core.model.Citation.Unresolved;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows the citations of all provisions of a corpus.
public final class CitationGraph {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";

  private record Text(
      ClauseIndex clauses, ClauseFinder finder, Amendments amendments, ShortNames names) {}

  private final ProvisionSet set;
  private final Map<String, Text> texts = new HashMap<>();
  private final InstrumentIndex instruments;

  private CitationGraph(ProvisionSet set, List<ClauseTree> trees) {
    this.set = set;
    for (ClauseTree tree : trees) {
      ClauseIndex index = new ClauseIndex(tree);
      String language = set.document(tree.documentId()).language();
      texts.put(
          tree.documentId(),
          new Text(
              index,
              new ClauseFinder(index),
              new Amendments(tree, language),
              new ShortNames(tree, language)));
    }
    instruments =
        new InstrumentIndex(
            set.documents(),
            d -> {
              Text text = texts.get(d.id());
              return text == null ? 0 : text.clauses().size();
            });
  }

  /// The citations of every provision of `set`, by provision and in the order of its sentence.
  ///
  /// @param trees the clauses of the documents that were read
  public static List<Citation> of(ProvisionSet set, List<ClauseTree> trees) {
    CitationGraph graph = new CitationGraph(set, trees);
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      Provision provision = set.provision(i);
      for (Cited cited : Citations.read(provision.text(), provision.language())) {
        citations.add(graph.follow(i, provision, cited));
      }
    }
    return citations;
  }

  private Citation follow(int number, Provision provision, Cited cited) {
    Document citing = set.document(number);
    String printed = cited.span().of(provision.text());
    Text text = texts.get(citing.id());
    Instrument named = cited.instrument();
    boolean own = named.form() == Form.OWN;
    if (text == null) {
      throw new IllegalArgumentException("citations: no clauses of " + citing.id());
    }
    Instrument full = text.names().full(named);
    String path = provision.locator().path();
    if (own) {
      full = text.amendments().at(path);
      if (full.form() == Form.OWN && quoted(provision.text(), cited.span().from())) {
        full = new Instrument(Form.UNCLEAR, "", "", "");
      }
    }
    Kind kind =
        cited.clauses().isEmpty()
            ? Kind.INSTRUMENT
            : full.form() == Form.OWN ? Kind.INTERNAL : Kind.INSTRUMENT_CLAUSE;
    boolean dated = !full.year().isEmpty() || YEAR.matcher(full.name()).find();
    if (full.form() == Form.UNCLEAR || full.form() == Form.SAME) {
      return new Citation(number, printed, kind, "", List.of(), dated, Unresolved.AMBIGUOUS);
    }
    List<Document> documents = instruments.documents(full, citing);
    if (documents.size() != 1) {
      Unresolved reason = documents.isEmpty() ? Unresolved.NOT_IN_CORPUS : Unresolved.AMBIGUOUS;
      return new Citation(number, printed, kind, "", List.of(), dated, reason);
    }
    Document document = documents.getFirst();
    Text target = texts.get(document.id());
    if (target == null && !cited.clauses().isEmpty()) {
      return new Citation(
          number, printed, kind, document.id(), List.of(), dated, Unresolved.NO_SUCH_CLAUSE);
    }
    List<String> paths = new ArrayList<>();
    Unresolved reason = Unresolved.NO;
    Node from = kind == Kind.INTERNAL ? text.clauses().at(path) : null;
    for (Target clause : cited.clauses()) {
      Found found = find(target, clause, from);
      found.nodes().forEach(n -> paths.add(n.clause().path()));
      reason = found.reason() == Unresolved.NO ? reason : found.reason();
    }
    return new Citation(number, printed, kind, document.id(), paths, dated, reason);
  }

  private static Found find(@Nullable Text text, Target clause, @Nullable Node from) {
    if (text == null) {
      return new Found(List.of(), Unresolved.NO_SUCH_CLAUSE);
    }
    boolean here = clause.steps().stream().anyMatch(s -> s.naming() != Naming.NUMBER);
    // "This article" of a text that is changed is not an article of the text that changes it.
    return here && from == null
        ? new Found(List.of(), Unresolved.AMBIGUOUS)
        : text.finder().find(clause, from);
  }

  /// Whether the words at `at` are quoted: what is quoted may be another text's.
  private static boolean quoted(String sentence, int at) {
    int open = 0;
    for (int i = 0; i < at; i++) {
      char c = sentence.charAt(i);
      open += OPENING.indexOf(c) >= 0 ? 1 : 0;
      open -= CLOSING.indexOf(c) >= 0 && open > 0 ? 1 : 0;
    }
    return open > 0;
  }
}
