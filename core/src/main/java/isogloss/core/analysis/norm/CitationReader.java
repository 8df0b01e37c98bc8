package isogloss.core.analysis.norm;

import isogloss.core.analysis.norm.CitationTokens.Token;
import isogloss.core.analysis.norm.Cited.Form;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.analysis.norm.Cited.Level;
import isogloss.core.analysis.norm.Cited.Naming;
import isogloss.core.analysis.norm.Cited.Step;
import isogloss.core.analysis.norm.Cited.Target;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins the pieces of citations to whole ones: parts to a way to the clause, the clause to its
/// instrument, and what the next citation of an enumeration leaves out to what was said before.
final class CitationReader {

  /// Levels that are named without saying what they are part of.
  private static final Set<Level> OUTER =
      Set.of(
          Level.ANNEX,
          Level.TITLE,
          Level.PART,
          Level.CHAPTER,
          Level.DIVISION,
          Level.RECITAL,
          Level.ARTICLE,
          Level.SECTION);

  private record Pieces(String text, List<Token> tokens) {}

  private final CitationTokens pieces;

  /// The sentence that was read last: its quantities and its citations are asked for in turn.
  private volatile Pieces last = new Pieces("", List.of());

  CitationReader(String language) {
    pieces = new CitationTokens(language);
  }

  /// A citation while it is put together.
  ///
  /// @param inward whether an inner part is named before an outer one: "point (a) of Article 5"
  private record Draft(
      int from, int to, List<Target> clauses, @Nullable Instrument instrument, boolean inward) {
    Level top() {
      return clauses.getFirst().steps().getFirst().level();
    }

    boolean relative() {
      Step first = clauses.getFirst().steps().getFirst();
      return first.naming() == Naming.NUMBER && !OUTER.contains(first.level());
    }

    Draft of(Instrument other) {
      return new Draft(from, to, clauses, other, inward);
    }
  }

  private List<Token> tokens(String text) {
    Pieces before = last;
    if (before.text().equals(text)) {
      return before.tokens();
    }
    Pieces here = new Pieces(text, List.copyOf(pieces.read(text)));
    last = here;
    return here.tokens();
  }

  /// Where in `text` pieces of citations stand.
  List<Span> spans(String text) {
    return tokens(text).stream().map(t -> new Span(t.from(), t.to())).toList();
  }

  /// The citations in `text`, in order.
  List<Cited> read(String text) {
    List<Token> tokens = tokens(text);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      i = next(text, tokens, i, drafts);
    }
    for (int i = 1; i < drafts.size(); i++) {
      Draft before = drafts.get(i - 1);
      Draft here = drafts.get(i);
      String gap = text.substring(before.to(), here.from());
      if (!before.clauses().isEmpty()
          && !here.clauses().isEmpty()
          && pieces.also.matcher(gap).matches()) {
        enumerate(drafts, i);
      }
    }
    return drafts.stream()
        .filter(d -> !d.clauses().isEmpty() || d.instrument() != null)
        .map(
            d ->
                new Cited(
                    new Span(d.from(), d.to()),
                    d.clauses(),
                    d.instrument() == null ? Instrument.ITSELF : d.instrument()))
        .toList();
  }

  /// Adds the citation that begins with token `i`, and gives the first token behind it.
  private int next(String text, List<Token> tokens, int i, List<Draft> drafts) {
    Token first = tokens.get(i);
    int at = i;
    Instrument printed = first.instrument();
    Instrument instrument = null;
    if (printed != null) {
      instrument = known(tokens, i);
      boolean follows =
          i + 1 < tokens.size()
              && tokens.get(i + 1).instrument() == null
              && tokens.get(i + 1).numbered()
              && leads(text.substring(first.to(), tokens.get(i + 1).from()), tokens.get(i + 1));
      if (!follows) {
        boolean whole = instrument.form() == Form.NUMBER || instrument.form() == Form.TITLE;
        if (whole && printed.form() != Form.SAME) {
          drafts.add(new Draft(first.from(), first.to(), List.of(), instrument, false));
        }
        return i + 1;
      }
      at = i + 1;
    }
    List<Token> chain = new ArrayList<>(List.of(tokens.get(at)));
    boolean unclear = false;
    int next = at + 1;
    while (next < tokens.size() && tokens.get(next).instrument() == null) {
      Token inner = chain.getLast();
      Token token = tokens.get(next);
      String gap = text.substring(inner.to(), token.from());
      if (!pieces.link.matcher(gap).matches()) {
        break;
      }
      boolean again = chain.stream().anyMatch(t -> t.level() == token.level());
      if ((again && !(pieces.east && gap.isEmpty())) || whole(gap, token)) {
        break;
      }
      if (gap.strip().equals(",") && token.level().compareTo(inner.level()) < 0) {
        // "Paragraph 1, Article 6" may be one clause or two.
        unclear = true;
        break;
      }
      chain.add(token);
      next++;
    }
    int to = chain.getLast().to();
    if (instrument == null && next < tokens.size() && tokens.get(next).instrument() != null) {
      Token after = tokens.get(next);
      if (pieces.of.matcher(text.substring(to, after.from())).matches() && !pieces.east) {
        instrument = known(tokens, next);
        to = after.to();
        next++;
      }
    }
    if (instrument == null && pieces.foreign.matcher(text).region(to, text.length()).lookingAt()) {
      unclear = true;
    }
    List<Target> clauses = joined(chain);
    if (clauses.isEmpty()) {
      unclear = true;
      clauses = chain.getFirst().clauses();
    }
    drafts.add(
        new Draft(
            first.from(),
            to,
            clauses,
            unclear ? Instrument.UNKNOWN : instrument,
            chain.getFirst().level().compareTo(chain.getLast().level()) > 0));
    return next;
  }

  /// Whether behind a comma the number of a part begins with that of its section: "section 93,
  /// subsections 94(4)".
  private static boolean whole(String gap, Token token) {
    List<Step> steps = token.clauses().getFirst().steps();
    boolean inner = token.level() == Level.SUBSECTION || token.level() == Level.PARAGRAPH;
    return inner
        && gap.strip().equals(",")
        && steps.size() > 1
        && Character.isDigit(steps.getFirst().number().charAt(0));
  }

  /// Whether an instrument with `gap` behind it is the one of the clause that follows.
  private boolean leads(String gap, Token clause) {
    return pieces.east ? gap.isBlank() : gap.equals(" ") && OUTER.contains(clause.level());
  }

  /// The instrument of token `i`; one that was named before where it says "that Regulation".
  private static Instrument known(List<Token> tokens, int i) {
    Instrument named = tokens.get(i).instrument();
    if (named == null || named.form() != Form.SAME) {
      return named == null ? Instrument.UNKNOWN : named;
    }
    Set<Instrument> before = new HashSet<>();
    for (Token token : tokens.subList(0, i)) {
      Instrument other = token.instrument();
      if (other != null && (other.form() == Form.NUMBER || other.form() == Form.TITLE)) {
        before.add(other);
      }
    }
    return before.size() == 1 ? before.iterator().next() : Instrument.UNKNOWN;
  }

  /// The ways that a chain of parts names, outer parts first; none where it names several outer
  /// parts, which each inner one could belong to.
  private static List<Target> joined(List<Token> chain) {
    List<Token> sorted = new ArrayList<>(chain);
    sorted.sort(Comparator.comparing(Token::level));
    List<Step> prefix = new ArrayList<>();
    for (Token token : sorted.subList(0, sorted.size() - 1)) {
      if (token.clauses().size() != 1 || !token.clauses().getFirst().last().isEmpty()) {
        return List.of();
      }
      prefix.addAll(token.clauses().getFirst().steps());
    }
    return sorted.getLast().clauses().stream().map(t -> under(prefix, t)).toList();
  }

  private static Target under(List<Step> prefix, Target target) {
    List<Step> steps = new ArrayList<>(prefix);
    steps.addAll(target.steps());
    return new Target(steps, target.last());
  }

  /// Gives citation `i` of an enumeration what it leaves out because the one before said it, and
  /// the one before what only this one says.
  private void enumerate(List<Draft> drafts, int i) {
    Draft before = drafts.get(i - 1);
    Draft here = drafts.get(i);
    List<Step> said = before.clauses().getLast().steps();
    if (here.relative() && !before.relative() && !before.inward()) {
      int level = 0;
      while (level < said.size() && said.get(level).level() != here.top()) {
        level++;
      }
      if (level > 0 && level < said.size()) {
        List<Step> prefix = said.subList(0, level);
        drafts.set(
            i,
            new Draft(
                here.from(),
                here.to(),
                here.clauses().stream().map(t -> under(prefix, t)).toList(),
                here.instrument() == null ? before.instrument() : here.instrument(),
                false));
      } else if (here.instrument() == null && said.getLast().level() == Level.BELOW) {
        drafts.set(i, here.of(Instrument.UNKNOWN));
      }
      return;
    }
    boolean other = here.instrument() != null && here.instrument().form() != Form.OWN;
    if (pieces.east) {
      if (here.instrument() == null && before.instrument() != null && !here.relative()) {
        drafts.set(i, here.of(before.instrument()));
      }
    } else if (before.instrument() == null
        && (before.relative() ? here.inward() && !here.relative() : other)) {
      // "Articles 5 and Article 6 of that act": both may be of it. "Paragraph 1 and point (a) of
      // Article 6": so may the paragraph.
      drafts.set(i - 1, before.of(Instrument.UNKNOWN));
    }
  }
}
