package isogloss.core.analysis.norm;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Compares the modalities that are read with labelled ones.
///
/// Labels are `obligation`, `prohibition`, `permission` and `none`. Entitlements count as
/// permissions; exemptions, recommendations, definitions and statements as none. Where one sentence
/// holds several norms, the strictest is the sentence's, as in the sets. A set of obligations and
/// none tells rules of conduct from rules that make something so: there `obligation` is what
/// [NormReader.Norm#regulative] says.
public final class ModalityEvaluation {

  /// A labelled sentence.
  ///
  /// @param language ISO 639-1 code
  public record Labelled(String text, String language, String label) {}

  /// How one label was found.
  ///
  /// @param gold sentences with the label
  /// @param found sentences read so
  /// @param hits sentences of both
  public record ClassScore(String label, int gold, int found, int hits) {

    /// Share of the sentences read so that have the label; 1 when none were.
    public double precision() {
      return found == 0 ? 1 : hits / (double) found;
    }

    /// Share of the sentences with the label that were read so.
    public double recall() {
      return gold == 0 ? 1 : hits / (double) gold;
    }

    /// Harmonic mean of both.
    public double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (gold + found);
    }
  }

  /// A sentence that was read otherwise than labelled.
  public record Miss(Labelled sentence, String found) {}

  /// Scores of one set.
  ///
  /// @param classes by label, those that the set has
  /// @param misses the sentences that were read otherwise
  public record Scores(int sentences, List<ClassScore> classes, List<Miss> misses) {
    public Scores {
      classes = List.copyOf(classes);
      misses = List.copyOf(misses);
    }

    /// Share of the sentences that were read as labelled; 1 when there are none.
    public double accuracy() {
      return sentences == 0 ? 1 : 1 - misses.size() / (double) sentences;
    }

    /// Mean F1 of the labels.
    public double macroF1() {
      return classes.stream().mapToDouble(ClassScore::f1).average().orElse(0);
    }
  }

  private static final String NONE = "none";
  private static final String OBLIGATION = "obligation";
  private static final String PROHIBITION = "prohibition";
  private static final String PERMISSION = "permission";

  /// What a sentence can be labelled.
  public static final List<String> LABELS = List.of(OBLIGATION, PROHIBITION, PERMISSION, NONE);

  private static final Pattern MUST_NOT =
      Pattern.compile("(?i)\\b(?:shall|must|may|will) not\\b|\\bno \\p{L}+ (?:shall|may)\\b");
  private static final Pattern MUST = Pattern.compile("(?i)\\b(?:shall|must|will)\\b");
  private static final Pattern MAY = Pattern.compile("(?i)\\bmay\\b");

  private ModalityEvaluation() {}

  /// Scores of the reader that the program uses, in instruments of this force.
  public static Scores score(List<Labelled> sentences, NormReader norms, LegalForce force) {
    NormReader.Setting setting = new NormReader.Setting(force, false);
    boolean conduct =
        sentences.stream().allMatch(s -> s.label().equals(OBLIGATION) || s.label().equals(NONE));
    return score(
        sentences,
        s ->
            conduct
                ? conduct(norms.read(s.text(), s.language(), setting))
                : norms.modalities(s.text(), s.language(), setting));
  }

  private static Set<Modality> conduct(NormReader.Norm norm) {
    return norm.regulative() ? Set.of(Modality.OBLIGATION) : Set.of();
  }

  /// Scores of four English words, the bar that a lexicon must clear.
  public static Scores baseline(List<Labelled> sentences) {
    return score(
        sentences,
        s ->
            MUST_NOT.matcher(s.text()).find()
                ? Set.of(Modality.PROHIBITION)
                : MUST.matcher(s.text()).find()
                    ? Set.of(Modality.OBLIGATION)
                    : MAY.matcher(s.text()).find() ? Set.of(Modality.PERMISSION) : Set.of());
  }

  private static Scores score(List<Labelled> sentences, Function<Labelled, Set<Modality>> reader) {
    Set<String> labels = new TreeSet<>();
    sentences.forEach(s -> labels.add(s.label()));
    Map<String, int[]> counts = new TreeMap<>();
    labels.forEach(label -> counts.put(label, new int[3]));
    List<Miss> misses = new ArrayList<>();
    for (Labelled sentence : sentences) {
      String found = label(reader.apply(sentence), labels);
      int[] gold = counts.getOrDefault(sentence.label(), new int[3]);
      gold[0]++;
      counts.getOrDefault(found, new int[3])[1]++;
      if (found.equals(sentence.label())) {
        gold[2]++;
      } else {
        misses.add(new Miss(sentence, found));
      }
    }
    List<ClassScore> classes =
        counts.entrySet().stream()
            .map(e -> new ClassScore(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
            .toList();
    return new Scores(sentences.size(), classes, misses);
  }

  /// The label of a sentence with norms of these modalities, of the labels of its set.
  private static String label(Set<Modality> modalities, Set<String> labels) {
    if (modalities.contains(Modality.PROHIBITION)) {
      return labels.contains(PROHIBITION) ? PROHIBITION : OBLIGATION;
    }
    if (modalities.contains(Modality.OBLIGATION)) {
      return OBLIGATION;
    }
    boolean permits =
        modalities.contains(Modality.PERMISSION) || modalities.contains(Modality.ENTITLEMENT);
    return permits && labels.contains(PERMISSION) ? PERMISSION : NONE;
  }
}
