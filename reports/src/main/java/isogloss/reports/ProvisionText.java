package isogloss.reports;

import isogloss.core.model.Provision;

/// A provision as a block of plain text: where it stands, the sentence, a line for each part.
public final class ProvisionText {
  private static final int KIND_WIDTH = 13;

  private ProvisionText() {}

  /// The block of `provision`, lines ended by `\n`; a blank line ends it.
  ///
  /// @param place where it stands, see [isogloss.core.model.ClauseTree#place]
  public static String of(String place, Provision provision) {
    StringBuilder block = new StringBuilder();
    block.append(provision.locator()).append(" | ").append(provision.clause());
    block.append(" | ").append(place);
    block.append(" | ").append(provision.modality().code()).append('\n');
    block.append("  ").append(provision.norm()).append('\n');
    for (ProvisionPart part : ProvisionPart.of(provision)) {
      block.append("    ").append(part.kind());
      block.repeat(' ', KIND_WIDTH - part.kind().length());
      block.append(part.words());
      if (!part.normal().isEmpty()) {
        block.append(part.words().isEmpty() ? "" : " → ").append(part.normal());
      }
      block.append('\n');
    }
    return block.append('\n').toString();
  }
}
