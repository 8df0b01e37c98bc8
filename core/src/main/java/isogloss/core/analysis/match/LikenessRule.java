package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Tier;
import java.util.List;
import java.util.Optional;

/// Nothing decisive differs: how alike are the two? Always answers.
final class LikenessRule implements Rule {

  @Override
  public Optional<Relation> relation(Comparison c) {
    int a = c.pair().i();
    int b = c.pair().j();
    RelationJudge.Options options = c.options();
    Optional<Relation> duplicate = duplicate(c);
    if (duplicate.isPresent() && c.p().modality() != c.q().modality()) {
      // Whatever the rules before make of the two modalities, the norms are not the same.
      Evidence evidence = duplicate.get().evidence();
      return Optional.of(new Relation.Overlap(a, b, Aspect.MODALITY, evidence));
    }
    if (duplicate.isPresent()) {
      return duplicate;
    }
    if (c.calibrated() >= options.equivalent()) {
      Evidence evidence =
          alike(c, "The same norm in other words", options.equivalent(), c.calibrated());
      return Optional.of(new Relation.Equivalent(a, b, evidence));
    }
    if (c.topic() >= options.overlap()) {
      Evidence evidence =
          alike(c, "Part of the requirement is common", options.overlap(), c.topic());
      return Optional.of(new Relation.Overlap(a, b, Aspect.NONE, evidence));
    }
    Evidence evidence =
        alike(c, "The same subject, no common requirement found", options.related(), c.topic());
    return Optional.of(new Relation.Related(a, b, Aspect.NONE, evidence));
  }

  private static Optional<Relation> duplicate(Comparison c) {
    RelationJudge.Options options = c.options();
    double words = c.pair().lexical();
    if (Wording.words(c.p().norm()).equals(Wording.words(c.q().norm()))) {
      String a = Comparison.shorten(c.p().text());
      String b = Comparison.shorten(c.q().text());
      return duplicate(c, Tier.VERBATIM, c.evidence(1, a, b, "The same words.", 2, 1));
    }
    if (c.sameLanguage() && words >= options.nearWords()) {
      return duplicate(c, Tier.NEAR, alike(c, "Nearly the same words", options.nearWords(), words));
    }
    if (c.calibrated() < options.duplicate() || (c.sameLanguage() && !c.sameWords())) {
      return Optional.empty();
    }
    Tier tier = c.sameLanguage() ? Tier.PARAPHRASE : Tier.TRANSLATION;
    String reason =
        c.sameLanguage()
            ? "The same norm, partly in other words"
            : "The same norm in another language";
    return duplicate(c, tier, alike(c, reason, options.duplicate(), c.calibrated()));
  }

  /// A duplicate; editions of one text came to look alike by adoption, a paraphrase did not.
  private static Optional<Relation> duplicate(Comparison c, Tier tier, Evidence evidence) {
    Tier origin = c.sameFamily() && tier != Tier.PARAPHRASE ? Tier.ADOPTION : tier;
    return Optional.of(new Relation.Duplicate(c.pair().i(), c.pair().j(), origin, evidence));
  }

  private static Evidence alike(Comparison c, String reason, double threshold, double score) {
    String only = "";
    if (c.sameLanguage()) {
      List<String> a = Wording.only(c.p(), c.q());
      List<String> b = Wording.only(c.q(), c.p());
      String language = c.p().language();
      String gap = language.equals("zh") || language.equals("ja") ? "" : " ";
      only =
          "; only the first has: "
              + Comparison.shorten(String.join(gap, a))
              + "; only the second has: "
              + Comparison.shorten(String.join(gap, b));
    }
    if (!c.shared().isEmpty()) {
      only = "; in English both have: " + String.join(", ", c.shared());
    }
    double confidence = Math.clamp(0.5 + 2.5 * (score - threshold), 0.5, 0.99);
    return c.evidence(
        confidence,
        Comparison.shorten(c.p().text()),
        Comparison.shorten(c.q().text()),
        reason + only + ".",
        threshold,
        score);
  }
}
