package isogloss.core.analysis.match;

import isogloss.core.analysis.norm.Lexicon;
import isogloss.core.model.Aspect;
import isogloss.core.model.Provision;
import isogloss.core.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One demand on different bearers: no common requirement, and a conflict where each text names
/// another as the only one who must act.
final class BearerRule implements Rule {
  private static final Map<String, Set<String>> ALIKE =
      Lexicon.rows(Markers.FOLDER + "bearers.tsv", 2).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row[0], Collectors.mapping(row -> row[1], Collectors.toSet())));

  @Override
  public Optional<Relation> relation(Comparison c) {
    Provision p = c.p();
    Provision q = c.q();
    boolean differ =
        !p.bearer().isEmpty() && !q.bearer().isEmpty() && !p.bearer().equals(q.bearer());
    if (c.sameNorm() && eachAlone(p, q) && (differ || c.sameLanguage())) {
      return Optional.of(
          c.conflict(Aspect.ACTOR, "Each names another as the only one who must act."));
    }
    boolean sameDemand =
        c.sameLanguage() ? c.sameWords() : c.calibrated() >= c.options().equivalent();
    if (!sameDemand || !(differ || subjectsDiffer(c)) || alike(p.bearer(), q.bearer())) {
      return Optional.empty();
    }
    String reason = "The same demand on different bearers: " + name(p) + " and " + name(q) + ".";
    return Optional.of(
        new Relation.Related(
            c.pair().i(),
            c.pair().j(),
            Aspect.ACTOR,
            c.difference(1, Comparison.shorten(p.text()), Comparison.shorten(q.text()), reason)));
  }

  private static boolean eachAlone(Provision p, Provision q) {
    boolean decides = Wording.assigns(p.text()) || Wording.assigns(q.text());
    return decides && Wording.exclusive(p.text()) && Wording.exclusive(q.text());
  }

  private static String name(Provision p) {
    return p.bearer().isEmpty() ? "another" : p.bearer();
  }

  /// Whether instruments use the two role words for one and the same bearer.
  private static boolean alike(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> anyone = ALIKE.getOrDefault("anyone", Set.of());
    return anyone.contains(a)
        || anyone.contains(b)
        || ALIKE.values().stream().anyMatch(group -> group.contains(a) && group.contains(b));
  }

  /// Whether all that differs between two texts of nearly the same words stands before the modal
  /// marker: another subject, whatever its name.
  private static boolean subjectsDiffer(Comparison c) {
    Provision p = c.p();
    Provision q = c.q();
    if (!c.sameLanguage()
        || (!p.bearer().isEmpty() && p.bearer().equals(q.bearer()))
        || p.action().isEmpty()
        || q.action().isEmpty()) {
      return false;
    }
    List<String> a = Wording.words(p.action());
    return a.size() >= 4
        && a.equals(Wording.words(q.action()))
        && !Wording.only(p, q).isEmpty()
        && !Wording.only(q, p).isEmpty();
  }
}
