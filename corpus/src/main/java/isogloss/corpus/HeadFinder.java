package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the numbered heads of a document from top to bottom: what matches a rule of the grammar,
/// fits its sequence and stands where a head can stand.
final class HeadFinder {

  /// Lines that are searched for the number that is due.
  private static final int LOOK_AHEAD = 150;

  /// Lines of headings and titles before the first section of an act, or before a section.
  private static final int BEFORE_ACT = 25;

  /// Share of its column that a short line takes.
  private static final float SHORT = 0.5f;

  /// The part of a document that is its beginning.
  private static final int EARLY = 10;

  private final Grammar grammar;
  private final List<BodyLine> lines;
  private final ItemLists lists;
  private final HeadSequence sequence = new HeadSequence();

  /// Lines of the paragraphs that are numbered through the document, per rule.
  private final Map<HeadRule, Set<Integer>> chains = new HashMap<>();

  /// Lines of the heads with decimal numbers, per rule.
  private final Map<HeadRule, Set<Integer>> decimals = new HashMap<>();

  private boolean recitals;

  /// The section whose text is the act that is being read, null outside of such acts.
  private @Nullable HeadNumber enacting;

  /// A head and its title.
  record Found(HeadSequence.Match match, HeadTitle title) {}

  HeadFinder(Grammar grammar, List<BodyLine> lines, ItemLists lists) {
    this.grammar = grammar;
    this.lines = lines;
    this.lists = lists;
    this.recitals =
        grammar.recitals().isPresent()
            && lines.stream().noneMatch(l -> grammar.recitals().get().matcher(l.text()).matches());
    for (HeadRule rule : grammar.heads()) {
      if (rule.kind() == ClauseKind.PARAGRAPH_NUMBERED) {
        Set<Integer> chain = ParagraphChain.of(rule, lines);
        chains.replaceAll((k, v) -> chain.size() > v.size() ? Set.of() : v);
        boolean longer = chains.values().stream().allMatch(v -> v.size() < chain.size());
        chains.put(rule, longer ? chain : Set.of());
      } else if (decimal(rule)) {
        decimals.put(rule, HeadChain.of(candidates(rule)));
      }
    }
  }

  private boolean decimal(HeadRule rule) {
    boolean chained =
        rule.title() == HeadRule.Title.AUTO
            || (rule.title() == HeadRule.Title.HEADING && !chains.isEmpty());
    return rule.deep() && chained && rule.kind() == ClauseKind.SECTION;
  }

  /// The lines that can begin a head by this rule, wherever they stand.
  private List<HeadChain.Candidate> candidates(HeadRule rule) {
    List<HeadChain.Candidate> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      Optional<HeadSequence.Match> match =
          line.mayStart() || columnTop(i)
              ? HeadSequence.match(rule, line.text())
              : Optional.empty();
      if (match.isPresent()
          && !numbersParagraph(match.get(), i)
          && HeadSequence.plausible(rule, match.get(), line)
          && (textAllowed(match.get(), i)
              || !HeadTitle.of(match.get(), lines, i, this::begins).pieces().isEmpty())) {
        HeadNumber number = HeadNumber.of(match.get().number());
        out.add(new HeadChain.Candidate(i, number, line.heading()));
      }
    }
    return out;
  }

  /// Whether a number is that of a paragraph; beside numbered paragraphs the number of a section
  /// stands in heading type, if it has one part.
  private boolean numbersParagraph(HeadSequence.Match match, int at) {
    return chains.values().stream().anyMatch(chain -> chain.contains(at))
        || (!chains.isEmpty()
            && HeadNumber.of(match.number()).size() == 1
            && !lines.get(at).heading());
  }

  /// Notes that a line was read: recitals begin after "Whereas".
  void passed(BodyLine line) {
    if (grammar.recitals().isPresent() && grammar.recitals().get().matcher(line.text()).matches()) {
      recitals = true;
    }
  }

  /// Whether line `at` ends a section whose text is another act, and that act begins below: its
  /// sections are numbered from 1 on until [#resumes].
  boolean enacts(int at) {
    if (grammar.enacts().isEmpty() || at == 0) {
      return false;
    }
    String before = lines.get(at - 1).text();
    boolean divided = before.endsWith("-");
    String text =
        (divided ? before.substring(0, before.length() - 1) : before + " ") + lines.get(at).text();
    if (!grammar.enacts().get().matcher(text).find()) {
      return false;
    }
    for (int i = at + 1; i < Math.min(lines.size(), at + BEFORE_ACT); i++) {
      Optional<HeadSequence.Match> first = article(i);
      if (first.isPresent()) {
        HeadRule rule = first.get().rule();
        HeadNumber last = sequence.last(rule);
        if (last == null || !HeadNumber.of(first.get().number()).first()) {
          return false;
        }
        enacting = last;
        sequence.reset(rule.name());
        return true;
      }
    }
    return false;
  }

  /// Whether line `at`, or the article below the headings that begin there, goes on with the
  /// numbers of the act that enacts another.
  boolean resumes(int at) {
    HeadNumber outer = enacting;
    for (int i = at; outer != null && i < Math.min(lines.size(), at + BEFORE_ACT); i++) {
      Optional<HeadSequence.Match> next = article(i);
      if (next.isPresent()) {
        HeadRule rule = next.get().rule();
        HeadNumber number = HeadNumber.of(next.get().number());
        HeadNumber last = sequence.last(rule);
        boolean inner = last == null || number.follows(last) || nextComesLater(rule, i);
        if (inner || !number.follows(outer)) {
          return false;
        }
        sequence.resume(rule, outer);
        enacting = null;
        return true;
      }
      if (!(i == at ? lines.get(i).heading() : titles(lines.get(i)))) {
        return false;
      }
    }
    return false;
  }

  /// Whether a line is a heading or a short line among headings, as a citation is.
  private static boolean titles(BodyLine line) {
    LayoutLine printed = line.line();
    float column = printed.columnRight() - printed.columnLeft();
    return line.heading() || printed.box().width() < SHORT * column;
  }

  /// The article that line `at` begins by its form.
  private Optional<HeadSequence.Match> article(int at) {
    BodyLine line = lines.get(at);
    return grammar.heads().stream()
        .filter(rule -> rule.kind() == ClauseKind.ARTICLE && line.starts())
        .flatMap(rule -> HeadSequence.match(rule, line.text()).stream())
        .filter(match -> HeadSequence.plausible(match.rule(), match, line))
        .findFirst();
  }

  /// The head that begins at `from` of line `at`; a head inside a line is a subsection after its
  /// section's title.
  Optional<Found> find(int at, int from) {
    BodyLine line = lines.get(at);
    for (HeadRule rule : grammar.heads()) {
      // The name of an outcome is sure even at the top of a column, after half a sentence.
      boolean sure = rule.kind() == ClauseKind.SUBCATEGORY;
      if ((rule.kind() == ClauseKind.RECITAL && !recitals)
          || (from > 0 && !rule.deep())
          || (!line.mayStart() && !sure && !(decimals.containsKey(rule) && columnTop(at)))) {
        continue;
      }
      Optional<HeadSequence.Match> match = HeadSequence.match(rule, line.text(), from);
      if (from > 0 && match.isPresent() && HeadNumber.of(match.get().number()).size() < 2) {
        continue;
      }
      if (match.isPresent()
          && HeadSequence.plausible(rule, match.get(), line)
          && accepts(rule, match.get(), at, from)) {
        HeadTitle title = HeadTitle.of(match.get(), lines, at, this::begins);
        if (rule.title() == HeadRule.Title.AUTO
            && title.pieces().isEmpty()
            && rule.kind() == ClauseKind.SECTION
            && !textAllowed(match.get(), at)) {
          continue;
        }
        advance(match.get());
        return Optional.of(new Found(match.get(), title));
      }
    }
    return Optional.empty();
  }

  /// Whether a head fits the sequence of its rule.
  private boolean accepts(HeadRule rule, HeadSequence.Match match, int at, int from) {
    if (chains.containsKey(rule)) {
      return chains.get(rule).contains(at);
    }
    if (decimals.containsKey(rule) && from == 0) {
      return decimals.get(rule).contains(at);
    }
    if (rule.kind() == ClauseKind.ANNEX && early(at)) {
      return false;
    }
    return sequence.accepts(match, lines.get(at))
        && !(sequence.skips(match) && nextComesLater(rule, at));
  }

  /// Whether a line stands at the beginning of a document, before its first section: what is named
  /// there as an annex is an entry of a list of changes or of contents.
  private boolean early(int at) {
    int first =
        decimals.values().stream().flatMap(Set::stream).min(Integer::compare).orElse(lines.size());
    return first < lines.size() && at < first && at * EARLY < lines.size();
  }

  private void advance(HeadSequence.Match match) {
    HeadRule rule = match.rule();
    sequence.advance(match);
    if (rule.kind() != ClauseKind.RECITAL) {
      recitals = false;
    }
    if (!rule.restarts().isEmpty()) {
      sequence.reset(rule.restarts());
    }
  }

  /// Whether the number that is due stands at a line not far below: one that skips it is a
  /// reference at the beginning of a line then.
  private boolean nextComesLater(HeadRule rule, int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + LOOK_AHEAD); i++) {
      BodyLine line = lines.get(i);
      Optional<HeadSequence.Match> match =
          line.mayStart() ? HeadSequence.match(rule, line.text()) : Optional.empty();
      if (match.isPresent()
          && sequence.continues(match.get())
          && HeadSequence.plausible(rule, match.get(), line)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a decimal number may stand before running text: "1.1 Providers should ...", not "3
  /// providers ...". A full line before it, a heading, or the end of a page shows no break.
  private boolean textAllowed(HeadSequence.Match match, int at) {
    BodyLine line = lines.get(at);
    boolean ended =
        line.mayStart()
            && at > 0
            && (BodyLine.terminal(lines.get(at - 1).text()) || lines.get(at - 1).heading());
    return (line.starts() || ended || columnTop(at)) && HeadNumber.of(match.number()).size() > 1;
  }

  /// Whether a line is the first of a column; cells of tables are none.
  private boolean columnTop(int at) {
    return at > 0
        && lines.get(at).line().cell() == null
        && !BodyLine.sameColumn(lines.get(at - 1).line(), lines.get(at).line());
  }

  /// Whether a line begins an article or an outcome by its form.
  boolean names(BodyLine line) {
    return grammar.heads().stream()
        .filter(r -> r.kind() == ClauseKind.ARTICLE || r.kind() == ClauseKind.SUBCATEGORY)
        .anyMatch(
            rule ->
                HeadSequence.match(rule, line.text())
                    .filter(match -> HeadSequence.plausible(rule, match, line))
                    .isPresent());
  }

  /// Whether line `at` begins an article, by its form, with text behind the number.
  boolean untitledArticle(int at) {
    BodyLine line = lines.get(at);
    return grammar.heads().stream()
        .filter(rule -> rule.kind() == ClauseKind.ARTICLE)
        .flatMap(rule -> HeadSequence.match(rule, line.text()).stream())
        .anyMatch(
            match ->
                HeadSequence.plausible(match.rule(), match, line)
                    && HeadTitle.of(match, lines, at, this::begins).pieces().isEmpty());
  }

  /// Whether a line begins a head or an item by its form.
  boolean begins(BodyLine line) {
    for (HeadRule rule : grammar.heads()) {
      if (rule.kind() != ClauseKind.RECITAL
          && HeadSequence.match(rule, line.text()).isPresent()
          && line.mayStart()) {
        return true;
      }
    }
    return lists.looksLikeItem(line.text());
  }
}
