package isogloss.core.analysis.match;

import isogloss.core.model.Aspect;
import isogloss.core.model.Evidence;
import isogloss.core.model.Modality;
import isogloss.core.model.Pair;
import isogloss.core.model.Provision;
import isogloss.core.model.Relation;
import java.util.List;

/// Two provisions under judgement, with what every [Rule] asks about them.
///
/// @param pair their indices and raw scores
/// @param p the first
/// @param q the second
/// @param calibrated similarity that means the same within and across languages, in [0, 1]
/// @param shared words that both have in English, where they are in different languages
/// @param sameFamily whether they stand in editions of one text
/// @param instruments number of instruments that have nearly the words of both
/// @param options thresholds
record Comparison(
    Pair pair,
    Provision p,
    Provision q,
    double calibrated,
    List<String> shared,
    boolean sameFamily,
    int instruments,
    RelationJudge.Options options) {

  /// Scores this near to a deciding threshold are borderline: vectors differ that much between
  /// machines.
  private static final double BORDER = 1e-3;

  boolean sameLanguage() {
    return p.language().equals(q.language());
  }

  /// How surely the two are about the same subject, in [0, 1].
  double topic() {
    return sameLanguage() ? Math.max(calibrated, pair.lexical()) : calibrated;
  }

  /// Whether so many words are common that one differing part is the difference of one norm.
  boolean sameWords() {
    return sameLanguage() && pair.lexical() >= options.contrastWords();
  }

  /// Whether the two are near enough, by words or by vector, that one differing part is the
  /// difference of one norm.
  boolean sameNorm() {
    return sameWords() || calibrated >= options.equivalent();
  }

  /// Whether the provision binds.
  static boolean demands(Provision provision) {
    return provision.modality() == Modality.OBLIGATION
        || provision.modality() == Modality.PROHIBITION;
  }

  /// A conflict whose evidence are the words around both modal markers.
  Relation conflict(Aspect aspect, String reason) {
    return new Relation.Conflict(
        pair.i(), pair.j(), aspect, difference(1, marker(p), marker(q), reason));
  }

  /// Evidence of a typed difference; its confidence is `share` of the confidence that the two are
  /// about one and the same norm.
  Evidence difference(double share, String a, String b, String reason) {
    double words = sameLanguage() ? pair.lexical() : calibrated;
    double sure = Math.clamp(0.3 + 0.4 * words + 0.3 * calibrated, 0, 0.99);
    return sameWords()
        ? evidence(share * sure, a, b, reason, options.contrastWords(), pair.lexical())
        : evidence(share * sure, a, b, reason, options.equivalent(), calibrated);
  }

  /// Evidence as it is shown; `score` against `threshold` decided. What is boilerplate is told with
  /// half the confidence.
  Evidence evidence(
      double confidence, String a, String b, String reason, double threshold, double score) {
    boolean boilerplate = instruments >= Boilerplate.INSTRUMENTS && !sameFamily;
    return new Evidence(
        pair.cosine(),
        pair.lexical(),
        calibrated,
        boilerplate ? confidence / 2 : confidence,
        a,
        b,
        boilerplate ? reason + " Common wording: " + instruments + " instruments have it." : reason,
        Math.abs(score - threshold) <= BORDER);
  }

  /// The words around the modal marker: the text up to its action.
  static String marker(Provision p) {
    int at = p.action().isEmpty() ? -1 : p.text().indexOf(p.action());
    if (at <= 0) {
      return shorten(p.text());
    }
    String head = p.text().substring(0, at).strip();
    return head.length() <= 60 ? head : head.substring(head.length() - 60);
  }

  static String shorten(String text) {
    return text.length() <= 160 ? text : text.substring(0, 157) + "...";
  }
}
