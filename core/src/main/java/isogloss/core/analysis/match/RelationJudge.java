package isogloss.core.analysis.match;

import isogloss.core.model.Pair;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.List;
import java.util.Optional;

/// Types the relation of two provisions by rules in a fixed order: first what differs decisively
/// (definition, numbers, modality and negation, order of steps, bearer, exception), and only what
/// differs in none of these can be a duplicate. Every relation says which words decided.
public final class RelationJudge {

  /// Thresholds on calibrated similarity and lexical overlap, both in [0, 1]. The defaults lie
  /// between what provisions of different documents reach by chance (nearest neighbour: median 0.37
  /// within a language, 0.42 across) and what paraphrases and translations reach (medians 0.50 and
  /// 0.54), as measured on the specimen corpus with bge-small.
  ///
  /// @param related same subject
  /// @param overlap common part of a requirement
  /// @param equivalent same norm in other words
  /// @param duplicate same norm, nearly the same words or a translation
  /// @param nearWords lexical overlap from which two texts of one language have nearly the same
  /// words
  /// @param contrastWords lexical overlap from which a differing number, modality or negation is
  /// read
  ///     as the difference of one and the same norm
  public record Options(
      double related,
      double overlap,
      double equivalent,
      double duplicate,
      double nearWords,
      double contrastWords) {

    public Options {
      if (!(0 < related && related <= overlap && overlap <= equivalent && equivalent <= duplicate)
          || duplicate > 1
          || !(0 < contrastWords && contrastWords <= nearWords && nearWords <= 1)) {
        throw new IllegalArgumentException(
            "thresholds: expected 0 < related <= overlap <= equivalent <= duplicate <= 1 and"
                + " 0 < contrastWords <= nearWords <= 1");
      }
    }

    public static Options defaults() {
      return new Options(0.42, 0.52, 0.62, 0.80, 0.80, 0.50);
    }
  }

  /// The first that decides, decides.
  private static final List<Rule> RULES =
      List.of(
          new DefinitionRule(),
          new QuantityRule(),
          new ModalityRule(),
          new ProcedureRule(),
          new BearerRule(),
          new ExceptionRule(),
          new LikenessRule());

  private final Options options;

  public RelationJudge(Options options) {
    this.options = options;
  }

  /// The relation of a pair, empty when the two are about different things.
  ///
  /// @param shared words that both have in English, where they are in different languages
  /// @param instruments number of instruments that have nearly the words of both, at least 1
  Optional<Relation> judge(
      ProvisionSet set,
      Pair pair,
      double calibrated,
      List<String> shared,
      boolean sameFamily,
      int instruments) {
    Provision p = set.provision(pair.i());
    Provision q = set.provision(pair.j());
    Comparison comparison =
        new Comparison(pair, p, q, calibrated, shared, sameFamily, instruments, options);
    return comparison.topic() < options.related()
        ? Optional.empty()
        : RULES.stream()
            .map(rule -> rule.relation(comparison))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
