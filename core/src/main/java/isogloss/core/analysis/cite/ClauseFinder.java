package isogloss.core.analysis.cite;

import isogloss.core.analysis.cite.ClauseIndex.Node;
import isogloss.core.analysis.norm.Cited.Level;
import isogloss.core.analysis.norm.Cited.Naming;
import isogloss.core.analysis.norm.Cited.Step;
import isogloss.core.analysis.norm.Cited.Target;
import isogloss.core.model.Citation.Unresolved;
import isogloss.core.model.ClauseKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Follows the way that a citation names through the clauses of one document. Exactly one clause
/// must fit each step; a number that is given without its article is looked for around the clause
/// that cites. Paragraphs and sentences that are no clauses lead to the clause that holds them.
final class ClauseFinder {

  /// The clauses that were found, in reading order, or why there are none.
  record Found(List<Node> nodes, Unresolved reason) {
    static Found of(List<Node> candidates) {
      return switch (candidates.size()) {
        case 0 -> NONE;
        case 1 -> new Found(candidates, Unresolved.NO);
        default -> new Found(List.of(), Unresolved.AMBIGUOUS);
      };
    }

    private static final Found NONE = new Found(List.of(), Unresolved.NO_SUCH_CLAUSE);
  }

  private static final Set<Level> OUTER = EnumSet.range(Level.ANNEX, Level.SECTION);

  private final ClauseIndex index;

  ClauseFinder(ClauseIndex index) {
    this.index = index;
  }

  /// The clauses of `target`.
  ///
  /// @param from clause that cites; null when it is of another document
  Found find(Target target, @Nullable Node from) {
    List<Step> steps = target.steps();
    if (steps.getFirst().naming() == Naming.THIS
        && index.sections()
        && steps.size() > 1
        && statute(steps.subList(1, steps.size()))) {
      // "Subsection 4.4(b) of this section": the number names its section itself.
      steps = steps.subList(1, steps.size());
    }
    Found found = first(steps, from);
    for (int i = 1; i < steps.size() && found.reason() == Unresolved.NO; i++) {
      Step step = steps.get(i);
      found = step.naming() == Naming.NUMBER ? inside(found.nodes().getFirst(), step) : Found.NONE;
    }
    if (found.reason() != Unresolved.NO || target.last().isEmpty()) {
      return found;
    }
    return upTo(found.nodes().getFirst(), steps.getLast(), target.last());
  }

  private Found first(List<Step> steps, @Nullable Node from) {
    Step step = steps.getFirst();
    return switch (step.naming()) {
      case THIS -> from == null ? Found.NONE : enclosing(from, step.level());
      case PREVIOUS -> from == null ? Found.NONE : previous(from, step.level());
      case NUMBER -> {
        if (OUTER.contains(step.level())) {
          yield nearest(named(step.level(), step.number()), from);
        }
        boolean whole = index.sections() && statute(steps);
        if (whole) {
          yield nearest(named(Level.SECTION, step.number()), from);
        }
        yield around(step, from);
      }
    };
  }

  /// Whether the first number is that of a section: "subsection 12(3)", "subsection 4.8".
  private static boolean statute(List<Step> steps) {
    Step step = steps.getFirst();
    boolean inner =
        step.level() == Level.SUBSECTION
            || step.level() == Level.PARAGRAPH
            || step.level() == Level.SUBPARAGRAPH;
    boolean plain = !step.number().isEmpty() && Character.isDigit(step.number().charAt(0));
    boolean further = steps.size() > 1 && steps.get(1).level() == Level.BELOW;
    return inner && plain && (further || step.number().indexOf('.') > 0);
  }

  private Predicate<Node> named(Level level, String number) {
    return n -> fits(n, level) && n.number().equals(number);
  }

  private static boolean fits(Node node, Level level) {
    return node.levels().contains(level);
  }

  /// The only clause that fits below the nearest clause around `from` that has any.
  private Found nearest(Predicate<Node> wanted, @Nullable Node from) {
    List<Node> all =
        StreamSupport.stream(index.nodes().spliterator(), false).filter(wanted).toList();
    for (Node around = from; around != null; around = around.parent()) {
      Node scope = around;
      List<Node> inside = all.stream().filter(n -> ClauseIndex.below(scope, n)).toList();
      if (!inside.isEmpty()) {
        return Found.of(inside);
      }
      if (wanted.test(scope)) {
        return Found.of(List.of(scope));
      }
    }
    return Found.of(all);
  }

  /// The clause of that level that `from` is or stands in.
  private Found enclosing(Node from, Level level) {
    for (Node node = from; node != null; node = node.parent()) {
      boolean whole =
          switch (level) {
            case SUBSECTION -> node.item() && !inItem(node);
            case PARAGRAPH ->
                fits(node, Level.PARAGRAPH)
                    || (index.sections()
                        ? node.item() && inItem(node) && !inItem(node.parent())
                        : node.is(ClauseKind.PARAGRAPH));
            case POINT, SUBPOINT -> node.is(ClauseKind.POINT);
            case SUBPARAGRAPH, SENTENCE, BELOW ->
                node.is(ClauseKind.PARAGRAPH) || fits(node, Level.ARTICLE);
            case DIVISION -> fits(node, Level.DIVISION);
            default -> fits(node, level);
          };
      if (whole) {
        return Found.of(List.of(node));
      }
      if (fits(node, Level.ARTICLE) && (level == Level.PARAGRAPH || level == Level.SUBSECTION)) {
        return items(node).isEmpty() || bare(node) ? Found.of(List.of(node)) : Found.NONE;
      }
    }
    return Found.NONE;
  }

  private static boolean inItem(@Nullable Node node) {
    return node != null && node.parent() != null && node.parent().item();
  }

  private Found previous(Node from, Level level) {
    Found here = enclosing(from, level);
    if (here.reason() != Unresolved.NO) {
      return here;
    }
    Node node = here.nodes().getFirst();
    if (level == Level.SUBPARAGRAPH || (level == Level.PARAGRAPH && fits(node, Level.ARTICLE))) {
      return paragraphs(node) > 1 ? here : Found.NONE;
    }
    Node last = null;
    for (Node other : level == Level.ARTICLE ? index.nodes() : siblings(node)) {
      if (other.equals(node)) {
        break;
      }
      boolean alike = level == Level.ARTICLE ? fits(other, level) : other.is(node.clause().kind());
      last = alike ? other : last;
    }
    return last == null ? Found.NONE : Found.of(List.of(last));
  }

  private List<Node> siblings(Node node) {
    Node parent = node.parent();
    return parent == null
        ? StreamSupport.stream(index.nodes().spliterator(), false)
            .filter(n -> n.parent() == null)
            .toList()
        : index.children(parent);
  }

  /// A part below an article that is named alone: looked for below each clause from the one that
  /// cites up to its article.
  private Found around(Step step, @Nullable Node from) {
    List<Node> found = new ArrayList<>();
    for (Node node = from; node != null; node = node.parent()) {
      Found here = inside(node, step);
      if (here.reason() == Unresolved.AMBIGUOUS) {
        return here;
      }
      if (unnumbered(node, step)) {
        if (node.is(ClauseKind.PARAGRAPH) || fits(node, Level.ARTICLE)) {
          return here;
        }
      } else {
        found.addAll(here.nodes());
      }
      if (fits(node, Level.ARTICLE) || fits(node, Level.SECTION) || fits(node, Level.ANNEX)) {
        break;
      }
    }
    // Paragraphs that count through a document name each other so, headings and quotations do not.
    return found.isEmpty() && counted(from)
        ? nearest(named(step.level(), step.number()), from)
        : Found.of(found);
  }

  private static boolean counted(@Nullable Node from) {
    for (Node node = from; node != null; node = node.parent()) {
      if (node.is(ClauseKind.PARAGRAPH_NUMBERED)) {
        return true;
      }
    }
    return false;
  }

  /// The part of `step` inside `node`.
  private Found inside(Node node, Step step) {
    if (OUTER.contains(step.level())) {
      Predicate<Node> wanted = named(step.level(), step.number());
      return Found.of(
          StreamSupport.stream(index.nodes().spliterator(), false)
              .filter(n -> ClauseIndex.below(node, n) && wanted.test(n))
              .toList());
    }
    if (unnumbered(node, step)) {
      int number = step.level() == Level.SENTENCE ? 1 : Integer.parseInt(step.number());
      return number <= Math.max(1, paragraphs(node)) ? Found.of(List.of(node)) : Found.NONE;
    }
    return Found.of(
        index.children(node).stream()
            .filter(n -> n.number().equals(step.number()) && part(node, n, step.level()))
            .toList());
  }

  /// Whether `step` names a paragraph or sentence of `node` that carries no number.
  private boolean unnumbered(Node node, Step step) {
    boolean digits = !step.number().isEmpty() && step.number().length() < 4;
    digits &= step.number().chars().allMatch(c -> c >= '0' && c <= '9');
    return switch (step.level()) {
      case SENTENCE -> true;
      case SUBPARAGRAPH ->
          digits && index.children(node).stream().noneMatch(n -> n.number().equals(step.number()));
      case PARAGRAPH ->
          digits && fits(node, Level.ARTICLE) && !fits(node, Level.SECTION) && bare(node);
      default -> false;
    };
  }

  /// Whether the paragraphs of an article carry no numbers.
  private boolean bare(Node article) {
    return items(article).stream().noneMatch(n -> n.is(ClauseKind.PARAGRAPH))
        && article.clause().marker().codePoints().anyMatch(Character::isIdeographic);
  }

  private boolean part(Node parent, Node child, Level level) {
    if (level == Level.PARAGRAPH && !index.sections()) {
      boolean alone = items(parent).stream().noneMatch(n -> n.is(ClauseKind.PARAGRAPH));
      return child.is(ClauseKind.PARAGRAPH)
          || (child.item() && alone && Character.isDigit(child.number().charAt(0)));
    }
    return child.item() || fits(child, Level.PARAGRAPH);
  }

  private List<Node> items(Node node) {
    return index.children(node).stream().filter(Node::item).toList();
  }

  private static int paragraphs(Node node) {
    return node.clause().text().isBlank() ? 0 : node.clause().text().split("\n").length;
  }

  /// All from `first` to its sibling with the number `last`.
  private Found upTo(Node first, Step step, String last) {
    List<Node> range = new ArrayList<>();
    boolean outer = OUTER.contains(step.level());
    for (Node node : outer ? index.nodes() : siblings(first)) {
      boolean alike = outer ? fits(node, step.level()) : node.is(first.clause().kind());
      if (node.equals(first) || (!range.isEmpty() && alike)) {
        range.add(node);
        if (node.number().equals(last)) {
          return new Found(range, Unresolved.NO);
        }
      }
    }
    return Found.NONE;
  }
}
