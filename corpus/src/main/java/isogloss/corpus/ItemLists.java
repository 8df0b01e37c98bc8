package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides whether a mark at the beginning of a line continues or opens a list, by the numbers
/// before and after it.
final class ItemLists {

  /// Lines that are searched for the next mark of a list, to tell "(i)" the letter from "(i)" the
  /// numeral.
  private static final int LOOK_AHEAD = 120;

  private final Grammar grammar;
  private final String language;
  private final List<BodyLine> lines;
  private final Map<String, ClauseNumber> remembered = new HashMap<>();

  ItemLists(Grammar grammar, String language, List<BodyLine> lines) {
    this.grammar = grammar;
    this.language = language;
    this.lines = lines;
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
        return position == 0 && !nests(line, sameList)
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

  /// In Japanese law the first paragraph of an article has no number.
  private boolean impliesFirst(
      ItemMarker marker, ClauseNumber number, @Nullable DraftClause sameList, DraftClause current) {
    return marker.shape() == ItemMarker.Shape.SPACE
        && number.value() == 2
        && sameList == null
        && isParagraph(marker, number, current);
  }

  /// Whether a mark can only be that of a paragraph, directly below its article.
  private boolean isParagraph(ItemMarker marker, ClauseNumber number, DraftClause current) {
    return isParagraphMark(marker, number) && top(current).kind == ClauseKind.ARTICLE;
  }

  /// Whether a mark is one of paragraphs by its shape: the grammar's, around a count.
  boolean isParagraphMark(ItemMarker marker, @Nullable ClauseNumber number) {
    if (number == null || !grammar.paragraphs().contains(marker.shape())) {
      return false;
    }
    return switch (number.system()) {
      case DIGIT, CIRCLED -> true;
      case UPPER_ROMAN -> marker.shape() == ItemMarker.Shape.ROMAN_DASH;
      case LETTER, UPPER_LETTER, ROMAN, HAN, HANGUL -> false;
    };
  }

  private static boolean nests(BodyLine line, DraftClause sameList) {
    return sameList.markerX >= 0 && line.x() > sameList.markerX + 12;
  }

  private static DraftClause holder(DraftClause current) {
    return current.single && current.parent != null ? current.parent : current;
  }

  private Optional<Found> choose(List<Candidate> candidates, int at) {
    Candidate continued = null;
    Candidate opened = null;
    Candidate restarted = null;
    for (Candidate candidate : candidates) {
      if (!candidate.opens) {
        continued = continued == null ? candidate : continued;
      } else if (candidate.restarts) {
        restarted = restarted == null ? candidate : restarted;
      } else {
        opened = opened == null ? candidate : opened;
      }
    }
    Candidate other = opened != null ? opened : restarted;
    if (continued != null && other != null) {
      return Optional.of(nextFits(continued, other, at) ? continued.found : other.found);
    }
    Candidate only = continued != null ? continued : other;
    return only == null ? Optional.empty() : Optional.of(only.found);
  }

  /// Whether the next mark that follows one of the two readings follows the first.
  private boolean nextFits(Candidate first, Candidate second, int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + LOOK_AHEAD); i++) {
      BodyLine line = lines.get(i);
      if (!line.mayStart()) {
        continue;
      }
      for (ItemMarker marker : ItemMarker.at(line.text(), List.of(first.found.marker.shape()))) {
        for (ClauseNumber number : ClauseNumber.readings(marker.number(), language)) {
          if (second.found.number != null && number.equals(second.found.number.next())) {
            return false;
          }
          if (first.found.number != null && number.equals(first.found.number.next())) {
            return true;
          }
        }
      }
    }
    return true;
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
