package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.Quantity;
import isogloss.core.model.Relation.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the numbers of two norms stand to each other, by joint satisfiability: if one value can
/// comply with both they are compatible, however different; if none can they conflict. A number
/// that decides what falls under a term is no duty that could be over-fulfilled, so there any
/// difference conflicts.
///
/// @param verdict how they stand
/// @param stricter the stricter side when `verdict` is `STRICTER`, else meaningless
/// @param aspect what the number is about
/// @param a deciding quantity of the first norm
/// @param b deciding quantity of the second norm
record QuantityContrast(Verdict verdict, Side stricter, Aspect aspect, Quantity a, Quantity b) {

  enum Verdict {
    EQUAL,
    STRICTER,
    INCOMPATIBLE,
    DIFFERENT
  }

  private static final Pattern KEEPING = Markers.of("keeping");
  private static final Pattern REMOVING = Markers.of("removing");
  private static final Pattern PENALTY = Markers.of("penalty");

  /// The first contrast between quantities of the same dimension, those that both norms have alike
  /// left out; `EQUAL` when nothing but these is there, empty when the norms have no comparable
  /// quantities.
  static Optional<QuantityContrast> of(Provision p, Provision q) {
    // Counts whose nouns stand in two languages are only taken for the same when nothing else is
    // counted on either side.
    boolean sole = p.quantities().size() == 1 && q.quantities().size() == 1;
    boolean sameLanguage = p.language().equals(q.language()) || !sole;
    List<Quantity> left = new ArrayList<>(q.quantities());
    List<Quantity> rest = new ArrayList<>();
    QuantityContrast equal = null;
    for (Quantity a : p.quantities()) {
      int same = 0;
      while (same < left.size() && !alike(a, left.get(same), sameLanguage)) {
        same++;
      }
      if (same == left.size()) {
        rest.add(a);
      } else {
        Quantity b = left.remove(same);
        equal =
            equal == null ? new QuantityContrast(Verdict.EQUAL, Side.A, Aspect.NONE, a, b) : equal;
      }
    }
    for (Quantity a : rest) {
      for (Quantity b : left) {
        if (Interval.comparable(a, b, sameLanguage)) {
          return Optional.of(contrast(p, q, a, b));
        }
      }
    }
    return rest.isEmpty() && left.isEmpty() ? Optional.ofNullable(equal) : Optional.empty();
  }

  /// Whether `a` and `b` are the same amount by certain conversion, such as 12 months and a year.
  private static boolean alike(Quantity a, Quantity b, boolean sameLanguage) {
    Quantity x = a.inBase();
    Quantity y = b.inBase();
    return x.value() == y.value()
        && Interval.comparable(a, b, sameLanguage)
        && (a.unit().startsWith("#") || x.unit().equals(y.unit()));
  }

  private static QuantityContrast contrast(Provision p, Provision q, Quantity a, Quantity b) {
    Aspect aspect = aspect(p, q, a, b);
    boolean classifies =
        p.modality() == Modality.DEFINITION
            || q.modality() == Modality.DEFINITION
            || aspect == Aspect.AGE;
    if (classifies) {
      return new QuantityContrast(Verdict.INCOMPATIBLE, Side.A, aspect, a, b);
    }
    Interval x = bound(p, a, aspect);
    Interval y = bound(q, b, aspect);
    Verdict verdict =
        !x.meets(y)
            ? Verdict.INCOMPATIBLE
            : x.within(y) || y.within(x) ? Verdict.STRICTER : Verdict.DIFFERENT;
    Side side = x.within(y) ? Side.A : Side.B;
    if (aspect == Aspect.PENALTY) {
      // The heavier threat is the stricter norm, whichever way the ceiling is worded.
      verdict = Verdict.STRICTER;
      side = a.value() > b.value() ? Side.A : Side.B;
    }
    return new QuantityContrast(verdict, side, aspect, a, b);
  }

  /// Times in plain words bound one way only: "keep for three years" is at least that long, "reply
  /// in
  /// ten days" at most.
  private static Interval bound(Provision p, Quantity quantity, Aspect aspect) {
    Interval exact = Interval.of(quantity, p.modality());
    if (exact.low() != exact.high()) {
      return exact;
    }
    boolean keeps = aspect == Aspect.RETENTION && !REMOVING.matcher(p.text()).find();
    if (keeps) {
      return new Interval(exact.low(), Double.POSITIVE_INFINITY);
    }
    return Interval.isTime(quantity.unit())
        ? new Interval(Double.NEGATIVE_INFINITY, exact.high())
        : exact;
  }

  private static Aspect aspect(Provision p, Provision q, Quantity a, Quantity b) {
    if (a.unit().equals("age") || b.unit().equals("age")) {
      return Aspect.AGE;
    }
    if (p.modality() == Modality.DEFINITION || q.modality() == Modality.DEFINITION) {
      return Aspect.THRESHOLD;
    }
    if (PENALTY.matcher(p.text()).find() && PENALTY.matcher(q.text()).find()) {
      return Aspect.PENALTY;
    }
    if (Interval.isTime(a.unit())) {
      return KEEPING.matcher(p.text()).find() && KEEPING.matcher(q.text()).find()
          ? Aspect.RETENTION
          : Aspect.DEADLINE;
    }
    return Aspect.QUANTITY;
  }
}
