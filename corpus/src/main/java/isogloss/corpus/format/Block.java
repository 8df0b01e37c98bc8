package isogloss.corpus.format;

import java.util.List;

/// One paragraph or heading.
///
/// @param spans its text in pieces of one face, at least one that is not blank; `\n` where the
///     author broke the line
/// @param level 1 to 9 for a heading, 1 the highest; 0 for text
/// @param depth how many lists it stands in
/// @param role body or kind of furniture
/// @param place where it stands in the file, for a person: `paragraph 12`, an XPath
public record Block(List<Span> spans, int level, int depth, Role role, String place) {

  /// Text of one face.
  ///
  /// @param bold whether it is bold
  /// @param raised whether it is a superscript
  public record Span(String text, boolean bold, boolean raised) {}

  /// What a block is for.
  public enum Role {
    /// Text of the document itself.
    BODY,
    /// Header, footer or navigation.
    RUNNING,
    /// Entry of a table of contents.
    CONTENTS,
    /// Footnote.
    FOOTNOTE,
    /// Text that a tracked change takes out.
    STRUCK
  }

  public Block {
    spans = List.copyOf(spans);
    if (spans.stream().allMatch(s -> s.text().isBlank())) {
      throw new IllegalArgumentException("block at " + place + ": expected text, got a blank");
    }
  }

  /// The text without faces.
  public String text() {
    StringBuilder out = new StringBuilder();
    spans.forEach(s -> out.append(s.text()));
    return out.toString();
  }
}
