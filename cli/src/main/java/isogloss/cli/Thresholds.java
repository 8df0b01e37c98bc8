package isogloss.cli;

import isogloss.core.analysis.match.EditionFamilies;
import isogloss.core.analysis.match.RelationFinder;
import isogloss.core.analysis.match.RelationJudge;
import isogloss.core.analysis.measure.TopicClusterer;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.Pipeline;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns option names and numbers, as run files and flags give them, into checked options: once.
final class Thresholds {

  private Thresholds() {}

  /// The names with their defaults.
  static SortedMap<String, Double> defaults() {
    Pipeline.Options options = Pipeline.Options.defaults();
    RelationJudge.Options judge = options.relations().judge();
    return new TreeMap<>(
        Map.of(
            "related", judge.related(),
            "overlap", judge.overlap(),
            "equivalent", judge.equivalent(),
            "duplicate", judge.duplicate(),
            "near-words", judge.nearWords(),
            "contrast-words", judge.contrastWords(),
            "topic", options.topics().threshold(),
            "unique-below", options.uniqueBelow(),
            "family-containment", options.relations().families().ofLonger()));
  }

  /// Options in which `given` take the place of the defaults.
  ///
  /// @throws InputException for a name that is none or a value out of range
  static Pipeline.Options options(Map<String, Double> given, String where) {
    SortedMap<String, Double> values = defaults();
    for (Map.Entry<String, Double> entry : given.entrySet()) {
      if (values.replace(entry.getKey(), entry.getValue()) == null) {
        throw new InputException(
            "unknown option \"" + entry.getKey() + "\"",
            where,
            "options are " + String.join(", ", values.keySet()));
      }
    }
    Pipeline.Options d = Pipeline.Options.defaults();
    EditionFamilies.Options families = d.relations().families();
    try {
      return new Pipeline.Options(
          d.provisions(),
          new RelationFinder.Options(
              new RelationJudge.Options(
                  value(values, "related"),
                  value(values, "overlap"),
                  value(values, "equivalent"),
                  value(values, "duplicate"),
                  value(values, "near-words"),
                  value(values, "contrast-words")),
              new EditionFamilies.Options(
                  value(values, "family-containment"),
                  families.ofShorter(),
                  families.minimum(),
                  families.words(),
                  families.meaning()),
              d.relations().perJurisdiction(),
              d.relations().byWords()),
          new TopicClusterer.Options(value(values, "topic"), d.topics().largest()),
          value(values, "unique-below"),
          d.seed());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          String.valueOf(e.getMessage()), where, "the values are " + values.toString());
    }
  }

  private static double value(SortedMap<String, Double> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
