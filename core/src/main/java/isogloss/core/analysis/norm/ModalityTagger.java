package isogloss.core.analysis.norm;

import isogloss.core.model.LegalForce;
import isogloss.core.model.Modality;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the modality of a sentence by lexicon: the earliest marker of the main clause wins, the
/// longest of those that begin together; a leading condition ("Where a provider may not …,") is
/// passed over when the main clause has a marker of its own.
public final class ModalityTagger {

  /// A modality with the words that show it.
  ///
  /// @param modality the modality; `STATEMENT` when no marker was found
  /// @param marker where its words stand; empty at 0 for a statement
  public record Tag(Modality modality, Span marker) {}

  private record Marker(Instruments instruments, Modality modality, Pattern pattern) {}

  /// In which instruments a marker has its meaning: "may not" forbids in a law only.
  private enum Instruments {
    ALL,
    LAW,
    GUIDANCE;

    boolean hold(LegalForce force) {
      boolean law = force == LegalForce.HARD || force == LegalForce.PROPOSAL;
      return this == ALL || (this == LAW) == law;
    }
  }

  private static final Tag NONE = new Tag(Modality.STATEMENT, new Span(0, 0));

  private static final Pattern LEADING_CONDITION =
      Pattern.compile(
          "^(?:where|if|when|whenever|in the event|in case|in the case|upon|wenn|sofern|falls|soweit"
              + "|lorsque?|lorsqu['’]|si|dans le cas|en cas) [^,]{3,240},",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Map<String, List<Marker>> markers = new HashMap<>();

  public ModalityTagger() {
    for (String[] row : Lexicon.rows("modality.tsv", 4)) {
      markers
          .computeIfAbsent(row[0], l -> new ArrayList<>())
          .add(
              new Marker(
                  Instruments.valueOf(row[1].toUpperCase(Locale.ROOT)),
                  Modality.valueOf(row[2].toUpperCase(Locale.ROOT)),
                  Pattern.compile(row[3], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
  }

  /// Whether there is a lexicon for `language`.
  public boolean covers(String language) {
    return markers.containsKey(language);
  }

  /// The modality of `sentence` in an instrument of this force.
  public Tag tag(String sentence, String language, LegalForce force) {
    Matcher condition = LEADING_CONDITION.matcher(sentence);
    if (condition.lookingAt()) {
      Tag main = tag(sentence, language, force, condition.end());
      if (main.modality() != Modality.STATEMENT) {
        return main;
      }
    }
    return tag(sentence, language, force, 0);
  }

  private Tag tag(String sentence, String language, LegalForce force, int from) {
    Tag best = NONE;
    for (Marker marker : markers.getOrDefault(language, List.of())) {
      Matcher m = marker.pattern().matcher(sentence);
      if (marker.instruments().hold(force) && m.find(from) && precedes(m, best)) {
        best = new Tag(marker.modality(), new Span(m.start(), m.end()));
      }
    }
    return best.modality() == Modality.STATEMENT ? NONE : best;
  }

  private static boolean precedes(Matcher m, Tag best) {
    if (best.equals(NONE)) {
      return true;
    }
    // A marker that encloses another ("no person may" and "may") counts from where it begins, so
    // that the fuller reading wins.
    int start = best.marker().from();
    return m.start() < start || (m.start() == start && m.end() > best.marker().to());
  }
}
