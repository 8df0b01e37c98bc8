package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Modality;
import isogloss.core.model.Pair;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Side;
import isogloss.core.model.Relation.Tier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Types the relation of two provisions. Rules in a fixed order: first what differs decisively
/// (numbers, negation, modality, bearer, order of steps, definition), and only what differs in none
/// of these can be a duplicate. Every relation says which words decided.
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

  /// Scores this near to a deciding threshold are borderline: vectors differ that much between
  /// machines.
  private static final double BORDER = 1e-3;

  private static final Pattern DECIDES_WHO =
      Pattern.compile(
          "\\b(?:duty|obligation|responsib\\w*|drawn up|erstellt|verantwortlich|lies with|incombe)\\b|由|负责",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A definition that says where the term is defined says nothing that another could contradict.
  private static final Pattern BY_REFERENCE =
      Pattern.compile(
          "\\b(?:as defined in|has the meaning (?:set forth|given)|within the meaning of|au sens de"
              + "|im Sinne (?:von|des|der) (?:Artikel|§))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(?:this|diese[rs]?|la présente|le présent|本)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Options options;

  public RelationJudge(Options options) {
    this.options = options;
  }

  /// The relation of a pair, empty when the two are about different things.
  Optional<Relation> judge(ProvisionSet set, Pair pair, double calibrated, boolean sameFamily) {
    Case c =
        new Case(pair, set.provision(pair.i()), set.provision(pair.j()), calibrated, sameFamily);
    if (c.topic() < options.related()) {
      return Optional.empty();
    }
    Relation relation = c.definition();
    if (relation == null) {
      relation = c.quantities();
    }
    if (relation == null) {
      relation = c.modality();
    }
    if (relation == null) {
      relation = c.procedure();
    }
    if (relation == null) {
      relation = c.bearer();
    }
    if (relation == null) {
      relation = c.exception();
    }
    return Optional.of(relation == null ? c.likeness() : relation);
  }

  /// One pair under judgement; each method answers with a relation, or null when its aspect does
  /// not
  /// decide.
  private final class Case {
    private final Pair pair;
    private final Provision p;
    private final Provision q;
    private final double calibrated;
    private final boolean sameFamily;
    private final boolean sameLanguage;

    Case(Pair pair, Provision p, Provision q, double calibrated, boolean sameFamily) {
      this.pair = pair;
      this.p = p;
      this.q = q;
      this.calibrated = calibrated;
      this.sameFamily = sameFamily;
      this.sameLanguage = p.language().equals(q.language());
    }

    /// How surely the two are about the same subject, in [0, 1].
    double topic() {
      return sameLanguage ? Math.max(calibrated, pair.lexical()) : calibrated;
    }

    /// Whether the two are near enough that one differing part is the difference of one norm.
    boolean sameNorm() {
      return sameLanguage
          ? pair.lexical() >= options.contrastWords() || calibrated >= options.equivalent()
          : calibrated >= options.equivalent();
    }

    @org.jspecify.annotations.Nullable
    Relation definition() {
      boolean both = p.modality() == Modality.DEFINITION && q.modality() == Modality.DEFINITION;
      boolean refers =
          BY_REFERENCE.matcher(p.text()).find() || BY_REFERENCE.matcher(q.text()).find();
      if (!both || refers || !sameTerm()) {
        return null;
      }
      Optional<QuantityContrast> numbers = QuantityContrast.of(p, q);
      if (numbers.isPresent() && numbers.get().verdict() == QuantityContrast.Verdict.INCOMPATIBLE) {
        return quantities();
      }
      double likeness = sameLanguage ? Math.max(pair.lexical(), calibrated) : calibrated;
      boolean negated = Wording.negations(p.text()) != Wording.negations(q.text());
      if (likeness >= options.duplicate() && !(negated && sameLanguage)) {
        return null;
      }
      return new Relation.Conflict(
          pair.i(),
          pair.j(),
          p.definedTerm().equals("scope") ? Aspect.SCOPE : Aspect.DEFINITION,
          evidence(
              0.5 + 0.4 * (1 - likeness),
              shorten(p.text()),
              shorten(q.text()),
              "Both define \""
                  + p.definedTerm()
                  + "\", but not alike: something may fall under one and not under the other.",
              options.duplicate(),
              likeness));
    }

    private boolean sameTerm() {
      if (sameLanguage) {
        List<String> a = Wording.words(p.definedTerm());
        List<String> b = Wording.words(q.definedTerm());
        boolean same = !a.isEmpty() && (a.equals(b) || singular(a).equals(singular(b)));
        // Every text calls itself "this Act": that alone is no common term.
        boolean ownName = OWN_NAME.matcher(p.definedTerm()).lookingAt();
        return same && (!ownName || topic() >= options.equivalent());
      }
      return calibrated >= options.equivalent();
    }

    private static List<String> singular(List<String> words) {
      return words.stream().map(w -> w.length() > 3 ? w.replaceFirst("s$", "") : w).toList();
    }

    @org.jspecify.annotations.Nullable
    Relation quantities() {
      Optional<QuantityContrast> found = QuantityContrast.of(p, q);
      if (found.isEmpty() || !sameNorm() || !sameDirection()) {
        return null;
      }
      QuantityContrast contrast = found.get();
      String a = contrast.a().source();
      String b = contrast.b().source();
      String numbers = "\"" + a + "\" against \"" + b + "\"";
      return switch (contrast.verdict()) {
        case EQUAL -> null;
        case INCOMPATIBLE ->
            new Relation.Conflict(
                pair.i(),
                pair.j(),
                contrast.aspect(),
                evidence(
                    sure(),
                    a,
                    b,
                    "Same subject, but no value complies with both: " + numbers + ".",
                    threshold(),
                    score()));
        case STRICTER ->
            new Relation.Stricter(
                pair.i(),
                pair.j(),
                contrast.stricter(),
                contrast.aspect(),
                evidence(
                    sure(),
                    a,
                    b,
                    "Both can be met at once; the "
                        + side(contrast.stricter())
                        + " demands more: "
                        + numbers
                        + ".",
                    threshold(),
                    score()));
        case DIFFERENT ->
            new Relation.Overlap(
                pair.i(),
                pair.j(),
                contrast.aspect(),
                evidence(
                    sure(),
                    a,
                    b,
                    "Same subject with numbers that bound different things: " + numbers + ".",
                    threshold(),
                    score()));
      };
    }

    /// Numbers are compared only between norms that point the same way, or of which both bound.
    private boolean sameDirection() {
      return (p.modality() == Modality.EXEMPTION) == (q.modality() == Modality.EXEMPTION);
    }

    @org.jspecify.annotations.Nullable
    Relation modality() {
      Modality a = p.modality();
      Modality b = q.modality();
      if (!sameNorm()) {
        return null;
      }
      if (a == b) {
        boolean flipped =
            sameLanguage
                && pair.lexical() >= options.nearWords()
                && (Wording.negations(p.norm()) + Wording.negations(q.norm())) % 2 == 1;
        if (!flipped || (p.exception() + q.exception()).length() > 0) {
          return null;
        }
        return conflict(Aspect.NEGATION, "One of the two negates what the other says.");
      }
      if (opposed(a, b) || opposed(b, a)) {
        return conflict(
            (a == Modality.PROHIBITION && b == Modality.OBLIGATION)
                    || (b == Modality.PROHIBITION && a == Modality.OBLIGATION)
                ? Aspect.OBLIGATION_PROHIBITION
                : Aspect.OBLIGATION_PERMISSION,
            "The first is " + article(a) + ", the second " + article(b) + ", on the same subject.");
      }
      int strengthA = strength(a);
      int strengthB = strength(b);
      if (strengthA == 0 || strengthB == 0 || strengthA == strengthB) {
        return null;
      }
      Side side = strengthA > strengthB ? Side.A : Side.B;
      return new Relation.Stricter(
          pair.i(),
          pair.j(),
          side,
          Aspect.MODALITY,
          evidence(
              sure(),
              marker(p),
              marker(q),
              "Same subject; the "
                  + side(side)
                  + " binds more strongly: "
                  + article(a)
                  + " against "
                  + article(b)
                  + ".",
              threshold(),
              score()));
    }

    private Relation conflict(Aspect aspect, String reason) {
      return new Relation.Conflict(
          pair.i(),
          pair.j(),
          aspect,
          evidence(sure(), marker(p), marker(q), reason, threshold(), score()));
    }

    @org.jspecify.annotations.Nullable
    Relation procedure() {
      int a = Wording.order(p.text());
      int b = Wording.order(q.text());
      if (a * b >= 0 || !sameNorm() || !demands(p) || !demands(q)) {
        return null;
      }
      return new Relation.Conflict(
          pair.i(),
          pair.j(),
          Aspect.PROCEDURE,
          evidence(
              0.8 * sure(),
              shorten(p.text()),
              shorten(q.text()),
              "The same step is ordered before in one and after in the other.",
              threshold(),
              score()));
    }

    @org.jspecify.annotations.Nullable
    Relation bearer() {
      boolean differ =
          !p.bearer().isEmpty() && !q.bearer().isEmpty() && !p.bearer().equals(q.bearer());
      boolean decides =
          DECIDES_WHO.matcher(p.text()).find() || DECIDES_WHO.matcher(q.text()).find();
      if (sameNorm()
          && decides
          && Wording.exclusive(p.text())
          && Wording.exclusive(q.text())
          && (differ || sameLanguage)) {
        return conflict(Aspect.ACTOR, "Each names another as the only one who must act.");
      }
      if (!differ && !subjectsDiffer()) {
        return null;
      }
      if ((sameLanguage && pair.lexical() >= options.contrastWords())
          || (!sameLanguage && calibrated >= options.equivalent())) {
        String a = p.bearer().isEmpty() ? "another" : p.bearer();
        String b = q.bearer().isEmpty() ? "another" : q.bearer();
        boolean near = compatible(p.bearer(), q.bearer());
        Evidence evidence =
            evidence(
                sure(),
                shorten(p.text()),
                shorten(q.text()),
                "The same demand on different bearers: " + a + " and " + b + ".",
                threshold(),
                score());
        return near ? null : new Relation.Related(pair.i(), pair.j(), Aspect.ACTOR, evidence);
      }
      return null;
    }

    /// Role words that instruments use for one and the same bearer.
    private boolean compatible(String a, String b) {
      if (a.isEmpty() || b.isEmpty()) {
        return false;
      }
      List<String> makers = List.of("provider", "developer", "operator", "manufacturer");
      List<String> users = List.of("deployer", "operator", "organization", "controller");
      return (makers.contains(a) && makers.contains(b))
          || (users.contains(a) && users.contains(b))
          || a.equals("organization")
          || b.equals("organization");
    }

    /// Whether all that differs between two texts of nearly the same words stands before the modal
    /// marker: another subject, whatever its name.
    private boolean subjectsDiffer() {
      if (!sameLanguage
          || (!p.bearer().isEmpty() && p.bearer().equals(q.bearer()))
          || p.action().isEmpty()
          || q.action().isEmpty()) {
        return false;
      }
      List<String> a = Wording.words(p.action());
      List<String> b = Wording.words(q.action());
      return a.size() >= 4
          && a.equals(b)
          && !Wording.only(p, q).isEmpty()
          && !Wording.only(q, p).isEmpty();
    }

    @org.jspecify.annotations.Nullable
    Relation exception() {
      boolean one = p.exception().isEmpty() != q.exception().isEmpty();
      if (!one || !sameLanguage || pair.lexical() < options.contrastWords() || !demands(p)) {
        return null;
      }
      Side side = p.exception().isEmpty() ? Side.A : Side.B;
      return new Relation.Stricter(
          pair.i(),
          pair.j(),
          side,
          Aspect.EXCEPTION,
          evidence(
              0.8 * sure(),
              p.exception(),
              q.exception(),
              "The same demand; only the "
                  + (side == Side.A ? "second" : "first")
                  + " allows an exception.",
              threshold(),
              score()));
    }

    /// Nothing decisive differs: how alike are they?
    Relation likeness() {
      double words = pair.lexical();
      int a = pair.i();
      int b = pair.j();
      if (Wording.words(p.norm()).equals(Wording.words(q.norm()))) {
        return new Relation.Duplicate(
            a,
            b,
            sameFamily ? Tier.ADOPTION : Tier.VERBATIM,
            evidence(1, shorten(p.text()), shorten(q.text()), "The same words.", 2, 1));
      }
      if (sameLanguage) {
        if (words >= options.nearWords()) {
          return new Relation.Duplicate(
              a,
              b,
              sameFamily ? Tier.ADOPTION : Tier.NEAR,
              alike("Nearly the same words", options.nearWords(), words));
        }
        if (calibrated >= options.duplicate() && words >= options.contrastWords()) {
          return new Relation.Duplicate(
              a,
              b,
              Tier.PARAPHRASE,
              alike("The same norm, partly in other words", options.duplicate(), calibrated));
        }
      } else if (calibrated >= options.duplicate()) {
        return new Relation.Duplicate(
            a,
            b,
            sameFamily ? Tier.ADOPTION : Tier.TRANSLATION,
            alike("The same norm in another language", options.duplicate(), calibrated));
      }
      if (calibrated >= options.equivalent()) {
        return new Relation.Equivalent(
            a, b, alike("The same norm in other words", options.equivalent(), calibrated));
      }
      if (topic() >= options.overlap()) {
        return new Relation.Overlap(
            a,
            b,
            Aspect.NONE,
            alike("Part of the requirement is common", options.overlap(), topic()));
      }
      return new Relation.Related(
          a,
          b,
          Aspect.NONE,
          alike("The same subject, no common requirement found", options.related(), topic()));
    }

    private Evidence alike(String reason, double threshold, double score) {
      String only = "";
      if (sameLanguage) {
        List<String> a = Wording.only(p, q);
        List<String> b = Wording.only(q, p);
        String gap = p.language().equals("zh") || p.language().equals("ja") ? "" : " ";
        only =
            "; only the first has: "
                + shorten(String.join(gap, a))
                + "; only the second has: "
                + shorten(String.join(gap, b));
      }
      double confidence = Math.clamp(0.5 + 2.5 * (score - threshold), 0.5, 0.99);
      return evidence(
          confidence, shorten(p.text()), shorten(q.text()), reason + only + ".", threshold, score);
    }

    /// Score that decided whether the two are one norm.
    private double score() {
      return sameLanguage && pair.lexical() >= options.contrastWords()
          ? pair.lexical()
          : calibrated;
    }

    private double threshold() {
      if (!sameLanguage) {
        return options.equivalent();
      }
      return pair.lexical() >= options.contrastWords()
          ? options.contrastWords()
          : options.equivalent();
    }

    /// Confidence that the two are about one and the same norm: what a typed difference rests on.
    private double sure() {
      double words = sameLanguage ? pair.lexical() : calibrated;
      return Math.clamp(0.3 + 0.4 * words + 0.3 * calibrated, 0, 0.99);
    }

    private Evidence evidence(
        double confidence, String a, String b, String reason, double threshold, double score) {
      return new Evidence(
          pair.cosine(),
          pair.lexical(),
          calibrated,
          confidence,
          a,
          b,
          reason,
          Math.abs(score - threshold) <= BORDER);
    }
  }

  private static boolean opposed(Modality a, Modality b) {
    return switch (a) {
      case PROHIBITION ->
          b == Modality.OBLIGATION || b == Modality.PERMISSION || b == Modality.ENTITLEMENT;
      case OBLIGATION -> b == Modality.EXEMPTION;
      case RECOMMENDATION, PERMISSION, EXEMPTION, ENTITLEMENT, DEFINITION, STATEMENT -> false;
    };
  }

  private static boolean demands(Provision p) {
    return p.modality() == Modality.OBLIGATION || p.modality() == Modality.PROHIBITION;
  }

  /// Rank of binding strength among norms that point the same way; 0 where there is none.
  private static int strength(Modality modality) {
    return switch (modality) {
      case OBLIGATION -> 3;
      case RECOMMENDATION -> 2;
      case PERMISSION -> 1;
      case PROHIBITION, EXEMPTION, ENTITLEMENT, DEFINITION, STATEMENT -> 0;
    };
  }

  private static String article(Modality modality) {
    String code = modality.code();
    return ("aeio".indexOf(code.charAt(0)) >= 0 ? "an " : "a ") + code;
  }

  private static String side(Side side) {
    return side == Side.A ? "first" : "second";
  }

  /// The words around the modal marker: the text up to its action.
  private static String marker(Provision p) {
    int at = p.action().isEmpty() ? -1 : p.text().indexOf(p.action());
    if (at <= 0) {
      return shorten(p.text());
    }
    String head = p.text().substring(0, at).strip();
    return head.length() <= 60 ? head : head.substring(head.length() - 60);
  }

  private static String shorten(String text) {
    return text.length() <= 160 ? text : text.substring(0, 157) + "...";
  }
}
