package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import isogloss.corpus.ListOutlook.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether a mark at the beginning of a line continues or opens a list, by the numbers
/// before and after it.
final class ItemLists {

  /// Languages whose items end without a stop.
  private static final Set<String> UNSTOPPED = Set.of("ko", "ja", "zh");

  private final Grammar grammar;
  private final String language;
  private final List<BodyLine> lines;
  private final ListOutlook outlook;
  private final Map<String, ClauseNumber> remembered = new HashMap<>();

  ItemLists(Grammar grammar, String language, List<BodyLine> lines) {
    this.grammar = grammar;
    this.language = language;
    this.lines = lines;
    this.outlook = new ListOutlook(grammar, language, lines, this::isHead);
  }

  /// Whether a line is a head by its form.
  private boolean isHead(BodyLine line) {
    for (HeadRule rule : grammar.heads()) {
      if (HeadSequence.match(rule, line.text())
          .filter(match -> HeadSequence.plausible(rule, match, line))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// A mark that is one.
  record Found(ItemMarker marker, @Nullable ClauseNumber number, DraftClause parent) {}

  private record Candidate(Found found, boolean opens, boolean restarts) {}

  boolean looksLikeItem(String text) {
    return !ItemMarker.at(text, grammar.items()).isEmpty();
  }

  /// The item that begins at `position` of `line`, below the current clause or one of its
  /// ancestors.
  Optional<Found> find(BodyLine line, int position, int at, DraftClause current) {
    String text = line.text().substring(position);
    List<Candidate> candidates = new ArrayList<>();
    for (ItemMarker marker : ItemMarker.at(text, grammar.items())) {
      if (marker.unnumbered()) {
        if (position == 0 && (line.starts() || BodyLine.terminal(previous(at)))) {
          return Optional.of(new Found(marker, null, indentParent(marker, line, current)));
        }
        continue;
      }
      for (ClauseNumber number : ClauseNumber.readings(marker.number(), language)) {
        candidate(marker, number, line, position, current).ifPresent(candidates::add);
      }
      if (marker.shape() == ItemMarker.Shape.SOLE) {
        ClauseNumber sole = new ClauseNumber(ClauseNumber.Count.DIGIT, 1, "");
        return Optional.of(new Found(marker, sole, top(current)));
      }
    }
    return choose(candidates, at);
  }

  private String previous(int at) {
    return at > 0 ? lines.get(at - 1).text() : "";
  }

  private static DraftClause top(DraftClause clause) {
    DraftClause node = clause;
    while (node.parent != null && node.item()) {
      node = node.parent;
    }
    return node;
  }

  private Optional<Candidate> candidate(
      ItemMarker marker, ClauseNumber number, BodyLine line, int position, DraftClause current) {
    String list = list(marker.shape(), number);
    DraftClause sameList = null;
    for (DraftClause node = current; node != null; node = node.parent) {
      DraftClause last = node.lists.get(list);
      if (last != null && last.number != null) {
        if (position == 0 && number.follows(last.number)) {
          return Optional.of(new Candidate(new Found(marker, number, node), false, false));
        }
        if (sameList == null) {
          sameList = last;
        }
      }
      if (!node.item() && !node.single) {
        break;
      }
    }
    if (number.first() || impliesFirst(marker, number, sameList, current)) {
      if (sameList != null && sameList.parent != null) {
        return position == 0 && !nests(line, sameList) && !leadsIn(current, sameList)
            ? Optional.of(new Candidate(new Found(marker, number, sameList.parent), true, true))
            : Optional.of(new Candidate(new Found(marker, number, current), true, true));
      }
      DraftClause parent = isParagraph(marker, number, current) ? top(current) : holder(current);
      return Optional.of(new Candidate(new Found(marker, number, parent), true, false));
    }
    if (position > 0 || !line.starts()) {
      return Optional.empty();
    }
    if (sameList != null && sameList.parent != null && sameList.number != null) {
      boolean aligned = Math.abs(sameList.markerX - line.x()) < Indentation.ALIGNED;
      boolean near =
          number.followsWithGap(sameList.number, 1) || number.value() == sameList.number.value();
      if (aligned && near && number.suffix().isEmpty()) {
        return Optional.of(new Candidate(new Found(marker, number, sameList.parent), false, false));
      }
    }
    ClauseNumber before = remembered.get(marker.shape() + " " + number.system());
    if (sameList == null
        && before != null
        && number.follows(before)
        && top(current).kind != ClauseKind.ARTICLE) {
      return Optional.of(new Candidate(new Found(marker, number, holder(current)), false, false));
    }
    return Optional.empty();
  }

  /// In Japanese law the first paragraph of an article has no number; in its translations "(2)"
  /// follows.
  private boolean impliesFirst(
      ItemMarker marker, ClauseNumber number, @Nullable DraftClause sameList, DraftClause current) {
    if (sameList != null) {
      return false;
    }
    if (number.value() == 1) {
      return isParagraph(marker, number, current); // (1A), where (1) was repealed.
    }
    if (number.value() != 2 || !number.suffix().isEmpty()) {
      return false;
    }
    DraftClause top = top(current);
    return (marker.shape() == ItemMarker.Shape.SPACE && isParagraph(marker, number, current))
        || (marker.shape() == ItemMarker.Shape.PAREN
            && number.system() == ClauseNumber.Count.DIGIT
            && top.kind == ClauseKind.ARTICLE
            && !top.text.isEmpty()
            && top.lists.values().stream().noneMatch(l -> l.shape != marker.shape()));
  }

  /// Whether a mark can only be that of a paragraph, directly below its article.
  private boolean isParagraph(ItemMarker marker, ClauseNumber number, DraftClause current) {
    DraftClause top = top(current);
    return isParagraphMark(marker, number)
        && top.kind == ClauseKind.ARTICLE
        && top.lists.values().stream().noneMatch(last -> countsOtherwise(last, marker));
  }

  /// Whether an article counts its paragraphs in other marks: "1." is an item below "(1)".
  private static boolean countsOtherwise(DraftClause last, ItemMarker marker) {
    return last.shape != marker.shape()
        && last.number != null
        && last.number.system() == ClauseNumber.Count.DIGIT;
  }

  /// Whether a line begins the next paragraph of an article.
  boolean continues(DraftClause article, BodyLine line) {
    for (ItemMarker marker : ItemMarker.at(line.text(), grammar.items())) {
      for (ClauseNumber number : ClauseNumber.readings(marker.number(), language)) {
        DraftClause last = article.lists.get(list(marker.shape(), number));
        if (isParagraphMark(marker, number)
            && last != null
            && last.number != null
            && number.follows(last.number)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a line begins with the mark that comes next in the list of the open item, where that
  /// item's mark stands. Items of East Asian lists end without a stop, often at the edge of the
  /// column; elsewhere a citation ("in point / (b)") could wrap so.
  boolean goesOn(BodyLine line, @Nullable DraftClause current) {
    if (!UNSTOPPED.contains(language)) {
      return false;
    }
    for (DraftClause item = current; item != null && item.item(); item = item.parent) {
      if (item.number != null && Math.abs(item.markerX - line.x()) < Indentation.ALIGNED) {
        for (ItemMarker marker : ItemMarker.at(line.text(), grammar.items())) {
          ClauseNumber last = item.number;
          if (marker.shape() == item.shape
              && ClauseNumber.readings(marker.number(), language).stream()
                  .anyMatch(n -> n.equals(last.next()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether a mark is one of paragraphs by its shape: the grammar's, around a count.
  boolean isParagraphMark(ItemMarker marker, @Nullable ClauseNumber number) {
    if (number == null || !grammar.paragraphs().contains(marker.shape())) {
      return false;
    }
    return switch (number.system()) {
      case DIGIT, CIRCLED -> true;
      case UPPER_ROMAN -> marker.shape() == ItemMarker.Shape.ROMAN_DASH;
      case LETTER, DOUBLE_LETTER, UPPER_LETTER, ROMAN, HAN, HANGUL -> false;
    };
  }

  /// Whether a paragraph that began after the list waits for items of its own: "§ 1º The penalties
  /// depend on:" below an article with a list.
  private static boolean leadsIn(DraftClause current, DraftClause sameList) {
    return current.kind == ClauseKind.PARAGRAPH
        && current.parent != null
        && current.parent.equals(sameList.parent)
        && current.shape != sameList.shape
        && !current.text.isEmpty()
        && current.text.getLast().text().strip().matches(".*[:：]");
  }

  private static boolean nests(BodyLine line, DraftClause sameList) {
    return sameList.markerX >= 0 && line.x() > sameList.markerX + 12;
  }

  private static DraftClause holder(DraftClause current) {
    return current.single && current.parent != null ? current.parent : current;
  }

  /// The reading that fits best with the marks that come after it.
  private Optional<Found> choose(List<Candidate> candidates, int at) {
    if (candidates.size() < 2) {
      return candidates.stream().map(Candidate::found).findFirst();
    }
    Candidate best = candidates.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double cost = cost(candidate, at);
      if (cost < least || (cost == least && best.opens && !candidate.opens)) {
        least = cost;
        best = candidate;
      }
    }
    return Optional.of(best.found);
  }

  private double cost(Candidate candidate, int at) {
    Found found = candidate.found;
    ClauseNumber number = found.number;
    if (number == null) {
      return 0;
    }
    float x = lines.get(at).x();
    double cost = candidate.restarts ? ListOutlook.SAME : candidate.opens ? ListOutlook.OPEN : 0;
    DraftClause sister = found.parent.lists.get(list(found.marker.shape(), number));
    if (!candidate.opens && sister != null && sister.markerX >= 0) {
      cost += Math.abs(sister.markerX - x) > Indentation.ALIGNED ? ListOutlook.MISPLACED : 0;
    }
    Level outer = ListOutlook.levels(found.parent);
    return cost + outlook.cost(new Level(found.marker.shape(), number, x, outer), at);
  }

  private static DraftClause indentParent(ItemMarker marker, BodyLine line, DraftClause current) {
    DraftClause node = holder(current);
    while (node.item() && node.parent != null) {
      boolean dash = node.kind == ClauseKind.INDENT;
      if (dash && node.shape == marker.shape() && line.x() <= node.markerX + Indentation.ALIGNED) {
        node = node.parent;
      } else if (dash && line.x() < node.markerX - Indentation.ALIGNED) {
        node = node.parent;
      } else if (!dash && node.markerX >= 0 && line.x() < node.markerX - Indentation.ALIGNED) {
        node = node.parent;
      } else {
        break;
      }
    }
    return node;
  }

  private static String list(ItemMarker.Shape shape, ClauseNumber number) {
    return shape + " " + number.system();
  }

  void opened(DraftClause clause) {
    if (clause.number != null && clause.shape != null && clause.parent != null) {
      clause.parent.lists.put(list(clause.shape, clause.number), clause);
    }
    if (clause.number != null
        && clause.shape != null
        && clause.parent != null
        && !clause.parent.item()) {
      remembered.put(clause.shape + " " + clause.number.system(), clause.number);
    }
  }

  /// Forgets the numbers of lists that could go on in the next section.
  void forget() {
    remembered.clear();
  }
}
