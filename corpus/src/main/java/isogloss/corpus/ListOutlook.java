package isogloss.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks ahead from one reading of a mark: how well the marks after it fit the open lists, by a
/// beam search over all their readings. "(i)" after "(h)" is a letter where "(j)" comes next, and
/// a numeral where "(ii)" does.
final class ListOutlook {

  /// Marks that are looked at, lines that they are looked for in, and readings that are kept.
  private static final int MARKS = 16;

  private static final int LINES = 150;
  private static final int BEAM = 16;

  /// What it costs to open a list, to open one that counts like a list around it, to leave out a
  /// number, to take a mark for text, and to stand elsewhere than its sisters.
  static final double OPEN = 0.4;

  static final double SAME = 1.2;
  private static final double GAP = 1.5;
  private static final double STRAY = 2;
  static final double MISPLACED = 0.5;

  private final Grammar grammar;
  private final String language;
  private final List<BodyLine> lines;
  private final Predicate<BodyLine> ends;

  /// @param ends whether a line ends all lists
  ListOutlook(Grammar grammar, String language, List<BodyLine> lines, Predicate<BodyLine> ends) {
    this.grammar = grammar;
    this.language = language;
    this.lines = lines;
    this.ends = ends;
  }

  /// The last item of an open list and the list that it stands in.
  record Level(ItemMarker.Shape shape, ClauseNumber number, float x, @Nullable Level outer) {

    boolean counts(ItemMarker.Shape other, ClauseNumber reading) {
      return shape == other && number.system() == reading.system();
    }

    double place(float other) {
      return x < 0 || Math.abs(x - other) <= Indentation.ALIGNED ? 0 : MISPLACED;
    }
  }

  private record State(@Nullable Level level, double cost) {}

  /// The open lists around and below `clause`.
  static @Nullable Level levels(DraftClause clause) {
    DraftClause parent = clause.parent;
    Level outer = parent != null && clause.item() ? levels(parent) : null;
    return clause.shape == null || clause.number == null
        ? outer
        : new Level(clause.shape, clause.number, clause.markerX, outer);
  }

  /// The least cost of the marks after line `at`, where `level` is open.
  double cost(Level level, int at) {
    List<State> states = List.of(new State(level, 0));
    int marks = 0;
    for (int i = at + 1; i < Math.min(lines.size(), at + LINES) && marks < MARKS; i++) {
      BodyLine line = lines.get(i);
      if (!line.mayStart()) {
        continue;
      }
      List<ItemMarker> markers =
          ItemMarker.at(line.text(), grammar.items()).stream()
              .filter(m -> !m.unnumbered() && m.shape() != ItemMarker.Shape.SOLE)
              .toList();
      if (markers.isEmpty()) {
        if (ends.test(line)) {
          break;
        }
        continue;
      }
      marks++;
      states = next(states, markers, line.x());
    }
    return states.getFirst().cost();
  }

  private List<State> next(List<State> states, List<ItemMarker> markers, float x) {
    List<State> out = new ArrayList<>();
    for (State state : states) {
      out.add(new State(state.level(), state.cost() + STRAY));
      for (ItemMarker marker : markers) {
        for (ClauseNumber reading : ClauseNumber.readings(marker.number(), language)) {
          read(state, marker.shape(), reading, x, out);
        }
      }
    }
    out.sort(Comparator.comparingDouble(State::cost));
    return out.subList(0, Math.min(BEAM, out.size()));
  }

  /// What a mark in one reading can make of a state.
  private static void read(
      State state, ItemMarker.Shape shape, ClauseNumber reading, float x, List<State> out) {
    boolean same = false;
    for (Level level = state.level(); level != null; level = level.outer()) {
      if (level.counts(shape, reading)) {
        same = true;
        Level next = new Level(shape, reading, x, level.outer());
        double cost = state.cost() + level.place(x);
        if (reading.follows(level.number())) {
          out.add(new State(next, cost));
        } else if (reading.followsWithGap(level.number(), 1)) {
          out.add(new State(next, cost + GAP));
        }
      }
    }
    if (reading.first()) {
      double cost = state.cost() + (same ? SAME : OPEN);
      out.add(new State(new Level(shape, reading, x, state.level()), cost));
      Level level = state.level();
      if (level != null) {
        out.add(new State(new Level(shape, reading, x, level.outer()), cost + MISPLACED));
      }
    }
  }
}
