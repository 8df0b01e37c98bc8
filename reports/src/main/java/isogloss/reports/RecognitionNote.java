package isogloss.reports;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.RecognisedPage;
import java.util.Optional;

/// What a reader must know of the pages of a document that were read by text recognition.
///
/// @param pages which, as `3-5, 9`
/// @param count how many
/// @param confidence mean confidence of these pages, in [0, 1]
/// @param lowest that of the worst page
public record RecognitionNote(String pages, int count, double confidence, double lowest) {

  /// What to do about it.
  static final String REMEDY =
      "compare quotations with the page, or give a version with a text layer";

  /// The note on a document; empty where no page was read that way.
  public static Optional<RecognitionNote> of(ClauseTree tree) {
    if (tree.recognised().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecognitionNote(
            PageRanges.of(tree.recognised().stream().map(RecognisedPage::page).toList()),
            tree.recognised().size(),
            tree.recognised().stream()
                .mapToDouble(RecognisedPage::confidence)
                .average()
                .orElseThrow(),
            tree.recognised().stream()
                .mapToDouble(RecognisedPage::confidence)
                .min()
                .orElseThrow()));
  }

  /// `read by text recognition, confidence 0.93 (0.88 on the worst page)`
  String reason() {
    return "read by text recognition, confidence "
        + Decimals.fixed(confidence, 2)
        + (count == 1 ? "" : " (" + Decimals.fixed(lowest, 2) + " on the worst page)");
  }

  @Override
  public String toString() {
    return "pages " + pages + ": " + reason();
  }
}
