package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.EditionPair;
import isogloss.core.model.Pair;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The step from vectors to typed relations: families of editions, candidates, then a judgement of
/// each.
public final class RelationFinder {

  /// Options of the step.
  ///
  /// @param judge thresholds of the judge
  /// @param families what makes two documents editions of one text
  /// @param perJurisdiction nearest provisions judged for each provision and jurisdiction
  /// @param byWords provisions judged for each provision that share its rarest words
  public record Options(
      RelationJudge.Options judge,
      EditionFamilies.Options families,
      int perJurisdiction,
      int byWords) {

    public static Options defaults() {
      CandidateFinder.Options candidates = CandidateFinder.Options.defaults();
      return new Options(
          RelationJudge.Options.defaults(),
          EditionFamilies.Options.defaults(),
          candidates.perJurisdiction(),
          candidates.byWords());
    }
  }

  /// What the step found.
  ///
  /// @param relations sorted by `a`, then `b`
  /// @param candidates number of pairs that were judged
  /// @param editions documents that are editions of one text by evidence; the relations know the
  ///     families that [EditionFamilies#join] makes of them
  public record Result(List<Relation> relations, long candidates, List<EditionPair> editions) {

    public Result {
      relations = List.copyOf(relations);
      editions = List.copyOf(editions);
    }
  }

  /// Words that two texts in different languages share, as they are shown with a finding.
  private static final int SHARED = 6;

  private RelationFinder() {}

  /// Version of the rules and of the calibration, part of the cache key of what is built on them.
  public static String id() {
    return "relations-14-" + Integer.toHexString(Calibration.shipped().rows().hashCode());
  }

  /// The relations between provisions of different documents.
  ///
  /// @param declared provisions with the families of the catalogue
  /// @param trees clauses of the documents that could be read
  /// @param covered whether texts of a language may be compared with those of other languages
  /// @param translator words of other languages in English
  public static Result find(
      ProvisionSet declared,
      List<ClauseTree> trees,
      Vectors vectors,
      Predicate<String> covered,
      WordTranslator translator,
      Options options,
      int threads) {
    Similarity similarity =
        Similarity.of(
            declared.provisions().stream().map(p -> new Passage(p.norm(), p.language())).toList(),
            vectors,
            covered,
            translator,
            Similarity.Options.defaults(),
            threads);
    List<EditionPair> editions =
        EditionFamilies.find(declared, trees, similarity, options.families(), threads);
    ProvisionSet set =
        new ProvisionSet(
            EditionFamilies.join(declared.documents(), editions), declared.provisions());
    Lexis lexis = Lexis.of(set);
    CandidateFinder.Options defaults = CandidateFinder.Options.defaults();
    List<Pair> pairs =
        CandidateFinder.find(
            set,
            similarity,
            lexis,
            new CandidateFinder.Options(
                options.perJurisdiction(),
                options.byWords(),
                defaults.queryTerms(),
                defaults.minimum(),
                defaults.minimumDice()),
            threads);
    RelationJudge judge = new RelationJudge(options.judge());
    Boilerplate boilerplate = Boilerplate.of(set, threads);
    List<Optional<Relation>> judged = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      judged.add(Optional.empty());
    }
    Workers.run(
        threads,
        pairs.size(),
        k -> {
          Pair pair = pairs.get(k);
          boolean sameFamily =
              set.document(pair.i()).family().equals(set.document(pair.j()).family());
          List<String> shared =
              similarity.sameLanguage(pair.i(), pair.j())
                  ? List.of()
                  : similarity.shared(pair.i(), pair.j(), SHARED);
          judged.set(
              k,
              judge.judge(
                  set,
                  pair,
                  similarity.calibrated(pair.i(), pair.j()),
                  shared,
                  sameFamily,
                  boilerplate.instruments(pair.i(), pair.j())));
        });
    return new Result(judged.stream().flatMap(Optional::stream).toList(), pairs.size(), editions);
  }
}
